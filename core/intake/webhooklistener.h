/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/connectionguard.h"

#include <QHostAddress>
#include <QObject>

#include <chrono>
#include <memory>

namespace desk
{

class ChatLedger;

struct IntakeOptions {
    QHostAddress host = QHostAddress::LocalHost;
    quint16 port = 8089; ///< 0: any free one
    QString appId;       ///< checked against the body where the body names one; empty: not checked
    std::chrono::milliseconds replyTimeout{1200}; ///< ledger silent for so long: 503 with Retry-After
    GuardLimits limits;
};

/// What the listener saw, for the health strip. A value.
struct IntakeStatus {
    bool listening = false;
    QString trouble; ///< why it does not listen: what happened and what to do
    quint16 port = 0;
    qint64 lastWebhookMs = 0; ///< QDateTime::currentMSecsSinceEpoch of the latest accepted one; 0: none yet
    qint64 accepted = 0;      ///< webhooks answered 200
    qint64 refused = 0;       ///< 4xx, also those of the guard
    qint64 unavailable = 0;   ///< 503, also those of the guard
    int connections = 0;      ///< open at this moment
};

/// POST /webhook and POST /resolve: an answer of 200 means the ledger confirmed. `/` says name and version.
/// Owned by DeskEngine, lives in the engine thread, which must be the one that creates it.
class WebhookListener : public QObject
{
    Q_OBJECT

public:
    WebhookListener(ChatLedger &ledger, IntakeOptions options, QObject *parent = nullptr);
    ~WebhookListener() override;

    /// False: cannot listen, status().trouble says why. May be called again (it is retried by the engine),
    /// also after stopListening().
    bool listen();
    /// Takes no new connection; requests that have begun are answered, then their connections end.
    void stopListening();
    int repliesPending() const;
    IntakeStatus status() const;

Q_SIGNALS:
    void chatArrived();  ///< the ledger changed by a webhook; perhaps after its sender was told 503
    void chatResolved(); ///< the same by a resolve

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
