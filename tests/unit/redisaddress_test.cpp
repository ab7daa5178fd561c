/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisaddress.h"

#include <gtest/gtest.h>

namespace desk::test
{

namespace
{

RedisAddress parsed(const char *url)
{
    const auto address = RedisAddress::fromUrl(QString::fromUtf8(url));
    if (address)
        return *address;
    ADD_FAILURE() << url << ": " << address.error().toStdString();
    return {};
}

} // namespace

TEST(RedisAddress, ReadsHostPortAndDatabase)
{
    const RedisAddress address = parsed("redis://cache.example:6380/3");
    EXPECT_EQ(address.transport, RedisAddress::Transport::Tcp);
    EXPECT_EQ(address.host, u"cache.example");
    EXPECT_EQ(address.port, 6380);
    EXPECT_EQ(address.database, 3);
    EXPECT_TRUE(address.user.isEmpty());
    EXPECT_TRUE(address.password.isEmpty());
}

TEST(RedisAddress, FillsInThePortAndTheDatabase)
{
    const RedisAddress address = parsed(" redis://localhost ");
    EXPECT_EQ(address.port, 6379);
    EXPECT_EQ(address.database, 0);
}

TEST(RedisAddress, DecodesUserAndPassword)
{
    const RedisAddress address = parsed("rediss://desk:p%40ss%2Fw%C3%B6rd@[::1]:7000");
    EXPECT_EQ(address.transport, RedisAddress::Transport::Tls);
    EXPECT_EQ(address.user, u"desk");
    EXPECT_EQ(address.password, QStringLiteral("p@ss/w\u00f6rd"));
    EXPECT_EQ(address.host, u"::1");
    EXPECT_EQ(parsed("redis://:secret@host").password, u"secret");
    EXPECT_TRUE(parsed("redis://:secret@host").user.isEmpty());
}

TEST(RedisAddress, ReadsUnixSockets)
{
    const RedisAddress address = parsed("unix://:secret@/run/my%20redis.sock?db=2");
    EXPECT_EQ(address.transport, RedisAddress::Transport::UnixSocket);
    EXPECT_EQ(address.socketPath, u"/run/my redis.sock");
    EXPECT_EQ(address.password, u"secret");
    EXPECT_EQ(address.database, 2);
}

TEST(RedisAddress, SocketPathsEndAt107Bytes)
{
    const auto ofLength = [](qsizetype bytes) {
        return RedisAddress::fromUrl(QStringLiteral("unix:///") + QString(bytes - 1, u'a'));
    };
    EXPECT_TRUE(ofLength(107).has_value());
    EXPECT_FALSE(ofLength(108).has_value());
    // 60 letters of two bytes each
    EXPECT_FALSE(RedisAddress::fromUrl(QStringLiteral("unix:///") + QString(60, QChar(0xf6))).has_value());
}

struct Refusal {
    const char *url;
    const char *namedInTheError;
};

class RedisAddressRefusal : public testing::TestWithParam<Refusal>
{
};

TEST_P(RedisAddressRefusal, NamesWhatIsWrongAndNeverThePassword)
{
    const auto address = RedisAddress::fromUrl(QString::fromUtf8(GetParam().url));
    ASSERT_FALSE(address.has_value());
    EXPECT_TRUE(address.error().contains(QString::fromUtf8(GetParam().namedInTheError)))
        << address.error().toStdString();
    EXPECT_FALSE(address.error().contains(QStringLiteral("hunter2"))) << address.error().toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Everything, RedisAddressRefusal,
    testing::Values(Refusal{"", "redis://"}, Refusal{"http://host", "redis://"},
                    Refusal{"host:6379", "redis://"},
                    Refusal{"redis+sentinel://:hunter2@a:26379,b:26379", "which name"},
                    Refusal{"redis+sentinel://:hunter2@a:26379,b:x/name", "\"b:x\""},
                    Refusal{"redis+sentinel://:hunter2@a/name/x", "\"x\""},
                    Refusal{"rediss+sentinel://:hunter2@a/name", "TLS"}, Refusal{"redis://", "host"},
                    Refusal{"redis:///2", "host"}, Refusal{"redis://host:0", "port"},
                    Refusal{"redis://:hunter2@host:99999", "URL"}, Refusal{"redis://host/two", "\"two\""},
                    Refusal{"redis://host/-1", "\"-1\""}, Refusal{"redis://host/1/2", "\"1/2\""},
                    Refusal{"redis://host/99999999999", "database"}, Refusal{"redis://host?db=1", "option"},
                    Refusal{"redis://:hunter2#x@host", "URL"}, Refusal{"redis://:hunter2@host#x", "#"},
                    Refusal{"redis://hunter2@host", "password"}, Refusal{"redis://:hunter2%zz@host", "%XX"},
                    Refusal{"unix://run/redis.sock", "absolute"}, Refusal{"unix:///", "absolute"},
                    Refusal{"unix:///run/redis.sock?database=1", "\"database\""},
                    Refusal{"unix:///run/redis.sock?db=x", "\"x\""}));

TEST(RedisAddress, ReadsSentinels)
{
    for (const char *url : {"redis+sentinel://desk:p%40ss@a:1,b,[::1]:3/shop/5",
                            "redis+sentinel://desk:p%40ss@a:1/shop/5?also=b,[::1]:3"}) {
        const RedisAddress address = parsed(url);
        ASSERT_EQ(address.sentinels.size(), 3) << url;
        EXPECT_EQ(address.sentinels.at(0).host, u"a");
        EXPECT_EQ(address.sentinels.at(0).port, 1);
        EXPECT_EQ(address.sentinels.at(1).host, u"b");
        EXPECT_EQ(address.sentinels.at(1).port, 26379);
        EXPECT_EQ(address.sentinels.at(2).host, u"::1");
        EXPECT_EQ(address.primaryName, u"shop");
        EXPECT_EQ(address.database, 5);
        EXPECT_EQ(address.user, u"desk");
        EXPECT_EQ(address.password, u"p@ss");
        EXPECT_EQ(address.toDisplayText(), u"redis+sentinel://desk@a:1,b:26379,[::1]:3/shop/5");
    }
    EXPECT_TRUE(parsed("redis://a").sentinels.isEmpty());
}

TEST(RedisAddress, TextForPeopleReadsBackAndHidesThePassword)
{
    for (const char *url : {"redis://127.0.0.1:6379", "redis://host:1/5", "rediss://[::1]:7000",
                            "unix:///run/redis.sock", "unix:///run/redis.sock?db=4"})
        EXPECT_EQ(parsed(url).toDisplayText(), QString::fromUtf8(url));
    EXPECT_EQ(parsed("redis://desk:hunter2@host:1").toDisplayText(), u"redis://desk@host:1");
    EXPECT_EQ(parsed("unix://:hunter2@/a").toDisplayText(), u"unix:///a");
}

} // namespace desk::test
