/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/monitor/deskstatistics.h"

#include "core/monitor/minutetrend.h"

#include <algorithm>
#include <iterator>

namespace desk
{

namespace
{

/// Snapshots share the list with us: a list that somebody else still holds is copied before it is changed.
template<typename T>
QList<T> &ownCopy(std::shared_ptr<QList<T>> &shared)
{
    if (shared.use_count() > 1)
        shared = std::make_shared<QList<T>>(*shared);
    return *shared;
}

/// The value below which @p share of the sorted values lie.
qint64 percentile(const std::vector<qint64> &sorted, double share)
{
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<size_t>(last * share + 0.5)];
}

} // namespace

void DeskStatistics::apply(const LedgerEvent &event, ActivityEntry line)
{
    if (m_startUs == 0)
        m_startUs = event.atUs;
    if (event.kind == "confirm" && event.chat)
        countAssignment(event);
    remember(std::move(line));
}

void DeskStatistics::countAssignment(const LedgerEvent &event)
{
    m_assignments.push_back({event.atUs, std::max<qint64>(0, event.atUs - event.chat->arrivalUs)});
    while (m_assignments.front().atUs < event.atUs - waitWindowUs)
        m_assignments.pop_front();
}

void DeskStatistics::remember(ActivityEntry line)
{
    QList<ActivityEntry> &activity = ownCopy(m_activity);
    if (activity.size() >= activityKept)
        activity.removeFirst();
    activity.append(std::move(line));
}

double DeskStatistics::assignedPerMinute(qint64 nowUs, qint64 windowUs) const
{
    // Younger than the window: the rate since the start, but not over less than a minute, or the first chat
    // would look like a rush.
    const qint64 span = std::clamp(nowUs - m_startUs, std::min(windowUs, 60'000'000LL), windowUs);
    const auto from = std::lower_bound(m_assignments.begin(), m_assignments.end(), nowUs - span,
                                       [](const Assignment &one, qint64 at) { return one.atUs < at; });
    return static_cast<double>(m_assignments.end() - from) * 60e6 / static_cast<double>(span);
}

void DeskStatistics::sample(qint64 nowUs, qint64 depth, qint64 oldestArrivalUs)
{
    if (m_startUs == 0)
        m_startUs = nowUs;
    if (nowUs - m_sampledUs < trendStepUs && nowUs >= m_sampledUs)
        return;
    m_sampledUs = nowUs;
    QList<TrendPoint> &trend = ownCopy(m_trend);
    if (trend.size() >= trendSteps)
        trend.removeFirst();
    trend.append(
        {.atMs = nowUs / 1000,
         .depth = static_cast<int>(depth),
         .longestWaitMs = oldestArrivalUs > 0 ? std::max<qint64>(0, nowUs - oldestArrivalUs) / 1000 : 0,
         .assignedPerMinute = assignedPerMinute(nowUs, 60'000'000LL)});
}

void DeskStatistics::setMinutes(const QList<LedgerMinute> &minutes, qint64 nowUs)
{
    auto day = std::make_shared<const QList<TrendPoint>>(trendOfMinutes(minutes, nowUs / 1000));
    m_dayTrend = day;
    if (std::exchange(m_pastAdded, true))
        return;
    const qint64 oldest = nowUs / 1000 - trendSteps * trendStepUs / 1000;
    const qint64 own = m_trend->isEmpty() ? nowUs / 1000 : m_trend->constFirst().atMs;
    QList<TrendPoint> whole;
    std::ranges::copy_if(*day, std::back_inserter(whole),
                         [&](const TrendPoint &point) { return point.atMs >= oldest && point.atMs < own; });
    m_trend = std::make_shared<QList<TrendPoint>>(whole + *m_trend);
}

void DeskStatistics::fill(DeskSnapshot &snapshot, qint64 nowUs) const
{
    snapshot.trend = m_trend;
    snapshot.dayTrend = m_dayTrend;
    snapshot.activity = m_activity;
    snapshot.assignedPerMinute = m_startUs == 0 ? 0 : assignedPerMinute(nowUs, rateWindowUs);
    snapshot.lastAssignedMs = m_assignments.empty() ? 0 : m_assignments.back().atUs / 1000;

    std::vector<qint64> waits;
    for (const Assignment &one : m_assignments) {
        if (one.atUs >= nowUs - waitWindowUs)
            waits.push_back(one.waitUs / 1000);
    }
    if (waits.empty())
        return;
    std::ranges::sort(waits);
    snapshot.medianWaitMs = percentile(waits, 0.5);
    snapshot.percentile95WaitMs = percentile(waits, 0.95);
}

} // namespace desk
