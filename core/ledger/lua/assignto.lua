-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: queued, parked or failed. State after: calling, with the agent that the supervisor chose, or that
-- Qiscus named for this room: then the desk itself asks, the version is not looked at, and a pause counts.
-- Idempotent: a repeated request id gets the first answer, with the same token.
-- ARGV: room, version, who, agent, above the cap (1/0), lease in µs, longest age of a roster reading in µs,
--       default cap, token, asked by the desk itself (1/0),
--       when it was sent or 0

if lay_long(ARGV[11]) then
    return TOO_LATE
end
local room, version, who, id, override = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5] == '1'

local repeated = first_answer()
if repeated then
    return repeated
end
local chat = read_chat(room)
local by_desk = ARGV[10] == '1'
local reason = obstacle(chat, by_desk and chat and chat.version or version)
if not reason and not is_waiting(chat) then
    reason = 'changed'
end
if not reason and by_desk and redis.call('HGET', K.meta, 'paused') == '1' then
    reason = 'busy'
end
if reason then
    return answer(reason, chat)
end

local agent = read_agent(id)
local age = now - tonumber(redis.call('HGET', K.meta, 'roster_at') or '0')
if age < 0 or age >= tonumber(ARGV[7]) then
    return answer('rosterstale', chat)
end
if not agent or not agent.eligible or agent.aside then
    return answer('unavailable', chat)
end
local above = agent.load >= (agent.cap or read_cap(ARGV[8]).value)
if above and not override then
    return answer('full', chat)
end

agent.turn = redis.call('HINCRBY', K.meta, 'turn', 1)
back_to_queue(chat)
set_state(chat, 'calling')
chat.agent = id
chat.token = ARGV[9]
chat.due = text(now + tonumber(ARGV[6]))
chat.again = nil
local why = by_desk and 'named by Qiscus for this room' or 'chosen by ' .. who
settle('assignto', room, chat, why .. (above and ', above the cap' or ''))
return answer('done', chat, { room, id, chat.token, chat.due, tostring(chat.attempts), chat.arrival })
