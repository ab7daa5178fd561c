/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// Desks and their Redis, killed and frozen at random while chats come in and are resolved.
//
// KILL_STORM_MINUTES: one long storm instead of the short ones. KILL_STORM_DESKS, KILL_STORM_RATE (chats a second) and
// KILL_STORM_SEED: how it is to be.

#include "tests/support/deskfleet.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QTimer>

#include <random>
#include <vector>

namespace desk::test
{

namespace
{

using namespace std::chrono_literals;

struct StormPlan {
    int desks = 2;
    std::chrono::milliseconds length = 4s;
    std::chrono::milliseconds calm = 250ms; ///< mean time from one blow to the next
    double chatsASecond = 40;
    int agents = 30;
    quint32 seed = 1;
};

struct Blows {
    int desksKilled = 0;
    int redisKilled = 0;
    int bothKilled = 0; ///< counted among the others too
    int desksFrozen = 0;
    int redisFrozen = 0;
};

SimulatorOptions busyDay(const StormPlan &plan)
{
    SimulatorOptions options{.seed = plan.seed, .agents = plan.agents};
    options.resolving = true;
    options.handlingTime = 700ms;
    options.duplicateShare = 0;
    options.latency = 60ms; // there is always a call under way that a blow may hit
    return options;
}

constexpr int cap = 3;

class Storm
{
public:
    explicit Storm(StormPlan plan)
        : m_plan(plan)
        , m_dice(plan.seed)
        , m_fleet(busyDay(plan), cap)
    {
        for (int i = 0; i < plan.desks; ++i)
            m_fleet.add();
        QObject::connect(&m_customers, &QTimer::timeout, &m_life, [this] { bringChats(); });
        QObject::connect(&m_turn, &QTimer::timeout, &m_life, [this] { turn(); });
    }

    void run()
    {
        m_fleet.startAll();
        m_fleet.sendWebhooksTo(*m_fleet.desks.front());
        m_clock.start();
        m_customers.start(20ms);
        m_turn.start(200ms);
        planBlow();
        waitUntil([this] { return m_clock.elapsed() >= m_plan.length.count(); }, m_plan.length + 60s);
        m_raging = false;
        m_customers.stop();
        bringRedisBack();
        if (m_plan.length > 1min) {
            restByItself();
        } else {
            m_fleet.killAll();
            m_fleet.passTime(31s); // what the last blows left behind is due
            EXPECT_TRUE(m_fleet.settle(atRest())) << m_fleet.state().toStdString();
        }
        m_turn.stop();
    }

    DeskFleet &fleet() { return m_fleet; }
    const Blows &blows() const { return m_blows; }

private:
    /// After a long storm nobody moves the clock: leases end, doubts are cleared, and readings agree in their own time.
    void restByItself()
    {
        for (const auto &desk : m_fleet.desks) {
            desk->thaw();
            desk->start();
        }
        EXPECT_TRUE(waitUntil(atRest(), 5min)) << m_fleet.state().toStdString();
    }

    std::function<bool()> atRest()
    {
        return [this] { return m_fleet.nothingIsLeft(); };
    }

    enum class Redis { Up, Down, Frozen };

    int below(int limit) { return static_cast<int>(m_dice() % static_cast<quint32>(limit)); }

    template<typename Action>
    void later(int atMostMs, Action action)
    {
        QTimer::singleShot(std::chrono::milliseconds(below(atMostMs)), &m_life, action);
    }

    void bringChats()
    {
        const auto due =
            static_cast<int>(static_cast<double>(m_clock.elapsed()) * m_plan.chatsASecond / 1000);
        if (due > m_fleet.written())
            m_fleet.customersWrite(due - m_fleet.written());
    }

    /// Webhooks go to one desk after the other, of those that take any.
    void turn()
    {
        const DeskProgram &desk = *m_fleet.desks[static_cast<size_t>(below(m_plan.desks))];
        if (desk.listens())
            m_fleet.sendWebhooksTo(desk);
    }

    void planBlow()
    {
        const auto mean = static_cast<int>(m_plan.calm.count());
        later(2 * mean, [this] {
            if (!m_raging)
                return;
            strike();
            planBlow();
        });
    }

    void strike()
    {
        const int dice = below(100);
        if (dice < 60)
            killDesk(*m_fleet.desks[static_cast<size_t>(below(m_plan.desks))]);
        else if (dice < 70)
            killDesks();
        else if (dice < 82)
            killRedis();
        else if (dice < 88)
            freezeRedis();
        else if (dice < 94)
            killBoth();
        else
            freezeDesk(*m_fleet.desks[static_cast<size_t>(below(m_plan.desks))]);
    }

    void killDesk(DeskProgram &desk)
    {
        m_blows.desksKilled += desk.runs() ? 1 : 0;
        desk.kill();
        later(400, [&desk] { desk.start(); });
    }

    void killDesks()
    {
        for (const auto &desk : m_fleet.desks)
            killDesk(*desk);
    }

    bool killRedis()
    {
        if (m_redis != Redis::Up)
            return false;
        m_redis = Redis::Down;
        ++m_blows.redisKilled;
        m_fleet.redis.kill();
        later(800, [this] { bringRedisBack(); });
        return true;
    }

    void killBoth()
    {
        m_blows.bothKilled += killRedis() ? 1 : 0;
        killDesks();
    }

    void freezeRedis()
    {
        if (m_redis != Redis::Up)
            return;
        m_redis = Redis::Frozen;
        ++m_blows.redisFrozen;
        m_fleet.redis.freeze();
        later(2500, [this] { bringRedisBack(); });
    }

    void bringRedisBack()
    {
        const Redis before = std::exchange(m_redis, Redis::Up);
        if (before == Redis::Down)
            m_fleet.redis.start();
        else if (before == Redis::Frozen)
            m_fleet.redis.thaw();
    }

    void freezeDesk(DeskProgram &desk)
    {
        if (!desk.runs() || desk.isFrozen())
            return;
        ++m_blows.desksFrozen;
        desk.freeze();
        later(3000, [&desk] { desk.thaw(); });
    }

    StormPlan m_plan;
    std::mt19937 m_dice;
    DeskFleet m_fleet;
    Blows m_blows;
    Redis m_redis = Redis::Up;
    bool m_raging = true;
    QElapsedTimer m_clock;
    QTimer m_customers;
    QTimer m_turn;
    QObject m_life; ///< goes first: what was to come later does not come any more
};

int fromEnvironment(const char *name, int otherwise)
{
    bool ok = false;
    const int value = qEnvironmentVariableIntValue(name, &ok);
    return ok ? value : otherwise;
}

StormPlan planFor(int desks)
{
    StormPlan plan{.desks = desks};
    plan.seed = static_cast<quint32>(fromEnvironment("KILL_STORM_SEED", int(std::random_device{}() >> 1)));
    const int minutes = fromEnvironment("KILL_STORM_MINUTES", 0);
    if (minutes == 0)
        return plan;
    plan.length = std::chrono::minutes(minutes);
    plan.chatsASecond = fromEnvironment("KILL_STORM_RATE", 10);
    plan.calm = 500ms;
    return plan;
}

class KillStorm : public testing::TestWithParam<int>
{
};

TEST_P(KillStorm, losesNothingGivesNothingTwiceAndLeavesNoLoad)
{
    const StormPlan plan = planFor(GetParam());
    std::fprintf(stderr, "KILL_STORM_SEED=%u\n", plan.seed);
    Storm storm(plan);
    storm.run();
    const Blows &blows = storm.blows();
    std::fprintf(
        stderr,
        "%d desks: %d chats written, %lld given out; desks killed %d, frozen %d; Redis killed %d (%d of them "
        "with all desks), frozen %d\n",
        plan.desks, storm.fleet().written(),
        static_cast<long long>(storm.fleet().simulator.assignments().size()), blows.desksKilled,
        blows.desksFrozen, blows.redisKilled, blows.bothKilled, blows.redisFrozen);
    EXPECT_EQ(storm.fleet().brokenPromises().join(QLatin1Char('\n')).toStdString(), "");
    EXPECT_GE(blows.desksKilled + blows.redisKilled, 5) << "it was no storm";
    EXPECT_GE(storm.fleet().written(), 100);
}

/// Numbers of desks. One long storm is enough.
std::vector<int> storms()
{
    const int desks = fromEnvironment("KILL_STORM_DESKS", 4);
    return fromEnvironment("KILL_STORM_MINUTES", 0) > 0 ? std::vector{desks} : std::vector{2, 4};
}

INSTANTIATE_TEST_SUITE_P(Desks, KillStorm, testing::ValuesIn(storms()));

} // namespace

} // namespace desk::test
