/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <vector>

namespace desk
{

/// One file of core/ledger/lua, compiled in.
struct LuaText {
    const char *name; ///< file name without ".lua"
    const char *source;
};

const std::vector<LuaText> &luaTexts();

} // namespace desk
