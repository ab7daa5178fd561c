/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// The part of the model that is about agents and supervisors.

#include "tests/integration/ledgermodel.h"

#include <algorithm>

namespace desk::test
{

namespace
{

constexpr qint64 second = 1'000'000;

/// Whether two readings apart agree on a lower count; the level that both agree on is in @p to.
bool agreed(int &to, qint64 &at, int level, qint64 now)
{
    if (at == 0 || at > now) {
        to = level;
        at = now;
        return false;
    }
    to = std::max(to, level);
    return now - at >= 30 * second;
}

} // namespace

void LedgerModel::verifyOldest(const QByteArray &id, int wanted, int &budget)
{
    QList<Chat *> held;
    for (Chat &chat : chats) {
        if (chat.agent == id && !chat.verify)
            held.append(&chat);
    }
    std::ranges::sort(held, {}, [](const Chat *chat) { return std::max(chat->since, chat->looked); });
    for (qsizetype i = 0; i < std::min<qsizetype>({wanted, budget, held.size()}); ++i) {
        held.at(i)->verify = true;
        held.at(i)->due = now;
        held.at(i)->version = step;
    }
    budget -= static_cast<int>(std::min<qsizetype>({wanted, budget, held.size()}));
}

void LedgerModel::count(const QByteArray &id, const RosterAgent &seen, int &budget)
{
    Agent &agent = agents[id];
    const int here = seats(id);
    const int external = std::max(0, seen.remote - here);
    agent.external = std::max(agent.external, external);
    const bool moving = std::ranges::any_of(
        chats, [&](const Chat &chat) { return chat.agent == id && chat.state != ChatState::Held; });
    const bool believable = !moving && agent.version <= seen.seenSequence;
    if (external >= agent.external || !believable)
        agent.fallAt = 0;
    else if (agreed(agent.fallTo, agent.fallAt, external, now)) {
        agent.external = agent.fallTo;
        agent.fallAt = 0;
    }
    if (seen.remote >= here || !believable)
        agent.belowAt = 0;
    else if (agreed(agent.belowTo, agent.belowAt, seen.remote, now)) {
        verifyOldest(id, here - agent.belowTo, budget);
        agent.belowAt = 0;
    }
}

bool LedgerModel::roster(const QList<RosterAgent> &list)
{
    if (list.isEmpty() && !std::exchange(emptyReading, true))
        return false;
    emptyReading = list.isEmpty();
    int budget = 10;
    QList<QByteArray> listed;
    for (const RosterAgent &seen : list) {
        listed.append(seen.id);
        const bool isNew = !agents.contains(seen.id);
        Agent &agent = agents[seen.id];
        if (isNew && absentCaps.contains(seen.id))
            agent.cap = absentCaps.take(seen.id);
        const auto before =
            std::tuple(agent.eligible, agent.aside, agent.listed, agent.external, seen.remote);
        if (agent.eligible != seen.eligible) {
            agent.aside = false;
            agent.refused.clear();
        }
        agent.eligible = seen.eligible;
        agent.listed = true;
        if (seen.remote >= 0)
            count(seen.id, seen, budget);
        if (isNew ||
            before != std::tuple(agent.eligible, agent.aside, agent.listed, agent.external, seen.remote) ||
            remotes.value(seen.id, -2) != seen.remote)
            agent.version = step;
        remotes[seen.id] = seen.remote;
    }
    for (const QByteArray &id : agents.keys()) {
        if (listed.contains(id) || !agents[id].listed)
            continue;
        Agent &agent = agents[id];
        agent.listed = agent.eligible = agent.aside = false;
        agent.external = 0;
        remotes.remove(id);
        touch(id);
    }
    rosterAt = now;
    return true;
}

void LedgerModel::setOwnCap(const QByteArray &id, std::optional<int> wanted)
{
    if (!agents.contains(id) || agents[id].cap == wanted)
        return;
    agents[id].cap = wanted;
    touch(id);
}

void LedgerModel::lift(const QByteArray &id)
{
    if (!agents.value(id).aside)
        return;
    agents[id].aside = false;
    agents[id].refused.clear();
    touch(id);
}

ActionOutcome LedgerModel::obstacle(const QByteArray &room, qint64 version,
                                    std::initializer_list<ChatState> allowed) const
{
    const auto chat = chats.find(room);
    if (chat == chats.end())
        return ActionOutcome::Gone;
    if (!chat->token.isEmpty() && chat->state != ChatState::Held)
        return ActionOutcome::Busy;
    if (chat->version != version || std::ranges::find(allowed, chat->state) == allowed.end())
        return ActionOutcome::Changed;
    return ActionOutcome::Done;
}

ActionOutcome LedgerModel::assignTo(const QByteArray &room, qint64 version, const QByteArray &id,
                                    bool aboveCap)
{
    const ActionOutcome first =
        obstacle(room, version, {ChatState::Queued, ChatState::Parked, ChatState::Failed});
    if (first != ActionOutcome::Done)
        return first;
    if (!rosterFresh())
        return ActionOutcome::RosterStale;
    const Agent agent = agents.value(id);
    if (!agents.contains(id) || !agent.eligible || agent.aside)
        return ActionOutcome::Unavailable;
    if (load(id) >= agent.cap.value_or(cap) && !aboveCap)
        return ActionOutcome::Full;
    Chat &chat = chats[room];
    toQueue(chat);
    change(chat, ChatState::Calling);
    chat.agent = id;
    chat.due = now + 30 * second;
    chat.again = 0;
    agents[id].turn = ++turns;
    touch(id);
    return ActionOutcome::Done;
}

ActionOutcome LedgerModel::moveToFront(const QByteArray &room, qint64 version)
{
    const ActionOutcome first = obstacle(room, version, {ChatState::Queued});
    if (first == ActionOutcome::Done && oldestQueued() != room) {
        chats[room].arrival = chats.value(oldestQueued()).arrival - 1;
        chats[room].version = step;
    }
    return first;
}

ActionOutcome LedgerModel::drop(const QByteArray &room, qint64 version)
{
    const ActionOutcome first =
        obstacle(room, version, {ChatState::Queued, ChatState::Parked, ChatState::Failed, ChatState::Open});
    if (first == ActionOutcome::Done) {
        chats[room].again = 0;
        finish(room);
    }
    return first;
}

ActionOutcome LedgerModel::replay(const QByteArray &room, qint64 version)
{
    const ActionOutcome first = obstacle(room, version, {ChatState::Parked, ChatState::Failed});
    if (first == ActionOutcome::Done) {
        toQueue(chats[room]);
        chats[room].attempts = 0;
    }
    return first;
}

ActionOutcome LedgerModel::putBack(const QByteArray &room, qint64 version)
{
    const ActionOutcome first = obstacle(room, version, {ChatState::Held});
    if (first == ActionOutcome::Done) {
        change(chats[room], ChatState::Removing);
        chats[room].verify = chats[room].unserved = false;
        chats[room].due = now + 30 * second;
    }
    return first;
}

StepOutcome LedgerModel::finishRemoval(const Reservation &reservation, RemovalOutcome outcome)
{
    Chat *chat = callOf(reservation);
    if (!chat || chat->state != ChatState::Removing)
        return StepOutcome::Stale;
    if (chat->resolved || outcome == RemovalOutcome::Over) {
        finish(reservation.room);
        return StepOutcome::Gone;
    }
    chat->token.clear();
    chat->version = step;
    if (outcome == RemovalOutcome::Unknown) {
        ++chat->attempts;
        chat->due = now;
        return StepOutcome::Applied;
    }
    chat->again = 0;
    if (outcome == RemovalOutcome::Refused) {
        change(*chat, ChatState::Held);
    } else {
        toQueue(*chat);
        chat->attempts = 0;
    }
    return StepOutcome::Applied;
}

} // namespace desk::test
