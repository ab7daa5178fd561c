-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: none, or any. State after: queued, or as it was; held gets the verify flag.
-- Idempotent: membership of desk:chats decides; a room that is there is never queued a second time, and a room
-- closed after this webhook was received stays closed.
-- Takes several arrivals, in their order: what each costs Redis by itself is mostly the way into a script.
-- ARGV: kind (enqueue: webhooks; adopt: Qiscus lists the rooms as unserved), the oldest age in µs that is adopted,
--       then for each arrival: room, age in µs, id of latest_service or 0, whether that is resolved (1/0), name,
--       channel, source, when it was sent or 0
-- Returns a word for each arrival, or its error: one record that cannot be read must not refuse the others.

local kind, oldest = ARGV[1], tonumber(ARGV[2])
local WORDS = 8
local entered = 0
sequence_kept = true

-- The n-th of this run, from 0 on. They share its time: a microsecond each keeps their order.
local function arrival_at(first, n)
    return {
        room = ARGV[first],
        at = happened_at(ARGV[first + 1], ARGV[first + 7]) + n,
        age = tonumber(ARGV[first + 1]),
        latest = ARGV[first + 2],
        latest_resolved = ARGV[first + 3] == '1',
        name = ARGV[first + 4],
        channel = ARGV[first + 5],
        source = ARGV[first + 6],
    }
end

local function arrive(a)
    local chat = { state = 'queued', arrival = text(a.at), since = now_text, attempts = 0, name = a.name,
                   channel = a.channel, source = a.source }
    if a.latest_resolved then
        chat.ended = a.latest
    end
    settle(kind, a.room, chat, '')
    entered = entered + 1
    return 'queued'
end

local function arrive_again(a, chat, why)
    settle(kind, a.room, chat, why)
    entered = entered + 1
    return 'back'
end

local function retry_failed(a, chat)
    local age = now - tonumber(chat.since)
    if age >= 0 and age < FAILED_RETRY then
        return 'known'
    end
    back_to_queue(chat)
    chat.attempts = 0
    return arrive_again(a, chat, 'the customer wrote again')
end

-- A spool, or another desk, may tell of an arrival before the one that is known. Qiscus' list tells of messages only.
local function keep_earlier(a, chat)
    if kind ~= 'adopt' and a.at < tonumber(chat.arrival) then
        chat.arrival = text(a.at)
        settle(kind, a.room, chat, 'an earlier arrival became known')
    end
    return 'known'
end

local function ends_session(a, chat)
    return a.latest_resolved and is_newer(a.latest, chat.ended or '0')
end

-- A webhook says "no agent is on this room": the holding may have ended without our being told.
local function doubt_holding(a, chat)
    if ends_session(a, chat) and not is_newer(chat.session or '0', a.latest) then
        local why = 'the session held by agent ' .. chat.agent .. ' has ended'
        new_session(chat, a.at, a.latest)
        return arrive_again(a, chat, why)
    end
    if a.at <= tonumber(chat.since) then
        return keep_earlier(a, chat) -- received before the agent was on the room
    end
    local sooner = not chat.again or a.at < tonumber(chat.again)
    if chat.verify and not sooner then
        return 'verify'
    end
    if sooner then
        chat.again = text(a.at)
    end
    -- Also while it is being read how the room stands: what is read now may tell of before this webhook.
    chat.due = chat.verify and chat.due or text(now + VERIFY_DELAY)
    chat.verify = true
    settle(kind, a.room, chat, 'a webhook says that no agent is on this room')
    return 'verify'
end

local function already_known(a, chat)
    local under_way = chat.state == 'calling' or chat.state == 'open' or chat.state == 'removing'
    local began = tonumber(chat.resolvedAt or chat.since)
    local again = tonumber(chat.again or '0')
    if under_way and a.at > began then
        if again > began and again <= a.at then
            return 'known'
        end
        chat.again = text(a.at)
        settle(kind, a.room, chat, 'the customer wrote again')
        return 'known'
    end
    return keep_earlier(a, chat)
end

local function take(a)
    local chat = read_chat(a.room)
    if a.at <= closed_at(a.room) then
        return chat and 'known' or 'closed'
    end
    if not chat then
        if kind == 'adopt' and a.age > oldest then
            return 'old'
        end
        return arrive(a)
    end
    if chat.state == 'held' then
        return doubt_holding(a, chat)
    end
    if kind == 'adopt' then
        return 'known' -- it is known here that nobody serves it
    end
    if ends_session(a, chat) then
        -- The webhook of a new session may come before the word that the one before it is over.
        chat.ended = a.latest
        settle(kind, a.room, chat, 'session ' .. a.latest .. ' is over, the customer waits for another')
    end
    if chat.state == 'failed' then
        return retry_failed(a, chat)
    end
    return already_known(a, chat)
end

local answers = {}
for first = 3, #ARGV, WORDS do
    local n = #answers
    local taken, answer = pcall(take, arrival_at(first, n))
    answers[n + 1] = taken and answer or { err = type(answer) == 'table' and answer.err or tostring(answer) }
end
if sequence then
    redis.call('HSET', K.meta, 'sequence', text(sequence))
end
if entered > 0 then
    count_minute(entered, 0, 0)
end
return answers
