/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// Redis is slow for so long that a command ends without its answer, but not for so long that it counts as lost.

#include "core/desk/ledgeropening.h"
#include "tests/support/deskfixture.h"

#include <gtest/gtest.h>

namespace desk::test
{
namespace
{

using namespace std::chrono_literals;

RedisOptions neverLost()
{
    RedisOptions options;
    options.commandTimeout = 200ms;
    options.heartbeat = 60s;
    return options;
}

/// Lets a frozen server go on when a command that is sent by this call has ended without an answer.
void thawWhenLate(TestRedis &redis, QtRedis &client, bool &thawed)
{
    client.command({"PING"}, [&](const RedisReply &reply) {
        EXPECT_FALSE(reply);
        redis.thaw();
        thawed = true;
    });
}

TEST(SlowRedis, TheLedgerIsOpenedAllTheSame)
{
    TestRedis redis;
    redis.start();
    QtRedis client(*RedisAddress::fromUrl(redis.url()), neverLost());
    ChatLedger ledger(client, {.deskRun = "run"});
    LedgerOpening opening(ledger, true);
    bool opened = false;
    bool thawed = false;
    QObject::connect(&opening, &LedgerOpening::opened, &opening, [&] { opened = true; });
    QObject::connect(&client, &QtRedis::ready, &opening, [&] {
        redis.freeze();
        opening.begin();
        thawWhenLate(redis, client, thawed);
    });
    client.open();
    EXPECT_TRUE(waitUntil([&] { return opened; }, 10s));
    EXPECT_TRUE(thawed);
}

TEST(SlowRedis, AnAssignmentIsConfirmedBeforeItsLeaseEnds)
{
    TestDesk desk({.agents = 4, .duplicateShare = 0, .latency = 300ms});
    desk.options.redis = neverLost();
    desk.startEngine();
    QtRedis client(*RedisAddress::fromUrl(desk.redis.url()), {.commandTimeout = 1500ms, .heartbeat = 60s});
    client.open();
    ASSERT_TRUE(waitUntil([&] { return client.isReady(); }));
    const QByteArray room = desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() == 1; }));
    desk.redis.freeze();
    bool thawed = false;
    thawWhenLate(desk.redis, client, thawed);
    // Qiscus answers 0.3 s from the call, and the confirming is late 0.2 s after that.
    ASSERT_TRUE(waitUntil([&] { return thawed; }));
    const auto state = [&] { return desk.redis.run({"HGET", "desk:chats", room}); };
    EXPECT_TRUE(waitUntil([&] { return state().contains("held"); }, 15s)) << state().toStdString();
    EXPECT_EQ(desk.simulator.assignCalls(), 1) << "the lease of 30 s ended first";
}

} // namespace
} // namespace desk::test
