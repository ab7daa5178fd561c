-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: all parts of a complete reading are applied. State after: agents that it did not list have left, or
-- get nothing more while they still hold chats; the reading counts as fresh.
-- Idempotent: who has left is gone from desk:listed. An empty reading counts only when it is the second in a row.
-- ARGV: sequence at which the reading began, agents listed in it, most agents to look at in this call,
--       when it was sent or 0

local begun, listed, most = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])

local meta = redis.call('HMGET', K.meta, 'roster_begun', 'roster_empty')
if tonumber(begun) < tonumber(meta[1] or '0') then
    return { 'older', '0' }
end
redis.call('HSET', K.meta, 'roster_begun', begun)
if listed > 0 then
    redis.call('HDEL', K.meta, 'roster_empty')
elseif not meta[2] or meta[2] == begun then
    redis.call('HSET', K.meta, 'roster_empty', begun)
    return { 'empty', '0' }
end

local missing = redis.call('ZRANGEBYSCORE', K.listed, '-inf', '(' .. begun, 'LIMIT', '0', text(most))
for _, id in ipairs(missing) do
    redis.call('ZREM', K.listed, id)
    if read_agent(id) then
        local agent = touch_agent(id)
        agent.unlisted = true
        agent.eligible = nil
        agent.aside = nil
        agent.external = 0
        agent.remote = nil
        agent.since = text(now)
        publish('roster', nil, nil, 'no longer listed', next_version())
    end
end
if #missing == most then
    return { 'more', tostring(#missing) }
end
redis.call('HSET', K.meta, 'roster_at', text(happened_at('0', ARGV[4])))
publish('roster', nil, nil, 'complete reading: ' .. text(listed) .. ' listed', next_version())
return { 'applied', tostring(#missing) }
