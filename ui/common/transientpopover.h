/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/popover.h"

#include <QPointer>

namespace desk
{

/// A popover that goes away with Esc and with a click elsewhere in its window. Never modal: the window behind it goes
/// on living. Child of the window, GUI thread only.
class TransientPopover : public Popover
{
    Q_OBJECT

public:
    explicit TransientPopover(QWidget *window);

    /// Hides it and gives the keyboard back to where it was, if it is in here.
    void dismiss();

protected:
    /// Shows it beside @p anchor, at the window's edge that is nearer; the right one, when both are as near.
    /// @p focus (may be null) gets the keyboard.
    void openAt(QWidget *anchor, QWidget *focus);
    const QWidget *anchor() const { return m_anchor; }

    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_focusBefore;
};

} // namespace desk
