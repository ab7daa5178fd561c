-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: the agent's own cap is what the writer last saw. State after: the new one, or none.
-- Idempotent: writing the value that stands changes nothing.
-- ARGV: agent, value last seen ('' for none), new cap ('' for none), who

local id, expected, wanted, who = ARGV[1], ARGV[2], ARGV[3], ARGV[4]

local agent = read_agent(id)
if not agent then
    return { 'gone', '' }
end
local old = agent.cap and tostring(agent.cap) or ''
if expected ~= old and wanted ~= old then
    return { 'changed', old }
end
if wanted ~= old then
    agent.cap = tonumber(wanted)
    touched[id] = true
    local why = string.format('own cap: %s to %s by %s', old == '' and 'none' or old,
        wanted == '' and 'none' or wanted, who)
    publish('agentcap', nil, nil, why, next_version())
end
return { 'done', wanted }
