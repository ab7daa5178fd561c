/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QString>

namespace desk
{

/// Text from outside made safe for one line of a window or log: no control or text-direction characters, no
/// lone surrogates, white space as single blanks, at most @p most characters (a surrogate pair is never cut
/// in two).
QString plainText(const QString &text, qsizetype most);

} // namespace desk
