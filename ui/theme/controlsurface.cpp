/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/controlsurface.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace desk
{

namespace
{

QColor mixed(const QColor &first, const QColor &second, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(first.redF() * (1 - share) + second.redF() * share),
                            static_cast<float>(first.greenF() * (1 - share) + second.greenF() * share),
                            static_cast<float>(first.blueF() * (1 - share) + second.blueF() * share));
}

/// With high contrast the decorative edge is as strong as any: there a grey one tells what is disabled.
QColor disabledEdge(const QPalette &palette)
{
    return tokenColor(palette, schemeOf(palette) == Scheme::HighContrast ? Token::GridLine : Token::Border);
}

} // namespace

bool isDown(const QStyleOption *option)
{
    return option->state & (QStyle::State_Sunken | QStyle::State_On);
}

Surface buttonSurface(const QStyleOption *option)
{
    const QPalette &palette = option->palette;
    Surface surface{tokenColor(palette, Token::Button), tokenColor(palette, Token::ControlEdge), 1,
                    Metrics::ofApplication().controlRadius()};
    if (!(option->state & QStyle::State_Enabled)) {
        surface.fill = tokenColor(palette, Token::Window);
        surface.edge = disabledEdge(palette);
    } else if (isDown(option)) {
        surface.fill = tokenColor(palette, Token::Selection);
    } else if (option->state & QStyle::State_MouseOver) {
        surface.fill = mixed(surface.fill, tokenColor(palette, Token::Text), 0.06);
        surface.edge = tokenColor(palette, Token::Accent);
    }
    return surface;
}

void paintRadioMark(QPainter &painter, const QStyleOption *option)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On;
    const QColor edge =
        !enabled ? disabledEdge(palette) : tokenColor(palette, on ? Token::Accent : Token::ControlEdge);
    const qreal side = std::min(option->rect.width(), option->rect.height());
    QRectF mark(0, 0, side, side);
    mark.moveCenter(QRectF(option->rect).center());
    paintSurface(painter, mark, {tokenColor(palette, Token::Base), edge, on ? 2.0 : 1.5, side / 2});
    if (!on)
        return;
    const QRectF dot = mark.adjusted(side * 0.3, side * 0.3, -side * 0.3, -side * 0.3);
    paintSurface(painter, dot, {edge, edge, 0, dot.width() / 2});
}

Surface fieldSurface(const QStyleOption *option)
{
    const QPalette &palette = option->palette;
    const qreal radius = Metrics::ofApplication().controlRadius();
    if (!(option->state & QStyle::State_Enabled))
        return {tokenColor(palette, Token::Window), disabledEdge(palette), 1, radius};
    const bool focused = option->state & QStyle::State_HasFocus;
    return {tokenColor(palette, Token::Base),
            tokenColor(palette, focused ? Token::Accent : Token::ControlEdge), focused ? 2.0 : 1.0, radius};
}

} // namespace desk
