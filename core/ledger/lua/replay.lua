-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: failed or parked. State after: queued at its old place, with a clean count of attempts.
-- Idempotent: a repeated request id gets the first answer.
-- ARGV: room, version, who

local room, version, who = ARGV[1], ARGV[2], ARGV[3]

local repeated = first_answer()
if repeated then
    return repeated
end
local chat = read_chat(room)
local reason = obstacle(chat, version)
if not reason and chat.state ~= 'failed' and chat.state ~= 'parked' then
    reason = 'changed'
end
if reason then
    return answer(reason, chat)
end
back_to_queue(chat)
chat.attempts = 0
settle('replay', room, chat, 'by ' .. who)
return answer('done', chat)
