/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/waittile.h"

#include "ui/format/durations.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QGridLayout>

namespace desk
{

namespace
{

QString waitOrDash(qint64 waitMs)
{
    return waitMs < 0 ? QStringLiteral("–") : shortDuration(waitMs);
}

} // namespace

WaitTile::WaitTile(QWidget *parent)
    : Tile(tr("Wait, 15 min"), tr("Wait"), 0, parent)
{
    auto *grid = new QGridLayout(body());
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(0);
    grid->setHorizontalSpacing(Metrics::ofApplication().gap());
    m_median = addRow(grid, 1, QStringLiteral("median"), tr("median"));
    m_percentile = addRow(grid, 2, QStringLiteral("p95"), tr("95 of 100"));
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(3, 1);
    setToolTip(
        tr("Of the chats given to an agent in the last 15 minutes: half waited no longer than the first, "
           "95 of 100 no longer than the second."));
}

TokenLabel *WaitTile::addRow(QGridLayout *grid, int row, const QString &objectName, const QString &word)
{
    auto *value = new TokenLabel(Token::Text, this);
    value->setObjectName(objectName);
    value->setScale(typescale::WaitValue, true);
    auto *label = new TokenLabel(Token::Text, this);
    label->setText(word);
    label->setElastic(true);
    grid->addWidget(value, row, 0);
    grid->addWidget(label, row, 1);
    grid->setRowMinimumHeight(row, Metrics::ofApplication().units(3.5));
    return value;
}

void WaitTile::setSnapshot(const DeskSnapshot &snapshot)
{
    m_median->setPlain(waitOrDash(snapshot.medianWaitMs));
    m_percentile->setPlain(waitOrDash(snapshot.percentile95WaitMs));
}

} // namespace desk
