/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/thresholds.h"

#include <QList>
#include <QString>

namespace desk
{

/// Which number of a TrendPoint a plot shows.
enum class TrendValue { Depth, LongestWait, AssignedPerMinute };

/// The value in the unit of its axis: chats, seconds, chats per minute.
double trendValue(const TrendPoint &point, TrendValue which);

/// The value for people: "17", "1:42", "12.4".
QString trendText(double value, TrendValue which);

/// The highest value of the points from @p fromMs to @p toMs; zero without points.
double highestValue(const QList<TrendPoint> &points, TrendValue which, qint64 fromMs, qint64 toMs);

/// Upper end of an axis for this highest value and the limits: leaves room for a limit that is near, but a
/// limit far away does not press the line flat.
double axisTop(double highest, TrendValue which, const Thresholds &thresholds);

/// For screen readers: "Now 17. Highest 23 at 10:12." The highest is that of the span in sight; empty without points
/// in it.
QString describeTrend(const QList<TrendPoint> &points, TrendValue which, qint64 fromMs, qint64 toMs);

} // namespace desk
