/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/remover.h"

#include "core/allocation/callrules.h"
#include "core/ledger/chatledger.h"

#include <QRandomGenerator>

namespace desk
{

namespace
{

using namespace std::chrono_literals;

/// Whether this error proves that the call had no effect.
bool isDefinite(const QiscusError &error)
{
    return error.kind != QiscusError::Kind::Unknown;
}

/// Whether Qiscus looked at this room and said no.
bool isAboutRoom(const QiscusError &error)
{
    return error.kind == QiscusError::Kind::Refused || error.kind == QiscusError::Kind::RoomTaken;
}

/// What has become of the chat: the ledger may know better than the call.
RemovalReport afterStep(const RemovalReport &report, const std::expected<StepOutcome, LedgerError> &step)
{
    if (!step)
        return {RemovalOutcome::Unknown, step.error().message};
    if (*step == StepOutcome::Gone)
        return {RemovalOutcome::Over, report.reason};
    if (*step == StepOutcome::Stale)
        return {RemovalOutcome::Unknown, Remover::tr("The answer came too late and the call is made again.")};
    return report;
}

} // namespace

Remover::Remover(QiscusClient &client, ChatLedger &ledger, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_ledger(ledger)
{
}

void Remover::remove(const Reservation &reservation, std::chrono::milliseconds leaseFrom, Answer answer)
{
    const quint64 id = ++m_lastCall;
    m_calls.insert(id, {reservation, std::move(answer)});
    if (tooLateToSend(reservation, leaseFrom)) {
        const auto outcome = reservation.repeat ? RemovalOutcome::Unknown : RemovalOutcome::Refused;
        tellLedger(id, {outcome, tr("The machine was asleep or overloaded; the call was not made.")});
        return;
    }
    m_client.removeAgent(reservation.room, reservation.agent,
                         [this, id](const std::expected<void, QiscusError> &outcome) { judge(id, outcome); });
}

void Remover::abandonCalls()
{
    // The ledger answers later: until then they stay in the list.
    for (auto id = m_calls.keyBegin(); id != m_calls.keyEnd(); ++id)
        tellLedger(*id, {RemovalOutcome::Unknown, tr("The desk was closed before Qiscus answered.")});
}

void Remover::judge(quint64 id, const std::expected<void, QiscusError> &outcome)
{
    const auto call = m_calls.constFind(id);
    if (call == m_calls.cend())
        return; // given up at shutdown, and told so
    if (outcome)
        return tellLedger(id, {RemovalOutcome::Removed, {}});
    const QiscusError &error = outcome.error();
    if (error.kind == QiscusError::Kind::Gone)
        return tellLedger(id, {RemovalOutcome::Over, error.message});
    if (isAboutRoom(error))
        return readRoom(id, error.message);
    // While an earlier call may have had its effect, a no to this one proves nothing about that one.
    const bool refused = isDefinite(error) && !call->reservation.repeat;
    tellLedger(id, {refused ? RemovalOutcome::Refused : RemovalOutcome::Unknown, error.message},
               error.retryAfter.value_or(0ms));
}

void Remover::readRoom(quint64 id, const QString &refusal)
{
    m_client.readRoom(m_calls.value(id).reservation.room,
                      [this, id, refusal](const std::expected<RoomStatus, QiscusError> &room) {
                          if (!m_calls.contains(id))
                              return;
                          if (!room)
                              tellLedger(id, {RemovalOutcome::Unknown, room.error().message});
                          else if (room->resolved)
                              tellLedger(id, {RemovalOutcome::Over, refusal});
                          else if (room->waiting)
                              tellLedger(id, {RemovalOutcome::Removed, {}});
                          else
                              tellLedger(id, {RemovalOutcome::Refused, refusal});
                      });
}

void Remover::tellLedger(quint64 id, const RemovalReport &report, std::chrono::milliseconds wait)
{
    const Reservation &reservation = m_calls.value(id).reservation;
    const auto delay =
        std::max(wait, retryDelay(1s, reservation.attempts, QRandomGenerator::global()->generateDouble()));
    // Without an answer the lease ends, and the call is made again: then Qiscus says how the room stands.
    m_ledger.finishRemoval(reservation, report.outcome, report.reason, delay,
                           [this, id, report](const std::expected<StepOutcome, LedgerError> &step) {
                               const Call call = m_calls.take(id);
                               if (call.answer)
                                   call.answer(afterStep(report, step));
                               Q_EMIT removed();
                               if (isIdle())
                                   Q_EMIT idle();
                           });
}

} // namespace desk
