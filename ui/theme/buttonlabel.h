/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QRect>
#include <QString>
#include <QStyle>

class QPainter;

namespace desk
{

/// Icon and words of a button side by side; the base style leaves too little room between them.
struct ButtonLabel {
    QIcon icon;
    QSize iconSize;
    QString text;
    QFont font;
    QPalette palette;
    QStyle::State state;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    Qt::Alignment alignment = Qt::AlignLeft; ///< of both together: left or centre
};

/// The room between icon and words.
int buttonLabelGap();

/// Words that do not fit are cut with an ellipsis.
void paintButtonLabel(QPainter &painter, const QRect &rect, const ButtonLabel &label);

} // namespace desk
