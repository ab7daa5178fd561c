/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/iconlabel.h"

#include "ui/theme/metrics.h"

#include <QPainter>

namespace desk
{

IconLabel::IconLabel(IconName icon, Token ink, double units, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_ink(ink)
    , m_units(units)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::setIcon(IconName icon, Token ink, Token ground)
{
    if (m_icon == icon && m_ink == ink && m_ground == ground)
        return;
    m_icon = icon;
    m_ink = ink;
    m_ground = ground;
    update();
}

void IconLabel::setUnits(double units)
{
    m_units = units;
    updateGeometry();
}

void IconLabel::setShown(bool shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = Metrics::ofApplication().units(m_units);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    if (!m_shown)
        return;
    QPainter painter(this);
    paintIcon(painter, rect(), m_icon, tokenColor(palette(), m_ink), tokenColor(palette(), m_ground));
}

} // namespace desk
