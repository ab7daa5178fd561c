-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: queued. State after: queued, before all others.
-- Idempotent: a repeated request id gets the first answer.
-- ARGV: room, version, who

local room, version, who = ARGV[1], ARGV[2], ARGV[3]

local repeated = first_answer()
if repeated then
    return repeated
end
local chat = read_chat(room)
local reason = obstacle(chat, version)
if not reason and chat.state ~= 'queued' then
    reason = 'changed'
end
if reason then
    return answer(reason, chat)
end
local head = redis.call('ZRANGE', K.queue, '0', '0', 'WITHSCORES')
if head[1] ~= room then
    chat.arrival = text(tonumber(head[2]) - 1)
    settle('movefront', room, chat, 'by ' .. who)
end
return answer('done', chat)
