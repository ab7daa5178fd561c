/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/rowdelegate.h"

#include "ui/common/seatpainter.h"
#include "ui/common/tablecell.h"
#include "ui/format/displaytext.h"
#include "ui/theme/tokens.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

#include <algorithm>

namespace desk
{

namespace
{

constexpr double LoadTextUnits = 5; ///< room for "12/15" before the seats begin

QColor groundOf(const QStyleOptionViewItem &option)
{
    return tokenColor(option.palette, option.state & QStyle::State_Selected ? Token::Selection : Token::Base);
}

/// The row of the keyboard, when the table has the keyboard.
bool isCurrentRow(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->hasFocus() && view->currentIndex().row() == index.row();
}

/// The column that the reader sees first, which need not be the first of the model.
bool isFirstInSight(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    return view ? view->horizontalHeader()->visualIndex(index.column()) == 0 : index.column() == 0;
}

} // namespace

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_metrics(Metrics::ofApplication())
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics font(fontOf(option, index));
    const int text = font.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {text + m_metrics.units(6), m_metrics.rowHeight()};
}

RowDelegate::Parts RowDelegate::partsOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = cellContent(option.rect, isFirstInSight(option, index),
                                      alignmentOf(index.data(Qt::TextAlignmentRole)), m_metrics);
    Parts parts{{}, content, {}};
    if (index.data(cellrole::Icon).isValid()) {
        parts.icon = QRect(content.left(), content.center().y() - m_metrics.icon() / 2, m_metrics.icon(),
                           m_metrics.icon());
        parts.text.setLeft(content.left() + m_metrics.icon() + m_metrics.gap());
    }
    if (index.data(cellrole::Seats).isValid()) {
        parts.seats = content.adjusted(m_metrics.units(LoadTextUnits), 0, 0, 0);
        parts.text.setRight(parts.seats.left() - 1);
    }
    return parts;
}

QFont RowDelegate::fontOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont font = option.font;
    font.setBold(index.data(cellrole::Bold).toBool());
    return font;
}

void RowDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const QRect &cell = option.rect;
    painter.fillRect(cell, groundOf(option));
    const bool selected = option.state & QStyle::State_Selected;
    const QColor accent = tokenColor(option.palette, Token::Accent);
    painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1),
                     tokenColor(option.palette, Token::GridLine));
    if (selected && isFirstInSight(option, index))
        painter.fillRect(QRect(cell.left(), cell.top(), m_metrics.units(0.375), cell.height()), accent);
    if (isCurrentRow(option, index)) {
        painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 1), accent);
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), accent);
    }
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QColor ground = groundOf(option);
    const Parts parts = partsOf(option, index);
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index);
    const Tone tone = index.data(cellrole::Tone).value<Tone>();
    if (!parts.icon.isEmpty()) {
        const QVariant iconTone = index.data(cellrole::IconTone);
        const QColor colour =
            toneInk(iconTone.isValid() ? iconTone.value<Tone>() : tone, ground, option.palette);
        paintIcon(*painter, parts.icon, index.data(cellrole::Icon).value<IconName>(), colour, ground);
    }
    painter->setPen(toneInk(tone, ground, option.palette));
    m_texts.draw(*painter, parts.text, alignmentOf(index.data(Qt::TextAlignmentRole)),
                 index.data(Qt::DisplayRole).toString(), option.font, index.data(cellrole::Bold).toBool());
    if (!parts.seats.isEmpty())
        SeatPainter(*painter, option.palette, ground, m_metrics)
            .paint(parts.seats, index.data(cellrole::Seats).value<Seats>());
    painter->restore();
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    const QString text = index.data(Qt::DisplayRole).toString();
    const int width = QFontMetrics(fontOf(option, index)).horizontalAdvance(text);
    if (tip.isEmpty() && width > partsOf(option, index).text.width())
        tip = plainToolTip(text);
    QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

} // namespace desk
