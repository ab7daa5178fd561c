/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// The program, Redis, or both, killed at every point on the way of a chat: relays before Redis and before Qiscus see
// the point come, and what was on its way then never arrives.

#include "tests/support/deskfleet.h"
#include "tests/support/redistap.h"
#include "tests/support/waiting.h"

#include <QTimer>

namespace desk::test
{

namespace
{

using namespace std::chrono_literals;

constexpr int agents = 5;
constexpr int cap = 3;
constexpr int rounds = 3;
constexpr int chatsARound = agents * cap / rounds; // in the end every seat is taken, and none is left

enum class Point {
    EnqueueAsked,
    EnqueueStored,
    ReserveAsked,
    ReserveStored,
    CallArrived,    ///< on the way to Qiscus, which never sees it
    CallTookEffect, ///< the answer has not left Qiscus
    CallAnswered,   ///< the answer does not reach the desk
    ConfirmAsked,
    ConfirmStored,
    ResolveAsked,
    ResolveStored,
};

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

std::optional<Point> pointOf(const PassingTransition &passing)
{
    const bool asked = !passing.answer;
    if (passing.name == "enqueue")
        return asked ? Point::EnqueueAsked : Point::EnqueueStored;
    if (passing.name == "confirm")
        return asked ? Point::ConfirmAsked : Point::ConfirmStored;
    if (passing.name == "resolve")
        return asked ? Point::ResolveAsked : Point::ResolveStored;
    if (passing.name != "reserve")
        return std::nullopt;
    constexpr qsizetype wordsOfNone = 2;
    if (!asked && passing.answer->elements().size() <= wordsOfNone)
        return std::nullopt;
    return asked ? Point::ReserveAsked : Point::ReserveStored;
}

SimulatorOptions quietDay()
{
    SimulatorOptions options{.agents = agents};
    options.duplicateShare = 0;
    options.latency = 10ms;
    return options;
}

class KillPoint : public testing::TestWithParam<Kill>
{
protected:
    KillPoint()
    {
        fleet.add(redisTap->port(), qiscusTap->port());
        fleet.sendWebhooksTo(*fleet.desks.front());
        QObject::connect(&fleet.simulator, &Simulator::assigned, &fleet.simulator,
                         [this] { goesOn(Point::CallTookEffect); });
    }

    /// False: the point has come. What passed there is held back, and a moment later, enough to do something rash such
    /// as answering a webhook, it strikes.
    bool goesOn(Point here)
    {
        if (here != GetParam().at || left == 0 || --left > 0)
            return true;
        if (here == Point::CallTookEffect)
            strike(); // before the answer leaves Qiscus
        else
            QTimer::singleShot(25ms, &fleet.simulator, [this] { strike(); });
        return false;
    }

    void strike()
    {
        if (GetParam().desk)
            fleet.desks.front()->kill();
        if (GetParam().redis)
            fleet.redis.kill();
        struck = true;
    }

    Wiretap::Watch watchOneCaller()
    {
        return [this, calling = false](Wiretap::Way way, const QByteArray &bytes) mutable {
            if (way == Wiretap::Way::ToServer && bytes.contains("/service/assign_agent")) {
                calling = true;
                return goesOn(Point::CallArrived);
            }
            const bool answered = way == Wiretap::Way::ToClient && std::exchange(calling, false);
            return !answered || goesOn(Point::CallAnswered);
        };
    }

    bool isAboutResolves() const
    {
        return GetParam().at == Point::ResolveAsked || GetParam().at == Point::ResolveStored;
    }

    /// Starts the desk, and waits until it has read who is there.
    void startDesk()
    {
        const QByteArray before = fleet.redis.run("HGET desk:meta roster_at");
        fleet.startAll();
        ASSERT_TRUE(waitUntil(
            [&] {
                return GetParam().throughSpool ? fleet.desks.front()->listens()
                                               : fleet.redis.run("HGET desk:meta roster_at") != before;
            },
            20s))
            << fleet.desks.front()->log();
    }

    /// Kills at the @p n th time that the point comes, and lets the world go on 31 s later, when all leases are over.
    void killAtTheNext(int n)
    {
        left = n;
        struck = false;
        if (isAboutResolves())
            resolve(chatsARound);
        else
            fleet.customersWrite(chatsARound);
        ASSERT_TRUE(waitUntil([this] { return struck; }, 20s, [this] { return fleet.state(); }))
            << fleet.desks.front()->log();
        if (GetParam().redis)
            fleet.redis.start();
        if (GetParam().desk) {
            fleet.passTime(31s);
            startDesk();
        }
    }

    void resolve(int chats)
    {
        for (const SimulatedAssignment &one : fleet.simulator.assignments())
            chats -= chats > 0 && fleet.simulator.resolveRoom(one.room, chats % 2 == 0) ? 1 : 0;
    }

    DeskFleet fleet{quietDay(), cap};
    int left = 0; ///< so often the point comes until it strikes
    bool struck = false;
    std::unique_ptr<Wiretap> redisTap =
        tapRedis(fleet.redis.port(), [this](const PassingTransition &passing) {
            const auto point = pointOf(passing);
            return !point || goesOn(*point);
        });
    std::unique_ptr<Wiretap> qiscusTap =
        std::make_unique<Wiretap>(fleet.qiscusPort(), [this] { return watchOneCaller(); });
};

TEST_P(KillPoint, losesNothingGivesNothingTwiceAndLeavesNoLoad)
{
    const auto held = [this] { return fleet.everyChatIsHeld(); };
    ASSERT_NO_FATAL_FAILURE(startDesk());
    if (isAboutResolves()) {
        fleet.customersWrite(rounds * chatsARound);
        ASSERT_TRUE(fleet.settle(held)) << fleet.state().toStdString();
    }
    for (int round = 1; round <= rounds; ++round)
        ASSERT_NO_FATAL_FAILURE(killAtTheNext(
            GetParam().at == Point::ReserveAsked || GetParam().at == Point::ReserveStored ? 1 : round));
    if (!isAboutResolves()) {
        EXPECT_TRUE(fleet.settle(held)) << fleet.state().toStdString();
        resolve(rounds * chatsARound);
    }
    EXPECT_TRUE(fleet.settle([this] { return fleet.nothingIsLeft(); })) << fleet.state().toStdString();
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
