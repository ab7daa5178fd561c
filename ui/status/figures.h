/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

namespace desk
{

/// How long the chat that waits longest has waited at @p nowMs (this machine's clock, ms since the epoch), by
/// the clock of Redis; -1 while nobody waits. Goes on growing while Redis is away.
qint64 longestWaitMs(const DeskSnapshot &snapshot, qint64 nowMs);

/// The health of one part; Unknown when the snapshot does not name it.
HealthItem healthOf(const DeskSnapshot &snapshot, HealthItem::Part part);

inline int agentsOnline(const DeskSnapshot &snapshot)
{
    return snapshot.agentsWithRoom + snapshot.agentsFull;
}

/// A time of the clock of Redis as one of this machine, ms since the epoch.
inline qint64 localMsOf(const DeskSnapshot &snapshot, qint64 redisUs)
{
    return (redisUs - snapshot.clockOffsetUs) / 1000;
}

/// "1 agent is" or "%1 agents are", with the number filled in: what a sentence with a count needs in every
/// language that has one plural or none.
QString counted(qint64 count, const QString &one, const QString &many);

} // namespace desk
