/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/rediscodec.h"

#include <gmock/gmock.h>

namespace desk::test
{

namespace
{

/// A reply in one line: lists in brackets, errors with a "!", nil as "nil".
std::string inWords(const RedisValue &value)
{
    switch (value.type()) {
    case RedisValue::Type::Nil:
        return "nil";
    case RedisValue::Type::Error:
        return '!' + value.toBytes().toStdString();
    case RedisValue::Type::Array: {
        std::string text = "[";
        for (const RedisValue &element : value.elements())
            text += inWords(element) + ' ';
        return text + ']';
    }
    default:
        return value.toBytes().toStdString();
    }
}

std::vector<std::string> decode(RedisCodec &codec, const QByteArray &bytes, qsizetype step)
{
    std::vector<std::string> replies;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        codec.feed(bytes.constData() + at, std::min(step, bytes.size() - at));
        while (const auto value = codec.next())
            replies.push_back(inWords(*value));
    }
    return replies;
}

} // namespace

TEST(RedisCodec, EncodesWordsWithTheirLength)
{
    QByteArray out = "before";
    EXPECT_TRUE(RedisCodec::encode({"SET", QByteArray("a\0\r\n", 4), ""}, out));
    constexpr char expected[] = "before*3\r\n$3\r\nSET\r\n$4\r\na\0\r\n\r\n$0\r\n\r\n";
    EXPECT_EQ(out, QByteArray(expected, sizeof expected - 1));
}

TEST(RedisCodec, RefusesACommandWithoutWords)
{
    QByteArray out;
    EXPECT_FALSE(RedisCodec::encode({}, out));
    EXPECT_TRUE(out.isEmpty());
}

class RedisCodecStep : public testing::TestWithParam<int>
{
};

TEST_P(RedisCodecStep, ReadsRepliesHoweverTheyAreCut)
{
    RedisCodec codec;
    const QByteArray bytes = "+OK\r\n-ERR no\r\n:-7\r\n$-1\r\n$3\r\na\r\n\r\n*-1\r\n*0\r\n"
                             "*3\r\n*2\r\n:1\r\n*1\r\n-ERR in\r\n$2\r\nxy\r\n$-1\r\n:9\r\n";
    EXPECT_THAT(decode(codec, bytes, GetParam()),
                testing::ElementsAre("OK", "!ERR no", "-7", "nil", "a\r\n", "nil", "[]",
                                     "[[1 [!ERR in ] ] xy nil ]", "9"));
    EXPECT_TRUE(codec.trouble().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Steps, RedisCodecStep, testing::Values(1, 2, 3, 7, 1000));

TEST(RedisCodec, LongListsKeepEveryElement)
{
    QByteArray bytes = "*5000\r\n";
    for (int number = 0; number < 5000; ++number)
        bytes += "*1\r\n:" + QByteArray::number(number) + "\r\n";
    RedisCodec codec;
    codec.feed(bytes.constData(), bytes.size());
    const auto list = codec.next();
    ASSERT_TRUE(list.has_value());
    ASSERT_EQ(list->elements().size(), 5000);
    for (int number = 0; number < 5000; ++number)
        ASSERT_EQ(list->elements().at(number).elements().at(0).toInteger(), number);
}

struct Nonsense {
    const char *name;
    QByteArray bytes;
    const char *trouble;
};

class RedisCodecNonsense : public testing::TestWithParam<Nonsense>
{
};

TEST_P(RedisCodecNonsense, IsNamedAndNeverBelieved)
{
    RedisCodec codec;
    EXPECT_TRUE(decode(codec, GetParam().bytes, 1000).empty());
    ASSERT_FALSE(codec.trouble().isEmpty());
    EXPECT_TRUE(codec.trouble().contains(QLatin1String(GetParam().trouble), Qt::CaseInsensitive))
        << codec.trouble().toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, RedisCodecNonsense,
    testing::Values(Nonsense{"http", "HTTP/1.1 400 Bad Request\r\n\r\n", "protocol error"},
                    Nonsense{"negative", "$-7\r\n", ""},
                    Nonsense{"wide", "*2000000000\r\n", "larger than 512 MB"},
                    Nonsense{"nested", QByteArray("*1\r\n").repeated(1000), "nested"},
                    Nonsense{"manywide", QByteArray("*4000000\r\n").repeated(5), "larger than 512 MB"}),
    [](const auto &instance) { return instance.param.name; });

} // namespace desk::test
