/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/ledgerinvariant.h"

#include "core/ledger/keys.h"
#include "core/redis/qtredis.h"
#include "tests/support/waiting.h"

#include <gtest/gtest.h>

namespace desk::test
{

namespace
{

// Written apart from the product's prelude on purpose: it must not share a mistake with it.
const char *const readState = R"lua(
local cap_key, counts_key, chats_key, queue_key, due_key, seats_key = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local agents_key, ranking_key, own_key, failed_key, closed_key = KEYS[7], KEYS[8], KEYS[9], KEYS[10], KEYS[11]
local meta_key, events_key, minutes_key, stash_key, listed_key = KEYS[12], KEYS[13], KEYS[14], KEYS[15], KEYS[16]
local function hash(key)
    local flat, map = redis.call('HGETALL', key), {}
    for i = 1, #flat, 2 do map[flat[i]] = flat[i + 1] end
    return map
end
local function scores(key)
    local flat, map = redis.call('ZRANGE', key, 0, -1, 'WITHSCORES'), {}
    for i = 1, #flat, 2 do map[flat[i]] = tonumber(flat[i + 1]) end
    return map
end
)lua";

const char *const findFaults = R"lua(
local faults = {}
local function expect(holds, ...)
    if not holds then
        local words = {}
        for i, word in ipairs({...}) do words[i] = tostring(word) end
        faults[#faults + 1] = table.concat(words, ' ')
    end
end
local queue, due, seats = scores(queue_key), scores(due_key), scores(seats_key)
local ranking, own, failed, listed = scores(ranking_key), scores(own_key), scores(failed_key), scores(listed_key)
local counts, seat_count, seated = hash(counts_key), {}, { calling = 1, open = 1, held = 1, removing = 1 }
local states = { queued = 1, calling = 1, open = 1, held = 1, removing = 1, parked = 1, failed = 1 }
for room, json in pairs(hash(chats_key)) do
    local c = cjson.decode(json)
    expect(states[c.state], 'room', room, 'has state', c.state)
    expect((c.state == 'queued') == (queue[room] ~= nil), 'room', room, c.state, 'queue', queue[room])
    expect(queue[room] == nil or queue[room] == tonumber(c.arrival), 'room', room, 'place', queue[room], c.arrival)
    expect((c.state == 'failed') == (failed[room] ~= nil), 'room', room, c.state, 'failed', failed[room])
    expect(failed[room] == nil or failed[room] == tonumber(c.since), 'room', room, 'failed since', failed[room], c.since)
    expect((c.due ~= nil) == (due[room] ~= nil), 'room', room, c.state, 'due', c.due, due[room])
    expect(due[room] == nil or due[room] == tonumber(c.due), 'room', room, 'due', due[room], c.due)
    expect((seated[c.state] ~= nil) == (c.agent ~= nil), 'room', room, c.state, 'agent', c.agent)
    local waits = c.state == 'calling' or c.state == 'open' or c.state == 'removing' or c.state == 'parked' or c.verify
    expect(not waits or c.due, 'room', room, c.state, 'is never looked at again')
    expect(c.state ~= 'calling' or c.token, 'room', room, 'calling without token')
    queue[room], due[room], failed[room] = nil, nil, nil
    if c.agent then
        local member = c.agent .. ':' .. room
        expect(seats[member] == 0, 'room', room, 'has no seat with', c.agent)
        seats[member] = nil
        seat_count[c.agent] = (seat_count[c.agent] or 0) + 1
    end
end
for room in pairs(queue) do expect(false, 'queue holds', room, 'without a queued record') end
for room in pairs(due) do expect(false, 'due holds', room, 'without a record that is due') end
for room in pairs(failed) do expect(false, 'failed holds', room, 'without a failed record') end
for member in pairs(seats) do expect(false, 'seat', member, 'without a record') end
for id, json in pairs(hash(agents_key)) do
    local a = cjson.decode(json)
    local n = seat_count[id] or 0
    seat_count[id] = nil
    expect(a.external >= 0, 'agent', id, 'external', a.external)
    expect(a.seats == n, 'agent', id, 'seats', a.seats, 'but sits in', n)
    expect(a.load == n + a.external, 'agent', id, 'load', a.load, 'seats', n, 'external', a.external)
    expect(tonumber(counts[id]) == a.load, 'agent', id, 'customer_count', counts[id], 'load', a.load)
    expect(not a.unlisted or n > 0, 'agent', id, 'is not listed and holds nothing, yet has a record')
    expect((a.unlisted == nil) == (listed[id] ~= nil), 'agent', id, 'unlisted', a.unlisted, 'listed', listed[id])
    local free = a.eligible and not a.aside and not a.unlisted
    local score = math.min(a.load, 2047) * 2 ^ 42 + (a.turn or 0)
    local in_common, in_own = free and not a.cap, free and a.cap and a.load < a.cap
    expect(ranking[id] == (in_common and score or nil), 'agent', id, 'ranking', ranking[id], score)
    expect(own[id] == (in_own and score or nil), 'agent', id, 'own ranking', own[id], score)
    counts[id], ranking[id], own[id], listed[id] = nil, nil, nil, nil
end
for id in pairs(seat_count) do expect(false, 'chats of agent', id, 'who has no record') end
for id in pairs(counts) do expect(false, 'customer_count of', id, 'who is no agent') end
for id in pairs(ranking) do expect(false, 'ranking holds', id, 'who is no agent') end
for id in pairs(own) do expect(false, 'own ranking holds', id, 'who is no agent') end
for id in pairs(listed) do expect(false, 'listed holds', id, 'who is no agent') end
return faults
)lua";

const char *const dumpState = R"lua(
local lines = {}
local function bit(value) return value and '1' or '0' end
for room, json in pairs(hash(chats_key)) do
    local c = cjson.decode(json)
    lines[#lines + 1] = table.concat({ 'chat', room, c.state, c.agent or '-', tostring(c.attempts), bit(c.verify),
        bit(c.resolved), '|', c.arrival, c.since, c.due or '0', c.again or '0', c.resolvedAt or '0' }, ' ')
end
for id, json in pairs(hash(agents_key)) do
    local a = cjson.decode(json)
    lines[#lines + 1] = table.concat({ 'agent', id, tostring(a.load), tostring(a.seats), tostring(a.external),
        bit(a.eligible), bit(a.aside), bit(not a.unlisted), a.cap and tostring(a.cap) or '-', '|',
        a.fallAt or '0', a.belowAt or '0' }, ' ')
end
local oldest = redis.call('TIME')[1] - 23 * 3600
for room, at in pairs(scores(closed_key)) do
    if at / 1e6 > oldest then
        lines[#lines + 1] = 'closed ' .. room .. ' | ' .. string.format('%.0f', at)
    end
end
table.sort(lines)
return table.concat(lines, '\n')
)lua";

const char *const shiftTimes = R"lua(
local delta = tonumber(ARGV[1])
local function moved(value) return string.format('%.0f', math.max(1, tonumber(value) + delta)) end
for _, key in ipairs({ queue_key, due_key, failed_key, closed_key }) do
    for member, score in pairs(scores(key)) do redis.call('ZADD', key, moved(score), member) end
end
local fields = { [chats_key] = { 'arrival', 'since', 'due', 'again', 'resolvedAt' },
                 [agents_key] = { 'since', 'assigned', 'fallAt', 'belowAt' } }
for key, names in pairs(fields) do
    for id, json in pairs(hash(key)) do
        local record = cjson.decode(json)
        for _, name in ipairs(names) do
            if record[name] then record[name] = moved(record[name]) end
        end
        redis.call('HSET', key, id, cjson.encode(record))
    end
end
for _, name in ipairs({ 'roster_at', 'paused_at', 'cap_at' }) do
    local at = redis.call('HGET', meta_key, name)
    if at then redis.call('HSET', meta_key, name, moved(at)) end
end
return 'OK'
)lua";

RedisValue evaluate(QtRedis &redis, const RedisScript &script, const QByteArray &prefix,
                    QByteArrayList arguments = {})
{
    std::optional<RedisReply> reply;
    redis.evaluate(script, LedgerKeys(prefix).all(), std::move(arguments),
                   [&reply](RedisReply value) { reply = std::move(value); });
    EXPECT_TRUE(waitUntil([&reply] { return reply.has_value(); }));
    if (reply && *reply)
        return **reply;
    ADD_FAILURE() << script.name().constData() << ": "
                  << (reply ? qPrintable(reply->error().message) : "no reply of Redis");
    return {};
}

} // namespace

QList<QByteArray> ledgerFaults(QtRedis &redis, const QByteArray &keyPrefix)
{
    static const RedisScript script("invariant", QByteArray(readState) + findFaults);
    QList<QByteArray> faults;
    const RedisValue reply = evaluate(redis, script, keyPrefix);
    if (reply.type() != RedisValue::Type::Array)
        faults.append("the state could not be read");
    for (const RedisValue &line : reply.elements())
        faults.append(line.toBytes());
    return faults;
}

QByteArray ledgerDump(QtRedis &redis, const QByteArray &keyPrefix)
{
    static const RedisScript script("dump", QByteArray(readState) + dumpState);
    return evaluate(redis, script, keyPrefix).toBytes();
}

void shiftLedgerTimes(QtRedis &redis, qint64 microseconds, const QByteArray &keyPrefix)
{
    static const RedisScript script("shift", QByteArray(readState) + shiftTimes);
    evaluate(redis, script, keyPrefix, {QByteArray::number(microseconds)});
}

} // namespace desk::test
