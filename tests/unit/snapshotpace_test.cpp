/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/snapshotpace.h"

#include <gtest/gtest.h>

namespace desk
{
namespace
{

using namespace std::chrono_literals;

TEST(SnapshotPace, ExpensiveSnapshotsComeLessOftenButOftenEnough)
{
    SnapshotPace pace(100ms);
    EXPECT_EQ(pace.pause(), 100ms) << "nothing is known yet";
    pace.took(200us);
    EXPECT_EQ(pace.pause(), 100ms);
    pace.took(12ms);
    EXPECT_EQ(pace.pause(), 240ms);
    pace.took(90ms);
    EXPECT_EQ(pace.pause(), 500ms);
    pace.took(1ms);
    EXPECT_EQ(pace.pause(), 100ms) << "the queue is short again";
    EXPECT_EQ(SnapshotPace(2s).pause(), 2s);
}

TEST(SnapshotPace, MeasuresWhatMakingOneCosts)
{
    SnapshotPace pace(1ms);
    {
        const SnapshotPace::Making making(pace);
        volatile double work = 1;
        for (int i = 0; i < 5'000'000; ++i)
            work = work * 1.0000001;
    }
    EXPECT_GT(pace.pause(), 1ms);
}

} // namespace
} // namespace desk
