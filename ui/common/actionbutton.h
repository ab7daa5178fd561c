/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/icons.h"

#include <QPushButton>

class QAction;

namespace desk
{

/// A push button for an action that also stands in a menu: follows its words, its tool tip and whether it can be used.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Form { IconAndWords, IconOnly };

    /// @p action must outlive the button.
    ActionButton(QAction *action, IconName icon, Form form = Form::IconAndWords, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void applyLook();

    QAction *m_action;
    IconName m_icon;
    Form m_form;
};

/// Enables @p action, or disables it and says why in its tool tip; @p reason is empty: enabled.
void setUsable(QAction *action, const QString &reason);

} // namespace desk
