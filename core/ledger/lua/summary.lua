-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: any. State after: the same; a cap that was changed from outside is told to the stream.
-- Idempotent: it reads.
-- ARGV: default cap

local cap = read_cap(ARGV[1])
local meta = redis.call('HMGET', K.meta, 'paused', 'paused_by', 'paused_why', 'paused_at', 'roster_at')
local pause = { paused = meta[1] == '1', by = meta[2] or '', reason = meta[3] or '', since = meta[4] or '0' }
local due = redis.call('ZRANGE', K.due, '0', '0', 'WITHSCORES')
local last = redis.call('XREVRANGE', K.events, '+', '-', 'COUNT', '1')
return { cjson.encode(cap), cjson.encode(pause), tostring(redis.call('ZCARD', K.queue)), text(now), meta[5] or '0',
         due[2] and text(tonumber(due[2])) or '0', last[1] and last[1][1] or '0-0' }
