/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/detailfigure.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QVBoxLayout>

namespace desk
{

DetailFigure::DetailFigure(const QString &title, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_value(new TokenLabel(Token::Text, this))
    , m_note(new TokenLabel(Token::Muted, this))
{
    setObjectName(objectName);
    m_value->setObjectName(QStringLiteral("value"));
    m_note->setObjectName(QStringLiteral("note"));
    m_value->setScale(typescale::TileValue, true);
    m_note->setElastic(true);
    auto *name = new TokenLabel(Token::Muted, this);
    name->setScale(typescale::Body, true);
    name->setPlain(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::ofApplication().units(0.25));
    layout->addWidget(name);
    layout->addWidget(m_value);
    layout->addWidget(m_note);
}

void DetailFigure::setFigure(const QString &value, const QString &note, Token noteInk)
{
    m_value->setPlain(value);
    m_note->setPlain(note);
    m_note->setToken(noteInk);
}

} // namespace desk
