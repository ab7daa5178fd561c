# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Writes OUTPUT, a .cpp with the text of every file in SOURCES: the .lua files stay the single source.
# Run with cmake -DOUTPUT=... -DSOURCES=a.lua|b.lua -P embedlua.cmake
string(REPLACE "|" ";" SOURCES "${SOURCES}")
set(entries "")
foreach(source IN LISTS SOURCES)
    get_filename_component(name "${source}" NAME_WE)
    file(READ "${source}" body)
    string(APPEND entries "    {\"${name}\", R\"lua(${body})lua\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "#include \"core/ledger/luatext.h\"

namespace desk
{

const std::vector<LuaText> &luaTexts()
{
    static const std::vector<LuaText> texts = {
${entries}    };
    return texts;
}

} // namespace desk
")
