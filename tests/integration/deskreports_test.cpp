/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// What a desk tells of what it did.

#include "tests/support/deskfixture.h"

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::TestDesk;
using test::waitUntil;

TEST(DeskReports, ADecisionIsExplainedWithTheCandidatesOfThatMoment)
{
    TestDesk desk({.agents = 3, .duplicateShare = 0, .latency = 1ms});
    desk.setCap(4);
    desk.startEngine();
    const QByteArray room = desk.simulator.customerWrites();
    QList<ActivityEntry> reserves;
    const auto seen = [&] {
        reserves.clear();
        for (const ActivityEntry &entry : *desk.snapshot()->activity) {
            if (entry.kind == "reserve")
                reserves.append(entry);
        }
        return reserves.size() == 1;
    };
    ASSERT_TRUE(waitUntil(seen));
    const ActivityEntry &entry = reserves.constFirst();
    EXPECT_EQ(entry.room, room);
    EXPECT_EQ(entry.why,
              QStringLiteral("Lowest load of 3 who had room: 0 of 4. A tie goes to whose last chat is "
                             "longest ago."));
    ASSERT_EQ(entry.candidates.size(), 3);
    EXPECT_EQ(entry.candidates.constFirst().agent, entry.agent) << "the chosen one first";
    for (const DecisionCandidate &candidate : entry.candidates) {
        EXPECT_FALSE(candidate.name.isEmpty());
        EXPECT_EQ(candidate.load, 0) << "before the choice";
        EXPECT_EQ(candidate.cap, 4);
    }
}

TEST(DeskReports, TheTrendsOutliveADesk)
{
    TestDesk desk({.agents = 3, .latency = 1ms});
    // What an earlier desk wrote, a quarter of an hour ago.
    const qint64 minute = desk.redis.run("TIME").split('\n').constFirst().toLongLong() / 60 - 15;
    const QByteArray counts = QByteArray::number(minute) + " 12 9 40000 31000 3";
    desk.redis.run({"HSET", "desk:minutes", QByteArray::number(minute % 1440), counts});
    desk.startEngine();
    ASSERT_TRUE(waitUntil([&] { return !desk.snapshot()->dayTrend->isEmpty(); }));
    for (const auto &trend : {desk.snapshot()->dayTrend, desk.snapshot()->trend}) {
        ASSERT_FALSE(trend->isEmpty());
        const TrendPoint first = trend->constFirst();
        EXPECT_EQ(first.atMs, minute * 60'000);
        EXPECT_EQ(first.depth, 3);
        EXPECT_EQ(first.longestWaitMs, 31'000);
        EXPECT_EQ(first.assignedPerMinute, 9);
    }
    EXPECT_GE(desk.snapshot()->dayTrend->size(), 15);
}

} // namespace
} // namespace desk
