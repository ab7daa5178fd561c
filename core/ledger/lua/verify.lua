-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: held or parked, with the verify flag. State after: gone (resolved there), queued at its arrival
-- (nobody is on it in two readings), held (somebody is on it).
-- Idempotent: applies only to the version that was read; applying it makes a new version.
-- ARGV: room, version, what Qiscus says (resolved, unserved, served)

local room, version, says = ARGV[1], ARGV[2], ARGV[3]

local chat = read_chat(room)
if not chat or chat.version ~= version or not chat.verify then
    return 'changed'
end
if says == 'resolved' then
    chat.again = nil
    finish('verify', room, chat, 'resolved at Qiscus')
    return 'gone'
end
if says == 'unserved' and not chat.unserved then
    chat.unserved = true
    chat.due = text(now + VERIFY_AGAIN)
    settle('verify', room, chat, 'nobody is on it at Qiscus; it is read once more')
    return 'again'
end
if says == 'unserved' then
    local arrival = tonumber(chat.state == 'held' and chat.again or chat.arrival)
    local attempts = chat.attempts
    new_session(chat, arrival, '0')
    chat.attempts = attempts
    settle('verify', room, chat, 'nobody is on it at Qiscus')
    return 'queued'
end
if chat.state == 'parked' then
    vanish('verify', room, chat, 'somebody else is on it at Qiscus')
    return 'gone'
end
chat.verify = nil
chat.unserved = nil
chat.unproven = nil
chat.looked = text(now)
chat.again = nil
chat.due = nil
settle('verify', room, chat, 'its agent is on it at Qiscus')
return 'held'
