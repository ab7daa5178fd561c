/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/popover.h"

class QLabel;

namespace desk
{

class TokenLabel;

/// What happened and what to do, in words, beside the button that was pressed. Goes away with Esc, with a
/// click elsewhere, and with a second press of the button.
class AdvicePopover : public Popover
{
    Q_OBJECT

public:
    explicit AdvicePopover(QWidget *window);

    /// Shows @p body below @p title beside @p anchor; hides it when it is shown there already.
    void toggle(QWidget *anchor, const QString &title, const QString &body);
    void showText(QWidget *anchor, const QString &title, const QString &body);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    TokenLabel *m_title;
    QLabel *m_body;
    QWidget *m_anchor = nullptr;
};

} // namespace desk
