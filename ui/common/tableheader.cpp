/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/tableheader.h"

#include "ui/common/tablecell.h"

#include <QPainter>
#include <QStyleOptionHeader>

namespace desk
{

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_metrics(Metrics::ofApplication())
{
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Interactive);
    setMetrics(m_metrics);
}

void TableHeader::setMetrics(const Metrics &metrics)
{
    m_metrics = metrics;
    setScaledFont(this, typescale::Header);
    setFixedHeight(metrics.rowHeight());
    setMinimumSectionSize(metrics.units(4));
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QStyleOptionHeader option;
    initStyleOption(&option);
    option.rect = rect;
    option.section = logicalIndex;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);

    const Qt::Alignment alignment =
        alignmentOf(model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole));
    QRect content = cellContent(rect, visualIndex(logicalIndex) == 0, alignment, m_metrics);
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex) {
        const bool right = alignment.testFlag(Qt::AlignRight);
        const int side = m_metrics.icon();
        option.rect =
            QRect(right ? content.left() : content.right() + 1 - side, content.top(), side, content.height());
        option.sortIndicator = sortIndicatorOrder() == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                          : QStyleOptionHeader::SortUp;
        style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &option, painter, this);
        content.adjust(right ? side : 0, 0, right ? 0 : -side, 0);
    }
    const QString text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    painter->save();
    painter->setFont(font());
    painter->setPen(toneInk(Tone::Muted, palette().color(QPalette::AlternateBase), palette()));
    painter->drawText(content, static_cast<int>(alignment) | Qt::TextSingleLine,
                      fontMetrics().elidedText(text, Qt::ElideRight, content.width()));
    painter->restore();
}

} // namespace desk
