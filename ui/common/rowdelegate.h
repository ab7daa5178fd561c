/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/cellroles.h"
#include "ui/common/shapedtexts.h"
#include "ui/theme/metrics.h"

#include <QStyledItemDelegate>

namespace desk
{

/// Draws the cells of every table of the window from the roles of cellroles.h: icon, text, seats. Texts are
/// drawn as they are, never as rich text; one that does not fit shows in its tool tip.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject *parent = nullptr);

    /// Sizes of the present font; the table calls it again when the font changes.
    void setMetrics(const Metrics &metrics) { m_metrics = metrics; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Parts {
        QRect icon; ///< empty: none
        QRect text;
        QRect seats; ///< empty: none
    };
    Parts partsOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QFont fontOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Metrics m_metrics;
    mutable ShapedTexts m_texts; ///< painting leaves the delegate as it is, but for what it need not do again
};

} // namespace desk
