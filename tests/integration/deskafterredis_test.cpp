/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// Redis comes back as another server, or with another clock.

#include "tests/support/deskfixture.h"
#include "tests/support/ledgerdriver.h"
#include "tests/support/ledgerinvariant.h"

#include <gtest/gtest.h>

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::TestDesk;
using test::waitUntil;

const SimulatorOptions quickDay{.agents = 4, .duplicateShare = 0, .latency = 1ms};

/// A replica that took over may not know the latest seats: only Qiscus does.
TEST(DeskAfterRedis, AnotherServerGivesNothingOutBeforeTheAgentsAreRead)
{
    TestDesk desk(quickDay, test::TestRedis::Fsync::Always);
    desk.startEngine();
    desk.simulator.rush(1);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 1; }))
        << "the first reading was fresh";
    SimulatorOptions silent = quickDay;
    silent.readHangShare = 1.0;
    desk.simulator.change(silent);
    desk.redis.kill();
    ASSERT_TRUE(waitUntil([&] { return !desk.snapshot()->live; }));
    desk.redis.start();
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->live; }));
    desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 1; }));
    const quint64 serial = desk.snapshot()->serial;
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->serial > serial + 5; }));
    EXPECT_EQ(desk.simulator.assignCalls(), 1);
    desk.simulator.change(quickDay);
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 2; }, 40s));
}

TEST(DeskAfterRedis, NothingBeginsAnewWhileTheDeskCloses)
{
    SimulatorOptions slow = quickDay;
    slow.latency = 20s;
    TestDesk desk(quickDay, test::TestRedis::Fsync::Always);
    desk.startEngine();
    desk.simulator.change(slow);
    desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() == 1; }));
    bool stopped = false;
    QObject::connect(&desk.engine(), &DeskEngine::stopped, &desk.engine(), [&] { stopped = true; });
    desk.engine().shutDown(); // waits for that call
    desk.simulator.change(quickDay);
    desk.redis.kill();
    desk.redis.start();
    test::LedgerDriver other(desk.redis.url());
    other.enqueue("4711");
    EXPECT_TRUE(waitUntil([&] { return stopped; }, 10s));
    EXPECT_EQ(other.chat("4711")->state, ChatState::Queued);
    EXPECT_EQ(desk.simulator.assignCalls(), 1);
    desk.dropEngine(); // it is stopped already
}

TEST(DeskAfterRedis, AClockThatJumpedBackDelaysNoRetry)
{
    SimulatorOptions failing = quickDay;
    failing.serverErrorShare = 1.0;
    TestDesk desk(failing);
    desk.startEngine();
    desk.simulator.rush(1);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() == 1; }));
    const auto isOpen = [&] { return desk.redis.run("HVALS desk:chats").contains("\"open\""); };
    ASSERT_TRUE(waitUntil(isOpen));
    QtRedis client(*RedisAddress::fromUrl(desk.redis.url()));
    client.open();
    ASSERT_TRUE(waitUntil([&] { return client.isReady(); }));
    test::shiftLedgerTimes(client, std::chrono::microseconds(1h).count());
    desk.simulator.change(quickDay);
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 1; }, 20s));
}

} // namespace
} // namespace desk
