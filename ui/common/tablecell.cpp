/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/tablecell.h"

#include "ui/theme/contrast.h"

namespace desk
{

Token toneToken(Tone tone)
{
    switch (tone) {
    case Tone::Muted:
        return Token::Muted;
    case Tone::Ok:
        return Token::Ok;
    case Tone::Warn:
        return Token::Warn;
    case Tone::Bad:
        return Token::Bad;
    case Tone::Seat:
        return Token::Seat;
    default:
        return Token::Text;
    }
}

QRect cellContent(const QRect &cell, bool firstColumn, Qt::Alignment alignment, const Metrics &metrics)
{
    const bool underTitle = firstColumn && !alignment.testFlag(Qt::AlignRight);
    return cell.adjusted(underTitle ? metrics.inset() : metrics.gap(), 0, -metrics.gap(), -1);
}

Qt::Alignment alignmentOf(const QVariant &alignment)
{
    return alignment.isValid() ? alignment.value<Qt::Alignment>() : Qt::AlignLeft | Qt::AlignVCenter;
}

QColor toneInk(Tone tone, const QColor &ground, const QPalette &palette)
{
    const double least = tone == Tone::Seat ? ShapeContrast : TextContrast;
    return ink(tokenColor(palette, toneToken(tone)), ground, palette, least);
}

} // namespace desk
