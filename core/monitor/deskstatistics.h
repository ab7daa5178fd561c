/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgeractions.h"
#include "core/monitor/desksnapshot.h"

#include <QHash>

#include <deque>

namespace desk
{

/// What happened lately, made of the ledger's events: rates, waits, trends, the activity list. A plain value
/// without I/O or clock; all times are µs of the Redis clock, so that two desks agree. Engine thread.
class DeskStatistics
{
public:
    static constexpr qint64 rateWindowUs = 5 * 60 * 1'000'000LL;
    static constexpr qint64 waitWindowUs = 15 * 60 * 1'000'000LL;
    static constexpr qint64 trendStepUs = 5 * 1'000'000LL;
    static constexpr qsizetype trendSteps = 720; ///< one hour
    static constexpr qsizetype activityKept = 1000;

    /// @p line: what the activity list says of this event.
    void apply(const LedgerEvent &event, ActivityEntry line);
    /// A point of the trends, if a step has passed.
    void sample(qint64 nowUs, qint64 depth, qint64 oldestArrivalUs);

    /// What the ledger knows by the minute: the trend of the day, and what the short trend lacks of the time before this
    /// start.
    void setMinutes(const QList<LedgerMinute> &minutes, qint64 nowUs);

    void fill(DeskSnapshot &snapshot, qint64 nowUs) const;

private:
    struct Assignment {
        qint64 atUs = 0;
        qint64 waitUs = 0;
    };

    void countAssignment(const LedgerEvent &event);
    void remember(ActivityEntry line);
    double assignedPerMinute(qint64 nowUs, qint64 windowUs) const;

    std::deque<Assignment> m_assignments; ///< of the last 15 minutes
    std::shared_ptr<QList<TrendPoint>> m_trend = std::make_shared<QList<TrendPoint>>();
    std::shared_ptr<const QList<TrendPoint>> m_dayTrend = std::make_shared<const QList<TrendPoint>>();
    std::shared_ptr<QList<ActivityEntry>> m_activity = std::make_shared<QList<ActivityEntry>>();
    qint64 m_startUs = 0;
    qint64 m_sampledUs = 0;
    bool m_pastAdded = false; ///< the short trend begins before this start
};

} // namespace desk
