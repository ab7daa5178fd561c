/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/figuretile.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QFontMetrics>
#include <QVBoxLayout>

namespace desk
{

FigureTile::FigureTile(const QString &title, const QString &accessibleName, double widthUnits, double factor,
                       QWidget *parent)
    : Tile(title, accessibleName, widthUnits, parent)
    , m_factor(factor)
    , m_value(new TokenLabel(Token::Text, this))
    , m_note(new TokenLabel(Token::Muted, this))
{
    m_value->setObjectName(QStringLiteral("value"));
    m_value->setScale(factor, true);
    m_value->setElastic(true);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setElastic(true);
    auto *layout = new QVBoxLayout(body());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_value, 1);
    layout->addWidget(m_note);
}

void FigureTile::setReading(const TileReading &reading)
{
    m_value->setPlain(reading.value);
    m_note->setSentence(reading.lead, reading.note);
    setToolTip(reading.toolTip);
    setConcern(reading.concern);
}

void FigureTile::applyCompact()
{
    m_note->setVisible(!isCompact());
    m_value->setScale(isCompact() ? typescale::TileValue : m_factor, true);
    m_value->setElastic(!isCompact());
    m_value->setAlignment((isCompact() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

void FigureTile::reserveNote(const QString &longest)
{
    m_longestNote = longest;
    updateGeometry();
}

int FigureTile::reservedWidth() const
{
    return 2 * Metrics::ofApplication().inset() +
           QFontMetrics(m_note->font()).horizontalAdvance(m_longestNote);
}

void FigureTile::applyConcern()
{
    Tile::applyConcern();
    m_value->setToken(concern() == Concern::Warning ? Token::Warn : textToken(Token::Text));
    m_note->setToken(concern() == Concern::Warning ? Token::Text : textToken(Token::Muted));
}

} // namespace desk
