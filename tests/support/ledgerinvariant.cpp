/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/ledgerinvariant.h"

#include "core/ledger/keys.h"
#include "core/redis/qtredis.h"
#include "tests/support/ledgerpicture.h"
#include "tests/support/waiting.h"

#include <gtest/gtest.h>

namespace desk::test
{

namespace
{

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

const char *const shiftTimes = R"lua(
local delta = tonumber(ARGV[1])
local function moved(value) return string.format('%.0f', math.max(1, tonumber(value) + delta)) end
for _, key in ipairs({ queue_key, due_key, failed_key, closed_key }) do
    for member, score in pairs(scores(key)) do redis.call('ZADD', key, moved(score), member) end
end
local fields = { [chats_key] = { 'arrival', 'since', 'due', 'again', 'resolvedAt', 'looked' },
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

/// Crosses out, one after the other, what must be there; what is left must not be.
class Examination
{
public:
    explicit Examination(const LedgerPicture &picture)
        : m_chats(picture.chats)
        , m_agents(picture.agents)
        , m_left(picture)
    {
    }

    QList<QByteArray> faults()
    {
        for (auto chat = m_chats.cbegin(); chat != m_chats.cend(); ++chat)
            examine(chat.key(), *chat);
        expectNone(m_left.queue, "queue holds");
        expectNone(m_left.due, "due holds");
        expectNone(m_left.failed, "failed holds");
        expectNone(m_left.seats, "seats hold");
        for (auto agent = m_agents.cbegin(); agent != m_agents.cend(); ++agent)
            examine(agent.key(), *agent);
        expectNone(m_seated, "there are chats of the non-agent");
        expectNone(m_left.counts, "agent:customer_count holds the non-agent");
        expectNone(m_left.ranking, "ranking holds the non-agent");
        expectNone(m_left.ownRanking, "own ranking holds the non-agent");
        expectNone(m_left.listed, "listed holds the non-agent");
        return m_faults;
    }

private:
    static bool isSeated(const QByteArray &state)
    {
        return state == "calling" || state == "open" || state == "held" || state == "removing";
    }

    void expect(bool holds, const QByteArray &whose, const char *what)
    {
        if (!holds)
            m_faults.append(whose + ": " + what);
    }

    template<typename Map>
    void expectNone(const Map &left, const char *where)
    {
        for (auto one = left.keyBegin(); one != left.keyEnd(); ++one)
            m_faults.append(QByteArray(where) + ' ' + *one + " without a record that says so");
    }

    /// A member that must be there with this score, or must not be there.
    void expectScore(LedgerPicture::Scores &set, const QByteArray &member, bool there, qint64 score,
                     const char *what)
    {
        const auto found = set.find(member);
        expect(there ? found != set.end() && *found == score : found == set.end(), member, what);
        if (found != set.end())
            set.erase(found);
    }

    void examine(const QByteArray &room, const LedgerPicture::Chat &chat)
    {
        const QByteArray &state = chat.state;
        const bool seated = isSeated(state);
        expect(seated || state == "queued" || state == "parked" || state == "failed", room, "no such state");
        expectScore(m_left.queue, room, state == "queued", chat.arrival, "place in the queue");
        expectScore(m_left.failed, room, state == "failed", chat.since, "place among the failed");
        expectScore(m_left.due, room, chat.due != 0, chat.due, "due time");
        expect(seated == !chat.agent.isEmpty(), room, "an agent who does not fit the state");
        const bool waits = (seated && state != "held") || state == "parked" || chat.verify;
        expect(!waits || chat.due != 0, room, "is never looked at again");
        expect(state != "calling" || !chat.token.isEmpty(), room, "calling without a token");
        if (!chat.agent.isEmpty()) {
            expectScore(m_left.seats, chat.agent + ':' + room, true, 0, "seat");
            ++m_seated[chat.agent];
        }
    }

    void examine(const QByteArray &id, const LedgerPicture::Agent &agent)
    {
        const int seats = m_seated.take(id);
        expect(agent.external >= 0, id, "external below zero");
        expect(agent.seats == seats, id, "seats are not those of the chats");
        expect(agent.load == seats + agent.external, id, "load is not seats + external");
        expect(m_left.counts.take(id) == QByteArray::number(agent.load), id,
               "agent:customer_count is not the load");
        expect(agent.listed || seats > 0, id, "is not listed and holds nothing, yet has a record");
        expect(agent.listed == (m_left.listed.remove(id) > 0), id, "listed does not agree with the record");
        const bool free = agent.eligible && !agent.aside && agent.listed;
        const qint64 score = std::min(agent.load, 2047) * (qint64(1) << 42) + agent.turn;
        expectScore(m_left.ranking, id, free && !agent.cap, score, "ranking");
        expectScore(m_left.ownRanking, id, free && agent.cap && agent.load < *agent.cap, score,
                    "own ranking");
    }

    const QMap<QByteArray, LedgerPicture::Chat> &m_chats;
    const QMap<QByteArray, LedgerPicture::Agent> &m_agents;
    LedgerPicture m_left;
    QMap<QByteArray, int> m_seated;
    QList<QByteArray> m_faults;
};

} // namespace

QList<QByteArray> ledgerFaults(const LedgerPicture &picture)
{
    return Examination(picture).faults();
}

QList<QByteArray> ledgerFaults(QtRedis &redis, const QByteArray &keyPrefix)
{
    LedgerPicture picture;
    if (!picture.read(redis, keyPrefix))
        return {"the state could not be read"};
    return ledgerFaults(picture);
}

void shiftLedgerTimes(QtRedis &redis, qint64 microseconds, const QByteArray &keyPrefix)
{
    static const RedisScript script("shift", QByteArray(readState) + shiftTimes);
    evaluate(redis, script, keyPrefix, {QByteArray::number(microseconds)});
}

} // namespace desk::test
