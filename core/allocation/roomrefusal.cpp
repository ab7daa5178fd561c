/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// What the allocator does about a room that refuses its agent: it asks Qiscus who may serve it, and offers the chat.

#include "core/allocation/allocator.h"
#include "core/ledger/boottime.h"
#include "core/ledger/chatledger.h"

#include <algorithm>

namespace desk
{

namespace
{

using namespace std::chrono_literals;

/// Rooms whose agents are read at the same moment: each list may have many pages.
constexpr int mostRoomsAsked = 16;
constexpr auto roomPatience = 5s;
/// What of a lease is kept for telling the ledger.
constexpr auto timeToTell = 2s;

} // namespace

/// The rules of a room (its channel, say) are Qiscus' own. The call counts as under way until they are known; what of the
/// lease is left bounds how long, for after its end the refusal would prove nothing any more.
void Allocator::askWhoMayServe(quint64 id, const AssignVerdict &verdict)
{
    const auto asked =
        std::ranges::count_if(m_calls, [](const Call &call) { return call.refusal.has_value(); });
    Call &call = m_calls[id];
    const Reservation reservation = call.reservation;
    const auto leaseLeft = call.leaseFrom + reservation.lease - bootTime();
    const auto patience = std::min<std::chrono::milliseconds>(roomPatience, leaseLeft - timeToTell);
    if (asked >= mostRoomsAsked || patience <= 0ms) {
        AssignVerdict undecided = verdict;
        undecided.refusal.blamesAgent = false;
        return tellLedger(id, reservation, undecided);
    }
    call.refusal = verdict;
    QTimer::singleShot(patience, this, [this, id] { roomAnswered(id, std::nullopt); });
    m_client.readAgentsOfRoom(reservation.room,
                              [this, id](const std::expected<QList<QiscusAgent>, QiscusError> &agents) {
                                  roomAnswered(id, agents ? std::optional(*agents) : std::nullopt);
                              });
}

void Allocator::roomAnswered(quint64 id, const std::optional<QList<QiscusAgent>> &mayServe)
{
    const auto call = m_calls.find(id);
    if (call == m_calls.end() || !call->refusal)
        return; // the ledger has been told
    const AssignVerdict verdict = *std::exchange(call->refusal, std::nullopt);
    const Reservation reservation = call->reservation;
    tellLedger(id, reservation, mayServe ? judgeByRoom(verdict, reservation.agent, *mayServe) : verdict);
}

/// One after the other, until the ledger says yes: it knows the caps.
void Allocator::offerTo(const QByteArray &room, QByteArrayList agents)
{
    if (agents.isEmpty() || !m_running)
        return;
    const QByteArray agent = agents.takeFirst();
    const auto asked = bootTime();
    m_ledger.assignListed(
        room, agent, [this, room, agents, asked](const std::expected<ActionResult, LedgerError> &result) {
            if (!result)
                return;
            if (result->reservation)
                send(*result->reservation, asked);
            else if (result->outcome == ActionOutcome::Full || result->outcome == ActionOutcome::Unavailable)
                offerTo(room, agents);
        });
}

} // namespace desk
