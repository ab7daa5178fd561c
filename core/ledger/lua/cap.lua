-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: the cap in force is what the writer last saw. State after: the new cap.
-- Idempotent: writing the value that stands changes nothing.
-- ARGV: value last seen ('' for any), new cap, who, default cap

local state = read_cap(ARGV[4])
local expected, wanted, who = ARGV[1], ARGV[2], ARGV[3]
local applied = '0'

local stands = state.stored and not state.rejected and state.value == tonumber(wanted)
if expected == '' or tonumber(expected) == state.value or stands then
    applied = '1'
    if not stands then
        local old = state.value
        redis.call('SET', K.cap, wanted)
        state = { value = tonumber(wanted), stored = true, by = who, at = text(now) }
        redis.call('HSET', K.meta, 'cap_seen', '=' .. wanted, 'cap_good', wanted, 'cap_by', who, 'cap_at', state.at)
        append_event('cap', { 'cap', cjson.encode(state), 'why', string.format('%d to %s by %s', old, wanted, who) })
    end
end
return { applied, cjson.encode(state) }
