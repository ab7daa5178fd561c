/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/popover.h"

#include "ui/theme/metrics.h"
#include "ui/theme/surface.h"
#include "ui/theme/tokens.h"

#include <QGraphicsDropShadowEffect>
#include <QPainter>

namespace desk
{

Popover::Popover(QWidget *window)
    : QGroupBox(window)
{
    setFocusPolicy(Qt::NoFocus);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(Metrics::ofApplication().units(2));
    shadow->setOffset(0, 1);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    hide();
}

void Popover::showNextTo(const QWidget *anchor, Qt::AlignmentFlag edge)
{
    adjustSize();
    const int gap = Metrics::ofApplication().gap();
    const QRect place(anchor->mapTo(parentWidget(), QPoint(0, 0)), anchor->size());
    const QRect room = parentWidget()->rect().adjusted(gap, gap, -gap, -gap);
    QRect box(QPoint(), size());
    box.moveTop(place.bottom() + gap);
    if (box.bottom() > room.bottom())
        box.moveBottom(place.top() - gap);
    if (edge == Qt::AlignRight)
        box.moveRight(place.right());
    else
        box.moveLeft(place.left());
    box.moveLeft(qBound(room.left(), box.left(), std::max(room.left(), room.right() - box.width() + 1)));
    box.moveTop(qBound(room.top(), box.top(), std::max(room.top(), room.bottom() - box.height() + 1)));
    move(box.topLeft());
    show();
    raise();
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Surface surface = cardSurface(palette());
    surface.edge = tokenColor(palette(), Token::Accent);
    surface.edgeWidth = 2;
    paintSurface(painter, rect(), surface);
}

} // namespace desk
