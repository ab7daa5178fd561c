/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QWidget>

namespace desk
{

/// One icon in the colour of a token. Decoration beside a word that says the same: it has no name of its own.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    /// @p units: side of the icon in units.
    IconLabel(IconName icon, Token ink, double units = 2, QWidget *parent = nullptr);

    void setIcon(IconName icon, Token ink, Token ground = Token::Base);
    void setUnits(double units);
    /// Keeps its place while it shows nothing.
    void setShown(bool shown);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconName m_icon;
    Token m_ink;
    Token m_ground = Token::Base;
    double m_units;
    bool m_shown = true;
};

} // namespace desk
