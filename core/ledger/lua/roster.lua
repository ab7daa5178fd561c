-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: agents as last read. State after: the agents of this part of a complete reading as now read.
-- Idempotent: the same part applied again finds nothing to change; a reading begun before the latest is dropped.
-- ARGV: sequence at which the reading began, how many chats may still be verified, then for each agent:
--       id, name, email, eligible (1/0), Qiscus' count or -1, sequence read before its page was asked for

local begun, budget = ARGV[1], tonumber(ARGV[2])
local AGREE_AFTER = 30 * SECOND
local LOOKED_AT = 200

if tonumber(begun) < tonumber(redis.call('HGET', K.meta, 'roster_begun') or '0') then
    return { 'older', '0', tostring(budget) }
end
redis.call('HSET', K.meta, 'roster_begun', begun)

local function held_rooms(id)
    local rooms, under_way = {}, false
    for _, seat in ipairs(redis.call('ZRANGEBYLEX', K.seats, '[' .. id .. ':', '(' .. id .. ';', 'LIMIT', '0',
                                     tostring(LOOKED_AT))) do
        local room = string.sub(seat, #id + 2)
        local chat = read_chat(room)
        if chat.state ~= 'held' then
            under_way = true
        elseif not chat.verify then
            local seen = math.max(tonumber(chat.since), tonumber(chat.looked or '0'))
            rooms[#rooms + 1] = { room = room, chat = chat, seen = seen }
        end
    end
    table.sort(rooms, function(a, b) return a.seen < b.seen end)
    return rooms, under_way
end

-- Those looked at longest ago come first: one that proved to be served must not stand before the others for ever.
local function verify_oldest(rooms, count)
    for i = 1, math.min(count, budget, #rooms) do
        local chat = rooms[i].chat
        chat.verify = true
        chat.due = text(now)
        budget = budget - 1
        settle('verify', rooms[i].room, chat, 'Qiscus counts fewer chats for its agent than we do')
    end
end

-- Qiscus' count lags behind: a lower one is believed when two readings, apart, agree and nothing moved meanwhile.
-- Returns the level that both agree on, or nil.
local function agreed(agent, field, level)
    local level_field, since_field = field .. 'To', field .. 'At'
    local since = tonumber(agent[since_field] or '0')
    if since == 0 or since > now then
        agent[level_field], agent[since_field] = level, text(now)
        return nil
    end
    agent[level_field] = math.max(agent[level_field], level)
    if now - since < AGREE_AFTER then
        return nil
    end
    return agent[level_field]
end

local function forget(agent, field)
    agent[field .. 'To'], agent[field .. 'At'] = nil, nil
end

local function count_external(id, agent, remote, seen)
    local seats = count_seats(id)
    local external = math.max(0, remote - seats)
    if external > agent.external then
        agent.external = external
    end
    if external >= agent.external then
        forget(agent, 'fall')
    end
    if remote >= seats then
        forget(agent, 'below')
    end
    if external == agent.external and remote >= seats then
        return
    end
    local rooms, under_way = held_rooms(id)
    if under_way or tonumber(agent.version or '0') > tonumber(seen) then
        forget(agent, 'fall')
        forget(agent, 'below')
        return
    end
    if external < agent.external then
        local level = agreed(agent, 'fall', external)
        if level then
            agent.external = level
            forget(agent, 'fall')
        end
    end
    if remote < seats and agreed(agent, 'below', remote) then
        verify_oldest(rooms, seats - agent.belowTo)
        forget(agent, 'below')
    end
end

local function arrive(id)
    local agent = { external = 0, since = text(now) }
    local own = redis.call('HGET', K.stash, id)
    if own then
        agent.cap = tonumber(own)
        redis.call('HDEL', K.stash, id)
    end
    agents[id] = agent
    return agent
end

local function visible(agent)
    return table.concat({ agent.name or '', agent.email or '', tostring(agent.eligible or false),
                          tostring(agent.aside or false), tostring(agent.unlisted or false), tostring(agent.external),
                          tostring(agent.remote or -1) }, '\n')
end

local function apply(id, name, email, eligible, remote, seen)
    local known = read_agent(id)
    local agent = known or arrive(id)
    local old = known and visible(agent)
    agent.name, agent.email, agent.unlisted = name, email, nil
    if (agent.eligible or false) ~= eligible then
        agent.eligible = eligible or nil
        agent.since = text(now)
        agent.aside = nil
        agent.refused = nil
    end
    agent.remote = remote >= 0 and remote or nil
    if remote >= 0 then
        count_external(id, agent, remote, seen)
    end
    redis.call('ZADD', K.listed, begun, id)
    if old ~= visible(agent) then
        touched[id] = true
        publish('roster', nil, nil, '', next_version())
        return 1
    end
    redis.call('HSET', K.agents, id, cjson.encode(agent))
    return 0
end

local changed = 0
for i = 3, #ARGV, 6 do
    changed = changed + apply(ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3] == '1', tonumber(ARGV[i + 4]), ARGV[i + 5])
end
return { 'applied', tostring(changed), tostring(budget) }
