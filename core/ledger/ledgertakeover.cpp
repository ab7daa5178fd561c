/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// Chats that come from elsewhere, other desks, and the server itself.

#include "core/ledger/chatledger.h"
#include "core/ledger/chatledgerprivate.h"

#include <algorithm>

namespace desk
{

void ChatLedger::adopt(const Arrival &arrival, std::chrono::microseconds oldest,
                       LedgerAnswer<EnqueueOutcome> answer)
{
    if (!isId(arrival.room))
        return d->refuse(this, notARoom(), std::move(answer));
    d->run(d->scripts.enqueue, QByteArrayList{"adopt", microseconds(oldest)} + d->arrivalWords(arrival),
           decodeArrival, std::move(answer));
}

void ChatLedger::begin(std::chrono::microseconds known, OldChats decision,
                       LedgerAnswer<LedgerBeginning> answer)
{
    d->run(d->scripts.begin, {microseconds(known), wordOf(decision)}, decodeBeginning, std::move(answer));
}

void ChatLedger::importEarlierQueue(LedgerAnswer<ImportProgress> answer)
{
    const QByteArray entriesACall = "200";
    d->run(d->scripts.import, {entriesACall}, decodeImport, std::move(answer), d->keys.forImport());
}

void ChatLedger::heartbeat(const QByteArray &desk, bool running, LedgerAnswer<QList<RunningDesk>> answer)
{
    d->run(d->scripts.heartbeat, {desk, flag(running)}, decodeDesks, std::move(answer), {d->keys.desks()});
}

void ChatLedger::readMinutes(LedgerAnswer<QList<LedgerMinute>> answer)
{
    d->redis.command({"HVALS", d->keys.minutes()}, [answer = std::move(answer)](RedisReply reply) mutable {
        if (reply)
            answer(decodeMinutes(*reply));
        else
            answer(std::unexpected(fromRedis(reply.error())));
    });
}

void ChatLedger::readServerFacts(LedgerAnswer<ServerFacts> answer)
{
    d->redis.pipeline({{"INFO", "server"},
                       {"INFO", "cluster"},
                       {"CONFIG", "GET", "appendonly"},
                       {"CONFIG", "GET", "appendfsync"},
                       {"CONFIG", "GET", "maxmemory-policy"}},
                      [answer = std::move(answer)](const QList<RedisReply> &replies) mutable {
                          answer(decodeServerFacts(replies));
                      });
}

} // namespace desk
