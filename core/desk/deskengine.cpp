/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/deskengine.h"

#include "core/desk/webhookurls.h"
#include "core/metrics/healthpage.h"

#include <QDateTime>
#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcDesk, "desk.engine")

namespace desk
{

namespace
{

using namespace std::chrono_literals;

/// Catches what comes from outside unannounced, such as a SET by redis-cli: the window promises it within 1
/// s.
constexpr auto tickInterval = 500ms;
/// A snapshot in so many ticks even if nothing changed: latencies and "last seen" go on. Twice a second would cost an
/// idle window more than a hundredth of a processor.
constexpr quint64 ticksBetweenSnapshots = 2;
constexpr auto lookForSleepEvery = 2000ms;
/// A call to Qiscus may take 10 s; a supervisor who closes the window does not wait so long.
constexpr auto patienceForCalls = 3000ms;
constexpr auto patienceForRedis = 500ms;

QString watchingText()
{
    return DeskEngine::tr(
        "This desk only watches: it changes nothing but the cap and the pause. Use a desk that "
        "assigns.");
}

} // namespace

DeskEngine::DeskEngine(EngineOptions options)
    : m_options(std::move(options))
    , m_redis(m_options.redisAddress, m_options.redis)
    , m_ledger(m_redis, m_options.ledger)
    , m_opening(m_ledger, !m_options.watchOnly)
    , m_otherDesks(m_ledger, m_options.ledger.deskRun, m_options.deskName, m_options.watchOnly)
    , m_events(m_options.redisAddress, m_options.redis, m_options.ledger.keyPrefix)
    , m_qiscus(m_options.qiscus)
    , m_listener(m_ledger, m_options.intake)
    , m_roster(m_qiscus, m_ledger, m_options.ledger.rosterInterval)
    , m_verifier(m_qiscus, m_ledger)
    , m_remover(m_qiscus, m_ledger)
    , m_allocator(m_ledger, m_qiscus, m_options.maxParallelAssignments)
    , m_mirror(m_ledger, m_events)
    , m_catchUp(m_qiscus, m_ledger, m_options.catchUpMaxAge,
                [this] { return m_listener.status().spooled > 0; })
    , m_actions(m_ledger, m_allocator, m_remover, m_mirror.state(), m_options.ledger.deskRun, m_options.who)
    , m_redisAwaySinceMs(QDateTime::currentMSecsSinceEpoch())
{
    m_publish.setSingleShot(true);
    m_stopping.setSingleShot(true);
    connectParts();
}

void DeskEngine::connectParts()
{
    connect(&m_redis, &QtRedis::ready, this, &DeskEngine::redisReady);
    connect(&m_redis, &QtRedis::lost, this, &DeskEngine::redisLost);

    connect(&m_opening, &LedgerOpening::opened, this, &DeskEngine::ledgerOpened);
    connect(&m_opening, &LedgerOpening::refused, this, &DeskEngine::ledgerRefused);
    connect(&m_opening, &LedgerOpening::otherAllocatorChanged, this, &DeskEngine::changed);
    connect(&m_otherDesks, &OtherDesks::changed, this, &DeskEngine::changed);

    connect(&m_listener, &WebhookListener::chatArrived, &m_allocator, &Allocator::chatArrived);
    connect(&m_listener, &WebhookListener::chatResolved, &m_allocator, &Allocator::seatFreed);
    connect(&m_mirror, &DeskMirror::chatsWaiting, &m_allocator, &Allocator::chatArrived);
    connect(&m_mirror, &DeskMirror::seatsChanged, &m_allocator, &Allocator::seatFreed);
    connect(&m_mirror, &DeskMirror::changed, this, &DeskEngine::changed);

    connect(&m_roster, &Roster::applied, &m_allocator, &Allocator::credentialsMayWork);
    connect(&m_roster, &Roster::applied, &m_allocator, [this](const RosterResult &result) {
        if (result.applied)
            m_allocator.rosterRead();
    });
    connect(&m_roster, &Roster::applied, &m_allocator, &Allocator::seatFreed);
    connect(&m_roster, &Roster::failed, this, &DeskEngine::changed);
    connect(&m_allocator, &Allocator::rosterHint, &m_roster, &Roster::readNow);
    connect(&m_allocator, &Allocator::credentialsRefused, &m_roster, &Roster::readNow);
    connect(&m_allocator, &Allocator::verificationDue, &m_verifier, &Verifier::verify);
    connect(&m_verifier, &Verifier::verified, &m_allocator, &Allocator::seatFreed);
    connect(&m_allocator, &Allocator::removalDue, &m_remover,
            [this](const Reservation &reservation, std::chrono::milliseconds leaseFrom) {
                m_remover.remove(reservation, leaseFrom);
            });
    connect(&m_remover, &Remover::removed, &m_allocator, &Allocator::seatFreed);
    connect(&m_allocator, &Allocator::statusChanged, this, &DeskEngine::changed);

    connect(&m_catchUp, &CatchUp::adopted, &m_allocator, &Allocator::chatArrived);
    connect(&m_catchUp, &CatchUp::changed, this, &DeskEngine::changed);
    // After the start, an absence of Redis, a flush or a failover: what was lost stands in Qiscus' own list.
    connect(&m_mirror, &DeskMirror::synchronised, &m_catchUp, &CatchUp::readNow);
    connect(&m_sleepWatch, &SleepWatch::woke, this, &DeskEngine::woke);

    connect(&m_actions, &SupervisorActions::finished, this,
            [this](const CommandResult &result) { finish(result.request, result.ok, result.message); });

    connect(&m_tick, &QTimer::timeout, this, &DeskEngine::tick);
    connect(&m_publish, &QTimer::timeout, this, &DeskEngine::publish);
}

void DeskEngine::start()
{
    if (m_options.watchOnly)
        m_actions.refuseAll(watchingText());
    m_redis.open();
    listen();
    m_tick.start(tickInterval);
    publish();
    m_listener.setMonitorPages({.health = [this] { return healthPage(*m_published); },
                                .metrics = [this] { return metricsPage(metricsFigures()); }});
}

void DeskEngine::listen()
{
    if (m_options.watchOnly)
        return;
    if (!m_listener.listen()) {
        qCWarning(lcDesk) << m_listener.status().trouble;
        return;
    }
    const quint16 port = m_listener.status().port;
    qCInfo(lcDesk) << "Listening on" << m_options.intake.host.toString() << "port" << port;
    if (m_options.intake.isOpenToStrangers())
        qCWarning(lcDesk)
            << "Whoever reaches this address can send webhooks: set WEBHOOK_SECRET, or WEBHOOK_HOST to "
               "127.0.0.1 behind a tunnel or proxy";
    Q_EMIT listening(port);
}

void DeskEngine::redisReady()
{
    m_redisAwaySinceMs = 0;
    qCInfo(lcDesk) << "Connected to Redis at" << m_options.redisAddress.toDisplayText();
    m_opening.begin();
}

void DeskEngine::ledgerOpened()
{
    if (m_closing)
        return;
    m_otherDesks.start();
    m_mirror.synchronise();
    if (!m_options.watchOnly) {
        // A replica that took over may lack the latest seats, however fresh the reading that it knows of.
        if (m_opening.isOtherServer())
            m_allocator.rosterMustBeRead();
        m_roster.start();
        m_allocator.start();
        m_allocator.redisReady();
        m_catchUp.start();
        m_sleepWatch.start(lookForSleepEvery);
    }
    tick();
}

void DeskEngine::woke(std::chrono::milliseconds slept)
{
    qCInfo(lcDesk) << "The machine slept for" << slept.count() / 1000 << "s";
    m_roster.readNow();
    m_catchUp.readNow();
    tick();
}

void DeskEngine::ledgerRefused(const QString &reason)
{
    qCCritical(lcDesk).noquote() << reason;
    m_redisAwaySinceMs = QDateTime::currentMSecsSinceEpoch();
    changed();
}

void DeskEngine::redisLost(const QString &reason)
{
    m_opening.stop();
    if (m_redisAwaySinceMs == 0) {
        m_redisAwaySinceMs = QDateTime::currentMSecsSinceEpoch();
        qCWarning(lcDesk) << "Redis is away:" << reason;
    }
    changed();
}

void DeskEngine::tick()
{
    if (!m_listener.status().listening && !m_closing)
        listen();
    if (m_ticks++ % ticksBetweenSnapshots == 0)
        changed();
    if (!usesRedis())
        return;
    m_ledger.readSummary([this](const std::expected<LedgerSummary, LedgerError> &summary) {
        if (summary)
            takeSummary(*summary);
    });
}

void DeskEngine::takeSummary(const LedgerSummary &summary)
{
    m_clockOffsetUs = summary.nowUs - QDateTime::currentMSecsSinceEpoch() * 1000;
    m_mirror.applySummary(summary);
    if (summary.nextDueUs > 0)
        m_allocator.dueIn(std::chrono::milliseconds((summary.nextDueUs - summary.nowUs + 999) / 1000));
    if (summary.queueDepth > 0)
        m_allocator.chatArrived();
}

void DeskEngine::changed()
{
    if (!m_publish.isActive() && !m_closing)
        m_publish.start(m_snapshotPace.pause());
}

MetricsFigures DeskEngine::metricsFigures() const
{
    return {.snapshot = m_published,
            .intake = m_listener.status(),
            .assigns = m_allocator.status().ended,
            .qiscusCalls = m_qiscus.durations(),
            .redisLatency = m_redis.latency()};
}

HealthInputs DeskEngine::healthInputs(const DeskSnapshot &snapshot) const
{
    return {.nowMs = QDateTime::currentMSecsSinceEpoch(),
            .redis = {.ready = usesRedis(),
                      .awaySinceMs = m_redisAwaySinceMs,
                      .trouble = m_redis.lastTrouble(),
                      .latency = m_redis.latency(),
                      .risks = m_opening.risks(),
                      .refusal = m_opening.refusal()},
            .allocator = m_allocator.status(),
            .roster = m_roster.status(),
            .intake = m_listener.status(),
            .pause = snapshot.pause,
            .cap = snapshot.capState,
            .otherDesks = m_otherDesks.desks(),
            .watchOnly = m_options.watchOnly,
            .agentsFull = snapshot.agentsFull,
            .agentsOffline = snapshot.agentsOffline,
            .qiscusLatency = m_qiscus.latency(),
            .rosterInterval = m_options.ledger.rosterInterval};
}

void DeskEngine::publish()
{
    const SnapshotPace::Making making(m_snapshotPace);
    auto snapshot = std::make_shared<DeskSnapshot>();
    snapshot->serial = ++m_serial;
    snapshot->atMs = QDateTime::currentMSecsSinceEpoch();
    snapshot->clockOffsetUs = m_clockOffsetUs;
    snapshot->practice = m_options.practice;
    snapshot->connectHint = m_options.connectHint;
    snapshot->oldChatsFound = m_catchUp.status().oldChats;
    snapshot->watchOnly = m_options.watchOnly;
    snapshot->otherAllocator = m_opening.otherAllocator();
    snapshot->live = usesRedis();
    snapshot->frozenAtMs = m_redisAwaySinceMs;
    m_mirror.fill(*snapshot, snapshot->atMs * 1000 + m_clockOffsetUs);
    const HealthInputs health = healthInputs(*snapshot);
    snapshot->calling = health.allocator.callsUnderWay + m_remover.callsUnderWay();
    if (health.intake.listening) {
        snapshot->listenAddress =
            QStringLiteral("%1:%2").arg(m_options.intake.host.toString()).arg(health.intake.port);
        const WebhookUrls urls = webhookUrls(m_options.intake, health.intake.port);
        snapshot->newChatUrl = urls.newChat;
        snapshot->resolvedUrl = urls.resolved;
    }
    snapshot->spooled = health.intake.spooled;

    snapshot->watched = m_mirror.state().watched(m_watchedAgent);
    const TroubleReport trouble = worstTrouble(health);
    snapshot->trouble = trouble.trouble;
    snapshot->troubleSinceMs = trouble.sinceMs;
    snapshot->health = reportHealth(health);
    m_published = snapshot;
    Q_EMIT snapshotReady(snapshot);
}

void DeskEngine::finish(RequestId request, bool ok, const QString &message)
{
    changed();
    Q_EMIT commandFinished({request, ok, message});
}

void DeskEngine::setCap(RequestId request, int expected, int cap)
{
    m_ledger.setCap(
        expected, cap, m_options.who,
        [this, request, cap](const std::expected<CapChange, LedgerError> &change) {
            if (!change) {
                finish(request, false, tr("The cap could not be written: %1").arg(change.error().message));
            } else if (!change->applied) {
                finish(request, false,
                       tr("The cap was changed elsewhere meanwhile: it is %1 now. Nothing was written.")
                           .arg(change->now.value));
            } else {
                finish(request, true, tr("Each agent may now have %1 chats.").arg(cap));
            }
            tick();
        });
}

void DeskEngine::setPaused(RequestId request, bool paused, const QString &reason)
{
    m_ledger.setPaused(paused, reason, m_options.who,
                       [this, request, paused](const std::expected<PauseState, LedgerError> &state) {
                           if (!state)
                               finish(request, false, state.error().message);
                           else
                               finish(request, true,
                                      paused ? tr("Assigning is paused.") : tr("Assigning goes on."));
                           m_allocator.seatFreed();
                           tick();
                       });
}

void DeskEngine::readRosterNow(RequestId request)
{
    if (m_options.watchOnly)
        return finish(request, false, watchingText());
    m_roster.readNow();
    finish(request, true, tr("The agents are being read."));
}

void DeskEngine::takeUpOldChats(RequestId request, bool takeUp)
{
    if (m_options.watchOnly)
        return finish(request, false, watchingText());
    if (!m_catchUp.decide(takeUp))
        return finish(request, false, tr("There are no old chats to decide about."));
    finish(request, true,
           takeUp ? tr("The chats that waited before the first start are being taken up.")
                  : tr("The chats that waited before the first start are left alone. Each is taken up when "
                       "its customer writes again."));
}

void DeskEngine::watchAgent(const QByteArray &agent)
{
    m_watchedAgent = agent;
    changed();
}

void DeskEngine::shutDown()
{
    if (std::exchange(m_closing, true))
        return;
    m_tick.stop();
    m_publish.stop();
    m_listener.stopListening();
    m_roster.stop();
    m_catchUp.stop();
    m_sleepWatch.stop();
    m_allocator.stop();
    const auto closeWhenEnded = [this] {
        if (callsEnded())
            closeRedis();
    };
    connect(&m_allocator, &Allocator::idle, this, closeWhenEnded);
    connect(&m_remover, &Remover::idle, this, closeWhenEnded);
    connect(&m_stopping, &QTimer::timeout, this, &DeskEngine::stopCalls);
    m_stopping.start(patienceForCalls);
    closeWhenEnded();
}

void DeskEngine::stopCalls()
{
    m_stopping.disconnect(this);
    connect(&m_stopping, &QTimer::timeout, this, &DeskEngine::closeRedis);
    m_stopping.start(patienceForRedis);
    m_allocator.abandonCalls();
    m_remover.abandonCalls();
}

void DeskEngine::closeRedis()
{
    m_allocator.disconnect(this);
    m_remover.disconnect(this);
    m_stopping.disconnect(this);
    if (m_listener.repliesPending() > 0) {
        // Each has a time limit of its own: the ledger's answer or a 503.
        connect(&m_stopping, &QTimer::timeout, this, &DeskEngine::closeRedis);
        m_stopping.start(20ms);
        return;
    }
    m_opening.stop();
    m_events.stop();
    connect(&m_stopping, &QTimer::timeout, this, &DeskEngine::finishStopping);
    m_stopping.start(patienceForRedis);
    m_otherDesks.leave([this] { finishStopping(); });
}

void DeskEngine::finishStopping()
{
    if (std::exchange(m_stopped, true))
        return;
    m_stopping.stop();
    m_redis.close();
    Q_EMIT stopped();
}

} // namespace desk
