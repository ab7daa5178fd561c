/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// The part of the model that is about the ends of calls to Qiscus.

#include "tests/integration/ledgermodel.h"

#include <algorithm>

namespace desk::test
{

namespace
{

constexpr qint64 second = 1'000'000;

} // namespace

LedgerModel::Chat *LedgerModel::callOf(const Reservation &reservation)
{
    const auto chat = chats.find(reservation.room);
    if (chat == chats.end() || chat->token.isEmpty() || chat->token != reservation.token)
        return nullptr;
    return &*chat;
}

StepOutcome LedgerModel::confirm(const Reservation &reservation, qint64 session, bool unproven)
{
    Chat *chat = callOf(reservation);
    if (!chat || chat->state == ChatState::Removing)
        return StepOutcome::Stale;
    if (chat->state == ChatState::Held)
        return StepOutcome::Applied;
    const QByteArray id = chat->agent;
    agents[id].refused.clear();
    agents[id].version = step;
    if (session)
        chat->session = session;
    if (chat->resolved && (*chat->resolved == 0 || session <= *chat->resolved)) {
        finish(reservation.room);
        return StepOutcome::Gone;
    }
    if (chat->resolved)
        chat->ended = *chat->resolved;
    chat->resolved.reset();
    chat->resolvedAt = chat->again = 0;
    change(*chat, ChatState::Held);
    if (unproven) {
        chat->verify = true;
        chat->due = now + 5 * second;
    }
    return StepOutcome::Applied;
}

/// The rooms that were refused for it, once they are enough: it is set aside, and they are forgiven.
QList<QByteArray> LedgerModel::blame(const QByteArray &id, const QByteArray &room)
{
    Agent &agent = agents[id];
    if (agent.refused.contains(room))
        return {};
    agent.refused.append(room);
    if (agent.refused.size() < 3)
        return {};
    agent.aside = true;
    return std::exchange(agent.refused, {});
}

void LedgerModel::forgive(const QList<QByteArray> &rooms)
{
    for (const QByteArray &room : rooms) {
        if (chats.contains(room) &&
            (chats[room].state == ChatState::Parked || chats[room].state == ChatState::Failed)) {
            toQueue(chats[room]);
            chats[room].attempts = std::max(0, chats[room].attempts - 1);
        }
    }
}

StepOutcome LedgerModel::release(const Reservation &reservation, const Refusal &refusal)
{
    Chat *chat = callOf(reservation);
    if (!chat || (chat->state != ChatState::Calling && chat->state != ChatState::Open))
        return StepOutcome::Stale;
    if (chat->resolved || refusal.then == Refusal::Then::Close) {
        finish(reservation.room);
        return StepOutcome::Gone;
    }
    const qint64 delay = std::chrono::microseconds(refusal.delay).count();
    if (chat->state == ChatState::Open) {
        chat->token.clear();
        ++chat->attempts;
        chat->due = now + std::max(delay, second);
        chat->version = step;
        return StepOutcome::Applied;
    }
    const QList<QByteArray> refused =
        refusal.blamesAgent ? blame(chat->agent, reservation.room) : QList<QByteArray>();
    toQueue(*chat);
    if (refusal.then != Refusal::Then::Requeue) {
        ++chat->attempts;
        const bool fails = refusal.then == Refusal::Then::Fail;
        chat->state = fails ? ChatState::Failed : ChatState::Parked;
        chat->due = fails ? 0 : now + delay;
        chat->verify = refusal.then == Refusal::Then::ParkAndVerify;
    }
    forgive(refused);
    return StepOutcome::Applied;
}

StepOutcome LedgerModel::unknown(const Reservation &reservation, std::chrono::microseconds retryAfter)
{
    Chat *chat = callOf(reservation);
    if (!chat || (chat->state != ChatState::Calling && chat->state != ChatState::Open))
        return StepOutcome::Stale;
    if (chat->resolved) {
        finish(reservation.room);
        return StepOutcome::Gone;
    }
    if (chat->state == ChatState::Calling)
        change(*chat, ChatState::Open);
    chat->token.clear();
    ++chat->attempts;
    chat->due = now + retryAfter.count();
    chat->version = step;
    return StepOutcome::Applied;
}

} // namespace desk::test
