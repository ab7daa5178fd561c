-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: any. State after: gone; calling, open and removing are marked and go when their call ends.
-- Idempotent: the record leaves with its seat, so a second resolve finds nothing to free.
-- ARGV: room, session or 0, age in µs: how long ago it was received, when it was sent or 0

local room, session = ARGV[1], ARGV[2]
local at = happened_at(ARGV[3], ARGV[4])
local just_now = at == now

local chat = read_chat(room)
if not chat then
    mark_closed(room, at)
    return 'unknown'
end
if not just_now and tonumber(chat.arrival) > at then
    return 'older' -- it lay somewhere while the customer came again
end
if session ~= '0' then
    local ended = chat.ended and not is_newer(session, chat.ended)
    if ended or (chat.session and is_newer(chat.session, session)) then
        return 'older'
    end
end
if chat.state == 'calling' or chat.state == 'open' or chat.state == 'removing' then
    if not chat.resolved then
        chat.resolved = session
        chat.resolvedAt = text(at)
        settle('resolve', room, chat, 'its call is still under way')
    end
    return 'marked'
end
local held = chat.state == 'held'
-- One that lay somewhere ends nothing that came after it. Just now nothing can have: such a mark is of a clock that
-- jumped back.
if chat.again and (just_now or tonumber(chat.again) <= at) then
    chat.again = nil
end
chat.resolvedAt = text(at)
finish('resolve', room, chat, '', at)
count_minute(0, 0, 0)
return held and 'freed' or 'left'
