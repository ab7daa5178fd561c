/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/wholerows.h"

#include "ui/common/desktable.h"

#include <QEvent>

namespace desk
{

WholeRows::WholeRows(DeskTable *table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
{
    m_table->setParent(this);
    setFocusProxy(m_table);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize WholeRows::sizeHint() const
{
    return m_table->sizeHint();
}

void WholeRows::resizeEvent(QResizeEvent *)
{
    fit();
}

bool WholeRows::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

void WholeRows::fit()
{
    m_table->setGeometry(0, 0, width(), m_table->wholeRowsHeight(height()));
}

} // namespace desk
