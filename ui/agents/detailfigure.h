/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace desk
{

class TokenLabel;

/// One figure of an agent: what it is, the value, and a note below that says what it means.
class DetailFigure : public QWidget
{
    Q_OBJECT

public:
    DetailFigure(const QString &title, const QString &objectName, QWidget *parent = nullptr);

    void setFigure(const QString &value, const QString &note, Token noteInk = Token::Muted);

private:
    TokenLabel *m_value;
    TokenLabel *m_note;
};

} // namespace desk
