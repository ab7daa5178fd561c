/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// Several desks on one Redis, and what a desk finds there.

#include "tests/support/deskfixture.h"

#include <algorithm>

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::TestDesk;
using test::TestRedis;
using test::waitUntil;

/// A second desk beside that of TestDesk, on the same Redis and the same Qiscus.
class SecondDesk
{
public:
    SecondDesk(TestDesk &first, const QString &name, bool watchOnly = false)
    {
        EngineOptions options = first.options;
        options.ledger.deskRun = name.toUtf8() + "-run";
        options.deskName = name;
        options.watchOnly = watchOnly;
        m_engine = std::make_unique<DeskEngine>(options);
        QObject::connect(m_engine.get(), &DeskEngine::snapshotReady, &first.simulator,
                         [this](const DeskSnapshotPtr &snapshot) { m_snapshot = snapshot; });
        QObject::connect(m_engine.get(), &DeskEngine::commandFinished, &first.simulator,
                         [this](const CommandResult &result) { lastResult = result; });
        QObject::connect(m_engine.get(), &DeskEngine::listening, &first.simulator,
                         [this] { listens = true; });
        m_engine->start();
        EXPECT_TRUE(waitUntil([this] { return m_snapshot && m_snapshot->live && m_snapshot->complete; }));
    }

    ~SecondDesk()
    {
        if (m_engine)
            leave();
    }

    void leave()
    {
        bool stopped = false;
        QObject::connect(m_engine.get(), &DeskEngine::stopped, m_engine.get(),
                         [&stopped] { stopped = true; });
        m_engine->shutDown();
        EXPECT_TRUE(waitUntil([&stopped] { return stopped; }));
        m_engine.reset();
    }

    /// As a crash would.
    void die() { m_engine.reset(); }

    DeskEngine &engine() { return *m_engine; }
    DeskSnapshotPtr snapshot() const { return m_snapshot; }

    CommandResult lastResult;
    bool listens = false;

private:
    DeskSnapshotPtr m_snapshot;
    std::unique_ptr<DeskEngine> m_engine;
};

HealthItem item(const DeskSnapshotPtr &snapshot, HealthItem::Part part)
{
    return snapshot->health.at(static_cast<int>(part));
}

/// All that two desks must tell alike of a ledger at rest.
QStringList account(const DeskSnapshot &snapshot)
{
    QStringList lines{QStringLiteral("depth %1 cap %2 paused %3 room %4 full %5 offline %6")
                          .arg(snapshot.queueDepth)
                          .arg(snapshot.cap)
                          .arg(snapshot.pause.paused)
                          .arg(snapshot.agentsWithRoom)
                          .arg(snapshot.agentsFull)
                          .arg(snapshot.agentsOffline)};
    for (const ChatRow &chat : snapshot.waiting)
        lines << QStringLiteral("waits %1 %2 %3")
                     .arg(QString::fromUtf8(chat->room))
                     .arg(chat->version)
                     .arg(chat->arrivalUs);
    QStringList agents;
    for (const AgentRow &agent : snapshot.agents)
        agents << QStringLiteral("agent %1 %2 %3 %4")
                      .arg(QString::fromUtf8(agent->id), agent->name)
                      .arg(agent->load)
                      .arg(agent->version);
    agents.sort();
    return lines + agents;
}

TEST(DeskSharing, TwoDesksShowTheSameAndGiveEachChatOnce)
{
    TestDesk desk({.agents = 6, .latency = 5ms});
    desk.setCap(3);
    desk.startEngine();
    SecondDesk second(desk, QStringLiteral("Rina@office-2"));
    desk.simulator.rush(40);
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 22 && desk.simulator.servedRooms() == 18; }));
    EXPECT_EQ(desk.simulator.assignments().size(), 18) << "each chat once";
    EXPECT_EQ(desk.highestLoad(), 3);
    ASSERT_TRUE(waitUntil(
        [&] { return desk.snapshot()->waiting.size() == 22 && second.snapshot()->waiting.size() == 22; }));
    const auto same = [&] { return account(*desk.snapshot()) == account(*second.snapshot()); };
    EXPECT_TRUE(waitUntil(same, 10s, [&] {
        return (account(*desk.snapshot()) + account(*second.snapshot())).join(QLatin1Char('\n'));
    }));

    // A change by one desk's supervisor reaches the other's window.
    second.engine().setCap(1, 3, 4);
    EXPECT_TRUE(waitUntil([&] { return desk.snapshot()->cap == 4 && desk.snapshot()->queueDepth == 16; }));
    EXPECT_TRUE(waitUntil(same));
}

TEST(DeskSharing, EachDeskNamesTheOthersUntilTheyLeave)
{
    TestDesk desk;
    desk.options.deskName = QStringLiteral("Ratih@office-1");
    desk.startEngine();
    const auto others = [&] { return item(desk.snapshot(), HealthItem::Part::OtherDesks); };
    EXPECT_EQ(others().state, QStringLiteral("none"));
    SecondDesk second(desk, QStringLiteral("Rina@office-2"));
    ASSERT_TRUE(waitUntil([&] { return others().state == u"Rina@office-2"; }));
    EXPECT_EQ(others().level, HealthLevel::Ok);
    EXPECT_EQ(others().reason, QStringLiteral("Rina@office-2: assigns"));
    EXPECT_TRUE(waitUntil(
        [&] { return item(second.snapshot(), HealthItem::Part::OtherDesks).state == u"Ratih@office-1"; }));
    second.leave();
    EXPECT_TRUE(waitUntil([&] { return others().state == u"none"; })) << "it said good-bye";
}

TEST(DeskSharing, ASilentDeskIsNamedWithHowLongAndForgottenWhenItIsBack)
{
    TestDesk desk;
    desk.startEngine();
    const qint64 nowUs = desk.redis.run("TIME").split('\n').constFirst().toLongLong() * 1'000'000;
    const auto beat = [&](const char *run, qint64 agoSeconds) {
        desk.redis.run({"ZADD", "desk:desks", QByteArray::number(nowUs - agoSeconds * 1'000'000),
                        run + QByteArray(" allocates Rina@office-2")});
    };
    beat("first-run", 95);
    beat("older-run", 7200);
    const auto others = [&] { return item(desk.snapshot(), HealthItem::Part::OtherDesks); };
    ASSERT_TRUE(waitUntil([&] { return others().level == HealthLevel::Warning; }));
    EXPECT_TRUE(others().state.startsWith(QStringLiteral("Rina@office-2 silent 1:")))
        << others().state.toStdString();
    EXPECT_FALSE(others().reason.contains(u'\n')) << "only what is of this hour";
    beat("second-run", -20);
    EXPECT_TRUE(
        waitUntil([&] { return others().level == HealthLevel::Ok && others().state == u"Rina@office-2"; }));
}

TEST(DeskSharing, AWindowThatWatchesDoesNotHideThatItsOwnersDeskIsSilent)
{
    TestDesk desk;
    desk.startEngine();
    const qint64 nowUs = desk.redis.run("TIME").split('\n').constFirst().toLongLong() * 1'000'000;
    // Both at once: the desk must never see the silent one alone.
    desk.redis.run({"ZADD", "desk:desks", QByteArray::number(nowUs - 95'000'000),
                    "first-run allocates Rina@office-2", QByteArray::number(nowUs + 20'000'000),
                    "view-run watches Rina@office-2"});
    const auto others = [&] { return item(desk.snapshot(), HealthItem::Part::OtherDesks); };
    EXPECT_TRUE(waitUntil([&] { return others().level == HealthLevel::Warning; }, 15s,
                          [&] { return others().state; }));
}

TEST(DeskSharing, ADeadDesksChatsAreTakenUpWithinLeaseAndFiveSeconds)
{
    constexpr auto lease = 13s;
    TestDesk desk({.agents = 3, .duplicateShare = 0, .hangShare = 1.0});
    desk.options.ledger.lease = lease;
    desk.options.maxParallelAssignments = 8;
    desk.setCap(2);
    desk.startEngine();
    desk.simulator.rush(4);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() == 4; }));
    desk.dropEngine();
    desk.simulator.change({.agents = 3, .duplicateShare = 0});
    SecondDesk second(desk, QStringLiteral("Rina@office-2"));
    const auto held = [&] { return desk.redis.run("HVALS desk:chats").count("\"state\":\"held\""); };
    EXPECT_TRUE(waitUntil([&] { return held() == 4; }, lease + 5s,
                          [&] { return QString::fromUtf8(desk.redis.run("HVALS desk:chats")); }));
    EXPECT_EQ(desk.simulator.servedRooms(), 4);
    EXPECT_EQ(desk.loads(), 4) << "with the same agents, each counted once";
}

class WatchOnly : public testing::Test
{
protected:
    WatchOnly()
        : desk({.agents = 2, .duplicateShare = 0, .latency = 1ms})
    {
        desk.setCap(1);
    }

    CommandResult ask(SecondDesk &watcher, const std::function<void(DeskEngine &)> &question)
    {
        watcher.lastResult = {};
        question(watcher.engine());
        EXPECT_TRUE(waitUntil([&] { return watcher.lastResult.request != 0; }));
        return watcher.lastResult;
    }

    TestDesk desk;
};

TEST_F(WatchOnly, SeesEverythingAndGivesNothingOut)
{
    desk.startEngine();
    desk.simulator.rush(5);
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 3; }));
    SecondDesk watcher(desk, QStringLiteral("Rina@home"), true);
    EXPECT_TRUE(waitUntil([&] { return account(*watcher.snapshot()) == account(*desk.snapshot()); }));
    EXPECT_TRUE(watcher.snapshot()->watchOnly);
    EXPECT_FALSE(watcher.listens);
    EXPECT_TRUE(watcher.snapshot()->listenAddress.isEmpty());
    EXPECT_EQ(watcher.snapshot()->trouble, Trouble::None);
    EXPECT_EQ(item(watcher.snapshot(), HealthItem::Part::Allocator).state, QStringLiteral("only watches"));
    EXPECT_TRUE(waitUntil(
        [&] { return item(desk.snapshot(), HealthItem::Part::OtherDesks).reason == u"Rina@home: watches"; }));

    ASSERT_TRUE(desk.stopEngine());
    const int calls = desk.simulator.assignCalls();
    ASSERT_TRUE(waitUntil([&] {
        return item(watcher.snapshot(), HealthItem::Part::OtherDesks).level == HealthLevel::Bad;
    })) << "nobody assigns any more";
    EXPECT_TRUE(ask(watcher, [](DeskEngine &engine) { engine.setCap(1, 1, 5); }).ok);
    ASSERT_TRUE(waitUntil([&] { return watcher.snapshot()->cap == 5; }));
    EXPECT_EQ(desk.simulator.assignCalls(), calls) << "room for all, and still nothing is given out";
    EXPECT_EQ(desk.queueDepth(), 3);
}

TEST_F(WatchOnly, ChangesTheCapAndThePauseOfTheOthers)
{
    desk.startEngine();
    SecondDesk watcher(desk, QStringLiteral("Rina@home"), true);
    EXPECT_TRUE(
        ask(watcher, [](DeskEngine &engine) { engine.setPaused(7, true, QStringLiteral("Lunch")); }).ok);
    EXPECT_TRUE(waitUntil([&] { return desk.snapshot()->pause.paused; }));
    EXPECT_TRUE(ask(watcher, [](DeskEngine &engine) { engine.setPaused(8, false, {}); }).ok);
    EXPECT_TRUE(waitUntil([&] { return !desk.snapshot()->pause.paused; }));
}

TEST_F(WatchOnly, RefusesEverythingElseWithTheReason)
{
    desk.startEngine();
    desk.engine().setPaused(1, true, {});
    const QByteArray room = desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 1; }));
    SecondDesk watcher(desk, QStringLiteral("Rina@home"), true);
    ASSERT_TRUE(waitUntil([&] { return watcher.snapshot()->waiting.size() == 1; }));
    const ChatTarget chat{room, watcher.snapshot()->waiting.constFirst()->version};
    const QByteArray agent = desk.simulator.agentIds().constFirst();
    const std::function<void(DeskEngine &)> questions[] = {
        [&](DeskEngine &engine) { engine.actions().assignTo(9, chat, agent, {}); },
        [&](DeskEngine &engine) { engine.actions().moveToFront(9, chat); },
        [&](DeskEngine &engine) { engine.actions().drop(9, chat); },
        [&](DeskEngine &engine) { engine.actions().replay(9, chat); },
        [&](DeskEngine &engine) { engine.actions().replayAll(9); },
        [&](DeskEngine &engine) { engine.actions().putBack(9, chat); },
        [&](DeskEngine &engine) { engine.actions().setOwnCap(9, agent, {}, 0); },
        [&](DeskEngine &engine) { engine.actions().liftSetAside(9, agent); },
        [&](DeskEngine &engine) { engine.readRosterNow(9); },
        [&](DeskEngine &engine) { engine.takeUpOldChats(9, true); },
    };
    for (const auto &question : questions) {
        const CommandResult result = ask(watcher, question);
        EXPECT_FALSE(result.ok);
        EXPECT_TRUE(result.message.startsWith(QStringLiteral("This desk only watches")));
    }
    EXPECT_EQ(desk.queueDepth(), 1);
    EXPECT_TRUE(desk.redis.run("HGETALL desk:owncaps").isEmpty());
}

TEST(DeskServer, WhatRedisLacksIsNamedWithWhatItRisks)
{
    TestDesk desk;
    desk.startEngine();
    const auto redis = [&] { return item(desk.snapshot(), HealthItem::Part::Redis); };
    EXPECT_EQ(redis().level, HealthLevel::Warning);
    EXPECT_TRUE(redis().reason.contains(QStringLiteral("appendfsync everysec")))
        << redis().reason.toStdString();
    EXPECT_TRUE(redis().advice.contains(QStringLiteral("appendfsync always")));
    EXPECT_EQ(desk.snapshot()->trouble, Trouble::None) << "it works all the same";

    // Put right, the warning goes with the next connection; put worse, each lack has its line.
    const auto reconnect = [&] { desk.redis.run("CLIENT KILL TYPE normal"); };
    desk.redis.run("CONFIG SET appendfsync always");
    reconnect();
    EXPECT_TRUE(waitUntil([&] { return redis().level == HealthLevel::Ok; }));
    desk.redis.run("CONFIG SET appendonly no");
    desk.redis.run("CONFIG SET maxmemory-policy allkeys-lru");
    reconnect();
    EXPECT_TRUE(waitUntil([&] { return redis().reason.count(u'\n') == 1; }));
    EXPECT_TRUE(redis().reason.contains(QStringLiteral("no append-only file")));
    EXPECT_TRUE(redis().reason.contains(QStringLiteral("may drop keys")));
}

TEST(DeskServer, AServerThatHidesItsSettingsIsNamedToo)
{
    TestDesk desk({}, TestRedis::Fsync::Always);
    desk.redis.run("ACL SETUSER desk on >pass ~* &* +@all -config");
    desk.options.redisAddress.user = QStringLiteral("desk");
    desk.options.redisAddress.password = QStringLiteral("pass");
    desk.startEngine();
    const HealthItem redis = item(desk.snapshot(), HealthItem::Part::Redis);
    EXPECT_EQ(redis.level, HealthLevel::Warning);
    EXPECT_TRUE(redis.reason.contains(QStringLiteral("does not let its settings be read")));
}

TEST(DeskServer, AClusterIsRefusedByName)
{
    TestRedis cluster(TestRedis::Fsync::Always, {QStringLiteral("--cluster-enabled"), QStringLiteral("yes")});
    cluster.start();
    EngineOptions options;
    options.redisAddress = *RedisAddress::fromUrl(cluster.url());
    options.intake.port = 0;
    DeskSnapshotPtr snapshot;
    DeskEngine engine(options);
    QObject::connect(&engine, &DeskEngine::snapshotReady, &engine,
                     [&](const DeskSnapshotPtr &next) { snapshot = next; });
    engine.start();
    ASSERT_TRUE(waitUntil(
        [&] { return snapshot && item(snapshot, HealthItem::Part::Redis).state == u"cannot be used"; }));
    const HealthItem redis = item(snapshot, HealthItem::Part::Redis);
    EXPECT_EQ(redis.level, HealthLevel::Bad);
    EXPECT_TRUE(redis.reason.contains(QStringLiteral("Redis Cluster"))) << redis.reason.toStdString();
    EXPECT_EQ(snapshot->trouble, Trouble::RedisAway);
    EXPECT_FALSE(snapshot->live);
    EXPECT_EQ(cluster.run("DBSIZE"), "0") << "nothing was written there";
}

TEST(DeskServer, TheEarlierServicesQueueGoesOutFirstAndItsReturnIsNoticed)
{
    TestDesk desk({.agents = 1, .duplicateShare = 0, .latency = 1ms});
    desk.setCap(1);
    QByteArrayList rooms;
    for (int i = 0; i < 450; ++i) {
        rooms.append(QByteArray::number(700'000 + i));
        desk.redis.run(
            {"RPUSH", "webhook_queue", R"({"room_id":")" + rooms.constLast() + R"(","name":"Sari"})"});
    }
    desk.startEngine();
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->waiting.size() >= 449; })) << "three calls of 200";
    EXPECT_EQ(desk.redis.run("EXISTS webhook_queue"), "0");
    EXPECT_FALSE(desk.snapshot()->otherAllocator);
    desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->waiting.size() >= 450; }));
    QByteArrayList order;
    for (const ChatRow &chat : desk.snapshot()->waiting)
        order.append(chat->room);
    EXPECT_TRUE(std::ranges::is_sorted(order.sliced(0, 449))) << "the order of the list";
    EXPECT_EQ(order.constFirst().size(), 6);

    // It runs again: the next look says so.
    ASSERT_TRUE(desk.stopEngine());
    desk.redis.run({"RPUSH", "webhook_queue", R"({"room_id":"800000"})"});
    desk.startEngine();
    EXPECT_TRUE(waitUntil([&] { return desk.snapshot()->otherAllocator; }));
}

} // namespace
} // namespace desk
