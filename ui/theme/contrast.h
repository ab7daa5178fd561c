/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QColor>
#include <QPalette>

namespace desk
{

inline constexpr double TextContrast = 4.5;  ///< least for text (WCAG 2.1, AA)
inline constexpr double ShapeContrast = 3.0; ///< least for edges, seats and icons

/// Contrast of two opaque colours by the formula of WCAG 2.1: 1 (equal) to 21 (black on white).
double contrastRatio(const QColor &first, const QColor &second);

/// The rule of every delegate: @p colour where it can be read on @p background, else the text colour of a
/// selection. Only a selection's background is ever too close to a status colour.
QColor ink(const QColor &colour, const QColor &background, const QPalette &palette,
           double least = TextContrast);

} // namespace desk
