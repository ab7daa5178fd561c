/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// The program, Redis, or both, killed at every point on the way of a chat: relays before Redis and before Qiscus see
// the point come, and what was on its way then never arrives.

#include "tests/fault/deskatpoint.h"
#include "tests/support/waiting.h"

#include <algorithm>
#include <array>

namespace desk::test
{

namespace
{

using namespace std::chrono_literals;

constexpr int rounds = 3;
/// In the end every seat is taken, and none is left.
constexpr int chatsARound = DeskAtPoint::agents * DeskAtPoint::cap / rounds;

struct Kill {
    const char *name;
    Point at;
    bool desk;
    bool redis;
    bool throughSpool = false; ///< webhooks come before the desk has reached Redis
};

void PrintTo(const Kill &kill, std::ostream *out)
{
    *out << kill.name;
}

class KillPoint : public testing::TestWithParam<Kill>
{
protected:
    static bool isAboutResolves()
    {
        return GetParam().at == Point::ResolveAsked || GetParam().at == Point::ResolveStored;
    }

    /// One run takes all that wait, or all that arrive together.
    static bool comesOnceARound()
    {
        constexpr std::array points{Point::EnqueueAsked, Point::EnqueueStored, Point::ReserveAsked,
                                    Point::ReserveStored};
        return std::ranges::find(points, GetParam().at) != points.end();
    }

    void startDesk()
    {
        if (!GetParam().throughSpool)
            return desk.startDesks();
        desk.fleet.startAll();
        ASSERT_TRUE(waitUntil([this] { return desk.program().listens(); }, 20s)) << desk.program().log();
    }

    void strike()
    {
        if (GetParam().desk)
            desk.program().kill();
        if (GetParam().redis)
            desk.fleet.redis.kill();
    }

    /// Kills at the @p n th time that the point comes, and lets the world go on 31 s later, when all leases are over.
    void killAtTheNext(int n)
    {
        desk.strikeAt(GetParam().at, n, [this] { strike(); });
        if (isAboutResolves())
            desk.resolve(chatsARound);
        else
            desk.fleet.customersWrite(chatsARound);
        ASSERT_TRUE(
            waitUntil([this] { return desk.hasStruck(); }, 20s, [this] { return desk.fleet.state(); }))
            << desk.program().log();
        if (GetParam().redis)
            desk.fleet.redis.start();
        if (GetParam().desk) {
            desk.fleet.passTime(31s);
            startDesk();
        }
    }

    DeskAtPoint desk;
};

TEST_P(KillPoint, losesNothingGivesNothingTwiceAndLeavesNoLoad)
{
    DeskFleet &fleet = desk.fleet;
    const auto held = [&fleet] { return fleet.everyChatIsHeld(); };
    ASSERT_NO_FATAL_FAILURE(startDesk());
    if (isAboutResolves()) {
        fleet.customersWrite(rounds * chatsARound);
        ASSERT_TRUE(fleet.settle(held)) << fleet.state().toStdString();
    }
    for (int round = 1; round <= rounds; ++round)
        ASSERT_NO_FATAL_FAILURE(killAtTheNext(comesOnceARound() ? 1 : round));
    if (!isAboutResolves()) {
        EXPECT_TRUE(fleet.settle(held)) << fleet.state().toStdString();
        desk.resolve(rounds * chatsARound);
    }
    EXPECT_TRUE(fleet.settle([&fleet] { return fleet.nothingIsLeft(); })) << fleet.state().toStdString();
    EXPECT_EQ(fleet.brokenPromises().join(QLatin1Char('\n')).toStdString(), "");
}

INSTANTIATE_TEST_SUITE_P(
    At, KillPoint,
    testing::Values(Kill{"enqueueAsked", Point::EnqueueAsked, true, false},
                    Kill{"enqueueStored", Point::EnqueueStored, true, false},
                    Kill{"reserveAsked", Point::ReserveAsked, true, false},
                    Kill{"reserveStored", Point::ReserveStored, true, false},
                    Kill{"callOnItsWay", Point::CallArrived, true, false},
                    Kill{"callTookEffect", Point::CallTookEffect, true, false},
                    Kill{"answerOnItsWay", Point::CallAnswered, true, false},
                    Kill{"confirmAsked", Point::ConfirmAsked, true, false},
                    Kill{"confirmStored", Point::ConfirmStored, true, false},
                    Kill{"resolveAsked", Point::ResolveAsked, true, false},
                    Kill{"resolveStored", Point::ResolveStored, true, false},
                    Kill{"enqueueAskedForTheSpool", Point::EnqueueAsked, true, false, true},
                    Kill{"enqueueStoredForTheSpool", Point::EnqueueStored, true, false, true},
                    Kill{"redisAtEnqueue", Point::EnqueueAsked, false, true},
                    Kill{"redisAtConfirm", Point::ConfirmAsked, false, true},
                    Kill{"redisAfterConfirm", Point::ConfirmStored, false, true},
                    Kill{"redisAtResolve", Point::ResolveStored, false, true},
                    Kill{"bothAfterReserve", Point::ReserveStored, true, true},
                    Kill{"bothWhenTheCallTookEffect", Point::CallTookEffect, true, true}),
    [](const testing::TestParamInfo<Kill> &kill) { return std::string(kill.param.name); });

} // namespace

} // namespace desk::test
