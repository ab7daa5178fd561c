/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/popover.h"

#include "ui/theme/metrics.h"
#include "ui/theme/surface.h"
#include "ui/theme/tokens.h"

#include <QPaintEvent>
#include <QPainter>

namespace desk
{

namespace
{

/// How far it reaches around the card: no further than to what it stands beside.
constexpr double shadowUnits = 1;
constexpr int shadowDrop = 1;   ///< px that it lies lower than the card
constexpr int shadowAlpha = 48; ///< at the edge of the card, of 255; it fades to nothing from there

} // namespace

Popover::Popover(QWidget *window)
    : QGroupBox(window)
{
    setFocusPolicy(Qt::NoFocus);
    const int reach = Metrics::ofApplication().units(shadowUnits);
    setContentsMargins(reach, reach, reach, reach + shadowDrop);
    hide();
}

void Popover::showNextTo(const QWidget *anchor, Qt::AlignmentFlag edge)
{
    adjustSize();
    const int gap = Metrics::ofApplication().gap();
    const QRect place(anchor->mapTo(parentWidget(), QPoint(0, 0)), anchor->size());
    const QRect room = parentWidget()->rect().adjusted(gap, gap, -gap, -gap);
    const QMargins shadow = contentsMargins();
    QRect box(QPoint(), size().shrunkBy(shadow));
    box.moveTop(place.bottom() + gap);
    if (box.bottom() > room.bottom())
        box.moveBottom(place.top() - gap);
    if (edge == Qt::AlignRight)
        box.moveRight(place.right());
    else
        box.moveLeft(place.left());
    box.moveLeft(qBound(room.left(), box.left(), std::max(room.left(), room.right() - box.width() + 1)));
    box.moveTop(qBound(room.top(), box.top(), std::max(room.top(), room.bottom() - box.height() + 1)));
    move(box.topLeft() - QPoint(shadow.left(), shadow.top()));
    show();
    raise();
}

void Popover::paintEvent(QPaintEvent *event)
{
    const bool stale = m_ground.deviceIndependentSize() != QSizeF(size()) ||
                       m_ground.devicePixelRatio() != devicePixelRatioF() ||
                       m_groundPalette != palette().cacheKey();
    if (stale) {
        m_ground = drawGround();
        m_groundPalette = palette().cacheKey();
    }
    QPainter painter(this);
    painter.setClipRegion(event->region());
    painter.drawPixmap(0, 0, m_ground);
}

QPixmap Popover::drawGround() const
{
    QPixmap ground(size() * devicePixelRatioF());
    ground.setDevicePixelRatio(devicePixelRatioF());
    ground.fill(Qt::transparent);
    QPainter painter(&ground);
    const QRect card = contentsRect();
    Surface surface = cardSurface(palette());
    const int reach = contentsMargins().left();
    // Layers, each a little larger than the one above: together they fade outwards.
    Surface layer{QColor(0, 0, 0, std::max(1, shadowAlpha / reach)), Qt::transparent, 0, 0};
    for (int step = reach; step > 0; --step) {
        layer.radius = surface.radius + step;
        paintSurface(painter, QRectF(card).adjusted(-step, -step, step, step).translated(0, shadowDrop),
                     layer);
    }
    surface.edge = tokenColor(palette(), Token::Accent);
    surface.edgeWidth = 2;
    paintSurface(painter, card, surface);
    return ground;
}

} // namespace desk
