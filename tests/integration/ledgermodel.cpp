/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/integration/ledgermodel.h"

#include <algorithm>
#include <tuple>

namespace desk::test
{

namespace
{

constexpr qint64 second = 1'000'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 day = 24 * 60 * minute;
constexpr qint64 lease = 30 * second;

bool underWay(ChatState state)
{
    return state == ChatState::Calling || state == ChatState::Open || state == ChatState::Removing;
}

} // namespace

void LedgerModel::beginStep(qint64 at)
{
    now = at;
    ++step;
}

int LedgerModel::seats(const QByteArray &id) const
{
    return static_cast<int>(std::ranges::count_if(chats, [&](const Chat &chat) { return chat.agent == id; }));
}

QMap<QByteArray, int> LedgerModel::countSeats() const
{
    QMap<QByteArray, int> counts;
    for (const Chat &chat : chats) {
        if (!chat.agent.isEmpty())
            ++counts[chat.agent];
    }
    return counts;
}

int LedgerModel::load(const QByteArray &id) const
{
    return seats(id) + agents.value(id).external;
}

void LedgerModel::touch(const QByteArray &id)
{
    agents[id].version = step;
    leaveIfDone(id);
}

void LedgerModel::leaveIfDone(const QByteArray &id)
{
    if (agents.value(id).listed || seats(id) > 0)
        return;
    if (const auto own = agents.value(id).cap)
        absentCaps[id] = *own;
    agents.remove(id);
}

void LedgerModel::change(Chat &chat, ChatState state)
{
    chat.state = state;
    chat.since = now;
    chat.due = 0;
    chat.version = step;
}

void LedgerModel::freeSeat(Chat &chat)
{
    const QByteArray id = std::exchange(chat.agent, {});
    chat.token.clear();
    if (!id.isEmpty())
        touch(id);
}

void LedgerModel::toQueue(Chat &chat)
{
    change(chat, ChatState::Queued);
    freeSeat(chat);
    chat.verify = chat.unserved = false;
    chat.looked = 0;
}

void LedgerModel::freshSession(Chat &chat, qint64 arrival, qint64 ended)
{
    toQueue(chat);
    chat.ended = std::max(chat.ended, ended);
    chat.arrival = arrival;
    chat.attempts = 0;
    chat.session = chat.again = chat.resolvedAt = 0;
    chat.resolved.reset();
}

qint64 LedgerModel::closedAt(const QByteArray &room) const
{
    const qint64 at = closed.value(room);
    return at <= now && at > now - day ? at : 0;
}

void LedgerModel::markClosed(const QByteArray &room, qint64 at)
{
    closed.removeIf([this](const auto &mark) { return *mark <= now - day; });
    if (at > closedAt(room))
        closed[room] = at;
}

void LedgerModel::finish(const QByteArray &room)
{
    finish(room, now);
}

void LedgerModel::finish(const QByteArray &room, qint64 at)
{
    markClosed(room, at);
    Chat &chat = chats[room];
    if (chat.again > (chat.resolvedAt ? chat.resolvedAt : chat.since)) {
        freshSession(chat, chat.again, std::max(chat.session, chat.resolved.value_or(0)));
        return;
    }
    const QByteArray id = chat.agent;
    chats.remove(room);
    if (!id.isEmpty())
        touch(id);
}

EnqueueOutcome LedgerModel::enqueue(const Arrival &arrival, bool adopt)
{
    const qint64 at = now - std::max<qint64>(0, arrival.age.count());
    const bool known = chats.contains(arrival.room);
    if (at <= closedAt(arrival.room))
        return known ? EnqueueOutcome::AlreadyKnown : EnqueueOutcome::IgnoredClosed;
    if (!known) {
        if (adopt && arrival.age > std::chrono::hours(24))
            return EnqueueOutcome::IgnoredOld;
        chats[arrival.room] = {.ended = arrival.latestResolved ? arrival.latestSession : 0,
                               .arrival = at,
                               .since = now,
                               .version = step};
        return EnqueueOutcome::Queued;
    }
    Chat &chat = chats[arrival.room];
    const auto keepEarlier = [&] {
        if (!adopt && at < chat.arrival) {
            chat.arrival = at;
            chat.version = step;
        }
        return EnqueueOutcome::AlreadyKnown;
    };
    if (chat.state == ChatState::Held) {
        if (arrival.latestResolved && arrival.latestSession > chat.ended &&
            arrival.latestSession >= chat.session) {
            freshSession(chat, at, arrival.latestSession);
            return EnqueueOutcome::BackInQueue;
        }
        if (at <= chat.since)
            return keepEarlier();
        if (!chat.verify || !chat.again || at < chat.again) {
            chat.again = chat.again ? std::min(chat.again, at) : at;
            chat.due = chat.verify ? chat.due : now + 5 * second;
            chat.verify = true;
            chat.version = step;
        }
        return EnqueueOutcome::MarkedVerify;
    }
    if (adopt)
        return EnqueueOutcome::AlreadyKnown;
    if (arrival.latestResolved && arrival.latestSession > chat.ended) {
        chat.ended = arrival.latestSession;
        chat.version = step;
    }
    if (chat.state == ChatState::Failed) {
        if (now >= chat.since && now - chat.since < 5 * minute)
            return EnqueueOutcome::AlreadyKnown;
        toQueue(chat);
        chat.attempts = 0;
        return EnqueueOutcome::BackInQueue;
    }
    const qint64 began = chat.resolvedAt ? chat.resolvedAt : chat.since;
    if (underWay(chat.state) && at > began) {
        if (chat.again <= began || chat.again > at) {
            chat.again = at;
            chat.version = step;
        }
        return EnqueueOutcome::AlreadyKnown;
    }
    return keepEarlier();
}

bool LedgerModel::rosterFresh() const
{
    return now >= rosterAt && now - rosterAt < minute;
}

QByteArray LedgerModel::oldestQueued() const
{
    QByteArray best;
    for (auto it = chats.begin(); it != chats.end(); ++it) {
        if (it->state == ChatState::Queued && (best.isEmpty() || it->arrival < chats.value(best).arrival))
            best = it.key();
    }
    return best;
}

std::optional<QByteArray> LedgerModel::bestAgent() const
{
    std::optional<QByteArray> best;
    // A tie of agents who never had a chat goes to those under the common cap, then by id.
    const auto order = [this](const QByteArray &id) {
        const Agent agent = agents.value(id);
        return std::tuple(load(id), agent.turn, agent.cap.has_value(), id);
    };
    for (auto it = agents.begin(); it != agents.end(); ++it) {
        const bool open = it->eligible && !it->aside && it->listed && load(it.key()) < it->cap.value_or(cap);
        if (open && (!best || order(it.key()) < order(*best)))
            best = it.key();
    }
    return best;
}

ReserveResult LedgerModel::reserve(int limit)
{
    ReserveResult result{.cap = cap};
    if (paused || !rosterFresh()) {
        result.stopped = paused ? NothingToReserve::Paused : NothingToReserve::RosterStale;
        return result;
    }
    for (int pair = 0; pair < limit; ++pair) {
        const QByteArray room = oldestQueued();
        const auto id = room.isEmpty() ? std::nullopt : bestAgent();
        if (!id) {
            result.stopped = room.isEmpty() ? NothingToReserve::QueueEmpty : NothingToReserve::NobodyFree;
            return result;
        }
        Chat &chat = chats[room];
        change(chat, ChatState::Calling);
        chat.agent = *id;
        chat.due = now + lease;
        chat.again = 0;
        agents[*id].turn = ++turns;
        touch(*id);
        result.reservations.append({.room = room, .agent = *id, .attempts = chat.attempts});
    }
    return result;
}

QList<DueWork> LedgerModel::takeDue(int limit)
{
    QList<QByteArray> rooms;
    for (auto it = chats.begin(); it != chats.end(); ++it) {
        if (it->due && (it->due <= now || it->due > now + 10 * minute))
            rooms.append(it.key());
    }
    std::ranges::sort(rooms, {}, [this](const QByteArray &room) {
        return std::tuple(chats[room].due > now, chats[room].due, room);
    });
    QList<DueWork> works;
    for (const QByteArray &room : rooms) {
        if (works.size() == limit)
            break;
        Chat &chat = chats[room];
        if (underWay(chat.state) && chat.resolved) {
            finish(room);
            continue;
        }
        if (!underWay(chat.state) && !chat.verify) {
            toQueue(chat);
            continue;
        }
        if (chat.state == ChatState::Calling) {
            change(chat, ChatState::Open);
            ++chat.attempts;
        }
        chat.due = now + lease;
        chat.version = step;
        DueWork work{.reservation = {.room = room, .agent = chat.agent}};
        if (chat.verify)
            work.kind = DueWork::Kind::Verify;
        else if (chat.state == ChatState::Removing)
            work.kind = DueWork::Kind::RepeatRemove;
        works.append(work);
    }
    return works;
}

ResolveOutcome LedgerModel::resolve(const QByteArray &room, qint64 session, std::chrono::microseconds age)
{
    const qint64 at = now - age.count();
    if (!chats.contains(room)) {
        markClosed(room, at);
        return ResolveOutcome::UnknownRoom;
    }
    Chat &chat = chats[room];
    if (age.count() > 0 && chat.arrival > at)
        return ResolveOutcome::OlderSession;
    if (session && (session <= chat.ended || session < chat.session))
        return ResolveOutcome::OlderSession;
    if (underWay(chat.state)) {
        if (!chat.resolved) {
            chat.resolved = session;
            chat.resolvedAt = at;
            chat.version = step;
        }
        return ResolveOutcome::Marked;
    }
    const bool held = chat.state == ChatState::Held;
    if (age.count() == 0 || chat.again <= at)
        chat.again = 0;
    chat.resolvedAt = at;
    finish(room, at);
    return held ? ResolveOutcome::Freed : ResolveOutcome::LeftQueue;
}

VerifyOutcome LedgerModel::verify(const QByteArray &room, qint64 version, RoomReading reading)
{
    if (!chats.contains(room) || chats[room].version != version || !chats[room].verify)
        return VerifyOutcome::Changed;
    Chat &chat = chats[room];
    chat.version = step;
    if (reading == RoomReading::Resolved) {
        chat.again = 0;
        finish(room);
        return VerifyOutcome::Gone;
    }
    if (reading == RoomReading::Unserved && !chat.unserved) {
        chat.unserved = true;
        chat.due = now + 30 * second;
        return VerifyOutcome::ReadAgain;
    }
    if (reading == RoomReading::Unserved) {
        const int attempts = chat.attempts;
        freshSession(chat, chat.state == ChatState::Held && chat.again ? chat.again : chat.arrival, 0);
        chat.attempts = attempts;
        return VerifyOutcome::BackInQueue;
    }
    if (chat.state == ChatState::Parked) {
        chats.remove(room);
        return VerifyOutcome::Gone;
    }
    chat.verify = chat.unserved = false;
    chat.looked = now;
    chat.again = chat.due = 0;
    return VerifyOutcome::Held;
}

} // namespace desk::test
