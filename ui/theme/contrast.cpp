/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/contrast.h"

#include <array>
#include <cmath>
#include <utility>

namespace desk
{

namespace
{

std::array<double, 256> linearChannels()
{
    std::array<double, 256> values{};
    for (size_t value = 0; value < values.size(); ++value) {
        const double channel = static_cast<double>(value) / 255;
        values[value] = channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    }
    return values;
}

double luminance(const QColor &colour)
{
    static const std::array<double, 256> linear = linearChannels();
    return 0.2126 * linear[colour.red()] + 0.7152 * linear[colour.green()] + 0.0722 * linear[colour.blue()];
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
