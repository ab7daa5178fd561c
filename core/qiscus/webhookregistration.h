/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/qiscus/qiscuserror.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>

namespace desk
{

/// A webhook as Qiscus has it on file.
struct RegisteredWebhook {
    QString type; ///< in the words of Qiscus
    QUrl url;
    bool active = false;
};

/// Tells Qiscus where to send its webhooks, with the token of an admin: the mark-as-resolved webhook has no page in the
/// dashboard. The token is sent and kept nowhere else. Lives in the thread of its owner, which needs an event loop;
/// answers come once each, never from within the call, and none after destruction.
class WebhookRegistration : public QObject
{
    Q_OBJECT

public:
    WebhookRegistration(const QUrl &baseUrl, const QString &appId, QString adminToken,
                        QObject *parent = nullptr);
    ~WebhookRegistration() override;

    /// From then on Qiscus sends each resolve to @p url.
    void registerResolved(const QUrl &url, QiscusAnswer<void> answer);
    /// What is on file; not every account answers this.
    void readRegistered(QiscusAnswer<QList<RegisteredWebhook>> answer);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
