/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/monitor/deskstatistics.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace desk
{
namespace
{

constexpr qint64 second = 1'000'000;
constexpr qint64 start = 1'700'000'000 * second;

LedgerEvent confirmed(qint64 atUs, qint64 waitUs)
{
    LedgerEvent event;
    event.kind = "confirm";
    event.atUs = atUs;
    event.room = "1";
    event.chat.emplace();
    event.chat->room = "1";
    event.chat->name = QStringLiteral("Sari");
    event.chat->arrivalUs = atUs - waitUs;
    return event;
}

DeskSnapshot at(const DeskStatistics &statistics, qint64 nowUs)
{
    DeskSnapshot snapshot;
    statistics.fill(snapshot, nowUs);
    return snapshot;
}

TEST(DeskStatistics, NothingYetIsNotZeroWait)
{
    const DeskSnapshot snapshot = at({}, start);
    EXPECT_EQ(snapshot.medianWaitMs, -1);
    EXPECT_EQ(snapshot.percentile95WaitMs, -1);
    EXPECT_EQ(snapshot.assignedPerMinute, 0);
    EXPECT_TRUE(snapshot.trend && snapshot.trend->isEmpty());
    EXPECT_TRUE(snapshot.activity && snapshot.activity->isEmpty());
}

TEST(DeskStatistics, MedianAndPercentileOfTheWaits)
{
    DeskStatistics statistics;
    for (int i = 1; i <= 100; ++i)
        statistics.apply(confirmed(start + i, i * second), {});
    const DeskSnapshot snapshot = at(statistics, start + second);
    EXPECT_NEAR(static_cast<double>(snapshot.medianWaitMs), 50'500, 600);
    EXPECT_NEAR(static_cast<double>(snapshot.percentile95WaitMs), 95'000, 1100);
}

TEST(DeskStatistics, TheRateIsOverFiveMinutesAndForgetsWhatIsOlder)
{
    DeskStatistics statistics;
    for (int i = 0; i < 50; ++i)
        statistics.apply(confirmed(start + i * second, second), {});
    EXPECT_NEAR(at(statistics, start + 300 * second).assignedPerMinute, 10.0, 0.3);
    EXPECT_EQ(at(statistics, start + 700 * second).assignedPerMinute, 0);
}

TEST(DeskStatistics, TheFirstChatDoesNotLookLikeARush)
{
    DeskStatistics statistics;
    statistics.apply(confirmed(start, second), {});
    EXPECT_LE(at(statistics, start + second / 10).assignedPerMinute, 1.0);
}

TEST(DeskStatistics, TrendsAreSampledByTimeAndBounded)
{
    DeskStatistics statistics;
    statistics.sample(start, 3, start - 2 * second);
    statistics.sample(start + second, 4, start);
    ASSERT_EQ(at(statistics, start).trend->size(), 1);
    EXPECT_EQ(at(statistics, start).trend->constFirst().longestWaitMs, 2000);
    for (int i = 1; i < 1000; ++i)
        statistics.sample(start + i * DeskStatistics::trendStepUs, i, 0);
    const DeskSnapshot snapshot = at(statistics, start);
    EXPECT_EQ(snapshot.trend->size(), DeskStatistics::trendSteps);
    EXPECT_EQ(snapshot.trend->constLast().depth, 999);
    EXPECT_EQ(snapshot.trend->constLast().longestWaitMs, 0);
}

TEST(DeskStatistics, ASnapshotKeepsTheActivityItWasGiven)
{
    DeskStatistics statistics;
    statistics.apply(confirmed(start, second),
                     {.customer = QStringLiteral("Sari"), .agentName = QStringLiteral("Rina")});
    const DeskSnapshot early = at(statistics, start);
    for (int i = 0; i < 2 * DeskStatistics::activityKept; ++i)
        statistics.apply(confirmed(start + i, second), {});
    EXPECT_EQ(early.activity->size(), 1);
    EXPECT_EQ(early.activity->constFirst().agentName, QStringLiteral("Rina"));
    EXPECT_EQ(early.activity->constFirst().customer, QStringLiteral("Sari"));
    EXPECT_EQ(at(statistics, start).activity->size(), DeskStatistics::activityKept);
}

constexpr qint64 minuteMs = 60'000;
constexpr qint64 startMs = start / 1000 - start / 1000 % minuteMs; // the beginning of a minute

TEST(DeskStatistics, TheDayIsOfWholeMinutesAlsoOfThoseInWhichNothingHappened)
{
    DeskStatistics statistics;
    const QList<LedgerMinute> minutes = {
        {.startMs = startMs - 2000 * minuteMs, .depth = 9}, // not of this day any more
        {.startMs = startMs - 5 * minuteMs, .arrivals = 4, .assigned = 3, .waitLongestMs = 7000, .depth = 1},
        {.startMs = startMs - 2 * minuteMs, .assigned = 1, .waitLongestMs = 190'000, .depth = 0},
        {.startMs = startMs, .assigned = 5}}; // still under way
    statistics.setMinutes(minutes, startMs * 1000 + 20 * second);
    const QList<TrendPoint> day = *at(statistics, start).dayTrend;
    ASSERT_EQ(day.size(), 5);
    for (qsizetype i = 0; i < day.size(); ++i)
        EXPECT_EQ(day.at(i).atMs, startMs - (5 - i) * minuteMs);
    EXPECT_EQ(day.at(0).assignedPerMinute, 3);
    EXPECT_EQ(day.at(0).longestWaitMs, 7000);
    EXPECT_EQ(day.at(1).depth, 1) << "one waits on";
    EXPECT_EQ(day.at(2).longestWaitMs, 127'000) << "and longer every minute";
    EXPECT_EQ(day.at(3).longestWaitMs, 190'000);
    EXPECT_EQ(day.at(4).depth, 0);
    EXPECT_EQ(day.at(4).longestWaitMs, 0) << "nobody waits";
}

TEST(DeskStatistics, TheShortTrendBeginsBeforeThisStart)
{
    DeskStatistics statistics;
    statistics.sample(start, 2, start - second);
    const qint64 oneHour = 60 * minuteMs;
    const QList<LedgerMinute> minutes = {{.startMs = startMs - oneHour - minuteMs, .depth = 1},
                                         {.startMs = startMs - 3 * minuteMs, .assigned = 6}};
    statistics.setMinutes(minutes, start);
    const QList<TrendPoint> trend = *at(statistics, start).trend;
    ASSERT_GT(trend.size(), 3);
    EXPECT_GE(trend.constFirst().atMs, start / 1000 - oneHour);
    EXPECT_EQ(trend.constLast().depth, 2) << "our own point";
    EXPECT_TRUE(std::ranges::is_sorted(trend, {}, &TrendPoint::atMs));
    const qsizetype size = trend.size();
    statistics.setMinutes(minutes, start + 60 * second);
    EXPECT_EQ(at(statistics, start).trend->size(), size) << "added once";
}

} // namespace
} // namespace desk
