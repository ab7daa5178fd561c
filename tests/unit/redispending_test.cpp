/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisbackoff.h"
#include "core/redis/redispending.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace desk::test
{

namespace
{

constexpr RedisClock::time_point begin{1h};
using enum RedisPending::Purpose;

RedisHandler nothing()
{
    return [](const RedisReply &) {};
}

} // namespace

TEST(RedisPending, TheClockStartsWhenACommandLeaves)
{
    RedisPending pending;
    pending.append(nothing(), 100ms, Ask);
    EXPECT_FALSE(pending.nextDeadline().has_value());
    EXPECT_FALSE(pending.takeExpired(begin + 1h));
    pending.markSent(begin);
    EXPECT_EQ(pending.nextDeadline(), begin + 100ms);
    EXPECT_FALSE(pending.takeExpired(begin + 99ms));
    EXPECT_TRUE(pending.takeExpired(begin + 100ms));
}

TEST(RedisPending, WhatStandsBehindABlockingCommandWaitsForIt)
{
    RedisPending pending;
    pending.append(nothing(), 5s, Wait);
    pending.append(nothing(), 100ms, Ask);
    pending.markSent(begin);
    EXPECT_FALSE(pending.takeExpired(begin + 4s));
    EXPECT_TRUE(pending.takeAnswered(begin + 4s).handler);
    EXPECT_FALSE(pending.takeExpired(begin + 4s)) << "it could not be answered before";
    EXPECT_TRUE(pending.takeExpired(begin + 5s));
}

TEST(RedisPending, AnExpiredCommandKeepsItsPlace)
{
    RedisPending pending;
    pending.append(nothing(), 100ms, Ask);
    pending.append(nothing(), 5s, Ask);
    pending.markSent(begin);
    EXPECT_TRUE(pending.takeExpired(begin + 1s));
    EXPECT_TRUE(pending.isOverdue());
    EXPECT_FALSE(pending.takeAnswered(begin + 2s).handler) << "the late reply is the first one's";
    EXPECT_FALSE(pending.isOverdue());
    EXPECT_TRUE(pending.takeAnswered(begin + 2s).handler);
    EXPECT_TRUE(pending.isEmpty());
}

TEST(RedisPending, RoundTripsOfBlockingCommandsAreNotMeasured)
{
    RedisPending pending;
    pending.append(nothing(), 5s, Wait);
    pending.append(nothing(), 5s, Ask);
    pending.markSent(begin);
    EXPECT_FALSE(pending.takeAnswered(begin + 3s).roundTrip.has_value());
    EXPECT_EQ(pending.takeAnswered(begin + 3s).roundTrip, 3s);
}

TEST(RedisPending, LeftoversAreTheCallersThatNobodyAnswered)
{
    RedisPending pending;
    pending.append(nothing(), 1ms, Ask);
    pending.append(nothing(), 5s, Own);
    pending.append(nothing(), 5s, Ask);
    pending.markSent(begin);
    pending.append(nothing(), 5s, Wait);
    EXPECT_TRUE(pending.takeExpired(begin + 1s));
    const auto leftovers = pending.takeAll();
    ASSERT_EQ(leftovers.size(), 2u);
    EXPECT_TRUE(leftovers[0].sent);
    EXPECT_FALSE(leftovers[1].sent);
    EXPECT_TRUE(pending.isEmpty());
    EXPECT_FALSE(pending.isOverdue());
}

TEST(RedisBackoff, CeilingDoublesToItsLimitAndEveryTimeBelowItIsPossible)
{
    RedisBackoff backoff(10ms, 80ms);
    const auto longestOf = [&](int attempt) {
        auto longest = 0ms;
        auto shortest = 1000ms;
        for (int round = 0; round < 3000; ++round) {
            backoff.reset();
            for (int before = 0; before < attempt; ++before)
                backoff.next();
            const auto time = backoff.next();
            longest = std::max(longest, time);
            shortest = std::min(shortest, time);
        }
        EXPECT_EQ(shortest, 0ms) << attempt;
        return longest;
    };
    EXPECT_EQ(longestOf(0), 10ms);
    EXPECT_EQ(longestOf(1), 20ms);
    EXPECT_EQ(longestOf(3), 80ms);
    EXPECT_EQ(longestOf(9), 80ms);
}

} // namespace desk::test
