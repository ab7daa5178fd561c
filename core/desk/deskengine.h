/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/allocation/allocator.h"
#include "core/allocation/catchup.h"
#include "core/allocation/remover.h"
#include "core/allocation/roster.h"
#include "core/allocation/sleepwatch.h"
#include "core/allocation/verifier.h"
#include "core/desk/deskcontrol.h"
#include "core/desk/engineoptions.h"
#include "core/desk/healthreport.h"
#include "core/desk/ledgeropening.h"
#include "core/desk/snapshotpace.h"
#include "core/desk/supervisoractions.h"
#include "core/ledger/ledgerevents.h"
#include "core/metrics/metricspage.h"
#include "core/monitor/deskmirror.h"

#include <QObject>
#include <QTimer>

namespace desk
{

/// Owns the whole engine in one thread: Redis connections, ledger, listener, API client, roster, allocator,
/// mirror. Must be created in the engine thread, and is destroyed there; talk to it by queued calls (see
/// DeskClient).
class DeskEngine : public QObject
{
    Q_OBJECT

public:
    explicit DeskEngine(EngineOptions options);

    void start();
    /// In this order: no more webhooks, answers finished; nothing more reserved, calls finished or given up
    /// as "outcome unknown"; Redis closed; then stopped(). Takes at most 4 s.
    void shutDown();

    void setCap(RequestId request, int expected, int cap);
    void setPaused(RequestId request, bool paused, const QString &reason);
    void readRosterNow(RequestId request);
    void takeUpOldChats(RequestId request, bool takeUp);
    void watchAgent(const QByteArray &agent);
    SupervisorActions &actions() { return m_actions; }

Q_SIGNALS:
    void snapshotReady(const desk::DeskSnapshotPtr &snapshot);
    void commandFinished(const desk::CommandResult &result);
    void listening(quint16 port);
    void stopped();

private:
    void connectParts();
    void redisReady();
    void ledgerOpened();
    void ledgerRefused(const QString &reason);
    void redisLost(const QString &reason);
    void woke(std::chrono::milliseconds slept);
    void listen();
    void tick();
    void takeSummary(const LedgerSummary &summary);
    void changed();
    void publish();
    bool usesRedis() const { return m_redis.isReady() && m_opening.refusal().isEmpty(); }
    MetricsFigures metricsFigures() const;
    HealthInputs healthInputs(const DeskSnapshot &snapshot) const;
    void finish(RequestId request, bool ok, const QString &message);
    bool callsEnded() const { return m_allocator.isIdle() && m_remover.isIdle(); }
    void stopCalls();
    void closeRedis();
    void finishStopping();

    EngineOptions m_options;
    QtRedis m_redis;
    ChatLedger m_ledger;
    LedgerOpening m_opening;
    OtherDesks m_otherDesks;
    LedgerEvents m_events;
    QiscusClient m_qiscus;
    WebhookListener m_listener;
    Roster m_roster;
    Verifier m_verifier;
    Remover m_remover;
    Allocator m_allocator;
    DeskMirror m_mirror;
    CatchUp m_catchUp;
    SleepWatch m_sleepWatch;
    SupervisorActions m_actions;
    DeskSnapshotPtr m_published; ///< the latest one
    QByteArray m_watchedAgent;
    QTimer m_tick;
    QTimer m_publish;
    SnapshotPace m_snapshotPace{m_options.publishEvery};
    QTimer m_stopping;
    quint64 m_serial = 0;
    quint64 m_ticks = 0;
    qint64 m_clockOffsetUs = 0;
    qint64 m_redisAwaySinceMs = 0;
    bool m_closing = false;
    bool m_stopped = false;
};

} // namespace desk
