/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/tokenlabel.h"

namespace desk
{

/// A line of text of a given height that becomes smaller rather than being cut: what is read from across the
/// room has no tool tip.
class FittedLabel : public TokenLabel
{
    Q_OBJECT

public:
    /// What the line holds decides how high it must be.
    enum class Kind { Digits, Words };

    FittedLabel(Kind kind, bool bold, Token token = Token::Text, QWidget *parent = nullptr);

    /// Height of the font in device-independent pixels, if there is room for the text.
    void setPixels(double pixels);
    void setFitted(const QString &lead, const QString &rest = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();

    Kind m_kind;
    bool m_bold;
    double m_pixels = 16;
};

} // namespace desk
