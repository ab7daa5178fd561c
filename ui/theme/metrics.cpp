/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/metrics.h"

#include <QApplication>
#include <QFontMetrics>
#include <QWidget>

#include <algorithm>

namespace desk
{

Metrics::Metrics(const QFont &systemFont)
    : m_unit(std::max(8, qRound(QFontMetricsF(systemFont).height() * 8.0 / 18.0)))
{
}

Metrics Metrics::ofApplication()
{
    return Metrics(QApplication::font());
}

int Metrics::units(double count) const
{
    return qRound(count * m_unit);
}

QFont scaledFont(double factor, bool bold)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setBold(bold);
    return font;
}

void setScaledFont(QWidget *widget, double factor, bool bold)
{
    widget->setFont(scaledFont(factor, bold));
}

int digitsWidth(const QFont &font, int digits, const QString &others)
{
    const QFontMetricsF metrics(font);
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return qCeil(widest * digits + metrics.horizontalAdvance(others));
}

} // namespace desk
