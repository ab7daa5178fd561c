/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/monitor/minutetrend.h"

namespace desk
{

namespace
{

constexpr qint64 minuteMs = 60'000;
constexpr qint64 minutesADay = 1440;

TrendPoint pointOf(const LedgerMinute &minute)
{
    return {.atMs = minute.startMs,
            .depth = minute.depth,
            .longestWaitMs = minute.waitLongestMs,
            .assignedPerMinute = static_cast<double>(minute.assigned)};
}

/// A minute in which nothing happened: nobody came, was assigned or left.
TrendPoint quietAfter(const TrendPoint &before)
{
    return {.atMs = before.atMs + minuteMs,
            .depth = before.depth,
            .longestWaitMs = before.depth > 0 ? before.longestWaitMs + minuteMs : 0,
            .assignedPerMinute = 0};
}

} // namespace

QList<TrendPoint> trendOfMinutes(const QList<LedgerMinute> &minutes, qint64 nowMs)
{
    const qint64 end = nowMs - nowMs % minuteMs;
    const qint64 begin = end - minutesADay * minuteMs;
    QList<TrendPoint> trend;
    for (const LedgerMinute &minute : minutes) {
        if (minute.startMs < begin || minute.startMs >= end)
            continue;
        while (!trend.isEmpty() && trend.constLast().atMs + minuteMs < minute.startMs)
            trend.append(quietAfter(trend.constLast()));
        trend.append(pointOf(minute));
    }
    while (!trend.isEmpty() && trend.constLast().atMs + minuteMs < end)
        trend.append(quietAfter(trend.constLast()));
    return trend;
}

} // namespace desk
