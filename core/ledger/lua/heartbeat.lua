-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: any. State after: this desk is known to run now, or to have stopped.
-- Idempotent: the latest beat stands.
-- ARGV: desk, whether it goes on running (1/0)
-- Returns desk, age of its latest beat in µs, and so on; desks silent for a day are forgotten.

local desks = KEYS[17]

redis.call('ZREMRANGEBYSCORE', desks, '-inf', text(now - DAY))
if ARGV[2] == '1' then
    redis.call('ZADD', desks, text(now), ARGV[1])
else
    redis.call('ZREM', desks, ARGV[1])
end
local rows = redis.call('ZRANGE', desks, '0', '-1', 'WITHSCORES')
for i = 2, #rows, 2 do
    rows[i] = text(math.max(0, now - tonumber(rows[i])))
end
return rows
