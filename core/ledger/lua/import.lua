-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: the earlier service's list of waiting chats. State after: up to 200 of them more are queued here, in
-- their order and before all others.
-- Idempotent: an entry leaves the list in the run that queues its room; a room that is known here is not queued twice.
-- Its list is taken over once, by renaming, so that it cannot grow while it is moved.
-- ARGV: most entries to move
-- Returns moved, left, whether the list grew again after it was taken over: then another allocator is alive.

local old_list, taken, old_counts = KEYS[17], KEYS[18], KEYS[19]

local function take_over()
    if redis.call('TYPE', K.counts).ok == 'hash' and redis.call('EXISTS', K.agents) == 0 then
        redis.call('RENAME', K.counts, old_counts)
    end
    redis.call('HSET', K.meta, 'import_began', text(now))
    if redis.call('TYPE', old_list).ok ~= 'list' then
        return
    end
    redis.call('RENAME', old_list, taken)
    local head = redis.call('ZRANGE', K.queue, '0', '0', 'WITHSCORES')
    local first = math.min(tonumber(head[2] or now), now) - redis.call('LLEN', taken)
    redis.call('HSET', K.meta, 'import_place', text(first))
end

local function as_text(value)
    return type(value) == 'string' and value or ''
end

local function id_of(value)
    local id = type(value) == 'number' and text(value) or as_text(value)
    return #id <= 32 and string.match(id, '^%d+$')
end

local function import(entry, place)
    local readable, payload = pcall(cjson.decode, entry)
    local room = readable and type(payload) == 'table' and id_of(payload.room_id)
    if not room then
        append_event('import', { 'why', 'an entry of the earlier service names no room' })
        return
    end
    local chat = read_chat(room)
    if chat and (chat.state ~= 'queued' or tonumber(chat.arrival) <= place) then
        return
    end
    chat = chat or { state = 'queued', since = text(now), attempts = 0, name = string.sub(as_text(payload.name), 1, 400),
                     channel = '', source = as_text(payload.source) }
    local latest = payload.latest_service
    if type(latest) == 'table' and latest.is_resolved == true and id_of(latest.id) then
        chat.ended = id_of(latest.id)
    end
    chat.arrival = text(place)
    settle('import', room, chat, 'taken over from the earlier service')
end

if redis.call('HEXISTS', K.meta, 'import_began') == 0 then
    take_over()
end
local place = tonumber(redis.call('HGET', K.meta, 'import_place') or '0')
local moved = 0
while moved < tonumber(ARGV[1]) do
    local entry = redis.call('LPOP', taken)
    if not entry then
        break
    end
    import(entry, place)
    place = place + 1
    moved = moved + 1
end
if moved > 0 then
    redis.call('HSET', K.meta, 'import_place', text(place))
end
local grew = redis.call('TYPE', old_list).ok == 'list'
return { text(moved), tostring(redis.call('LLEN', taken)), grew and '1' or '0' }
