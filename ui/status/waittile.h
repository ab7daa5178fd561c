/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/status/tile.h"

class QGridLayout;

namespace desk
{

/// How long chats of the last 15 minutes waited until they had an agent: median and 95th percentile.
class WaitTile : public Tile
{
    Q_OBJECT

public:
    explicit WaitTile(QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshot &snapshot);

private:
    TokenLabel *addRow(QGridLayout *grid, int row, const QString &objectName, const QString &word);

    TokenLabel *m_median;
    TokenLabel *m_percentile;
};

} // namespace desk
