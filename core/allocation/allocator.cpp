/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/allocator.h"

#include "core/allocation/callrules.h"
#include "core/ledger/boottime.h"
#include "core/ledger/chatledger.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QRandomGenerator>

Q_LOGGING_CATEGORY(lcAllocator, "desk.allocator")

namespace desk
{

namespace
{

using namespace std::chrono_literals;

/// 402 or 403 for so many chats in a row is about us, not about the chats.
constexpr int refusalsThatMeanUs = 3;
/// A Redis that is slow, but not lost, may have left an outcome unanswered. Told twice it does no harm: its token is over.
constexpr auto tellAgainAfter = 1s;

double chance()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

Allocator::Allocator(ChatLedger &ledger, QiscusClient &client, int maxParallel, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_client(client)
    , m_pace(maxParallel)
{
    m_reopening.setSingleShot(true);
    m_reopening.setTimerType(
        Qt::PreciseTimer); // a coarse one gives away a twentieth of what a rate limit allows
    m_due.setSingleShot(true);
    m_tellAgain.setSingleShot(true);
    connect(&m_reopening, &QTimer::timeout, this, &Allocator::wake);
    connect(&m_due, &QTimer::timeout, this, &Allocator::takeDue);
    connect(&m_tellAgain, &QTimer::timeout, this, &Allocator::tellUntold);
}

void Allocator::start()
{
    m_running = true;
    takeDue();
    wake();
}

void Allocator::stop()
{
    m_running = false;
    m_reopening.stop();
    m_due.stop();
    m_tellAgain.stop();
}

void Allocator::abandonCalls()
{
    AssignVerdict verdict;
    verdict.step = AssignVerdict::Step::Unknown;
    verdict.retryAfter = 1s;
    verdict.error = tr("The desk was closed before Qiscus answered.");
    const QHash<quint64, Call> calls = std::exchange(m_calls, {});
    for (auto call = calls.cbegin(); call != calls.cend(); ++call) {
        m_calls.insert(++m_lastCall, {call->reservation, {}, {}});
        tellLedger(m_lastCall, call->reservation, call->refusal.value_or(verdict));
    }
}

AllocatorStatus Allocator::status() const
{
    const auto now = bootTime();
    const auto reopens = m_pace.reopensAt(now);
    return {.running = m_running,
            .callsUnderWay = static_cast<int>(m_calls.size()),
            .waitsFor = m_waitsFor,
            .credentialsRefused = m_credentialsRefused || m_probing,
            .circuitOpen = m_pace.circuitOpen(),
            .failingSinceMs = m_failingSinceMs,
            .pausedForMs = reopens ? (*reopens - now).count() : 0,
            .lastError = m_lastError,
            .limit = m_pace.limit(now),
            .mostCalls = m_pace.most(),
            .ended = m_ended};
}

void Allocator::chatArrived()
{
    if (m_waitsFor == NothingToReserve::NobodyFree)
        return;
    wake();
}

void Allocator::seatFreed()
{
    m_waitsFor = NothingToReserve::No;
    wake();
}

void Allocator::dueIn(std::chrono::milliseconds wait)
{
    if (!m_running)
        return;
    if (!m_due.isActive() || m_due.remainingTimeAsDuration() > wait)
        m_due.start(std::max(wait, 0ms));
}

void Allocator::callChosen(const Reservation &reservation, std::chrono::milliseconds leaseFrom,
                           QiscusClient::WhenTaken whenTaken)
{
    send(reservation, leaseFrom, whenTaken);
}

void Allocator::tellUntold()
{
    for (auto outcomes = std::exchange(m_untold, {}); const Untold &outcome : outcomes) {
        m_calls.insert(++m_lastCall, {outcome.reservation, {}, {}});
        tellLedger(m_lastCall, outcome.reservation, outcome.verdict);
    }
}

void Allocator::redisReady()
{
    tellUntold();
    seatFreed();
    dueIn(0ms);
}

void Allocator::credentialsMayWork()
{
    if (!std::exchange(m_credentialsRefused, false))
        return;
    m_probing = true;
    Q_EMIT statusChanged();
    seatFreed();
}

int Allocator::freeCalls() const
{
    if (!m_running || m_credentialsRefused)
        return 0;
    const int limit = m_probing ? std::min(1, m_pace.limit(bootTime())) : m_pace.limit(bootTime());
    return std::max(0, limit - static_cast<int>(m_calls.size()));
}

void Allocator::wake()
{
    if (m_reserving) {
        m_wakeAgain = true;
        return;
    }
    if (m_rosterUnread)
        m_waitsFor = NothingToReserve::RosterStale;
    else if (freeCalls() > 0)
        reserve();
    else
        planReopening();
}

void Allocator::planReopening()
{
    const auto now = bootTime();
    if (const auto reopens = m_pace.reopensAt(now); reopens && m_running && !m_reopening.isActive())
        m_reopening.start(*reopens - now);
}

void Allocator::reserve()
{
    m_reserving = true;
    m_wakeAgain = false;
    const int wanted = freeCalls();
    const auto asked = bootTime();
    m_ledger.reserve(wanted, [this, asked](const std::expected<ReserveResult, LedgerError> &result) {
        m_reserving = false;
        if (!result) {
            // Redis is away or slow: what was reserved comes back as due when its lease ends.
            tellIfIdle();
            return;
        }
        m_waitsFor = result->stopped;
        for (const Reservation &reservation : result->reservations)
            send(reservation, asked);
        tellIfIdle();
        if (m_wakeAgain || (result->stopped == NothingToReserve::No && freeCalls() > 0))
            wake();
        Q_EMIT statusChanged();
    });
}

void Allocator::takeDue()
{
    if (!m_running || m_takingDue)
        return;
    const int wanted = freeCalls();
    if (wanted == 0) {
        dueIn(1s);
        return;
    }
    m_takingDue = true;
    const auto asked = bootTime();
    m_ledger.takeDue(wanted, [this, asked, wanted](const std::expected<QList<DueWork>, LedgerError> &work) {
        m_takingDue = false;
        if (!work) {
            tellIfIdle();
            return;
        }
        for (const DueWork &item : *work) {
            if (item.kind == DueWork::Kind::RepeatAssign)
                send(item.reservation, asked);
            else if (item.kind == DueWork::Kind::RepeatRemove)
                Q_EMIT removalDue(item.reservation, asked);
            else
                Q_EMIT verificationDue(item);
        }
        tellIfIdle();
        if (work->size() == wanted)
            dueIn(0ms);
        wake(); // parked chats may have gone back to the queue
    });
}

void Allocator::send(const Reservation &reservation, std::chrono::milliseconds leaseFrom,
                     QiscusClient::WhenTaken whenTaken)
{
    const quint64 id = ++m_lastCall;
    m_calls.insert(id, {reservation, leaseFrom, {}});
    const bool late = tooLateToSend(reservation, leaseFrom);
    if (late || !m_running) {
        AssignVerdict unsent;
        unsent.step = reservation.repeat ? AssignVerdict::Step::Unknown : AssignVerdict::Step::Release;
        unsent.error = unsent.refusal.error =
            late ? tr("The machine was asleep or overloaded; the call was not made.")
                 : tr("The desk was closed before the call was made.");
        tellLedger(id, reservation, unsent);
        return;
    }
    m_client.assign(
        reservation.room, reservation.agent, whenTaken,
        [this, id](const std::expected<AssignedAgent, QiscusError> &outcome) { callEnded(id, outcome); });
}

void Allocator::callEnded(quint64 id, const std::expected<AssignedAgent, QiscusError> &outcome)
{
    const auto call = m_calls.constFind(id);
    if (call == m_calls.cend())
        return; // given up at shutdown, and told so
    const Reservation reservation = call->reservation;
    const AssignVerdict verdict = judgeAssign(reservation, outcome, chance());
    m_ended.add(verdict.step);
    learn(verdict);
    if (m_running && verdict.step == AssignVerdict::Step::Release && verdict.refusal.blamesAgent)
        askWhoMayServe(id, verdict);
    else
        tellLedger(id, reservation, verdict);
}

void Allocator::learn(const AssignVerdict &verdict)
{
    using Service = AssignVerdict::Service;
    const auto now = bootTime();
    if (verdict.service != Service::Fine)
        m_lastError = verdict.error;
    switch (verdict.service) {
    case Service::Fine:
        m_pace.succeeded(now);
        m_failingSinceMs = 0;
        m_refusalsOfUs = 0;
        m_probing = false;
        break;
    case Service::Failing:
        if (m_failingSinceMs == 0)
            m_failingSinceMs = QDateTime::currentMSecsSinceEpoch();
        m_pace.failed(now, chance());
        break;
    case Service::WantsPause:
        m_pace.toldToWait(now, verdict.retryAfter);
        break;
    case Service::MayRefuseUs:
        if (m_probing || ++m_refusalsOfUs >= refusalsThatMeanUs)
            stopForCredentials(verdict.error);
        break;
    case Service::RefusesUs:
        stopForCredentials(verdict.error);
        break;
    }
    if (verdict.step == AssignVerdict::Step::Release && verdict.refusal.blamesAgent)
        Q_EMIT rosterHint();
}

void Allocator::stopForCredentials(const QString &error)
{
    m_refusalsOfUs = 0;
    const bool known = std::exchange(m_credentialsRefused, true) || std::exchange(m_probing, false);
    if (known)
        return;
    qCWarning(lcAllocator) << "Qiscus refuses the credentials; assigning stops until they work:" << error;
    Q_EMIT credentialsRefused(error);
}

void Allocator::tellLedger(quint64 id, const Reservation &reservation, const AssignVerdict &verdict)
{
    auto answer = [this, id, reservation, verdict](const std::expected<StepOutcome, LedgerError> &outcome) {
        stepEnded(id, reservation, verdict, outcome);
    };
    switch (verdict.step) {
    case AssignVerdict::Step::Confirm:
        m_ledger.confirm(reservation, verdict.session, verdict.unproven, std::move(answer));
        break;
    case AssignVerdict::Step::Release:
        m_ledger.release(reservation, verdict.refusal, std::move(answer));
        break;
    case AssignVerdict::Step::Unknown:
        m_ledger.unknown(reservation, verdict.error, verdict.retryAfter, std::move(answer));
        break;
    }
}

void Allocator::stepEnded(quint64 id, const Reservation &reservation, const AssignVerdict &verdict,
                          const std::expected<StepOutcome, LedgerError> &outcome)
{
    m_calls.remove(id);
    if (!outcome && outcome.error().kind != LedgerError::Kind::Refused) {
        m_untold.push_back({reservation, verdict});
        if (m_running && !m_tellAgain.isActive())
            m_tellAgain.start(tellAgainAfter);
    } else if (!outcome)
        qCCritical(lcAllocator) << "The ledger refused a step for room" << reservation.room
                                << outcome.error().message;
    else
        stepTaken(verdict, *outcome);
    if (outcome == StepOutcome::Applied)
        offerTo(reservation.room, verdict.mayServe);

    tellIfIdle();
    Q_EMIT statusChanged();
}

void Allocator::tellIfIdle()
{
    if (!m_running && isIdle())
        Q_EMIT idle();
}

void Allocator::stepTaken(const AssignVerdict &verdict, StepOutcome outcome)
{
    if (verdict.step == AssignVerdict::Step::Confirm)
        Q_EMIT assigned();
    else
        dueIn(verdict.step == AssignVerdict::Step::Unknown ? verdict.retryAfter : verdict.refusal.delay);

    const bool seatCameFree = verdict.step == AssignVerdict::Step::Release || outcome == StepOutcome::Gone;
    if (seatCameFree)
        seatFreed();
    else if (m_waitsFor == NothingToReserve::No)
        wake(); // the number of calls was what limited us
}

} // namespace desk
