-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: queued, parked, failed, or open between two calls. State after: gone, marked closed.
-- Idempotent: a repeated request id gets the first answer.
-- ARGV: room, version, who

local room, version, who = ARGV[1], ARGV[2], ARGV[3]

local repeated = first_answer()
if repeated then
    return repeated
end
local chat = read_chat(room)
local reason = obstacle(chat, version)
if not reason and not is_waiting(chat) and chat.state ~= 'open' then
    reason = 'changed'
end
if reason then
    return answer(reason, chat)
end
chat.again = nil
finish('drop', room, chat, 'by ' .. who)
return answer('done', nil)
