/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/cellroles.h"
#include "ui/theme/metrics.h"

#include <QColor>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace desk
{

/// Draws an agent's seats: full = held, half = arriving, dot = only Qiscus counts it, empty = free, hatched
/// behind the line = over the cap, dotted = what a previewed cap would add. More than ten seats become one
/// bar with ticks.
class SeatPainter
{
public:
    static constexpr int MostCells = 10;

    SeatPainter(QPainter &painter, const QPalette &palette, const QColor &ground, const Metrics &metrics);

    /// @p rect: left edge and height of the cell's content; cells shrink where the width is short.
    void paint(const QRectF &rect, const Seats &seats);

private:
    enum class Kind { Held, Arriving, External, Over, Free, Added, Dropped };

    void paintCells(const QRectF &rect, const Seats &seats, int count);
    void paintCell(const QRectF &cell, Kind kind);
    void paintHalf(const QRectF &cell);
    void paintHatch(const QRectF &cell);
    void paintOutline(const QRectF &cell, const QColor &edge, Qt::PenStyle style, qreal width);
    void paintBar(const QRectF &rect, const Seats &seats, int count);
    void paintTicks(const QRectF &bar, int count);
    void paintLine(qreal x, const QRectF &rect, const QColor &color, Qt::PenStyle style);
    static Kind kindOf(int seat, const Seats &seats);

    QPainter &m_painter;
    Metrics m_metrics;
    QColor m_ground;
    QColor m_seat;
    QColor m_grey;
    QColor m_freeEdge;
    QColor m_bad;
    QColor m_accent;
};

} // namespace desk
