/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/figures.h"

#include <algorithm>
#include <limits>

namespace desk
{

qint64 longestWaitMs(const DeskSnapshot &snapshot, qint64 nowMs)
{
    if (snapshot.waiting.isEmpty())
        return -1;
    qint64 oldestUs = std::numeric_limits<qint64>::max();
    for (const ChatRow &chat : snapshot.waiting)
        oldestUs = std::min(oldestUs, chat->arrivalUs);
    return std::max<qint64>(0, nowMs - localMsOf(snapshot, oldestUs));
}

HealthItem healthOf(const DeskSnapshot &snapshot, HealthItem::Part part)
{
    const auto found = std::ranges::find(snapshot.health, part, &HealthItem::part);
    return found == snapshot.health.end() ? HealthItem{part, HealthLevel::Unknown, {}, {}, {}} : *found;
}

QString counted(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(count);
}

} // namespace desk
