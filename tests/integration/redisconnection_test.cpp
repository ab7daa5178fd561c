/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/redisanswers.h"

#include <gmock/gmock.h>

#include <vector>

using namespace std::chrono_literals;

namespace desk::test
{

class RedisConnectionTest : public RedisFixture
{
};

TEST_F(RedisConnectionTest, RepliesComeInTheOrderOfTheCommands)
{
    QtRedis client(addressOf(redis));
    openAndWait(client);
    std::vector<qint64> seen;
    for (int turn = 0; turn < 5000; ++turn)
        client.command({"INCR", "counter"}, [&](RedisReply reply) { seen.push_back(reply->toInteger()); });
    EXPECT_TRUE(seen.empty()) << "a handler ran inside command()";
    ASSERT_TRUE(waitUntil([&] { return seen.size() == 5000; }));
    for (size_t index = 0; index < seen.size(); ++index)
        ASSERT_EQ(seen[index], static_cast<qint64>(index) + 1);
}

TEST_F(RedisConnectionTest, PipelineGivesAllRepliesTogetherAndKeepsRefusalsInPlace)
{
    QtRedis client(addressOf(redis));
    openAndWait(client);
    std::vector<std::string> seen;
    client.pipeline({{"SET", "a", "1"}, {"LPUSH", "a", "x"}, {"GET", "a"}}, [&](QList<RedisReply> replies) {
        for (const RedisReply &reply : replies)
            seen.push_back(inWords(reply));
    });
    ASSERT_TRUE(waitUntil([&] { return !seen.empty(); }));
    EXPECT_THAT(seen, testing::ElementsAre("OK", testing::StartsWith("refused: WRONGTYPE"), "1"));
}

TEST_F(RedisConnectionTest, ScriptSurvivesScriptFlush)
{
    const RedisScript script("add", "return redis.call('INCRBY', KEYS[1], ARGV[1])");
    QtRedis client(addressOf(redis));
    openAndWait(client);
    std::vector<std::string> seen;
    const auto add = [&] {
        client.evaluate(script, {"sum"}, {"5"}, [&](RedisReply reply) { seen.push_back(inWords(reply)); });
        const size_t expected = seen.size() + 1;
        ASSERT_TRUE(waitUntil([&] { return seen.size() == expected; }));
    };
    add();
    add();
    redis.run("SCRIPT FLUSH");
    add();
    EXPECT_THAT(seen, testing::ElementsAre("5", "10", "15"));
    EXPECT_THAT(redis.run("INFO commandstats").toStdString(), testing::HasSubstr("cmdstat_eval:calls=2,"));
}

} // namespace desk::test
