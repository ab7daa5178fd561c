/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QColor>
#include <QFrame>
#include <QRectF>

class QPainter;

namespace desk
{

/// How a rounded surface is drawn: every card, tile, button and field goes through paintSurface().
struct Surface {
    QColor fill;
    QColor edge;
    qreal edgeWidth = 1;
    qreal radius = 6;
};

/// Fills @p rect with round corners; the edge lies wholly inside, so that a wider edge does not grow the
/// surface.
void paintSurface(QPainter &painter, const QRectF &rect, const Surface &surface);

/// The surface of a card in the scheme of @p palette.
Surface cardSurface(const QPalette &palette);

/// A white surface with round corners that holds a pane.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace desk
