/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisscript.h"
#include "core/redis/redisvalue.h"

#include <gtest/gtest.h>

namespace desk::test
{

TEST(RedisValue, NumbersAndTextsTurnIntoEachOther)
{
    EXPECT_EQ(RedisValue::integer(4399281078994123).toBytes(), "4399281078994123");
    EXPECT_EQ(RedisValue::text("4399281078994123").toInteger(), 4399281078994123);
    EXPECT_EQ(RedisValue::integer(std::numeric_limits<qint64>::min()).toBytes(), "-9223372036854775808");
    EXPECT_EQ(RedisValue::text("12 chats").toInteger(), 0);
    EXPECT_EQ(RedisValue::text(QByteArray("a\0b", 3)).toBytes().size(), 3);
}

TEST(RedisValue, OtherTypesGiveNothing)
{
    EXPECT_TRUE(RedisValue().isNil());
    EXPECT_EQ(RedisValue::nil().toInteger(), 0);
    EXPECT_TRUE(RedisValue::nil().toBytes().isEmpty());
    EXPECT_TRUE(RedisValue::text("x").elements().isEmpty());
    EXPECT_EQ(RedisValue::error("ERR 7").toBytes(), "ERR 7");
    EXPECT_EQ(RedisValue::error("7").toInteger(), 0) << "an error is no number";
    const RedisValue list = RedisValue::array({RedisValue::integer(1), RedisValue::text("b")});
    EXPECT_EQ(list.type(), RedisValue::Type::Array);
    EXPECT_EQ(list.elements().at(1).toBytes(), "b");
    EXPECT_TRUE(list.toBytes().isEmpty());
}

TEST(RedisScript, KnowsItsDigestAsRedisWritesIt)
{
    const RedisScript script("one", "return 1");
    EXPECT_EQ(script.sha1(), "e0e1f9fabfc9d4800c877a703b823ac0578ff8db");
    EXPECT_EQ(script.name(), "one");
    EXPECT_EQ(script.source(), "return 1");
}

} // namespace desk::test
