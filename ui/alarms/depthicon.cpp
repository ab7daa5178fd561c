/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/alarms/depthicon.h"

#include "ui/theme/tokens.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPixmap>

#include <cmath>

namespace desk
{

namespace
{

/// Panels are light or dark, whatever the window is: calm is a dark ground with a light edge, which stands out
/// from both.
struct TrayLook {
    QColor ground;
    QColor ink;
    QColor edge;
};

TrayLook lookOf(VerdictLevel level)
{
    const auto light = [](Token token) { return tokenColor(Scheme::Light, token); };
    const auto dark = [](Token token) { return tokenColor(Scheme::Dark, token); };
    switch (level) {
    case VerdictLevel::Bad:
        return {light(Token::BadSolid), light(Token::OnBadSolid), light(Token::OnBadSolid)};
    case VerdictLevel::Warning:
        return {dark(Token::Warn), light(Token::Text), light(Token::Text)};
    case VerdictLevel::Well:
    case VerdictLevel::Practice:
    case VerdictLevel::Unknown:
        break;
    }
    return {dark(Token::Window), dark(Token::Text), dark(Token::ControlEdge)};
}

QPolygonF octagon(const QRectF &room)
{
    QPolygonF corners;
    const QPointF middle = room.center();
    const double radius = room.width() / 2 / std::cos(M_PI / 8);
    for (int corner = 0; corner < 8; ++corner) {
        const double angle = M_PI / 8 + corner * M_PI / 4;
        corners.append(middle + radius * QPointF(std::cos(angle), std::sin(angle)));
    }
    return corners;
}

QPixmap drawn(const QString &text, VerdictLevel level, int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const TrayLook look = lookOf(level);
    const double edge = std::max(1.0, side / (level == VerdictLevel::Warning ? 12.0 : 24.0));
    const QRectF room = QRectF(pixmap.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2);
    painter.setPen(QPen(look.edge, edge));
    painter.setBrush(look.ground);
    if (level == VerdictLevel::Bad)
        painter.drawPolygon(octagon(room));
    else
        painter.drawRoundedRect(room, side / 5.0, side / 5.0);
    QFont font = QApplication::font();
    font.setBold(true);
    font.setPixelSize(qRound(side * 0.62));
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    if (width > side * 0.84)
        font.setPixelSize(std::max(5, static_cast<int>(font.pixelSize() * side * 0.84 / width)));
    painter.setFont(font);
    painter.setPen(look.ink);
    painter.drawText(pixmap.rect(), Qt::AlignCenter, text);
    return pixmap;
}

} // namespace

QString trayText(qint64 depth)
{
    if (depth < 0)
        return QStringLiteral("–");
    if (depth < 1000)
        return QString::number(depth);
    return depth < 100'000 ? QStringLiteral("%1k").arg(depth / 1000) : QStringLiteral("…");
}

QIcon depthIcon(const QString &text, VerdictLevel level)
{
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(drawn(text, level, side));
    return icon;
}

} // namespace desk
