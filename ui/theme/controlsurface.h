/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/surface.h"

class QPainter;
class QStyleOption;

namespace desk
{

/// Pressed, or checked.
bool isDown(const QStyleOption *option);

/// Hover and press are told by fill and by an edge in the accent, which high contrast shows alone.
Surface buttonSurface(const QStyleOption *option);

/// The ring of a radio button, with its dot when it is chosen; the base style's cannot be seen on a dark ground.
void paintRadioMark(QPainter &painter, const QStyleOption *option);

/// Of a field to type in; the focus is told by a wider edge in the accent.
Surface fieldSurface(const QStyleOption *option);

} // namespace desk
