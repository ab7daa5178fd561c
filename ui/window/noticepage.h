/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QGroupBox>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace desk
{

class IconLabel;
class TokenLabel;

/// What happened and what to do, in the place of the desk: never a dialog that must be answered first. GUI thread only.
class NoticePage : public QGroupBox
{
    Q_OBJECT

public:
    explicit NoticePage(QWidget *parent = nullptr);

    void setNotice(IconName icon, Token ink, const QString &title, const QString &message);
    /// At the right of those before it; the first is the preferred one.
    QPushButton *addButton(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconLabel *m_icon;
    TokenLabel *m_title;
    QLabel *m_message;
    QHBoxLayout *m_buttons;
};

} // namespace desk
