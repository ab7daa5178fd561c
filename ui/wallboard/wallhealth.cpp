/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/wallboard/wallhealth.h"

#include "ui/status/figures.h"
#include "ui/status/healthlook.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/wallboard/fittedlabel.h"

#include <QGridLayout>

namespace desk
{

namespace
{

constexpr int Columns = 2;

} // namespace

WallHealth::WallHealth(QWidget *parent)
    : Card(parent)
    , m_grid(new QGridLayout(this))
{
    setAccessibleName(tr("Health"));
    for (int column = 0; column < Columns; ++column)
        m_grid->setColumnStretch(column, 1);
    for (Part &part : m_parts) {
        part.box = new QWidget(this);
        part.icon = new IconLabel(IconName::Warn, Token::Warn, 2, part.box);
        part.words = new FittedLabel(FittedLabel::Kind::Words, true, Token::Text, part.box);
        part.row = new QHBoxLayout(part.box);
        part.row->setContentsMargins(0, 0, 0, 0);
        part.row->addWidget(part.icon);
        part.row->addWidget(part.words, 1);
        part.box->hide();
    }
}

void WallHealth::setSnapshot(const DeskSnapshot &snapshot)
{
    int shown = 0;
    for (int index = 0; index < PartCount; ++index) {
        const Part &part = m_parts[index];
        const HealthItem item = healthOf(snapshot, static_cast<HealthItem::Part>(index));
        const HealthLook look = lookOf(item.level);
        part.icon->setIcon(look.icon, look.ink, Token::Base);
        part.words->setToken(look.ink);
        part.words->setFitted(healthSentence(item));
        part.box->setVisible(look.news);
        if (look.news) {
            m_grid->addWidget(part.box, shown / Columns, shown % Columns);
            ++shown;
        }
    }
    m_needed = shown > 0;
}

void WallHealth::setSizes(double words, int gap)
{
    m_grid->setContentsMargins(2 * gap, gap / 2, 2 * gap, gap / 2);
    m_grid->setHorizontalSpacing(2 * gap);
    m_grid->setVerticalSpacing(0);
    for (const Part &part : m_parts) {
        part.row->setSpacing(gap);
        part.words->setPixels(words);
        part.icon->setUnits(words * 1.1 / Metrics::ofApplication().unit());
    }
}

} // namespace desk
