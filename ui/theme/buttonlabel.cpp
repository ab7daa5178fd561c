/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/buttonlabel.h"

#include "ui/theme/metrics.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace desk
{

int buttonLabelGap()
{
    return Metrics::ofApplication().units(0.75);
}

void paintButtonLabel(QPainter &painter, const QRect &rect, const ButtonLabel &label)
{
    const QFontMetrics metrics(label.font);
    const int before = label.iconSize.width() + buttonLabelGap();
    const QString words =
        metrics.elidedText(label.text, Qt::ElideRight, rect.width() - before, Qt::TextShowMnemonic);
    const int wide = before + metrics.size(Qt::TextSingleLine | Qt::TextShowMnemonic, words).width();
    const int left = label.alignment & Qt::AlignHCenter ? std::max(0, (rect.width() - wide) / 2) : 0;
    const QRect icon(rect.left() + left, rect.top() + (rect.height() - label.iconSize.height()) / 2,
                     label.iconSize.width(), label.iconSize.height());
    const bool enabled = label.state & QStyle::State_Enabled;
    label.icon.paint(&painter, QStyle::visualRect(label.direction, rect, icon), Qt::AlignCenter,
                     enabled ? QIcon::Normal : QIcon::Disabled);
    const QRect text = rect.adjusted(left + before, 0, 0, 0);
    painter.save();
    painter.setFont(label.font);
    painter.setPen(
        label.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    const int side = label.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(QStyle::visualRect(label.direction, rect, text),
                     Qt::AlignVCenter | side | Qt::TextSingleLine | Qt::TextShowMnemonic, words);
    painter.restore();
}

} // namespace desk
