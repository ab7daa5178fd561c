-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: calling or open. State after: open, the seat still counted, the same call due again; or gone, when
-- the chat was resolved while its call was under way.
-- Idempotent: the token is taken away, a second run is stale.
-- ARGV: room, token, error, retry after in µs

local room, token, message = ARGV[1], ARGV[2], ARGV[3]

local chat = read_chat(room)
if not chat or chat.token ~= token or (chat.state ~= 'calling' and chat.state ~= 'open') then
    return 'stale'
end
if chat.resolved then
    finish('unknown', room, chat, 'resolved while it was being assigned')
    return 'gone'
end
if chat.state == 'calling' then
    set_state(chat, 'open')
end
chat.token = nil
chat.attempts = chat.attempts + 1
chat.error = message
chat.due = text(now + at_most(tonumber(ARGV[4])))
settle('unknown', room, chat, message)
return 'applied'
