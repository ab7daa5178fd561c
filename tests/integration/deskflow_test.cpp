/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/deskfixture.h"

#include <QElapsedTimer>
#include <QSet>

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::TestDesk;
using test::waitUntil;

int mostChatsOfAnyAgent(const Simulator &simulator)
{
    int most = 0;
    for (const QByteArray &agent : simulator.agentIds())
        most = std::max(most, simulator.mostChatsEverOf(agent));
    return most;
}

/// Each room once: nobody was given to two agents, and nobody twice to one.
bool everyRoomOnce(const QList<SimulatedAssignment> &assignments)
{
    QSet<QByteArray> rooms;
    for (const SimulatedAssignment &one : assignments)
        rooms.insert(one.room);
    return rooms.size() == assignments.size();
}

TEST(Desk, TwentyAtOnceForTwoAgentsWithCapTwoAreExactlyFour)
{
    TestDesk desk({.agents = 2, .latency = 5ms});
    desk.setCap(2);
    desk.startEngine();
    desk.simulator.rush(20);
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 16 && desk.simulator.servedRooms() == 4; }));
    EXPECT_TRUE(waitUntil([&] { return desk.snapshot()->calling == 0; }));
    EXPECT_EQ(desk.simulator.assignments().size(), 4);
    EXPECT_EQ(desk.highestLoad(), 2);
    EXPECT_EQ(mostChatsOfAnyAgent(desk.simulator), 2);
}

TEST(Desk, AResolvedChatMakesRoomForTheOldestWaiting)
{
    TestDesk desk({.agents = 1, .duplicateShare = 0, .latency = 1ms});
    desk.setCap(1);
    desk.startEngine();
    const QByteArray first = desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 1; }));
    const QByteArray second = desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 1; }));
    desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 2; }));

    desk.simulator.resolveRoom(first, true);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignments().size() == 2; }));
    EXPECT_EQ(desk.simulator.assignments().constLast().room, second);
    EXPECT_TRUE(waitUntil([&] { return desk.loads() == 1; }));
}

TEST(Desk, ACapSetByRedisCliWorksUpwardsWithChatsWaiting)
{
    TestDesk desk({.agents = 3, .latency = 1ms});
    desk.setCap(1);
    desk.startEngine();
    desk.simulator.rush(9);
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 6; }));
    QElapsedTimer clock;
    clock.start();
    desk.setCap(3);
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 0; }));
    EXPECT_LE(clock.elapsed(), 1000) << "a SET from outside is promised within a second";
    EXPECT_TRUE(waitUntil([&] { return desk.snapshot()->cap == 3; }, 1s));
}

TEST(Desk, TheWindowsCapIsWrittenOnlyOverTheValueItSaw)
{
    TestDesk desk({.agents = 1});
    desk.setCap(4);
    desk.startEngine();
    desk.engine().setCap(1, 3, 9);
    ASSERT_TRUE(waitUntil([&] { return desk.lastResult.request == 1; }));
    EXPECT_FALSE(desk.lastResult.ok);
    EXPECT_TRUE(desk.lastResult.message.contains(QStringLiteral("4")));
    EXPECT_EQ(desk.redis.run("GET config:max_agent_chat"), "4");

    desk.engine().setCap(2, 4, 9);
    ASSERT_TRUE(waitUntil([&] { return desk.lastResult.request == 2; }));
    EXPECT_TRUE(desk.lastResult.ok);
    EXPECT_EQ(desk.redis.run("GET config:max_agent_chat"), "9");
    EXPECT_TRUE(waitUntil([&] { return desk.snapshot()->cap == 9; }));
    EXPECT_EQ(desk.snapshot()->capState.setBy, QStringLiteral("Ratih"));
}

TEST(Desk, PausedNothingIsGivenOut)
{
    TestDesk desk({.agents = 2});
    desk.startEngine();
    desk.engine().setPaused(1, true, QStringLiteral("Team meeting"));
    ASSERT_TRUE(waitUntil([&] { return desk.lastResult.request == 1; }));
    desk.simulator.rush(2);
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 2; }));
    EXPECT_TRUE(waitUntil([&] { return desk.snapshot()->pause.paused; }));
    EXPECT_EQ(desk.snapshot()->pause.by, QStringLiteral("Ratih"));
    EXPECT_EQ(desk.simulator.assignCalls(), 0);
    desk.engine().setPaused(2, false, {});
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 2; }));
}

TEST(Desk, OfflineAgentsGetNothingAndNewOnesAreUsed)
{
    TestDesk desk({.agents = 2, .latency = 1ms});
    desk.options.ledger.rosterInterval = 1s;
    const QByteArray away = desk.simulator.agentIds().constFirst();
    desk.simulator.setAgentOnline(away, false);
    desk.setCap(5);
    desk.startEngine();
    desk.simulator.rush(8);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 5; }));
    EXPECT_EQ(desk.simulator.openChatsOf(away), 0);
    desk.simulator.setAgentOnline(away, true);
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.openChatsOf(away) == 3; }));
}

TEST(Desk, ShuttingDownLeavesNothingReserved)
{
    TestDesk desk({.agents = 4, .latency = 300ms});
    desk.startEngine();
    desk.simulator.rush(8);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() > 0; }));
    ASSERT_TRUE(desk.stopEngine());
    const QByteArray chats = desk.redis.run("HVALS desk:chats");
    EXPECT_FALSE(chats.contains("calling")) << chats.toStdString();
}

TEST(Desk, ShuttingDownWithAHangingQiscusKeepsTheSeatsCounted)
{
    TestDesk desk({.agents = 2, .hangShare = 1.0});
    desk.startEngine();
    desk.simulator.rush(2);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() == 2; }));
    ASSERT_TRUE(desk.stopEngine());
    const QByteArray chats = desk.redis.run("HVALS desk:chats");
    EXPECT_FALSE(chats.contains("calling")) << chats.toStdString();
    EXPECT_EQ(desk.loads(), 2) << "the calls may have had their effect";
}

TEST(Desk, ARoomTakenByAnotherIsReadAndLeavesTheQueue)
{
    // Every assign call is answered "exceed max agents" although nobody is on the room: the room is read, found
    // waiting twice, and goes out when the answer is true again.
    TestDesk desk({.agents = 1, .duplicateShare = 0, .latency = 1ms, .falseTakenShare = 1.0});
    desk.startEngine();
    const QByteArray room = desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() == 1; }));
    ASSERT_TRUE(waitUntil([&] { return desk.loads() == 0; })) << "the seat is freed";
    desk.simulator.resolveRoom(room, true);
    EXPECT_TRUE(waitUntil([&] { return desk.redis.run("HLEN desk:chats") == "0"; }, 20s));
    EXPECT_EQ(desk.simulator.assignments().size(), 0);
}

TEST(Desk, FiveHundredChatsWithResolvesStreaming)
{
    constexpr int chats = 500;
    constexpr int cap = 3;
    TestDesk desk({.agents = 20, .resolving = true, .handlingTime = 300ms, .latency = 20ms});
    desk.setCap(cap);
    desk.startEngine();
    QByteArrayList written;
    for (int i = 0; i < chats; ++i)
        written.append(desk.simulator.customerWrites());

    const auto progress = [&] {
        return QStringLiteral("%1 assigned, %2 waiting, %3 open rooms, loads %4")
            .arg(desk.simulator.assignments().size())
            .arg(desk.queueDepth())
            .arg(desk.simulator.openRooms())
            .arg(desk.loads());
    };
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignments().size() == chats; }, 60s, progress));
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.openRooms() == 0; }, 30s, progress));
    EXPECT_TRUE(waitUntil([&] { return desk.loads() == 0; }, 10s, progress));

    const QList<SimulatedAssignment> assignments = desk.simulator.assignments();
    EXPECT_EQ(assignments.size(), chats);
    EXPECT_TRUE(everyRoomOnce(assignments));
    EXPECT_LE(mostChatsOfAnyAgent(desk.simulator), cap);
    EXPECT_EQ(desk.queueDepth(), 0);
    EXPECT_EQ(desk.redis.run("HLEN desk:chats"), "0");
}

TEST(Desk, FirstComeFirstServedExceptAmongCallsInFlight)
{
    constexpr int chats = 200;
    TestDesk desk({.agents = 20, .duplicateShare = 0, .latency = 10ms});
    desk.setCap(1);
    desk.startEngine();
    desk.setCap(10);
    desk.engine().setPaused(1, true, {});
    ASSERT_TRUE(waitUntil([&] { return desk.lastResult.request == 1; }));
    QHash<QByteArray, qsizetype> place;
    for (int i = 0; i < chats; ++i) {
        const QByteArray room = desk.simulator.customerWrites();
        place.insert(room, i);
        ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == i + 1; }));
    }
    desk.engine().setPaused(2, false, {});
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignments().size() == chats; }, 30s));
    const QList<SimulatedAssignment> assignments = desk.simulator.assignments();
    for (qsizetype i = 0; i < assignments.size(); ++i) {
        const qsizetype moved = std::abs(place.value(assignments.at(i).room) - i);
        EXPECT_LT(moved, desk.options.maxParallelAssignments) << "at " << i;
    }
}

} // namespace
} // namespace desk
