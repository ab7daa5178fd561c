/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/changeoutline.h"

#include "ui/theme/surface.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace desk
{

namespace
{

constexpr int FadeMs = 600;

} // namespace

ChangeOutline::ChangeOutline(QWidget *widget)
    : QObject(widget)
    , m_widget(widget)
{
    m_fade.setStartValue(1.0);
    m_fade.setEndValue(0.0);
    m_fade.setDuration(FadeMs);
    connect(&m_fade, &QVariantAnimation::valueChanged, m_widget, qOverload<>(&QWidget::update));
}

void ChangeOutline::show()
{
    if (m_widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, m_widget) == 0)
        return;
    m_fade.stop();
    m_fade.start();
}

bool ChangeOutline::isShowing() const
{
    return m_fade.state() == QAbstractAnimation::Running;
}

void ChangeOutline::paint(QPainter &painter, const QRectF &rect, qreal radius) const
{
    if (!isShowing())
        return;
    QColor colour = tokenColor(m_widget->palette(), Token::Accent);
    colour.setAlphaF(m_fade.currentValue().toFloat());
    paintSurface(painter, rect, {Qt::transparent, colour, 2, radius});
}

} // namespace desk
