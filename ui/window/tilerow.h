/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/thresholds.h"

#include <QWidget>

namespace desk
{

class AgentsTile;
class CapTile;
class DeskControl;
class FigureTile;
class WaitTile;

/// The row of numbers. Waiting, longest wait and the cap remain in a small window.
class TileRow : public QWidget
{
    Q_OBJECT

public:
    explicit TileRow(DeskControl &control, QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshotPtr &snapshot);
    void tick(qint64 nowMs);
    /// Only Waiting, the longest wait and the cap, on one line each.
    void setCompact(bool compact);
    void setThresholds(const Thresholds &thresholds);

    CapTile *capTile() const { return m_cap; }

private:
    DeskSnapshotPtr m_snapshot;
    Thresholds m_thresholds;
    FigureTile *m_waiting;
    FigureTile *m_longest;
    AgentsTile *m_agents;
    FigureTile *m_assigned;
    WaitTile *m_wait;
    CapTile *m_cap;
};

} // namespace desk
