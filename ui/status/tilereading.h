/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/thresholds.h"

#include <QString>

namespace desk
{

/// What a tile with one number shows. The note begins with the word of the state, so that colour is never
/// alone.
struct TileReading {
    QString value;
    Concern concern = Concern::None;
    QString lead; ///< bold: "Too long", "Warning", "Stopped"; empty while calm
    QString note; ///< follows the lead
    QString toolTip;

    bool operator==(const TileReading &) const = default;
};

TileReading readWaiting(const DeskSnapshot &snapshot, const Thresholds &thresholds);
/// @p nowMs: this machine's clock, so that the wait goes on ticking between snapshots.
TileReading readLongestWait(const DeskSnapshot &snapshot, const Thresholds &thresholds, qint64 nowMs);
TileReading readAssigned(const DeskSnapshot &snapshot);

} // namespace desk
