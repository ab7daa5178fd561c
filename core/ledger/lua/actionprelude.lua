-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Stands between the prelude and every action of a supervisor: the first answer to a request id is kept for a day,
-- and an action applies only to the version of the record that the supervisor saw.
-- An answer: word, state, agent, its name, then whatever the action adds.

local REQUEST_KEPT = '86400'
local request_key = KEYS[17]

local function first_answer()
    local json = redis.call('GET', request_key)
    return json and cjson.decode(json)
end

local function answer(word, chat, extra)
    local id = chat and chat.agent or ''
    local agent = id ~= '' and read_agent(id)
    local words = { word, chat and chat.state or '', id, agent and agent.name or '' }
    for _, more in ipairs(extra or {}) do
        words[#words + 1] = more
    end
    redis.call('SET', request_key, cjson.encode(words), 'EX', REQUEST_KEPT)
    return words
end

-- Why the chat cannot be acted upon, or nil.
local function obstacle(chat, version)
    if not chat then
        return 'gone'
    end
    if chat.token and chat.state ~= 'held' then
        return 'busy'
    end
    if chat.version ~= version then
        return 'changed'
    end
    return nil
end

local function is_waiting(chat)
    return chat.state == 'queued' or chat.state == 'parked' or chat.state == 'failed'
end
