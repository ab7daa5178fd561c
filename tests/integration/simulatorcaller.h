/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace desk::test
{

/// What a call to the simulator came to.
struct CallResult {
    int status = 0; ///< 0: no HTTP answer
    QByteArray body;
    QJsonObject json; ///< empty if the body is no object
    QByteArray retryAfter;
    qint64 tookMs = 0;
};

/// A caller of the simulated API over real HTTP, with the practice credentials.
class SimulatorCaller
{
public:
    explicit SimulatorCaller(QUrl baseUrl);

    QByteArray appId = "practice";
    QByteArray secretKey = "practice-secret";
    int timeoutMs = 5'000;

    CallResult get(const QString &pathAndQuery);
    CallResult postForm(const QString &path, const QByteArray &form);
    CallResult postJson(const QString &path, const QJsonObject &body);
    CallResult assign(const QByteArray &room, const QByteArray &agent,
                      const QByteArray &more = "max_agent=1");

private:
    CallResult finish(QNetworkReply *reply);
    QNetworkRequest request(const QString &pathAndQuery) const;

    QNetworkAccessManager m_manager;
    QUrl m_baseUrl;
};

/// Takes webhooks as the engine's listener would, and keeps them.
class WebhookSink : public QObject
{
    Q_OBJECT

public:
    WebhookSink();

    QUrl newChatUrl() const { return url(QStringLiteral("/webhook")); }
    QUrl resolvedUrl() const { return url(QStringLiteral("/resolve")); }
    int status = 200; ///< answered to each

    QList<QJsonObject> newChats; ///< in the order of arrival
    QList<QJsonObject> resolves;

private:
    QUrl url(const QString &path) const;
    void take(QTcpSocket *socket, QByteArray &buffer);

    QTcpServer m_server;
};

} // namespace desk::test
