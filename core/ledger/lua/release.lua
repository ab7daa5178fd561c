-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: calling (a definite no), or open for a chat that is over. State after: queued at its old place,
-- parked, failed, or gone; the seat is freed. An open chat stays open: an earlier call may have had its effect.
-- Idempotent: the token is taken away with the seat, a second run is stale.
-- ARGV: room, token, then (requeue, park, verify, fail, close), delay in µs, error, blames the agent (1/0)

local room, token, what = ARGV[1], ARGV[2], ARGV[3]
local delay, message, blames = at_most(tonumber(ARGV[4])), ARGV[5], ARGV[6] == '1'

local chat = read_chat(room)
if not chat or chat.token ~= token or (chat.state ~= 'calling' and chat.state ~= 'open') then
    return 'stale'
end

-- Three refusals in a row for different rooms are the agent's fault, not the chats'.
local function blame(id)
    local agent = touch_agent(id)
    local rooms = agent.refused or {}
    for _, other in ipairs(rooms) do
        if other == room then
            return nil
        end
    end
    rooms[#rooms + 1] = room
    agent.refused = rooms
    if #rooms < 3 then
        return nil
    end
    agent.refused = nil
    agent.aside = true
    return rooms
end

local function forgive(rooms)
    for _, other in ipairs(rooms) do
        local refused = read_chat(other)
        if refused and (refused.state == 'parked' or refused.state == 'failed') then
            back_to_queue(refused)
            refused.attempts = math.max(0, refused.attempts - 1)
            settle('release', other, refused, 'the agent was at fault')
        end
    end
end

if chat.resolved or what == 'close' then
    finish('release', room, chat, chat.resolved and 'resolved while it was being assigned' or message)
    return 'gone'
end
chat.error = message
chat.token = nil
if chat.state == 'open' then
    chat.attempts = chat.attempts + 1
    chat.due = text(now + math.max(delay, SECOND))
    settle('unknown', room, chat, 'an earlier call may have had its effect: ' .. message)
    return 'applied'
end

local id = chat.agent
local aside = blames and blame(id)
back_to_queue(chat)
if what ~= 'requeue' then
    chat.attempts = chat.attempts + 1
    chat.state = 'parked'
    chat.due = text(now + delay)
    if what == 'verify' then
        chat.verify = true
    elseif what == 'fail' and redis.call('ZCARD', K.failed) < FAILED_LIMIT then
        set_state(chat, 'failed')
    elseif what == 'fail' then
        chat.due = text(now + LONGEST_WAIT)
    end
end
settle('release', room, chat, message)
if aside then
    local agent = read_agent(id) -- gone, if it was not listed any more and this was its last chat
    append_event('setaside', { 'why', message, 'agent', id, agent and 'record', agent and cjson.encode(agent) })
    forgive(aside)
end
return 'applied'
