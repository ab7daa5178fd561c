/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/monitor/deskstatistics.h"

#include <gtest/gtest.h>

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

} // namespace
} // namespace desk
