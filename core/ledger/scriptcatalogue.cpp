/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/scriptcatalogue.h"

#include "core/ledger/luatext.h"

#include <QtGlobal>

#include <string_view>

namespace desk
{

namespace
{

QByteArray luaText(std::string_view name)
{
    for (const LuaText &text : luaTexts()) {
        if (name == text.name)
            return text.source;
    }
    qFatal("no such Lua file: %s.lua", name.data());
}

RedisScript script(const char *name)
{
    return {name, luaText("prelude") + luaText(name)};
}

RedisScript action(const char *name)
{
    return {name, luaText("prelude") + luaText("actionprelude") + luaText(name)};
}

} // namespace

const ScriptCatalogue &ScriptCatalogue::instance()
{
    static const ScriptCatalogue catalogue = {
        .enqueue = script("enqueue"),
        .reserve = script("reserve"),
        .confirm = script("confirm"),
        .release = script("release"),
        .unknown = script("unknown"),
        .takeDue = script("takedue"),
        .resolve = script("resolve"),
        .verify = script("verify"),
        .cap = script("cap"),
        .pause = script("pause"),
        .sequence = script("sequence"),
        .roster = script("roster"),
        .rosterEnd = script("rosterend"),
        .summary = script("summary"),
        .assignTo = action("assignto"),
        .moveFront = action("movefront"),
        .drop = action("drop"),
        .replay = action("replay"),
        .putBack = action("putback"),
        .removal = script("removal"),
        .lift = script("lift"),
        .agentCap = script("agentcap"),
        .heartbeat = script("heartbeat"),
        .import = script("import"),
        .begin = script("begin"),
    };
    return catalogue;
}

} // namespace desk
