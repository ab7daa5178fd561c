-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: none, or any. State after: queued, or as it was; held gets the verify flag.
-- Idempotent: membership of desk:chats decides; a room that is there is never queued a second time, and a room
-- closed after this webhook was received stays closed.
-- ARGV: room, age in µs, id of latest_service or 0, whether that is resolved (1/0), name, channel, source,
--       kind (enqueue: a webhook; adopt: Qiscus lists the room as unserved), when it was sent or 0,
--       for adopt: the oldest age in µs

local room = ARGV[1]
local arrival = happened_at(ARGV[2], ARGV[9])
local latest, latest_resolved, kind = ARGV[3], ARGV[4] == '1', ARGV[8]

local function arrive()
    local chat = { state = 'queued', arrival = text(arrival), since = text(now), attempts = 0, name = ARGV[5],
                   channel = ARGV[6], source = ARGV[7] }
    if latest_resolved then
        chat.ended = latest
    end
    settle(kind, room, chat, '')
    count_minute(1, 0, 0)
    return 'queued'
end

local function arrive_again(chat, why)
    settle(kind, room, chat, why)
    count_minute(1, 0, 0)
    return 'back'
end

local function retry_failed(chat)
    local age = now - tonumber(chat.since)
    if age >= 0 and age < FAILED_RETRY then
        return 'known'
    end
    back_to_queue(chat)
    chat.attempts = 0
    return arrive_again(chat, 'the customer wrote again')
end

-- A spool, or another desk, may tell of an arrival before the one that is known. Qiscus' list tells of messages only.
local function keep_earlier(chat)
    if kind ~= 'adopt' and arrival < tonumber(chat.arrival) then
        chat.arrival = text(arrival)
        settle(kind, room, chat, 'an earlier arrival became known')
    end
    return 'known'
end

-- A webhook says "no agent is on this room": the holding may have ended without our being told.
local function doubt_holding(chat)
    if latest_resolved and is_newer(latest, chat.ended or '0') and not is_newer(chat.session or '0', latest) then
        local why = 'the session held by agent ' .. chat.agent .. ' has ended'
        new_session(chat, arrival, latest)
        return arrive_again(chat, why)
    end
    if arrival <= tonumber(chat.since) then
        return keep_earlier(chat) -- received before the agent was on the room
    end
    local sooner = not chat.again or arrival < tonumber(chat.again)
    if chat.verify and not sooner then
        return 'verify'
    end
    if sooner then
        chat.again = text(arrival)
    end
    -- Also while it is being read how the room stands: what is read now may tell of before this webhook.
    chat.due = chat.verify and chat.due or text(now + VERIFY_DELAY)
    chat.verify = true
    settle(kind, room, chat, 'a webhook says that no agent is on this room')
    return 'verify'
end

local function already_known(chat)
    local under_way = chat.state == 'calling' or chat.state == 'open' or chat.state == 'removing'
    local began = tonumber(chat.resolvedAt or chat.since)
    local again = tonumber(chat.again or '0')
    if under_way and arrival > began then
        if again > began and again <= arrival then
            return 'known'
        end
        chat.again = text(arrival)
        settle(kind, room, chat, 'the customer wrote again')
        return 'known'
    end
    return keep_earlier(chat)
end

local chat = read_chat(room)
if arrival <= closed_at(room) then
    return chat and 'known' or 'closed'
end
if not chat then
    if kind == 'adopt' and tonumber(ARGV[2]) > tonumber(ARGV[10]) then
        return 'old'
    end
    return arrive()
end
if chat.state == 'held' then
    return doubt_holding(chat)
end
if kind == 'adopt' then
    return 'known' -- it is known here that nobody serves it
end
if latest_resolved and is_newer(latest, chat.ended or '0') then
    -- The webhook of a new session may come before the word that the one before it is over.
    chat.ended = latest
    settle(kind, room, chat, 'session ' .. latest .. ' is over, the customer waits for another')
end
if chat.state == 'failed' then
    return retry_failed(chat)
end
return already_known(chat)
