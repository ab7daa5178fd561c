/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/shapedtexts.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTransform>

namespace desk
{

void ShapedTexts::draw(QPainter &painter, const QRect &place, Qt::Alignment alignment, const QString &text,
                       const QFont &font, bool bold)
{
    if (m_shapes.isEmpty() || font != m_font) {
        m_shapes.clear();
        m_font = m_bold = font;
        m_bold.setBold(true);
    }
    painter.setFont(bold ? m_bold : m_font);
    const QStaticText &shape = shapeOf({text, place.width(), bold});
    const QSizeF left = QSizeF(place.size()) - shape.size();
    const double x = alignment.testFlag(Qt::AlignRight) ? left.width() : 0;
    painter.drawStaticText(place.topLeft() + QPointF(x, left.height() / 2), shape);
}

const QStaticText &ShapedTexts::shapeOf(const Key &key)
{
    if (const QStaticText *known = m_shapes.object(key))
        return *known;
    const QFont &font = key.bold ? m_bold : m_font;
    auto *shape = new QStaticText(QFontMetrics(font).elidedText(key.text, Qt::ElideRight, key.width));
    shape->setTextFormat(Qt::PlainText);
    shape->prepare(QTransform(), font);
    m_shapes.insert(key, shape);
    return *shape;
}

} // namespace desk
