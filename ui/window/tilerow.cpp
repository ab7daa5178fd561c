/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/window/tilerow.h"

#include "ui/status/agentstile.h"
#include "ui/status/captile.h"
#include "ui/status/figuretile.h"
#include "ui/status/waittile.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace desk
{

TileRow::TileRow(DeskControl &control, QWidget *parent)
    : QWidget(parent)
    , m_waiting(new FigureTile(tr("Waiting"), tr("Waiting"), 20, typescale::Hero, this))
    , m_longest(new FigureTile(tr("Longest wait"), tr("Longest wait"), 25, typescale::Hero, this))
    , m_agents(new AgentsTile(this))
    , m_assigned(
          new FigureTile(tr("Assigned/min"), tr("Assigned per minute"), 18, typescale::TileValue, this))
    , m_wait(new WaitTile(this))
    , m_cap(new CapTile(control, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_waiting->reserveNote(tr("warns at %1, down %2").arg(88).arg(8));
    m_longest->reserveNote(tr("Too long, alarm at %1").arg(QStringLiteral("00:00")));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::ofApplication().gap());
    for (QWidget *tile :
         std::initializer_list<QWidget *>{m_waiting, m_longest, m_agents, m_assigned, m_wait, m_cap})
        layout->addWidget(tile);
}

void TileRow::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_waiting->setReading(readWaiting(*snapshot, m_thresholds));
    m_agents->setSnapshot(*snapshot);
    m_assigned->setReading(readAssigned(*snapshot));
    m_wait->setSnapshot(*snapshot);
    m_cap->setSnapshot(snapshot);
}

void TileRow::tick(qint64 nowMs)
{
    if (m_snapshot)
        m_longest->setReading(readLongestWait(*m_snapshot, m_thresholds, nowMs));
}

void TileRow::setCompact(bool compact)
{
    for (QWidget *tile : std::initializer_list<QWidget *>{m_agents, m_assigned, m_wait})
        tile->setVisible(!compact);
    m_waiting->setCompact(compact, tr("Waiting"));
    m_longest->setCompact(compact, compact ? tr("Longest") : tr("Longest wait"));
    m_cap->setCompact(compact, compact ? tr("&Max chats") : tr("&Max chats per agent"));
}

void TileRow::setThresholds(const Thresholds &thresholds)
{
    m_thresholds = thresholds;
    if (m_snapshot)
        setSnapshot(m_snapshot);
}

} // namespace desk
