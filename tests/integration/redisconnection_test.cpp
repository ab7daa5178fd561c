/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/redisanswers.h"

#include <gmock/gmock.h>

#include <QTemporaryDir>

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
    EXPECT_EQ(redis.statistic("eval", "calls"), 2);
}

TEST_F(RedisConnectionTest, ScriptsInFlightAllFallBackOnceAndInOrder)
{
    const RedisScript script("push", "return redis.call('RPUSH', KEYS[1], ARGV[1])");
    QtRedis client(addressOf(redis));
    openAndWait(client);
    std::vector<std::string> seen;
    for (int number = 0; number < 100; ++number)
        client.evaluate(script, {"list"}, {QByteArray::number(number)},
                        [&](RedisReply reply) { seen.push_back(inWords(reply)); });
    ASSERT_TRUE(waitUntil([&] { return seen.size() == 100; }));
    QByteArrayList expected;
    for (int number = 0; number < 100; ++number) {
        EXPECT_EQ(seen[static_cast<size_t>(number)], std::to_string(number + 1));
        expected.append(QByteArray::number(number));
    }
    EXPECT_EQ(redis.run("LRANGE list 0 -1"), expected.join('\n'));
}

TEST_F(RedisConnectionTest, AnErrorInsideAScriptIsRefusedWithItsText)
{
    const RedisScript script("stop", "return redis.error_reply('STALE the record has changed')");
    QtRedis client(addressOf(redis));
    openAndWait(client);
    std::string seen;
    client.evaluate(script, {}, {}, [&](RedisReply reply) { seen = inWords(reply); });
    ASSERT_TRUE(waitUntil([&] { return !seen.empty(); }));
    EXPECT_EQ(seen, "refused: STALE the record has changed");
}

TEST_F(RedisConnectionTest, OutOfMemoryIsRefusedWithItsText)
{
    QtRedis client(addressOf(redis));
    openAndWait(client);
    redis.run("CONFIG SET maxmemory 1");
    EXPECT_THAT(inWords(ask(client, {"SET", "key", "value"})), testing::StartsWith("refused: OOM"));
    EXPECT_TRUE(client.isReady()) << "a refusal is no reason to leave";
}

TEST_F(RedisConnectionTest, WrongPasswordIsSaidAndTheRightOneWorksLater)
{
    redis.run("CONFIG SET requirepass secret");
    RedisAddress address = addressOf(redis);
    QtRedis nobody(address);
    nobody.open();
    ASSERT_TRUE(waitUntil([&] { return nobody.lastTrouble().contains(u"NOAUTH"); }));
    address.password = QStringLiteral("wrong");
    QtRedis client(address);
    client.open();
    ASSERT_TRUE(waitUntil([&] { return client.lastTrouble().contains(u"WRONGPASS"); }));
    EXPECT_FALSE(client.lastTrouble().contains(u"wrong:") || client.lastTrouble().contains(u"secret"));
    // TestRedis itself has no password, so the server is changed from inside.
    address.password = QStringLiteral("secret");
    QtRedis insider(address);
    openAndWait(insider);
    ask(insider, {"CONFIG", "SET", "requirepass", "wrong"});
    EXPECT_TRUE(waitUntil([&] { return client.isReady(); }));
    EXPECT_EQ(client.lastTrouble(), QString());
}

TEST_F(RedisConnectionTest, UserPasswordDatabaseAndNameReachTheServer)
{
    redis.run("ACL SETUSER desk on >secret ~* &* +@all");
    RedisAddress address = addressOf(redis);
    address.user = QStringLiteral("desk");
    address.password = QStringLiteral("secret");
    address.database = 3;
    RedisOptions options;
    options.clientName = "desk one";
    QtRedis client(address, options);
    openAndWait(client);
    EXPECT_EQ(inWords(ask(client, {"ACL", "WHOAMI"})), "desk");
    EXPECT_EQ(inWords(ask(client, {"CLIENT", "GETNAME"})), "desk-one");
    ask(client, {"SET", "where", "here"});
    EXPECT_THAT(redis.run("INFO keyspace").toStdString(), testing::HasSubstr("db3:keys=1"));
}

TEST_F(RedisConnectionTest, AnAccountThatMayNotSetItsNameStillWorks)
{
    redis.run("ACL SETUSER plain on >secret ~* +@all -client");
    RedisAddress address = addressOf(redis);
    address.user = QStringLiteral("plain");
    address.password = QStringLiteral("secret");
    QtRedis client(address);
    openAndWait(client);
    EXPECT_EQ(inWords(ask(client, {"ACL", "WHOAMI"})), "plain");
}

TEST_F(RedisConnectionTest, AMissingDatabaseIsSaid)
{
    RedisAddress address = addressOf(redis);
    address.database = 999;
    QtRedis client(address);
    client.open();
    EXPECT_TRUE(waitUntil([&] { return client.lastTrouble().contains(u"DB index is out of range"); }));
}

TEST_F(RedisConnectionTest, LargeAndBinaryValuesComeBackUnchanged)
{
    RedisOptions options;
    options.commandTimeout = 20s;
    QtRedis client(addressOf(redis), options);
    openAndWait(client);
    QByteArray value(24 * 1024 * 1024, '\0');
    for (qsizetype at = 0; at < value.size(); ++at)
        value[at] = static_cast<char>(at * 31 + at / 251);
    EXPECT_EQ(inWords(ask(client, {"SET", "big", value})), "OK");
    const RedisReply reply = ask(client, {"GET", "big"});
    ASSERT_TRUE(reply.has_value());
    EXPECT_TRUE(reply->toBytes() == value);
}

TEST_F(RedisConnectionTest, ACommandThatIsNoneIsNotSent)
{
    QtRedis client(addressOf(redis));
    openAndWait(client);
    EXPECT_THAT(inWords(ask(client, {})), testing::StartsWith("not sent"));
    EXPECT_THAT(inWords(ask(client, {"SET", "k", QByteArray(513 * 1024 * 1024, 'x')})),
                testing::StartsWith("not sent"));
    EXPECT_EQ(inWords(ask(client, {"PING"})), "PONG");
}

TEST_F(RedisConnectionTest, AnEmptyPipelineAnswersOnTheNextTurn)
{
    QtRedis client(addressOf(redis));
    int calls = 0;
    client.pipeline({}, [&](const QList<RedisReply> &replies) { calls += replies.isEmpty() ? 1 : 100; });
    EXPECT_EQ(calls, 0);
    EXPECT_TRUE(waitUntil([&] { return calls == 1; }));
}

TEST_F(RedisConnectionTest, WhileNotReadyCommandsEndNotSentOnTheNextTurn)
{
    QtRedis client(addressOf(redis));
    std::vector<std::string> seen;
    client.command({"INCR", "n"}, [&](RedisReply reply) { seen.push_back(inWords(reply)); });
    client.pipeline({{"INCR", "n"}, {"INCR", "n"}}, [&](const QList<RedisReply> &replies) {
        for (const RedisReply &reply : replies)
            seen.push_back(inWords(reply));
    });
    EXPECT_TRUE(seen.empty()) << "a handler ran inside command()";
    ASSERT_TRUE(waitUntil([&] { return seen.size() == 3; }));
    EXPECT_THAT(seen, testing::Each(testing::StartsWith("not sent")));
    EXPECT_EQ(redis.run("EXISTS n"), "0");
}

TEST_F(RedisConnectionTest, BlockingReadWaitsLongerThanCommandsMay)
{
    RedisOptions options;
    options.commandTimeout = 100ms;
    options.heartbeat = 50ms;
    QtRedis reader(addressOf(redis), options);
    openAndWait(reader);
    int losses = 0;
    QObject::connect(&reader, &QtRedis::lost, &reader, [&] { ++losses; });
    std::vector<RedisReply> seen;
    const auto read = [&](QByteArray milliseconds, std::chrono::milliseconds patience) {
        reader.blockingCommand({"XREAD", "BLOCK", milliseconds, "STREAMS", "events", "$"}, patience,
                               [&](RedisReply reply) { seen.push_back(std::move(reply)); });
    };
    read("600", 20s); // nothing comes: nil, after six times the time-out of a command
    ASSERT_TRUE(waitUntil([&] { return seen.size() == 1; }));
    ASSERT_TRUE(seen[0].has_value()) << inWords(seen[0]);
    EXPECT_TRUE(seen[0]->isNil());
    read("20000", 30s);
    ASSERT_TRUE(waitUntil([&] { return redis.run("INFO clients").contains("blocked_clients:1"); }));
    redis.run("XADD events * what queued");
    ASSERT_TRUE(waitUntil([&] { return seen.size() == 2; }));
    ASSERT_TRUE(seen[1].has_value()) << inWords(seen[1]);
    EXPECT_EQ(seen[1]->elements().at(0).elements().at(0).toBytes(), "events");
    EXPECT_EQ(losses, 0);
}

TEST_F(RedisConnectionTest, AnIdleConnectionIsKeptAliveByPing)
{
    RedisOptions options;
    options.heartbeat = 20ms;
    options.commandTimeout = 60s; // a heartbeat must not wait for it
    QtRedis client(addressOf(redis), options);
    openAndWait(client);
    const auto pings = [this] { return redis.statistic("ping", "calls"); };
    const double before = pings();
    EXPECT_TRUE(waitUntil([&] { return pings() >= before + 5; }));
    EXPECT_GT(client.latency().count(), 0);
}

TEST(RedisUnixSocket, WorksLikeAnyOtherAndSaysWhenItIsMissing)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("r.sock"));
    RedisAddress address;
    address.transport = RedisAddress::Transport::UnixSocket;
    address.socketPath = path;
    QtRedis client(address);
    client.open();
    ASSERT_TRUE(waitUntil([&] { return client.lastTrouble().contains(u"no such socket"); }));
    TestRedis redis(TestRedis::Fsync::Always, {QStringLiteral("--unixsocket"), path});
    redis.start();
    ASSERT_TRUE(waitUntil([&] { return client.isReady(); }));
    EXPECT_EQ(inWords(ask(client, {"ECHO", "hello"})), "hello");
    redis.kill();
    ASSERT_TRUE(waitUntil([&] { return client.lastTrouble().contains(u"refused"); }, 10s,
                          [&] { return client.lastTrouble(); }));
}

} // namespace desk::test
