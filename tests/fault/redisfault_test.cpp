/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/redisanswers.h"

#include <QCoreApplication>
#include <QTimer>

#include <gmock/gmock.h>

#include <map>
#include <numeric>
#include <vector>

#include <poll.h>

using namespace std::chrono_literals;

namespace desk::test
{

namespace
{

/// Short times, so that what takes seconds in an office takes milliseconds here.
RedisOptions impatient()
{
    RedisOptions options;
    options.commandTimeout = 150ms;
    options.connectTimeout = 300ms;
    options.heartbeat = 150ms;
    options.firstBackoff = 10ms;
    options.lastBackoff = 100ms;
    return options;
}

/// Counts how often each handler is called, and with what.
struct Tally {
    std::vector<int> calls;
    std::map<std::string, int> outcomes;

    QtRedis::Handler next()
    {
        calls.push_back(0);
        return [this, index = calls.size() - 1](const RedisReply &reply) {
            ++calls[index];
            ++outcomes[reply ? "answered" : inWords(reply.error().kind)];
        };
    }
    int total() const { return std::accumulate(calls.begin(), calls.end(), 0); }
    bool isComplete() const { return total() >= static_cast<int>(calls.size()); }
};

class RedisFaultTest : public RedisFixture
{
};

} // namespace

TEST_F(RedisFaultTest, KilledWithCommandsUnderWayEveryHandlerIsCalledOnce)
{
    RedisOptions options = impatient();
    options.commandTimeout = 60s; // only the end of the connection may end them
    QtRedis client(addressOf(redis), options);
    openAndWait(client);
    redis.freeze();
    Tally tally;
    for (int number = 0; number < 500; ++number)
        client.command({"INCR", "n"}, tally.next());
    QCoreApplication::processEvents(); // they leave; the server sleeps
    for (int number = 0; number < 500; ++number)
        client.command({"INCR", "n"}, tally.next()); // these never leave
    redis.kill();
    ASSERT_TRUE(waitUntil([&] { return tally.isComplete(); }));
    EXPECT_THAT(tally.calls, testing::Each(1));
    EXPECT_EQ(tally.outcomes["answered"], 0);
    EXPECT_GE(tally.outcomes["outcome unknown"], 500);
    redis.start();
    ASSERT_TRUE(waitUntil([&] { return client.isReady(); }));
    EXPECT_EQ(tally.total(), 1000);
}

TEST_F(RedisFaultTest, ClosingTellsWhatWasSentFromWhatWasNot)
{
    QtRedis client(addressOf(redis));
    openAndWait(client);
    redis.freeze();
    std::vector<std::string> seen;
    const auto note = [&](const RedisReply &reply) { seen.push_back(inWords(reply)); };
    client.command({"INCR", "sent"}, note);
    QCoreApplication::processEvents();
    client.command({"INCR", "kept"}, note);
    client.close();
    EXPECT_EQ(client.state(), QtRedis::State::Closed);
    EXPECT_TRUE(seen.empty()) << "a handler ran inside close()";
    ASSERT_TRUE(waitUntil([&] { return seen.size() == 2; }));
    EXPECT_THAT(
        seen, testing::ElementsAre(testing::StartsWith("outcome unknown"), testing::StartsWith("not sent")));
    redis.thaw();
    EXPECT_EQ(redis.run("EXISTS kept"), "0");
}

TEST_F(RedisFaultTest, ALateReplyGoesToNobodyElse)
{
    RedisOptions options = impatient();
    options.heartbeat = 60s; // the connection itself stays
    QtRedis client(addressOf(redis), options);
    openAndWait(client);
    int losses = 0;
    QObject::connect(&client, &QtRedis::lost, &client, [&] { ++losses; });
    redis.freeze();
    EXPECT_THAT(inWords(ask(client, {"ECHO", "late"})), testing::StartsWith("outcome unknown"));
    redis.thaw();
    EXPECT_EQ(inWords(ask(client, {"ECHO", "one"})), "one");
    EXPECT_EQ(inWords(ask(client, {"ECHO", "two"})), "two");
    EXPECT_EQ(losses, 0);
}

TEST_F(RedisFaultTest, AFrozenServerIsLeftAndFoundAgain)
{
    QtRedis client(addressOf(redis), impatient());
    openAndWait(client);
    QStringList reasons;
    QObject::connect(&client, &QtRedis::lost, &client, [&](const QString &reason) { reasons << reason; });
    redis.freeze();
    // Nothing is asked: the heartbeat finds out. The kernel still accepts connections, so attempts end in
    // silence.
    ASSERT_TRUE(waitUntil([&] { return reasons.size() >= 2; }));
    EXPECT_TRUE(reasons.at(0).contains(u"silent")) << reasons.at(0).toStdString();
    EXPECT_TRUE(reasons.at(1).contains(u"no answer within 300 ms")) << reasons.at(1).toStdString();
    EXPECT_THAT(inWords(ask(client, {"PING"})), testing::StartsWith("not sent"));
    redis.thaw();
    ASSERT_TRUE(waitUntil([&] { return client.isReady(); }));
    EXPECT_EQ(inWords(ask(client, {"PING"})), "PONG");
}

TEST_F(RedisFaultTest, CommandsKeepEndingWhileTheServerIsFrozen)
{
    QtRedis client(addressOf(redis), impatient());
    openAndWait(client);
    redis.freeze();
    Tally tally;
    QTimer source;
    QObject::connect(&source, &QTimer::timeout, &client, [&] {
        if (tally.calls.size() < 300)
            client.command({"PING"}, tally.next());
    });
    source.start(2ms);
    ASSERT_TRUE(waitUntil([&] { return tally.calls.size() == 300 && tally.isComplete(); }));
    EXPECT_THAT(tally.calls, testing::Each(1));
    EXPECT_GT(tally.outcomes["outcome unknown"], 0);
    EXPECT_GT(tally.outcomes["not sent"], 0);
    EXPECT_EQ(tally.outcomes["answered"], 0);
}

TEST_F(RedisFaultTest, AStandstillOfOurOwnLoopIsNoTimeOut)
{
    RedisOptions options = impatient();
    options.heartbeat = 60s;
    QtRedis client(addressOf(redis), options);
    openAndWait(client);
    std::string seen;
    client.command({"ECHO", "here"}, [&](const RedisReply &reply) { seen = inWords(reply); });
    // One turn of the loop: the command leaves, we stand still until its time is over while the reply
    // arrives, and because this timer is due, all due timers run before the sockets are looked at again.
    QMetaObject::invokeMethod(
        &client, [] { ::poll(nullptr, 0, 400); }, Qt::QueuedConnection);
    QTimer due;
    due.start(1ms);
    ::poll(nullptr, 0, 5);
    ASSERT_TRUE(waitUntil([&] { return !seen.empty(); }));
    EXPECT_EQ(seen, "here");
}

TEST(RedisAbsence, AServerThatAppearsLaterIsFound)
{
    TestRedis redis;
    QtRedis client(addressOf(redis), impatient());
    std::vector<QtRedis::State> states;
    QObject::connect(&client, &QtRedis::stateChanged, &client,
                     [&](QtRedis::State state) { states.push_back(state); });
    client.open();
    ASSERT_TRUE(waitUntil([&] { return client.lastTrouble().contains(u"refused"); }));
    redis.start();
    ASSERT_TRUE(waitUntil([&] { return client.isReady(); }));
    EXPECT_EQ(client.lastTrouble(), QString());
    using enum QtRedis::State;
    ASSERT_GE(states.size(), 4u);
    EXPECT_THAT(std::vector(states.begin(), states.begin() + 2), testing::ElementsAre(Connecting, Waiting));
    EXPECT_THAT(std::vector(states.end() - 2, states.end()), testing::ElementsAre(Connecting, Ready));
}

/// The promise of the ledger rests on this: what was refused or not sent had no effect, what was answered had
/// one, and only what is unknown may be either.
TEST_F(RedisFaultTest, ThousandsOfCommandsOverRestartsAreCountedExactlyOnce)
{
    QtRedis client(addressOf(redis), impatient());
    openAndWait(client);
    constexpr int wanted = 6000;
    Tally tally;
    QTimer source;
    QObject::connect(&source, &QTimer::timeout, &client, [&] {
        for (int burst = 0; burst < 20 && tally.calls.size() < wanted; ++burst)
            client.command({"INCR", "n"}, tally.next());
    });
    source.start(1ms);
    for (const size_t mark : {1000, 2500, 4000}) {
        const int answeredBefore = tally.outcomes["answered"];
        ASSERT_TRUE(waitUntil(
            [&] { return tally.calls.size() >= mark && tally.outcomes["answered"] > answeredBefore; }));
        redis.kill();
        ASSERT_TRUE(waitUntil([&] { return !client.isReady(); }));
        redis.start();
        ASSERT_TRUE(waitUntil([&] { return client.isReady(); }));
    }
    ASSERT_TRUE(waitUntil([&] { return tally.calls.size() == wanted && tally.isComplete(); }));
    EXPECT_THAT(tally.calls, testing::Each(1));
    const int counted = redis.run("GET n").toInt();
    EXPECT_GE(counted, tally.outcomes["answered"]);
    EXPECT_LE(counted, tally.outcomes["answered"] + tally.outcomes["outcome unknown"]);
    EXPECT_EQ(tally.outcomes["refused"], 0);
}

} // namespace desk::test
