-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: allocating or paused. State after: as asked.
-- Idempotent: asking for what already is changes nothing; the first reason and name stay.
-- ARGV: paused (1/0), reason, who

local wanted, reason, who = ARGV[1], ARGV[2], ARGV[3]

local meta = redis.call('HMGET', K.meta, 'paused', 'paused_by', 'paused_why', 'paused_at')
local state = { paused = meta[1] == '1', by = meta[2] or '', reason = meta[3] or '', since = meta[4] or '0' }
if state.paused ~= (wanted == '1') then
    state = { paused = wanted == '1', by = who, reason = reason, since = text(now) }
    redis.call('HSET', K.meta, 'paused', wanted, 'paused_by', who, 'paused_why', reason, 'paused_at', state.since)
    append_event(state.paused and 'pause' or 'resume', { 'pause', cjson.encode(state), 'why', reason })
end
return cjson.encode(state)
