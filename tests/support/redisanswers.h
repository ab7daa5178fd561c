/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/redis/qtredis.h"
#include "tests/support/redisfixture.h"
#include "tests/support/waiting.h"

#include <optional>
#include <string>

namespace desk::test
{

// For tests that link desk_redis.

inline std::string inWords(RedisError::Kind kind)
{
    switch (kind) {
    case RedisError::Kind::NotSent:
        return "not sent";
    case RedisError::Kind::OutcomeUnknown:
        return "outcome unknown";
    case RedisError::Kind::Refused:
        break;
    }
    return "refused";
}

/// What a handler got, in words that a failing test can print: "OK", or "refused: WRONGTYPE ...".
inline std::string inWords(const RedisReply &reply)
{
    if (reply)
        return reply->toBytes().toStdString();
    return inWords(reply.error().kind) + ": " + reply.error().message.toStdString();
}

inline RedisAddress addressOf(const TestRedis &redis)
{
    return *RedisAddress::fromUrl(redis.url());
}

inline void openAndWait(QtRedis &client)
{
    client.open();
    ASSERT_TRUE(waitUntil([&] { return client.isReady(); }, std::chrono::seconds(10),
                          [&] { return client.lastTrouble(); }));
}

/// Sends the command and waits for its end.
inline RedisReply ask(QtRedis &client, const QByteArrayList &words)
{
    std::optional<RedisReply> answer;
    client.command(words, [&](RedisReply reply) { answer = std::move(reply); });
    EXPECT_TRUE(waitUntil([&] { return answer.has_value(); }));
    return answer.value_or(std::unexpected(RedisError{}));
}

} // namespace desk::test
