/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/wallboard/walltile.h"

#include "ui/status/tile.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/surface.h"

#include <QHBoxLayout>
#include <QPainter>

namespace desk
{

WallTile::WallTile(const QString &title, const QString &accessibleName, const std::vector<Figure> &figures,
                   QWidget *parent)
    : QGroupBox(parent)
    , m_title(new FittedLabel(FittedLabel::Kind::Words, true, Token::Muted, this))
    , m_icon(new IconLabel(IconName::Warn, Token::Warn, 3, this))
    , m_row(new QHBoxLayout)
{
    setAccessibleName(accessibleName);
    m_title->setFitted(title);
    m_icon->hide();
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_icon);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addStretch();
    layout->addLayout(m_row);
    layout->addStretch();
    for (const Figure &figure : figures)
        m_columns.push_back(addColumn(figure));
}

WallTile::Column WallTile::addColumn(const Figure &figure)
{
    Column column{new FittedLabel(FittedLabel::Kind::Digits, true, Token::Text, this),
                  new IconLabel(IconName::Full, Token::Muted, 2, this),
                  new FittedLabel(FittedLabel::Kind::Words, false, Token::Text, this), new QHBoxLayout};
    column.value->setObjectName(figure.objectName);
    column.icon->hide();
    column.word->setFitted({}, figure.word);
    column.word->setObjectName(figure.objectName == QLatin1StringView("value") ? QStringLiteral("note")
                                                                               : QString());
    column.words->addWidget(column.icon);
    column.words->addWidget(column.word, 1);
    auto *stack = new QVBoxLayout;
    stack->setSpacing(0);
    stack->addWidget(column.value);
    stack->addLayout(column.words);
    m_row->addLayout(stack, 1);
    return column;
}

void WallTile::setReading(const TileReading &reading)
{
    m_columns.front().value->setFitted({}, reading.value);
    m_columns.front().word->setFitted(reading.lead, reading.note);
    setConcern(reading.concern);
}

void WallTile::setFigure(size_t index, const QString &value)
{
    m_columns[index].value->setFitted({}, value);
}

void WallTile::setFigureIcon(size_t index, IconName icon, Token ink)
{
    m_columns[index].icon->setIcon(icon, ink);
    m_columns[index].icon->show();
}

void WallTile::setConcern(Concern concern)
{
    if (concern == m_concern)
        return;
    m_concern = concern;
    m_title->setToken(tokenIn(concern, Token::Muted));
    for (const Column &column : m_columns) {
        column.value->setToken(concern == Concern::Warning ? Token::Warn : tokenIn(concern, Token::Text));
        column.word->setToken(concern == Concern::Warning ? Token::Text : tokenIn(concern, Token::Text));
    }
    m_icon->setVisible(concern != Concern::None);
    if (concern == Concern::Alarm)
        m_icon->setIcon(IconName::Bad, Token::OnBadSolid, Token::BadSolid);
    else
        m_icon->setIcon(IconName::Warn, Token::Warn, Token::WarnGround);
    update();
}

void WallTile::setSizes(double digits, double words, int gap)
{
    const double unit = Metrics::ofApplication().unit();
    layout()->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    m_title->setPixels(words);
    m_icon->setUnits(words * 1.3 / unit);
    m_row->setSpacing(2 * gap);
    for (const Column &column : m_columns) {
        column.words->setSpacing(gap / 2);
        column.value->setPixels(digits);
        column.word->setPixels(words);
        column.icon->setUnits(words * 0.9 / unit);
    }
}

void WallTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSurface(painter, rect(), tileSurface(palette(), m_concern));
}

} // namespace desk
