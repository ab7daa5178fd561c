/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/callpace.h"

#include <gtest/gtest.h>

namespace desk
{
namespace
{

using namespace std::chrono_literals;

TEST(CallPace, StartsAtTheSettingAndNeverBelowOne)
{
    EXPECT_EQ(CallPace(24).limit(0ms), 24);
    EXPECT_EQ(CallPace(0).limit(0ms), 1);
}

TEST(CallPace, HalvesWhenToldToWaitAndGrowsBackByOneASecond)
{
    CallPace pace(24);
    pace.toldToWait(1s, 2s);
    EXPECT_EQ(pace.limit(1s), 0) << "Retry-After has not passed";
    EXPECT_EQ(pace.reopensAt(1s), 3s);
    EXPECT_EQ(pace.limit(3s), 14) << "half, and two seconds of growth";
    EXPECT_EQ(pace.limit(60s), 24) << "never above the setting";
    EXPECT_FALSE(pace.reopensAt(3s));
}

TEST(CallPace, ASecondAnswerToWaitNeverShortensTheFirst)
{
    CallPace pace(24);
    pace.toldToWait(0s, 10s);
    pace.toldToWait(1s, 1s);
    EXPECT_EQ(pace.limit(9s), 0);
}

TEST(CallPace, FiveFailuresInARowOpenTheCircuitAndOneCallProbes)
{
    CallPace pace(24);
    for (int i = 0; i < 4; ++i)
        pace.failed(0s, 1.0);
    EXPECT_FALSE(pace.circuitOpen());
    EXPECT_GT(pace.limit(0s), 1);
    pace.failed(0s, 1.0);
    EXPECT_TRUE(pace.circuitOpen());
    EXPECT_EQ(pace.limit(999ms), 0);
    EXPECT_EQ(pace.limit(1s), 1) << "one probe";
}

TEST(CallPace, TheBackoffDoublesUpToItsEnd)
{
    CallPace pace(24);
    for (int i = 0; i < 6; ++i)
        pace.failed(0s, 1.0);
    EXPECT_EQ(pace.reopensAt(0s), 2s);
    for (int i = 0; i < 40; ++i)
        pace.failed(0s, 1.0);
    EXPECT_EQ(pace.reopensAt(0s), 30s);
}

TEST(CallPace, JitterNeverMakesAnOpenCircuitNone)
{
    CallPace pace(24);
    for (int i = 0; i < 5; ++i)
        pace.failed(0s, 0.0);
    EXPECT_EQ(pace.limit(50ms), 0);
}

TEST(CallPace, OneSuccessClosesTheCircuit)
{
    CallPace pace(24);
    for (int i = 0; i < 5; ++i)
        pace.failed(0s, 1.0);
    pace.succeeded(2s);
    EXPECT_FALSE(pace.circuitOpen());
    EXPECT_GT(pace.limit(2s), 1);
    EXPECT_LT(pace.limit(2s), 24) << "it grows back, it does not jump";
}

} // namespace
} // namespace desk
