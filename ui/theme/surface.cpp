/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/surface.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace desk
{

void paintSurface(QPainter &painter, const QRectF &rect, const Surface &surface)
{
    const qreal half = surface.edgeWidth / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(surface.edge.alpha() == 0 || surface.edgeWidth <= 0
                       ? QPen(Qt::NoPen)
                       : QPen(surface.edge, surface.edgeWidth));
    painter.setBrush(surface.fill);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), surface.radius - half,
                            surface.radius - half);
    painter.restore();
}

Surface cardSurface(const QPalette &palette)
{
    return {tokenColor(palette, Token::Base), tokenColor(palette, Token::Border), 1,
            Metrics::ofApplication().cardRadius()};
}

Card::Card(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSurface(painter, rect(), cardSurface(palette()));
}

} // namespace desk
