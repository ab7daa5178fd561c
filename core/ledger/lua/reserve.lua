-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: queued. State after: calling, the agent's load raised, a lease and a fencing token given.
-- Idempotent: each run takes other chats. A run whose reply was lost is made good by the leases: takedue.lua
-- takes them up with the same agents.
-- ARGV: most pairs, lease in µs, longest age of a roster reading in µs, default cap, desk run, first token number

local wanted, lease, longest_age = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local run, number = ARGV[5], tonumber(ARGV[6])
local cap = read_cap(ARGV[4]).value
local answer = { 'no', tostring(cap) }

local function stop(reason)
    answer[1] = reason
    return answer
end

local function reads(set)
    local flat, rows = redis.call('ZRANGE', set, '0', '4', 'WITHSCORES'), {}
    for i = 1, #flat, 2 do
        local score = tonumber(flat[i + 1])
        rows[#rows + 1] = { id = flat[i], score = score, load = math.floor(score / TURN_RANGE) }
    end
    return rows
end

local function in_order(common, own)
    local words, c, o = {}, 1, 1
    while #words < 5 and (common[c] or own[o]) do
        local row
        if not own[o] or (common[c] and common[c].score < own[o].score) then
            row, c = common[c], c + 1
        else
            row, o = own[o], o + 1
        end
        words[#words + 1] = row.id .. ':' .. text(row.load)
    end
    return table.concat(words, ' ')
end

-- "id:load ... | cap N, room N, full N": the order of choice, and how many of the eligible had room. Those who are full
-- by a cap of their own stand in no ranking and are not counted.
local function explain(common, own)
    local free = redis.call('ZCOUNT', K.ranking, '-inf', '(' .. text(cap * TURN_RANGE))
    return string.format('%s | cap %d, room %d, full %d', in_order(common, own), cap, free + redis.call('ZCARD', K.own),
        redis.call('ZCARD', K.ranking) - free)
end

-- The better of the two heads. In the common ranking a full head means that everybody there is full.
local function choose()
    local common, own = reads(K.ranking), reads(K.own)
    local best = common[1]
    if best and best.load >= cap then
        best = nil
    end
    if own[1] and (not best or own[1].score < best.score) then
        best = own[1]
    end
    return best and best.id, best and explain(common, own)
end

local function tie(room, chat, id, why)
    local agent = touch_agent(id)
    agent.turn = redis.call('HINCRBY', K.meta, 'turn', 1)
    set_state(chat, 'calling')
    chat.agent = id
    chat.token = run .. ':' .. text(number)
    chat.due = text(now + lease)
    chat.again = nil
    number = number + 1
    settle('reserve', room, chat, why)
    for _, word in ipairs({ room, id, chat.token, chat.due, tostring(chat.attempts), chat.arrival }) do
        answer[#answer + 1] = word
    end
end

local meta = redis.call('HMGET', K.meta, 'paused', 'roster_at')
if meta[1] == '1' then
    return stop('paused')
end
local age = now - tonumber(meta[2] or '0')
if age < 0 or age >= longest_age then
    return stop('stale')
end

local rooms = redis.call('ZRANGE', K.queue, '0', text(wanted - 1))
for _, room in ipairs(rooms) do
    local id, why = choose()
    if not id then
        return stop('nobody')
    end
    local chat = read_chat(room)
    if chat then
        tie(room, chat, id, why)
    else
        redis.call('ZREM', K.queue, room)
    end
end
if #rooms < wanted then
    return stop('empty')
end
return answer
