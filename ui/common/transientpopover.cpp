/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/transientpopover.h"

#include <QApplication>
#include <QKeyEvent>

namespace desk
{

TransientPopover::TransientPopover(QWidget *window)
    : Popover(window)
{
}

void TransientPopover::openAt(QWidget *anchor, QWidget *focus)
{
    m_anchor = anchor;
    const int left = anchor->mapTo(window(), QPoint(0, 0)).x();
    const int right = window()->width() - left - anchor->width();
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    showNextTo(anchor, left < right ? Qt::AlignLeft : Qt::AlignRight);
    if (focus)
        focus->setFocus(Qt::PopupFocusReason);
}

void TransientPopover::dismiss()
{
    const QWidget *focused = QApplication::focusWidget();
    const bool hadKeyboard = focused && isAncestorOf(focused);
    hide();
    if (hadKeyboard && m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

bool TransientPopover::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != window())
        return Popover::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress) {
        const bool mine = widget == this || isAncestorOf(widget) || widget == m_anchor;
        if (!mine)
            hide();
    } else if (event->type() == QEvent::KeyPress &&
               static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        dismiss();
        return true;
    }
    return Popover::eventFilter(watched, event);
}

void TransientPopover::showEvent(QShowEvent *event)
{
    Popover::showEvent(event);
    qApp->installEventFilter(this);
}

void TransientPopover::hideEvent(QHideEvent *event)
{
    Popover::hideEvent(event);
    qApp->removeEventFilter(this);
}

} // namespace desk
