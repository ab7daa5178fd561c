/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QColor>
#include <QPalette>

namespace desk
{

/// The three sets of colours. Chosen by the lightness of a palette, never guessed from a file or a desktop's
/// name.
enum class Scheme { Light, Dark, HighContrast };

/// What a colour is for. Painting code names the purpose and never a colour value.
enum class Token {
    Window,
    Base,      ///< cards and tables
    Alternate, ///< table headers
    Text,
    Muted,       ///< secondary text; also what is disabled
    Border,      ///< decoration only: no information hangs on it
    ControlEdge, ///< edge of a button or field: at least 3:1
    Button,
    Selection,
    OnSelection,
    Accent, ///< focus, links, the one preferred button
    OnAccent,
    Ok,
    Warn,
    WarnGround,
    Bad,
    BadGround,
    BadSolid, ///< a whole band or tile in alarm
    OnBadSolid,
    Seat,
    FreeSeatEdge,
    GridLine,
};
inline constexpr int TokenCount = 22;

QColor tokenColor(Scheme scheme, Token token);

/// The scheme a palette belongs to: black and light text on a palette of ours with high contrast, else by
/// lightness.
Scheme schemeOf(const QPalette &palette);

/// The colour of a token in the scheme of @p palette: what painting code calls.
QColor tokenColor(const QPalette &palette, Token token);

/// A whole palette: every role, for active, inactive and disabled.
QPalette paletteFor(Scheme scheme);

} // namespace desk
