/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/redisanswers.h"

#include <QCoreApplication>

#include <gmock/gmock.h>

#include <memory>
#include <vector>

using namespace std::chrono_literals;

namespace desk::test
{

/// Handlers that pull the ground from under the object that calls them.
class RedisHandlerTest : public RedisFixture
{
protected:
    void SetUp() override
    {
        RedisFixture::SetUp();
        RedisOptions options;
        options.commandTimeout = 100ms;
        options.heartbeat = 60s;
        client = std::make_unique<QtRedis>(addressOf(redis), options);
        openAndWait(*client);
    }
    /// Three commands; the handler of the second does @p deed.
    void askThrice(const std::function<void()> &deed)
    {
        for (int number = 0; number < 3; ++number)
            client->command({"ECHO", "x"}, [this, number, deed](const RedisReply &reply) {
                seen.push_back(inWords(reply));
                if (number == 1)
                    deed();
            });
    }
    std::unique_ptr<QtRedis> client;
    std::vector<std::string> seen;
};

TEST_F(RedisHandlerTest, MayDestroyTheConnectionOnAReply)
{
    askThrice([this] { client.reset(); });
    ASSERT_TRUE(waitUntil([&] { return !client; }));
    QCoreApplication::processEvents();
    EXPECT_THAT(seen, testing::ElementsAre("x", "x")) << "nobody is called after the connection is gone";
}

TEST_F(RedisHandlerTest, MayDestroyTheConnectionOnATimeOut)
{
    redis.freeze();
    askThrice([this] { client.reset(); });
    ASSERT_TRUE(waitUntil([&] { return !client; }));
    QCoreApplication::processEvents();
    EXPECT_THAT(seen, testing::SizeIs(2));
    EXPECT_THAT(seen, testing::Each("outcome unknown: no reply in time"));
}

TEST_F(RedisHandlerTest, MayDestroyTheConnectionWhileItIsClosed)
{
    client->close();
    askThrice([this] { client.reset(); });
    ASSERT_TRUE(waitUntil([&] { return !client; }));
    QCoreApplication::processEvents();
    EXPECT_THAT(seen, testing::SizeIs(2));
    EXPECT_THAT(seen, testing::Each(testing::StartsWith("not sent")));
}

TEST_F(RedisHandlerTest, MayDestroyTheConnectionAsASlotOfItsSignals)
{
    QObject context; // the slots must outlive the sender
    const auto destroy = [this] { client.reset(); };
    QObject::connect(client.get(), &QtRedis::lost, &context, destroy);
    askThrice([] {});
    redis.kill();
    EXPECT_TRUE(waitUntil([&] { return !client; }));
    using enum QtRedis::State;
    for (const auto state : {Waiting, Connecting, Ready}) {
        if (state == Ready)
            redis.start();
        client = std::make_unique<QtRedis>(addressOf(redis));
        QObject::connect(client.get(), &QtRedis::stateChanged, &context,
                         [&, state](QtRedis::State next) { next == state ? client.reset() : void(); });
        client->open();
        EXPECT_TRUE(waitUntil([&] { return !client; })) << static_cast<int>(state);
    }
    client = std::make_unique<QtRedis>(addressOf(redis));
    QObject::connect(client.get(), &QtRedis::ready, &context, destroy);
    client->open();
    EXPECT_TRUE(waitUntil([&] { return !client; }));
}

TEST_F(RedisHandlerTest, MayCloseAndOpenTheConnection)
{
    askThrice([this] {
        client->close();
        client->open();
    });
    ASSERT_TRUE(waitUntil([&] { return seen.size() == 3 && client->isReady(); }));
    EXPECT_THAT(seen, testing::ElementsAre("x", "x", testing::StartsWith("outcome unknown")));
    EXPECT_EQ(inWords(ask(*client, {"ECHO", "again"})), "again");
    EXPECT_THAT(seen, testing::SizeIs(3));
}

TEST_F(RedisHandlerTest, MayCloseOnATimeOutAndTheOthersStillHear)
{
    redis.freeze();
    askThrice([this] { client->close(); });
    ASSERT_TRUE(waitUntil([&] { return seen.size() == 3; }));
    QCoreApplication::processEvents();
    EXPECT_THAT(seen, testing::SizeIs(3));
    EXPECT_THAT(seen, testing::Each(testing::StartsWith("outcome unknown")));
}

TEST_F(RedisHandlerTest, MaySendFurtherCommands)
{
    int left = 1000;
    std::function<void(const RedisReply &)> again = [&](const RedisReply &reply) {
        ASSERT_TRUE(reply.has_value());
        if (--left > 0)
            client->command({"PING"}, again);
    };
    client->command({"PING"}, again);
    EXPECT_TRUE(waitUntil([&] { return left == 0; }));
}

TEST_F(RedisHandlerTest, MayAskAgainEachTimeItIsNotSentWithoutBlockingTheLoop)
{
    client->close();
    int refusals = 0;
    std::function<void(const RedisReply &)> again = [&](const RedisReply &) {
        if (++refusals < 50)
            client->command({"PING"}, again);
    };
    client->command({"PING"}, again);
    QCoreApplication::processEvents();
    EXPECT_LT(refusals, 50) << "a turn of the loop must end";
    EXPECT_TRUE(waitUntil([&] { return refusals == 50; }));
}

TEST_F(RedisHandlerTest, MayDestroyTheConnectionInsteadOfTheFallbackToEval)
{
    const RedisScript script("late", "return 'ran'");
    client->evaluate(script, {}, {}, [this](const RedisReply &reply) {
        seen.push_back(inWords(reply));
        client.reset();
    });
    ASSERT_TRUE(waitUntil([&] { return !client; }));
    EXPECT_THAT(seen, testing::ElementsAre("ran"));
}

} // namespace desk::test
