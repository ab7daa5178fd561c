-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: calling or open whose lease or retry is over, removing, parked, or verify set.
-- State after: open with a new token and lease (the call is repeated with the same agent), removing likewise,
-- queued at its old place (parked), or the same with the next look planned (verify).
-- Idempotent: what was taken is due again only when its new lease is over.
-- ARGV: most pieces of work, lease in µs, desk run, first token number,
--       when it was sent or 0: leases must not begin anew for nobody

if lay_long(ARGV[5]) then
    return TOO_LATE
end
local wanted, lease, run, number = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4])
local LOOKED_AT = 200 -- parked chats go back without being handed out: look further than what is wanted
local answer, handed = {}, 0

local function hand_out(kind, room, chat)
    handed = handed + 1
    for _, word in ipairs({ kind, room, chat.agent or '', chat.token or '', chat.due, tostring(chat.attempts),
                            chat.arrival, chat.version }) do
        answer[#answer + 1] = word
    end
end

local function repeat_call(kind, room, chat)
    if chat.state == 'calling' then
        set_state(chat, 'open')
        chat.attempts = chat.attempts + 1
        chat.error = 'the desk that made the call did not report its outcome'
    end
    chat.token = run .. ':' .. text(number)
    number = number + 1
    chat.due = text(now + lease)
    settle('reclaim', room, chat, chat.error or '')
    hand_out(kind, room, chat)
end

local function look_at(room)
    local chat = read_chat(room)
    if not chat or not chat.due then
        redis.call('ZREM', K.due, room)
    elseif chat.state == 'calling' or chat.state == 'open' or chat.state == 'removing' then
        if chat.resolved then
            finish('reclaim', room, chat, 'resolved while a call for it was under way')
        else
            repeat_call(chat.state == 'removing' and 'remove' or 'assign', room, chat)
        end
    elseif chat.verify then
        chat.due = text(now + lease)
        settle('verify', room, chat, 'to be read from Qiscus')
        hand_out('verify', room, chat)
    else
        back_to_queue(chat)
        settle('retry', room, chat, 'its delay is over')
    end
end

local function look_at_all(rooms)
    for _, room in ipairs(rooms) do
        if handed == wanted then
            return
        end
        look_at(room)
    end
end

look_at_all(redis.call('ZRANGEBYSCORE', K.due, '-inf', text(now), 'LIMIT', '0', tostring(LOOKED_AT)))
look_at_all(redis.call('ZRANGEBYSCORE', K.due, '(' .. text(now + LONGEST_WAIT), '+inf', 'LIMIT', '0',
    tostring(LOOKED_AT)))
return answer
