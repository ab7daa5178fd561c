/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/tokens.h"

#include <QLabel>

namespace desk
{

/// One line of plain text in the colour of a token, whatever the palette becomes; cut with an ellipsis where
/// there is no room, the whole then stands in the tool tip. text() stays the whole plain text, which is what
/// screen readers and tests see: so no accessible name is ever set on it.
class TokenLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TokenLabel(Token token = Token::Text, QWidget *parent = nullptr);

    /// @p lead is drawn bold before @p rest.
    void setSentence(const QString &lead, const QString &rest);
    void setPlain(const QString &text) { setSentence({}, text); }
    void setToken(Token token);
    /// A factor of the system font, kept when that font changes.
    void setScale(double factor, bool bold = false);
    /// The width that the text would take at another scale.
    int widthAtScale(double factor) const;
    /// Reserves room for so many digits and @p others, so that a changing number moves nothing.
    void reserveDigits(int digits, const QString &others = {});
    /// The narrowest it may become before the layout takes from others; without it the whole text is asked
    /// for.
    void setElastic(bool elastic);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void applyFont();
    int textWidth(const QFont &font) const;

    Token m_token;
    QString m_lead;
    double m_scale = 1.0;
    bool m_bold = false;
    bool m_elastic = false;
    int m_digits = 0;
    QString m_others;
};

} // namespace desk
