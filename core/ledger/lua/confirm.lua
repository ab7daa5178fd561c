-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: calling or open. State after: held; or gone, when the chat was resolved while its call was under way.
-- Idempotent: only the token of the running call counts; a second confirm with the same token finds it held.
-- ARGV: room, token, session or 0, held by inference (1/0)

local room, token, session = ARGV[1], ARGV[2], ARGV[3]

local chat = read_chat(room)
if not chat or chat.token ~= token then
    return 'stale'
end
if chat.state == 'held' then
    return 'applied'
end
if chat.state ~= 'calling' and chat.state ~= 'open' then
    return 'stale'
end

local agent = touch_agent(chat.agent)
agent.refused = nil
agent.assigned = text(now)
if session ~= '0' then
    chat.session = session
end

-- The session now held may be newer than the one that was resolved meanwhile.
local newer = chat.resolved and chat.resolved ~= '0' and is_newer(session, chat.resolved)
if chat.resolved and not newer then
    finish('confirm', room, chat, 'resolved while it was being assigned')
    return 'gone'
end
if newer then
    chat.ended = chat.resolved
    chat.resolved = nil
    chat.resolvedAt = nil
end

set_state(chat, 'held')
chat.error = nil
chat.again = nil
if ARGV[4] == '1' then
    chat.unproven = true
    chat.verify = true -- should the inference be wrong, then nobody but us would ever look at this room again
    chat.due = text(now + VERIFY_DELAY)
end
settle('confirm', room, chat, '')
count_minute(0, 1, math.max(0, math.floor((now - tonumber(chat.arrival)) / 1000)))
return 'applied'
