/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/webhooklistener.h"
#include "core/ledger/chatledger.h"
#include "core/redis/qtredis.h"
#include "tests/support/redisfixture.h"

#include <QHash>
#include <QSslSocket>

#include <optional>

namespace desk::test
{

/// One response as it came over the wire.
struct RawResponse {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// A client that sends exactly the bytes it is told to, in the same event loop as the listener.
class RawClient
{
public:
    enum class Tls { No, Yes };

    explicit RawClient(quint16 port, Tls tls = Tls::No);

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    void close() { m_socket.disconnectFromHost(); }
    void reset() { m_socket.abort(); }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    /// Runs the event loop until the next final response is here; status 0 if none came.
    RawResponse response(std::chrono::milliseconds deadline = std::chrono::seconds(10));
    /// Runs the event loop until the other side has closed.
    bool waitUntilClosed(std::chrono::milliseconds deadline = std::chrono::seconds(10));
    QString certificateName() const; ///< of the one that the listener showed
    bool endedInOrder() const { return m_socket.error() == QAbstractSocket::RemoteHostClosedError; }
    /// What came and was not taken as a response.
    QByteArray unread() const { return m_received; }
    int interimResponses() const { return m_interim; } ///< 1xx
    /// For responses without a body though they name a length.
    void expectHead() { m_head = true; }

private:
    std::optional<RawResponse> take();

    QSslSocket m_socket;
    QByteArray m_received;
    int m_interim = 0;
    bool m_head = false;
};

QByteArray get(const QByteArray &path);
QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {});
QByteArray newChat(const QByteArray &room);
QByteArray resolved(const QByteArray &room, qint64 session = 0);

/// A listener on a free port before a ledger.
class Intake
{
public:
    /// @p redisUrl empty: Redis is away.
    explicit Intake(const QString &redisUrl = {}, IntakeOptions options = {});

    /// Runs the event loop until Redis answers.
    bool waitUntilReady();
    quint16 port() const { return listener.status().port; }

    QtRedis redis;
    ChatLedger ledger;
    WebhookListener listener;
};

} // namespace desk::test
