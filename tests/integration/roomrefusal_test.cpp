/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// A room refuses its agent: Qiscus is asked who may serve it, and what the desk does when it does not say.

#include "tests/support/deskfixture.h"

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::TestDesk;
using test::waitUntil;

const SimulatorOptions quickDay{.agents = 4, .duplicateShare = 0, .latency = 1ms};

/// Agents of one channel are refused for rooms of another, and Qiscus knows who serves which.
TEST(RefusedRoom, AChatThatOnlySomeMayServeGoesToOneOfThemAndTheOthersAreNotBlamed)
{
    TestDesk desk({.agents = 12, .agentsByChannel = true, .duplicateShare = 0, .latency = 1ms});
    desk.setCap(20);
    desk.startEngine();
    desk.simulator.rush(60);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 60; }, 60s));
    for (const AgentRow &agent : desk.snapshot()->agents)
        EXPECT_FALSE(agent->setAside) << agent->id.toStdString();
    EXPECT_TRUE(waitUntil([&] { return desk.loads() == 60; }));
}

/// An agent is refused, and then nobody says who may serve the room.
class UnansweredRoom : public testing::Test
{
protected:
    UnansweredRoom()
    {
        desk.startEngine();
        SimulatorOptions silent = quickDay;
        silent.refusedShare = silent.readHangShare = 1.0;
        desk.simulator.change(silent);
        room = desk.simulator.customerWrites();
    }

    QByteArray record() { return desk.redis.run({"HGET", "desk:chats", room}); }

    TestDesk desk{quickDay};
    QByteArray room;
};

TEST_F(UnansweredRoom, IsWaitedForFiveSecondsOnly)
{
    EXPECT_TRUE(waitUntil([&] { return record().contains("parked"); }, 8s)) << record().toStdString();
}

TEST_F(UnansweredRoom, LosesNoRefusalWhenTheDeskIsClosed)
{
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() == 1; }));
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.roomListsAsked() == 1; }));
    ASSERT_TRUE(desk.stopEngine());
    EXPECT_TRUE(record().contains("parked")) << record().toStdString();
    EXPECT_EQ(desk.loads(), 0) << "a definite no frees the seat";
}

/// A channel without agents refuses many chats at once: their lists must not take all connections to Qiscus.
TEST(ManyRefusedRooms, OnlySixteenAreAskedAtOnceWhoMayServeThem)
{
    TestDesk desk(quickDay);
    desk.setCap(20);
    desk.startEngine();
    const int together = desk.options.maxParallelAssignments;
    ASSERT_GT(together, 16);
    SimulatorOptions silent = quickDay;
    silent.refusedShare = silent.readHangShare = 1.0;
    desk.simulator.change(silent);
    desk.simulator.rush(together);
    const auto parked = [&] { return desk.redis.run("HVALS desk:chats").count("\"parked\""); };
    ASSERT_TRUE(waitUntil([&] { return parked() == together - 16; })) << parked();
    EXPECT_EQ(desk.simulator.roomListsAsked(), 16);
    EXPECT_FALSE(desk.redis.run("HVALS desk:agents").contains("\"refused\"")) << "nobody is blamed unasked";
}

} // namespace
} // namespace desk
