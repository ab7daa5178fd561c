-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: queued. State after: calling, the agent's load raised, a lease and a fencing token given.
-- Idempotent: each run takes other chats. A run whose reply was lost is made good by the leases: takedue.lua
-- takes them up with the same agents.
-- ARGV: most pairs, lease in µs, longest age of a roster reading in µs, default cap, desk run, first token number,
--       when it was sent or 0: pairs that nobody waits for any more would stand still until their leases end

if lay_long(ARGV[7]) then
    return TOO_LATE
end
local wanted, lease, longest_age = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local run, number = ARGV[5], tonumber(ARGV[6])
local meta = redis.call('HMGET', K.meta, 'cap_seen', 'cap_good', 'cap_by', 'cap_at', 'paused', 'roster_at', 'sequence',
    'turn')
local cap = read_cap(ARGV[4], meta).value
local turn = tonumber(meta[8] or '0')
local answer = { 'no', tostring(cap) }
sequence, sequence_kept = tonumber(meta[7] or '0'), true

local function stop(reason)
    answer[1] = reason
    if #answer > 2 then
        redis.call('HSET', K.meta, 'sequence', text(sequence), 'turn', text(turn))
    end
    return answer
end

if meta[5] == '1' then
    return stop('paused')
end
local age = now - tonumber(meta[6] or '0')
if age < 0 or age >= longest_age then
    return stop('stale')
end
local rooms = redis.call('ZRANGE', K.queue, '0', text(wanted - 1))
if #rooms == 0 then
    return stop('empty')
end

-- How many stand in the rankings, and how many of them have room: counted once, then kept up with each pair.
local common_size, own_size = redis.call('ZCARD', K.ranking), redis.call('ZCARD', K.own)
local common_free = redis.call('ZCOUNT', K.ranking, '-inf', '(' .. text(cap * TURN_RANGE))

local function is_full(id)
    local agent = read_agent(id)
    return agent and agent.load >= cap
end

-- While nobody with a cap of their own has room, the common ranking alone says who is best. Those behind the first are
-- only named: the public hash is good enough for them, and Redis writes scores slowly.
local function choose_in_common()
    local ids, words = redis.call('ZRANGE', K.ranking, '0', '4'), {}
    if not ids[1] or is_full(ids[1]) then
        return nil
    end
    local loads = redis.call('HMGET', K.counts, unpack(ids))
    for i, id in ipairs(ids) do
        words[i] = id .. ':' .. (loads[i] or '')
    end
    return ids[1], words
end

local function head_of(set)
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
    return words
end

-- The better of the two heads. In the common ranking a full head means that everybody there is full.
local function choose_in_both()
    local common, own = head_of(K.ranking), head_of(K.own)
    local best = common[1]
    if best and is_full(best.id) then
        best = nil
    end
    if own[1] and (not best or own[1].score < best.score) then
        best = own[1]
    end
    return best and best.id, best and in_order(common, own)
end

-- "id:load ... | cap N, room N, full N": the order of choice, and how many of the eligible had room. Those who are full
-- by a cap of their own stand in no ranking and are not counted.
local function explain(words)
    return string.format('%s | cap %d, room %d, full %d', table.concat(words, ' '), cap, common_free + own_size,
        common_size - common_free)
end

local function tie(room, chat, id, why)
    local agent = touch_agent(id)
    turn = turn + 1
    agent.turn = turn
    set_state(chat, 'calling')
    chat.agent = id
    chat.token = run .. ':' .. text(number)
    chat.due = text(now + lease)
    chat.again = nil
    number = number + 1
    settle('reserve', room, chat, why)
    if agent.cap then
        own_size = own_size - (agent.load >= agent.cap and 1 or 0)
    else
        common_free = common_free - (agent.load >= cap and 1 or 0)
    end
    for _, word in ipairs({ room, id, chat.token, chat.due, tostring(chat.attempts), chat.arrival }) do
        answer[#answer + 1] = word
    end
end

for _, room in ipairs(rooms) do
    local choose = own_size > 0 and choose_in_both or choose_in_common
    local id, words = choose()
    if not id then
        return stop('nobody')
    end
    local chat = read_chat(room)
    if chat then
        tie(room, chat, id, explain(words))
    else
        leave_queue(room)
    end
end
return stop(#rooms < wanted and 'empty' or 'no')
