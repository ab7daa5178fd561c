-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: removing. State after: queued at its old place (removed), held as before (refused), removing with the
-- call due again (unknown); or gone, when the room is resolved at Qiscus (over) or was while the call was under way.
-- Idempotent: the token is taken away, a second run is stale.
-- ARGV: room, token, outcome (removed, refused, unknown, over), error, retry after in µs

local room, token, outcome, message = ARGV[1], ARGV[2], ARGV[3], ARGV[4]

local chat = read_chat(room)
if not chat or chat.token ~= token or chat.state ~= 'removing' then
    return 'stale'
end
if chat.resolved or outcome == 'over' then
    finish('removal', room, chat, 'resolved while it was being put back')
    return 'gone'
end
chat.token = nil
if outcome == 'removed' then
    local session = chat.session
    back_to_queue(chat)
    chat.attempts = 0
    chat.again = nil
    chat.session = session
elseif outcome == 'refused' then
    set_state(chat, 'held')
    chat.error = message
    chat.again = nil
else
    chat.error = message
    chat.attempts = chat.attempts + 1
    chat.due = text(now + at_most(tonumber(ARGV[5])))
end
settle('removal', room, chat, message)
return 'applied'
