-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: held. State after: removing: the call that takes the chat from its agent may be made; the seat stays
-- counted meanwhile.
-- Idempotent: a repeated request id gets the first answer, with the same token.
-- ARGV: room, version, who, lease in µs, token

local room, version, who = ARGV[1], ARGV[2], ARGV[3]

local repeated = first_answer()
if repeated then
    return repeated
end
local chat = read_chat(room)
local reason = obstacle(chat, version)
if not reason and chat.state ~= 'held' then
    reason = 'changed'
end
if reason then
    return answer(reason, chat)
end
set_state(chat, 'removing')
chat.verify = nil
chat.unserved = nil
chat.token = ARGV[5]
chat.due = text(now + tonumber(ARGV[4]))
settle('putback', room, chat, 'by ' .. who)
return answer('done', chat, { room, chat.agent, chat.token, chat.due, tostring(chat.attempts), chat.arrival })
