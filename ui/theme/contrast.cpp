/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/contrast.h"

#include <cmath>
#include <utility>

namespace desk
{

namespace
{

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.red() / 255.0) + 0.7152 * linear(colour.green() / 255.0) +
           0.0722 * linear(colour.blue() / 255.0);
}

} // namespace

double contrastRatio(const QColor &first, const QColor &second)
{
    double lighter = luminance(first);
    double darker = luminance(second);
    if (lighter < darker)
        std::swap(lighter, darker);
    return (lighter + 0.05) / (darker + 0.05);
}

QColor ink(const QColor &colour, const QColor &background, const QPalette &palette, double least)
{
    return contrastRatio(colour, background) < least ? palette.color(QPalette::HighlightedText) : colour;
}

} // namespace desk
