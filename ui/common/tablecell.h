/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/cellroles.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QColor>
#include <QRect>
#include <QVariant>

class QPalette;

namespace desk
{

/// What is left of a cell for its content: words in the first column stand under the title of the pane, two
/// units in; numbers end at the right and need no such margin.
QRect cellContent(const QRect &cell, bool firstColumn, Qt::Alignment alignment, const Metrics &metrics);

/// The alignment that a model gives to a cell or a header; left without one.
Qt::Alignment alignmentOf(const QVariant &alignment);

/// The colour that a tone stands for.
Token toneToken(Tone tone);

/// The ink of a tone on this ground: always readable, also on a selection.
QColor toneInk(Tone tone, const QColor &ground, const QPalette &palette);

} // namespace desk
