/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/cellroles.h"
#include "ui/theme/metrics.h"

#include <QColor>
#include <QRect>

class QPalette;

namespace desk
{

/// What is left of a cell for its content: the first column stands under the title of the pane, two units in.
QRect cellContent(const QRect &cell, bool firstColumn, const Metrics &metrics);

/// The ink of a tone on this ground: always readable, also on a selection.
QColor toneInk(Tone tone, const QColor &ground, const QPalette &palette);

} // namespace desk
