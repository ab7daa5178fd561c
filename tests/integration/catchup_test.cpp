/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/catchup.h"
#include "core/allocation/sleepwatch.h"
#include "core/ledger/chatledger.h"
#include "tests/support/deskfixture.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::TestDesk;
using test::waitUntil;

/// A desk whose webhooks all get lost, and nobody is there to take a chat: what waits came through the catch-up.
SimulatorOptions deafDay()
{
    SimulatorOptions options{.agents = 2, .onlineShare = 0};
    options.duplicateShare = 0;
    options.lostWebhookShare = 1.0;
    options.latency = 1ms;
    return options;
}

void startOnce(TestDesk &desk)
{
    desk.startEngine();
    ASSERT_TRUE(waitUntil([&] { return !desk.redis.run("HGET desk:meta began").isEmpty(); }));
}

bool waitsForAPerson(TestDesk &desk, int chats)
{
    return waitUntil([&] { return desk.snapshot()->oldChatsFound == chats; }, 20s);
}

/// Chats that were there before the first start; Qiscus tells their age in whole seconds.
void startWithOldChats(TestDesk &desk, int chats)
{
    for (int i = 0; i < chats; ++i)
        desk.simulator.customerWrote(7s);
    desk.startEngine();
    ASSERT_TRUE(waitsForAPerson(desk, chats));
    EXPECT_EQ(desk.queueDepth(), 0) << "taken up unasked";
}

TEST(CatchUp, ChatsWhoseWebhookNeverCameAreTakenUpAtTheNextStart)
{
    TestDesk desk(deafDay());
    startOnce(desk);
    ASSERT_TRUE(desk.stopEngine());
    desk.simulator.rush(120); // more than two pages
    desk.startEngine();
    EXPECT_TRUE(waitUntil([&] { return desk.queueDepth() == 120; }, 30s));
    EXPECT_EQ(desk.snapshot()->oldChatsFound, 0);
}

TEST(CatchUp, ChatsDoNotBecomeOldOnesWhileALongListIsRead)
{
    TestDesk desk(deafDay());
    startOnce(desk);
    ASSERT_TRUE(desk.stopEngine());
    desk.simulator.rush(120);
    SimulatorOptions slow = deafDay();
    slow.latency =
        3s; // the last page is read when its chats are older than the desk was at the start of the reading
    desk.simulator.change(slow);
    desk.startEngine();
    EXPECT_TRUE(waitUntil([&] { return desk.queueDepth() == 120; }, 45s));
    EXPECT_EQ(desk.snapshot()->oldChatsFound, 0);
}

TEST(CatchUp, AFlushLosesNoChatThatQiscusStillLists)
{
    SimulatorOptions options = deafDay();
    options.lostWebhookShare = 0;
    TestDesk desk(options);
    const qint64 anHourAgo = (QDateTime::currentMSecsSinceEpoch() - 3'600'000) * 1000;
    desk.redis.run({"HSET", "desk:meta", "began", QByteArray::number(anHourAgo)});
    desk.startEngine();
    desk.simulator.rush(5);
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 5; }));
    desk.redis.run("FLUSHALL");
    EXPECT_TRUE(waitUntil([&] { return desk.queueDepth() == 5; }, 30s));
    EXPECT_EQ(desk.snapshot()->oldChatsFound, 0) << "a flushed ledger is none that was never used";
    ASSERT_TRUE(waitUntil([&] { return !desk.redis.run("HGET desk:meta began").isEmpty(); }, 30s));
    EXPECT_NEAR(static_cast<double>(desk.redis.run("HGET desk:meta began").toLongLong()),
                static_cast<double>(anHourAgo), 60e6);
}

TEST(CatchUp, AtTheFirstStartAPersonDecidesAboutOldChats)
{
    TestDesk desk(deafDay());
    startWithOldChats(desk, 3);
    desk.engine().takeUpOldChats(1, true);
    EXPECT_TRUE(waitUntil([&] { return desk.queueDepth() == 3; }, 30s));
    EXPECT_TRUE(desk.lastResult.ok) << desk.lastResult.message.toStdString();
    EXPECT_TRUE(waitsForAPerson(desk, 0));
    desk.engine().takeUpOldChats(2, true);
    EXPECT_TRUE(waitUntil([&] { return desk.lastResult.request == 2; }));
    EXPECT_FALSE(desk.lastResult.ok) << "there is nothing left to decide";
}

TEST(CatchUp, OldChatsThatAreLeftStayLeftOverARestart)
{
    TestDesk desk(deafDay());
    startWithOldChats(desk, 2);
    desk.engine().takeUpOldChats(1, false);
    ASSERT_TRUE(waitUntil([&] { return desk.redis.run("HGET desk:meta old_chats") == "leave"; }));
    ASSERT_TRUE(desk.stopEngine());
    desk.simulator.customerWrites(); // its webhook is lost too: found behind or before the others
    desk.startEngine();
    EXPECT_TRUE(waitUntil([&] { return desk.queueDepth() == 1; }, 30s));
    EXPECT_EQ(desk.snapshot()->oldChatsFound, 0);
    EXPECT_EQ(desk.queueDepth(), 1);
}

TEST(CatchUp, BotsAndVeryOldChatsAreLeftAlone)
{
    TestDesk desk(deafDay());
    desk.options.catchUpMaxAge = 30s;
    startOnce(desk);
    ASSERT_TRUE(desk.stopEngine());
    desk.simulator.customerWrote(60s);
    desk.simulator.setHandledByBot(desk.simulator.customerWrites(), true);
    const QByteArray fresh = desk.simulator.customerWrites();
    desk.startEngine();
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() > 0; }, 30s));
    EXPECT_EQ(desk.redis.run("ZRANGE desk:queue 0 -1"), fresh);
}

TEST(CatchUp, AChatWhoseWebhookMayBeOnItsWayIsLeftToItForAMoment)
{
    TestDesk desk(deafDay());
    startOnce(desk);
    ASSERT_TRUE(desk.stopEngine());
    const QByteArray older = desk.simulator.customerWrote(10s);
    desk.simulator.customerWrites();
    desk.options.catchUpMaxAge = 3600s;
    desk.redis.run({"HSET", "desk:meta", "began",
                    QByteArray::number((QDateTime::currentMSecsSinceEpoch() - 3'600'000) * 1000)});
    desk.startEngine();
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() > 0; }, 30s));
    EXPECT_EQ(desk.redis.run("ZRANGE desk:queue 0 -1"), older);
    EXPECT_TRUE(waitUntil([&] { return desk.queueDepth() == 2; }, 30s));
}

TEST(CatchUp, WaitsWhileWebhooksWaitInTheSpool)
{
    TestDesk desk(deafDay());
    desk.simulator.customerWrote(10s);
    QtRedis connection(desk.options.redisAddress);
    connection.open();
    ASSERT_TRUE(waitUntil([&] { return connection.isReady(); }));
    ChatLedger ledger(connection, {.deskRun = "run"});
    QiscusClient client(desk.options.qiscus);
    int looks = 0;
    bool spooled = true;
    CatchUp catchUp(client, ledger, 3600s, [&] { return ++looks, spooled; });
    catchUp.start();
    ASSERT_TRUE(waitUntil([&] { return looks >= 3; }));
    EXPECT_EQ(catchUp.status().completeAtMs, 0) << "the list was read";
    spooled = false;
    EXPECT_TRUE(waitUntil([&] { return catchUp.status().completeAtMs > 0; }));
}

TEST(CatchUp, AThousandChatsComeInWithoutHoldingUpALiveOne)
{
    TestDesk desk(deafDay());
    startOnce(desk);
    ASSERT_TRUE(desk.stopEngine());
    desk.simulator.rush(1'000);
    SimulatorOptions hearing = deafDay();
    hearing.lostWebhookShare = 0;
    QElapsedTimer clock;
    clock.start();
    desk.startEngine();
    desk.simulator.change(hearing);
    desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.webhooksDelivered() > 0; }));
    const qint64 depthAtTheLiveOne = desk.queueDepth();
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 1'001; }, 120s));
    RecordProperty("milliseconds", static_cast<int>(clock.elapsed()));
    RecordProperty("queued_when_the_live_one_was_taken", static_cast<int>(depthAtTheLiveOne));
    EXPECT_LT(depthAtTheLiveOne, 1'001) << "the live webhook waited for the whole catch-up";
}

TEST(SleepWatch, TellsOfASleepOnceAndNotOfAJitter)
{
    std::chrono::milliseconds slept{500};
    int told = 0;
    SleepWatch watch([&slept] { return slept; });
    QObject::connect(&watch, &SleepWatch::woke, &watch, [&told](std::chrono::milliseconds howLong) {
        EXPECT_EQ(howLong, 3600s);
        ++told;
    });
    watch.start(1ms);
    slept += 900ms;
    int looks = 0;
    QTimer counter;
    QObject::connect(&counter, &QTimer::timeout, &counter, [&looks] { ++looks; });
    counter.start(2ms);
    ASSERT_TRUE(waitUntil([&] { return looks > 5; }));
    EXPECT_EQ(told, 0);
    slept += 3600s;
    ASSERT_TRUE(waitUntil([&] { return told == 1; }));
    looks = 0;
    ASSERT_TRUE(waitUntil([&] { return looks > 5; }));
    EXPECT_EQ(told, 1);
}

} // namespace
} // namespace desk
