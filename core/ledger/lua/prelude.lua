-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Stands before every transition: key names, time, records, and the one place where membership follows the record.
-- Numbers beyond 14 digits (times, versions, sessions) are kept in records as text: cjson and `..` would cut them.

local K = {
    cap = KEYS[1], counts = KEYS[2], chats = KEYS[3], queue = KEYS[4], due = KEYS[5], seats = KEYS[6],
    agents = KEYS[7], ranking = KEYS[8], own = KEYS[9], failed = KEYS[10], closed = KEYS[11], meta = KEYS[12],
    events = KEYS[13], minutes = KEYS[14], stash = KEYS[15], listed = KEYS[16],
}

local SECOND = 1000000
local MINUTE = 60 * SECOND
local DAY = 24 * 60 * MINUTE
local LONGEST_WAIT = 10 * MINUTE -- no lease and no delay is longer; a due time further ahead comes from a jumped clock
local VERIFY_DELAY = 5 * SECOND
local VERIFY_AGAIN = 30 * SECOND
local FAILED_RETRY = 5 * MINUTE
local FAILED_LIMIT = 10000
local TURN_RANGE = 4398046511104 -- 2^42: a ranking score is load x 2^42 + turn, exact below 2^53
local HIGHEST_LOAD = 2047

local clock = redis.call('TIME')
local now = tonumber(clock[1]) * SECOND + tonumber(clock[2])

-- Whole numbers as text. '%d' is four times as fast as '%.0f', where a C long holds them all.
local WHOLE = string.format('%d', 2 ^ 53) == '9007199254740992' and '%d' or '%.0f'
local function text(number)
    return string.format(WHOLE, number)
end
local now_text = text(now)

local function at_most(delay)
    return math.min(math.max(delay, 0), LONGEST_WAIT)
end

-- A command may lie in the socket of a server that stood still, and be run long after its sender went another way.
-- sent: when it was sent, by this clock; 0: its sender does not know what time it is here.
local function lay_long(sent)
    return tonumber(sent) > 0 and now - tonumber(sent) > SECOND / 2
end
local TOO_LATE = { err = 'LATE its sender has gone another way' }

-- When that happened which was age µs old as it was told.
local function happened_at(age, sent)
    local told = lay_long(sent) and tonumber(sent) or now
    return math.max(1, told - math.max(0, tonumber(age)))
end

-- Compares ids as text: they may be longer than a double is exact.
local function is_newer(a, b)
    if #a ~= #b then
        return #a > #b
    end
    return a > b
end

-- Versions grow with the clock and never repeat, not even after a flush.
local sequence
local sequence_kept = false -- true: the transition itself writes the sequence, once for all its steps
local function next_version()
    if not sequence then
        sequence = tonumber(redis.call('HGET', K.meta, 'sequence') or '0')
    end
    sequence = math.max(sequence + 1, now)
    local version = text(sequence)
    if not sequence_kept then
        redis.call('HSET', K.meta, 'sequence', version)
    end
    return version
end

local before = {} -- chat record -> what the sorted sets hold of it
local agents = {} -- agent records read so far; false: there is none
local touched = {} -- agents to be written with the next event

local function remember(chat)
    before[chat] = { state = chat.state, arrival = chat.arrival, due = chat.due, agent = chat.agent, since = chat.since }
end

local function read_chat(room)
    local json = redis.call('HGET', K.chats, room)
    if not json then
        return nil
    end
    local chat = cjson.decode(json)
    remember(chat)
    return chat
end

local function read_agent(id)
    if agents[id] == nil then
        local json = redis.call('HGET', K.agents, id)
        agents[id] = json and cjson.decode(json) or false
    end
    return agents[id] or nil
end

local function touch_agent(id)
    local agent = read_agent(id)
    if not agent then
        agent = { unlisted = true, external = 0 }
        agents[id] = agent
    end
    touched[id] = true
    return agent
end

local function append_event(kind, fields)
    redis.call('XADD', K.events, 'MAXLEN', '~', '100000', '*', 'kind', kind, 'at', now_text, unpack(fields))
end

-- How many chats wait: counted once, then kept up by whoever moves one in or out.
local depth
local function queue_depth()
    depth = depth or redis.call('ZCARD', K.queue)
    return depth
end

local function leave_queue(room)
    queue_depth()
    depth = depth - redis.call('ZREM', K.queue, room)
end

local function enter_queue(room, arrival)
    queue_depth()
    depth = depth + redis.call('ZADD', K.queue, arrival, room)
end

local function rank(id, agent)
    local score = text(math.min(agent.load, HIGHEST_LOAD) * TURN_RANGE + (agent.turn or 0))
    local open = agent.eligible and not agent.aside
    if open and not agent.cap then
        redis.call('ZADD', K.ranking, score, id)
    else
        redis.call('ZREM', K.ranking, id)
    end
    if open and agent.cap and agent.load < agent.cap then
        redis.call('ZADD', K.own, score, id)
    else
        redis.call('ZREM', K.own, id)
    end
end

-- An own cap outlives the absence of its agent: a short gap in the listing must not lift a trainee's limit.
local function forget_agent(id, agent)
    if agent.cap then
        redis.call('HSET', K.stash, id, tostring(agent.cap))
    end
    redis.call('HDEL', K.agents, id)
    redis.call('HDEL', K.counts, id)
    redis.call('ZREM', K.ranking, id)
    redis.call('ZREM', K.own, id)
    redis.call('ZREM', K.listed, id)
    agents[id] = false
end

local function count_seats(id)
    return redis.call('ZLEXCOUNT', K.seats, '[' .. id .. ':', '(' .. id .. ';')
end

-- Writes the agent with the numbers that follow from its seats; returns its record, or nil when it has left.
local function write_agent(id, version)
    local agent = agents[id]
    agent.seats = count_seats(id)
    agent.load = agent.seats + agent.external
    if agent.unlisted and agent.seats == 0 then
        forget_agent(id, agent)
        return nil
    end
    agent.version = version
    local json = cjson.encode(agent)
    redis.call('HSET', K.agents, id, json)
    redis.call('HSET', K.counts, id, text(agent.load))
    rank(id, agent)
    return json
end

-- One event for the chat and the first touched agent, one more for each further agent.
local function publish(kind, room, json, why, version)
    local waiting = tostring(queue_depth())
    local fields = { 'depth', waiting, 'why', why }
    if room then
        fields[#fields + 1] = 'room'
        fields[#fields + 1] = room
    end
    if json then
        fields[#fields + 1] = 'chat'
        fields[#fields + 1] = json
    end
    for id in pairs(touched) do
        local record = write_agent(id, version)
        fields[#fields + 1] = 'agent'
        fields[#fields + 1] = id
        if record then
            fields[#fields + 1] = 'record'
            fields[#fields + 1] = record
        end
        append_event(kind, fields)
        fields = nil
        touched[id] = nil
        if next(touched) then
            fields = { 'depth', waiting, 'why', why }
        end
    end
    if fields then
        append_event(kind, fields)
    end
end

local function leave_sets(room, old, chat)
    if old.state == 'queued' and chat.state ~= 'queued' then
        leave_queue(room)
    end
    if old.state == 'failed' and chat.state ~= 'failed' then
        redis.call('ZREM', K.failed, room)
    end
    if old.due and not chat.due then
        redis.call('ZREM', K.due, room)
    end
    if old.agent and old.agent ~= chat.agent then
        redis.call('ZREM', K.seats, old.agent .. ':' .. room)
        touch_agent(old.agent)
    end
end

local function enter_sets(room, old, chat)
    if chat.state == 'queued' and (old.state ~= 'queued' or old.arrival ~= chat.arrival) then
        enter_queue(room, chat.arrival)
    end
    if chat.state == 'failed' and old.state ~= 'failed' then
        redis.call('ZADD', K.failed, chat.since, room)
    end
    if chat.due and old.due ~= chat.due then
        redis.call('ZADD', K.due, chat.due, room)
    end
    if chat.agent and old.agent ~= chat.agent then
        redis.call('ZADD', K.seats, '0', chat.agent .. ':' .. room)
        touch_agent(chat.agent)
    end
end

-- Writes the chat, moves it between the sets as its record says, writes the agents it touched, tells the stream.
local function settle(kind, room, chat, why)
    local old = before[chat] or {}
    local version = next_version()
    chat.version = version
    leave_sets(room, old, chat)
    enter_sets(room, old, chat)
    local json = cjson.encode(chat)
    redis.call('HSET', K.chats, room, json)
    remember(chat)
    publish(kind, room, json, why, version)
end

local function vanish(kind, room, chat, why)
    leave_sets(room, before[chat], {})
    redis.call('HDEL', K.chats, room)
    publish(kind, room, nil, why, next_version())
end

local function set_state(chat, state)
    chat.state = state
    chat.since = now_text
    chat.due = nil
end

-- Out of any agent's hands: nothing of a call under way stays behind.
local function back_to_queue(chat)
    set_state(chat, 'queued')
    chat.agent = nil
    chat.token = nil
    chat.verify = nil
    chat.unserved = nil
    chat.unproven = nil
    chat.looked = nil
end

local function new_session(chat, arrival, ended)
    back_to_queue(chat)
    if is_newer(ended, chat.ended or '0') then
        chat.ended = ended
    end
    chat.arrival = text(arrival)
    chat.attempts = 0
    chat.session = nil
    chat.error = nil
    chat.again = nil
    chat.resolved = nil
    chat.resolvedAt = nil
end

-- When this room was closed, if its mark still counts. A mark of the future comes from a jumped clock.
local function closed_at(room)
    local at = tonumber(redis.call('ZSCORE', K.closed, room) or '0')
    if at > 0 and at <= now and at > now - DAY then
        return at
    end
    return 0
end

local function mark_closed(room, at)
    redis.call('ZREMRANGEBYSCORE', K.closed, '-inf', text(now - DAY))
    if at > closed_at(room) then
        redis.call('ZADD', K.closed, text(at), room)
    end
end

-- The chat is over. A webhook that came in after the end (or after the call began) is a new chat of this room:
-- it was answered with a success while the old one still stood in its way, so it must not be lost.
local function finish(kind, room, chat, why, at)
    mark_closed(room, at or now)
    if chat.again and tonumber(chat.again) > tonumber(chat.resolvedAt or chat.since) then
        local ended = chat.session or '0'
        if chat.resolved and is_newer(chat.resolved, ended) then
            ended = chat.resolved
        end
        new_session(chat, tonumber(chat.again), ended)
        settle(kind, room, chat, why .. '; the customer wrote again')
    else
        vanish(kind, room, chat, why)
    end
end

-- One field a minute of the day: minute, arrivals, assignments, sum and longest of their waits in ms, depth.
local function count_minute(arrivals, assigned, wait)
    local minute = text(math.floor(now / MINUTE))
    local slot = text(math.floor(now / MINUTE) % 1440)
    local old = redis.call('HGET', K.minutes, slot) or ''
    local m, a, s, sum, longest = string.match(old, '^(%d+) (%d+) (%d+) (%d+) (%d+)')
    if m ~= minute then
        a, s, sum, longest = 0, 0, 0, 0
    end
    redis.call('HSET', K.minutes, slot, string.format('%s %.0f %.0f %.0f %.0f %d', minute, a + arrivals,
        s + assigned, sum + wait, math.max(longest, wait), queue_depth()))
end

-- The cap in force: an integer from 1 to 1000. Missing: the default. Anything else: the last good value.
-- A change made from outside is told to the stream by whoever reads it first.
-- seen_before: cap_seen, cap_good, cap_by and cap_at of desk:meta, if they have been read already.
local function read_cap(default, seen_before)
    local raw = redis.pcall('GET', K.cap)
    if type(raw) == 'table' then
        raw = '(' .. redis.call('TYPE', K.cap).ok .. ')'
    end
    local meta = seen_before or redis.call('HMGET', K.meta, 'cap_seen', 'cap_good', 'cap_by', 'cap_at')
    local state = { value = tonumber(default), stored = raw and true or false, by = meta[3] or '', at = meta[4] or '0' }
    if raw and string.match(raw, '^[1-9]%d?%d?%d?$') and tonumber(raw) <= 1000 then
        state.value = tonumber(raw)
    elseif raw then
        state.value = tonumber(meta[2]) or state.value
        state.rejected = string.gsub(string.sub(raw, 1, 64), '[^\32-\126]', '?')
        if state.rejected == '' then
            state.rejected = '(empty)'
        end
    end
    local seen = raw and ('=' .. string.sub(raw, 1, 64)) or 'missing'
    if meta[1] ~= seen then
        state.by = ''
        state.at = text(now)
        redis.call('HSET', K.meta, 'cap_seen', seen, 'cap_good', text(state.value), 'cap_by', '', 'cap_at', state.at)
        append_event('cap', { 'cap', cjson.encode(state), 'why', 'set from outside' })
    end
    return state
end
