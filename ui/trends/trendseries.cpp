/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/trends/trendseries.h"

#include "ui/format/durations.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace desk
{

namespace
{

struct Trends {
    Q_DECLARE_TR_FUNCTIONS(desk::Trends)
};

/// A limit comes into sight when it is less than so many times the highest value: a warning early, an alarm
/// when it is near. Sooner it would only press the line flat.
constexpr double WarningInReach = 3;
constexpr double AlarmInReach = 1.5;

/// The smallest span an axis shows: a line along the bottom says "nothing", not "no data".
double leastTop(TrendValue which)
{
    switch (which) {
    case TrendValue::Depth:
        return 4;
    case TrendValue::LongestWait:
        return 60;
    default:
        return 4;
    }
}

QString spokenValue(double value, TrendValue which)
{
    return which == TrendValue::LongestWait ? spokenDuration(static_cast<qint64>(value * 1000))
                                            : trendText(value, which);
}

auto firstFrom(const QList<TrendPoint> &points, qint64 fromMs)
{
    return std::lower_bound(points.cbegin(), points.cend(), fromMs,
                            [](const TrendPoint &point, qint64 at) { return point.atMs < at; });
}

auto firstAfter(const QList<TrendPoint> &points, qint64 toMs)
{
    return std::upper_bound(points.cbegin(), points.cend(), toMs,
                            [](qint64 at, const TrendPoint &point) { return at < point.atMs; });
}

} // namespace

double trendValue(const TrendPoint &point, TrendValue which)
{
    switch (which) {
    case TrendValue::Depth:
        return point.depth;
    case TrendValue::LongestWait:
        return static_cast<double>(point.longestWaitMs) / 1000.0;
    default:
        return point.assignedPerMinute;
    }
}

QString trendText(double value, TrendValue which)
{
    switch (which) {
    case TrendValue::Depth:
        return QString::number(qRound64(value));
    case TrendValue::LongestWait:
        return shortDuration(static_cast<qint64>(value * 1000));
    default:
        return QLocale().toString(value, 'f', 1);
    }
}

double highestValue(const QList<TrendPoint> &points, TrendValue which, qint64 fromMs, qint64 toMs)
{
    double highest = 0;
    const auto end = firstAfter(points, toMs);
    for (auto point = firstFrom(points, fromMs); point < end; ++point)
        highest = std::max(highest, trendValue(*point, which));
    return highest;
}

double axisTop(double highest, TrendValue which, const Thresholds &thresholds)
{
    const auto seconds = [](std::chrono::milliseconds wait) {
        return static_cast<double>(wait.count()) / 1000.0;
    };
    double top = std::max(highest, leastTop(which)) * 1.15;
    const auto makeRoom = [&](double limit, double farAway) {
        if (limit < top || limit < highest * farAway)
            top = std::max(top, limit * 1.25); // words stand above the line
    };
    if (which == TrendValue::Depth) {
        makeRoom(thresholds.warnDepth, WarningInReach);
        makeRoom(thresholds.alarmDepth, AlarmInReach);
    } else if (which == TrendValue::LongestWait) {
        makeRoom(seconds(thresholds.warnWait), WarningInReach);
        makeRoom(seconds(thresholds.alarmWait), AlarmInReach);
    }
    return top;
}

QString describeTrend(const QList<TrendPoint> &points, TrendValue which, qint64 fromMs, qint64 toMs)
{
    const auto first = firstFrom(points, fromMs);
    const auto end = firstAfter(points, toMs);
    if (first >= end)
        return {};
    const auto highest =
        std::max_element(first, end, [which](const TrendPoint &one, const TrendPoint &other) {
            return trendValue(one, which) < trendValue(other, which);
        });
    return Trends::tr("Now %1. Highest %2 at %3.")
        .arg(spokenValue(trendValue(points.back(), which), which),
             spokenValue(trendValue(*highest, which), which),
             QDateTime::fromMSecsSinceEpoch(highest->atMs).toString(QStringLiteral("HH:mm")));
}

} // namespace desk
