/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/connectionguard.h"
#include "core/intake/monitoraccess.h"
#include "core/intake/spool.h"
#include "core/intake/tlsidentity.h"
#include "core/intake/webhookpaths.h"

#include <QHostAddress>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace desk
{

class ChatLedger;

struct IntakeOptions {
    QHostAddress host = QHostAddress::LocalHost;
    quint16 port = 8089;    ///< 0: any free one
    QString appId;          ///< checked against the body where the body names one; empty: not checked
    QString secret;         ///< last element of both paths; empty: none
    QString previousSecret; ///< accepted too, during a rotation
    std::chrono::milliseconds ledgerPatience{1000}; ///< ledger silent for so long: to the spool
    SpoolOptions spool;
    GuardLimits limits;
    TlsFiles tls;
    std::chrono::milliseconds lookAtTlsEvery{5000}; ///< whether its files have changed
    MonitorAccess monitors;                         ///< who may read /healthz and /metrics

    WebhookPaths paths() const { return {secret, previousSecret}; }
    /// Anybody who can reach the address may send webhooks.
    bool isOpenToStrangers() const { return !host.isLoopback() && secret.isEmpty(); }
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
    qint64 spooled = 0;       ///< webhooks safe on disk that Redis has not got yet
    bool spoolFull = false;
    bool openToStrangers = false; ///< anybody who reaches the address may send webhooks
    QString tlsTrouble;           ///< why changed files of TLS are not in use; empty: they are
    qint64 tlsEndsMs = 0;         ///< when the certificate in use ends, ms since the epoch; 0: no TLS
    QString nowhereSafe;          ///< why webhooks are answered 503 at present; empty: they are not
};

/// What stands at /healthz and /metrics; called while a request waits, so they must be quick.
struct MonitorPages {
    std::function<HttpAnswer()> health;
    std::function<HttpAnswer()> metrics;
};

/// POST /webhook and POST /resolve: an answer of 200 means that it is durable: in the ledger, or on disk while Redis is
/// silent. `/` says name and version; /healthz and /metrics are for monitoring.
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
    /// Until then nothing stands there.
    void setMonitorPages(MonitorPages pages);
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
