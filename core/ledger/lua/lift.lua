-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: an agent who is set aside. State after: the agent takes part again.
-- Idempotent: an agent who is not set aside stays as it is.
-- ARGV: agent, who

local id, who = ARGV[1], ARGV[2]

local agent = read_agent(id)
if not agent then
    return 'gone'
end
if agent.aside then
    agent.aside = nil
    agent.refused = nil
    touched[id] = true
    publish('lift', nil, nil, 'by ' .. who, next_version())
end
return 'done'
