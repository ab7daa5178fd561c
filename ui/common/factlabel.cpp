/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/factlabel.h"

#include "ui/common/tablecell.h"

#include <QPainter>

namespace desk
{

FactLabel::FactLabel(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("fact"));
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void FactLabel::setFact(const QString &fact, Tone tone)
{
    if (fact == text() && tone == m_tone)
        return;
    m_tone = tone;
    setText(fact);
    updateGeometry();
    update();
}

QFont FactLabel::factFont() const
{
    QFont result = font();
    result.setBold(m_tone == Tone::Warn);
    return result;
}

int FactLabel::iconRoom() const
{
    const Metrics metrics = Metrics::ofApplication();
    return m_tone == Tone::Warn ? metrics.icon() + metrics.gap() : 0;
}

QSize FactLabel::sizeHint() const
{
    const QFontMetrics metrics(factFont());
    return {metrics.horizontalAdvance(text()) + iconRoom() + 2, metrics.height()};
}

QSize FactLabel::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void FactLabel::paintEvent(QPaintEvent *)
{
    const Metrics metrics = Metrics::ofApplication();
    const QColor ground = palette().color(QPalette::Base);
    const QColor colour = toneInk(m_tone, ground, palette());
    QPainter painter(this);
    if (m_tone == Tone::Warn) {
        const QRectF icon(0, (height() - metrics.icon()) / 2, metrics.icon(), metrics.icon());
        paintIcon(painter, icon, IconName::Warn, colour, ground);
    }
    const QRect rest = rect().adjusted(iconRoom(), 0, 0, 0);
    painter.setFont(factFont());
    painter.setPen(colour);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(factFont()).elidedText(text(), Qt::ElideRight, rest.width()));
}

} // namespace desk
