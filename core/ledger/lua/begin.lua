-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: any. State after: it is known since when this ledger is in use, and what a person decided about chats
-- that are older.
-- Idempotent: the earliest beginning and the latest decision stand.
-- ARGV: how long ago in µs this desk knows it to have been in use (0: since now), decision (take, leave, or empty: none)
-- Returns the age of the beginning in µs, decision.

local began = tonumber(redis.call('HGET', K.meta, 'began') or '-1')
local known = now - math.max(0, tonumber(ARGV[1]))
if began < 0 or began > now or known < began then
    began = known
    redis.call('HSET', K.meta, 'began', text(began))
end
if ARGV[2] ~= '' then
    redis.call('HSET', K.meta, 'old_chats', ARGV[2])
end
return { text(now - began), redis.call('HGET', K.meta, 'old_chats') or '' }
