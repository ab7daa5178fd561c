/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/seatpainter.h"

#include "ui/theme/contrast.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace desk
{

namespace
{

constexpr double CellUnits = 1.5;
constexpr double PitchUnits = 1.875;

/// So that a bar never carries more than about ten ticks.
int tickStep(int seats)
{
    for (const int step : {5, 10, 25, 50, 100}) {
        if (seats / step <= 10)
            return step;
    }
    return 250;
}

/// Where seats end that cannot all be drawn: those of an offline agent have no free ones behind them.
int seatsToDraw(const Seats &seats)
{
    if (!seats.online)
        return seats.load();
    return std::max({seats.load(), seats.cap, seats.previewCap.value_or(0)});
}

} // namespace

SeatPainter::SeatPainter(QPainter &painter, const QPalette &palette, const QColor &ground,
                         const Metrics &metrics)
    : m_painter(painter)
    , m_metrics(metrics)
    , m_ground(ground)
    , m_seat(ink(tokenColor(palette, Token::Seat), ground, palette, ShapeContrast))
    , m_grey(ink(tokenColor(palette, Token::FreeSeatEdge), ground, palette, ShapeContrast))
    , m_freeEdge(m_grey)
    , m_bad(ink(tokenColor(palette, Token::Bad), ground, palette, ShapeContrast))
    , m_accent(ink(tokenColor(palette, Token::Accent), ground, palette, ShapeContrast))
{
}

void SeatPainter::paint(const QRectF &rect, const Seats &seats)
{
    const int count = seatsToDraw(seats);
    if (count == 0 || rect.width() <= 0)
        return;
    if (seats.frozen || !seats.online)
        m_seat = m_grey;
    const qreal height = m_metrics.units(CellUnits);
    const QRectF line(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (count > MostCells)
        paintBar(line, seats, count);
    else
        paintCells(line, seats, count);
    m_painter.restore();
}

SeatPainter::Kind SeatPainter::kindOf(int seat, const Seats &seats)
{
    if (seat < seats.load()) {
        if (seats.online && seat >= seats.cap)
            return Kind::Over;
        if (seat < seats.held)
            return Kind::Held;
        return seat < seats.held + seats.arriving ? Kind::Arriving : Kind::External;
    }
    if (seat >= seats.cap)
        return Kind::Added;
    return seats.previewCap && seat >= *seats.previewCap ? Kind::Dropped : Kind::Free;
}

void SeatPainter::paintCells(const QRectF &rect, const Seats &seats, int count)
{
    const qreal gap = m_metrics.units(PitchUnits) - m_metrics.units(CellUnits);
    const bool over = seats.online && seats.load() > seats.cap;
    const qreal lineRoom = over ? gap + 2 : 0; // the cap line stands between two seats
    const qreal pitch = std::min<qreal>(m_metrics.units(PitchUnits), (rect.width() - lineRoom + gap) / count);
    const qreal side = std::max<qreal>(3, pitch - gap);
    for (int seat = 0; seat < count; ++seat) {
        const qreal shift = over && seat >= seats.cap ? lineRoom : 0;
        const QRectF cell(rect.left() + seat * pitch + shift, rect.center().y() - side / 2, side, side);
        paintCell(cell, kindOf(seat, seats));
    }
    if (over)
        paintLine(rect.left() + seats.cap * pitch + 1, rect, m_bad, Qt::SolidLine);
    const bool previewCuts =
        seats.previewCap && *seats.previewCap < seats.cap && *seats.previewCap < seats.load();
    if (previewCuts)
        paintLine(rect.left() + *seats.previewCap * pitch - gap / 2, rect, m_accent, Qt::DashLine);
}

void SeatPainter::paintCell(const QRectF &cell, Kind kind)
{
    const qreal dot = cell.width() / 4;
    switch (kind) {
    case Kind::Held:
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_seat);
        m_painter.drawRoundedRect(cell, m_metrics.seatRadius(), m_metrics.seatRadius());
        break;
    case Kind::Arriving:
        paintHalf(cell);
        paintOutline(cell, m_seat, Qt::SolidLine, 1);
        break;
    case Kind::External:
        paintOutline(cell, m_seat, Qt::SolidLine, 1);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_seat);
        m_painter.drawEllipse(cell.center(), dot, dot);
        break;
    case Kind::Over:
        paintHatch(cell);
        paintOutline(cell, m_bad, Qt::SolidLine, 1);
        break;
    case Kind::Free:
        paintOutline(cell, m_freeEdge, Qt::SolidLine, 1);
        break;
    case Kind::Added:
        paintOutline(cell, m_accent, Qt::DashLine, 1.5);
        break;
    case Kind::Dropped:
        paintOutline(cell, m_freeEdge, Qt::DotLine, 1);
        break;
    }
}

void SeatPainter::paintHalf(const QRectF &cell)
{
    const QPointF corners[] = {cell.bottomLeft(), cell.topRight(), cell.bottomRight()};
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_seat);
    m_painter.drawPolygon(corners, 3);
}

void SeatPainter::paintHatch(const QRectF &cell)
{
    const qreal third = cell.width() / 3;
    m_painter.setPen(QPen(m_bad, 1));
    m_painter.drawLine(cell.bottomLeft() + QPointF(third / 2, -third / 2),
                       cell.topRight() + QPointF(-third / 2, third / 2));
    m_painter.drawLine(cell.bottomLeft() + QPointF(0, -1.5 * third),
                       cell.topLeft() + QPointF(1.5 * third, 0));
    m_painter.drawLine(cell.bottomRight() + QPointF(-1.5 * third, 0),
                       cell.topRight() + QPointF(0, 1.5 * third));
}

void SeatPainter::paintOutline(const QRectF &cell, const QColor &edge, Qt::PenStyle style, qreal width)
{
    QPen pen(edge, width);
    if (style == Qt::DashLine)
        pen.setDashPattern({2, 1.4});
    else
        pen.setStyle(style);
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    const qreal half = width / 2;
    m_painter.drawRoundedRect(cell.adjusted(half, half, -half, -half), m_metrics.seatRadius(),
                              m_metrics.seatRadius());
}

void SeatPainter::paintBar(const QRectF &rect, const Seats &seats, int count)
{
    const qreal width = std::min<qreal>(rect.width(), MostCells * m_metrics.units(PitchUnits));
    const qreal perSeat = width / count;
    const QRectF bar(rect.left(), rect.top(), width, rect.height());
    const auto part = [&](int from, int to) {
        return QRectF(bar.left() + from * perSeat, bar.top(), std::max(0, to - from) * perSeat, bar.height());
    };
    const int within = seats.online ? std::min(seats.load(), seats.cap) : seats.load();
    const int held = std::min(seats.held, within);
    const int arrived = std::min(seats.held + seats.arriving, within);
    m_painter.setPen(Qt::NoPen);
    m_painter.fillRect(part(0, held), m_seat);
    m_painter.fillRect(part(held, arrived), QBrush(m_seat, Qt::Dense4Pattern));
    m_painter.fillRect(part(arrived, within), QBrush(m_seat, Qt::Dense6Pattern));
    m_painter.fillRect(part(within, seats.load()), QBrush(m_bad, Qt::BDiagPattern));
    if (seats.online)
        paintOutline(part(0, seats.cap), m_freeEdge, Qt::SolidLine, 1);
    if (seats.online && seats.previewCap.value_or(0) > seats.cap)
        paintOutline(part(std::max(seats.cap, seats.load()), *seats.previewCap), m_accent, Qt::DashLine, 1.5);
    paintTicks(bar, count);
    if (seats.online && seats.load() > seats.cap)
        paintLine(bar.left() + seats.cap * perSeat, bar, m_bad, Qt::SolidLine);
    if (seats.previewCap && *seats.previewCap < seats.cap)
        paintLine(bar.left() + *seats.previewCap * perSeat, bar, m_accent, Qt::DashLine);
}

void SeatPainter::paintTicks(const QRectF &bar, int count)
{
    const int step = tickStep(count);
    m_painter.setPen(QPen(m_ground, 1));
    for (int seat = step; seat < count; seat += step) {
        const qreal x = bar.left() + bar.width() * seat / count;
        m_painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()));
    }
    m_painter.setPen(QPen(m_grey, 1));
    for (int seat = step; seat < count; seat += step) {
        const qreal x = bar.left() + bar.width() * seat / count;
        m_painter.drawLine(QPointF(x, bar.bottom() + 1), QPointF(x, bar.bottom() + m_metrics.units(0.375)));
    }
}

void SeatPainter::paintLine(qreal x, const QRectF &rect, const QColor &color, Qt::PenStyle style)
{
    const qreal beyond = m_metrics.units(0.375);
    const QLineF line(x, rect.top() - beyond, x, rect.bottom() + beyond);
    m_painter.setPen(
        QPen(m_ground, 4, Qt::SolidLine, Qt::FlatCap)); // sets the line off from the seats beside it
    m_painter.drawLine(line);
    QPen pen(color, 2, style, Qt::FlatCap);
    if (style == Qt::DashLine)
        pen.setDashPattern({1.5, 1});
    m_painter.setPen(pen);
    m_painter.drawLine(line);
}

} // namespace desk
