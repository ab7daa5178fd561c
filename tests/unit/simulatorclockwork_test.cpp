/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/clockwork.h"

#include <QHash>
#include <QStringList>

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace desk::simulated
{
namespace
{
using namespace std::chrono_literals;

/// Time goes as fast as the test wants.
class VirtualAgenda final : public Agenda
{
public:
    qint64 now() const override { return m_now; }

    void runUntil(qint64 untilMs)
    {
        while (nextDue() >= 0 && nextDue() <= untilMs) {
            m_now = std::max(m_now, nextDue());
            runDue();
        }
        m_now = untilMs;
    }

protected:
    void nextChanged(qint64) override {}

private:
    qint64 m_now = 0;
};

/// A day without HTTP: the clockwork over a world, an allocator that gives the longest waiting chat to the
/// least loaded agent below the cap five times a second, and a diary of what happened.
class Day final : public ContactCentre
{
public:
    explicit Day(SimulatorOptions chosen)
        : options(std::move(chosen))
        , world(options.seed, options.agents, options.onlineShare, 1'700'000'000'000)
    {
        clockwork.start();
        tick();
    }

    QByteArray customerWrites(const QByteArray &room) override
    {
        const Room &written = world.customerWrites(room, agenda.now());
        if (written.messages == 1) {
            waiting.emplace(written.session.id, written.id);
            arrivals.append(agenda.now());
            returning += written.earlier.id != 0 ? 1 : 0;
            note(u"writes"_qs, written.id);
        } else {
            note(u"writes again"_qs, written.id);
        }
        return written.id;
    }

    bool resolveRoom(const QByteArray &room, bool byAdmin) override
    {
        waiting.erase(world.room(room)->session.id);
        ++resolves;
        adminResolves += byAdmin ? 1 : 0;
        note(byAdmin ? u"admin resolves"_qs : u"agent resolves"_qs, room);
        const qint64 session = world.room(room)->session.id;
        handlingMs[session] = agenda.now() - assignedMs.value(session);
        return world.resolve(room, agenda.now()).has_value();
    }

    void setAgentOnline(const QByteArray &agent, bool online) override
    {
        world.setAvailable(agent, online, agenda.now());
        note(online ? u"comes"_qs : u"goes"_qs, agent);
    }

    void noteAssigned(const Room &room, const QByteArray &agent)
    {
        assignedMs[room.session.id] = agenda.now();
        clockwork.roomAssigned(room, agent);
    }

    int online() const
    {
        return static_cast<int>(
            std::count_if(world.people().begin(), world.people().end(), [](const Person &one) {
                return one.kind == Person::Kind::Agent && one.available;
            }));
    }

    int notes(const QString &what) const { return static_cast<int>(diary.filter(what).size()); }

    SimulatorOptions options;
    VirtualAgenda agenda;
    World world;
    Clockwork clockwork{options, world, agenda, *this};
    int cap = 2;
    std::map<qint64, QByteArray> waiting; ///< room by session: the oldest session first
    QHash<qint64, qint64> assignedMs;     ///< by session
    QHash<qint64, qint64> handlingMs;     ///< by session; of those that were resolved
    QList<qint64> arrivals;
    QList<qsizetype> depths; ///< five a second
    QStringList diary;
    int returning = 0;
    int resolves = 0;
    int adminResolves = 0;

private:
    void note(const QString &what, const QByteArray &who)
    {
        diary.append(QString::number(agenda.now()) + u' ' + what + u' ' + QString::fromLatin1(who));
    }

    void tick()
    {
        allocate();
        depths.append(std::ssize(waiting));
        agenda.after(200ms, [this] { tick(); });
    }

    void allocate()
    {
        const Person *agent = world.candidate();
        while (!waiting.empty() && agent && agent->chats < cap) {
            const QByteArray id = QByteArray::number(agent->id);
            const auto joined =
                world.join({.room = waiting.begin()->second, .agent = id, .maxAgents = 1}, agenda.now());
            waiting.erase(waiting.begin());
            if (joined)
                noteAssigned(**joined, id);
            agent = world.candidate();
        }
    }
};

constexpr qint64 secondMs = 1'000;
constexpr qint64 minuteMs = 60'000;

/// Seed and cap.
class Practice : public testing::TestWithParam<std::tuple<quint32, int>>
{
protected:
    Practice() { day.cap = cap; }

    const int cap = std::get<int>(GetParam());
    Day day{SimulatorOptions::practice(std::get<quint32>(GetParam()), cap)};
};

TEST_P(Practice, HasChatsGivenOutAndChatsWaitingAfterTenSeconds)
{
    EXPECT_EQ(day.online(), 12);
    day.agenda.runUntil(10 * secondMs);
    EXPECT_GE(day.world.servedRooms(), 10 * cap);
    EXPECT_GE(day.waiting.size(), 1U);
    EXPECT_LE(day.waiting.size(), static_cast<size_t>(14 * cap));
}

TEST_P(Practice, HasAQueueThatSwellsAndEmpties)
{
    day.agenda.runUntil(30 * minuteMs);
    const auto samples = std::ssize(day.depths);
    EXPECT_GT(std::ranges::count(day.depths, 0), samples / 10) << "the queue is empty at times";
    const auto busy = std::ranges::count_if(day.depths, [](qsizetype depth) { return depth >= 10; });
    EXPECT_GT(busy, samples / 20) << "ten or more wait at times";
    EXPECT_LT(std::ranges::max(day.depths), 40 * cap) << "it never runs away";
    EXPECT_GT(day.notes(u"goes"_qs), 20);
    EXPECT_GT(day.notes(u"comes"_qs), 20);
    EXPECT_GT(day.notes(u"writes again"_qs), 20);
    EXPECT_GT(day.adminResolves, 0);
    EXPECT_GT(day.returning, 0);
}

TEST_P(Practice, DrainsWhenTheCapIsRaised)
{
    const auto isBusy = [&] { return day.agenda.now() > 20 * secondMs && day.waiting.size() >= 10; };
    while (!isBusy() && day.agenda.now() < 60 * minuteMs)
        day.agenda.runUntil(day.agenda.now() + secondMs);
    ASSERT_TRUE(isBusy());
    day.cap = cap * 2;
    day.agenda.runUntil(day.agenda.now() + 5 * secondMs);
    EXPECT_EQ(day.waiting.size(), 0U);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Practice,
                         testing::Combine(testing::Values(1U, 2U, 3U, 7U, 20260101U),
                                          testing::Values(2, 3, 5)),
                         [](const auto &one) {
                             return "Seed" + std::to_string(std::get<quint32>(one.param)) + "Cap" +
                                    std::to_string(std::get<int>(one.param));
                         });

TEST(Clockwork, RepeatsItselfForTheSameSeed)
{
    const auto diaryOf = [](quint32 seed) {
        Day day(SimulatorOptions::practice(seed));
        day.agenda.runUntil(5 * minuteMs);
        return day.diary;
    };
    const QStringList first = diaryOf(7);
    EXPECT_GT(first.size(), 200);
    EXPECT_EQ(diaryOf(7), first);
    EXPECT_NE(diaryOf(8), first);
}

TEST(Clockwork, LetsCustomersAndShiftsHappenWhateverTheDeskDoes)
{
    Day fast(SimulatorOptions::practice(7));
    Day idle(SimulatorOptions::practice(7));
    idle.cap = 0;
    fast.agenda.runUntil(5 * minuteMs);
    idle.agenda.runUntil(5 * minuteMs);
    EXPECT_EQ(idle.resolves, 0);
    EXPECT_EQ(fast.arrivals, idle.arrivals);
    EXPECT_EQ(fast.diary.filter(u"goes"_qs), idle.diary.filter(u"goes"_qs));
}

TEST(Clockwork, GivesASessionItsHandlingTimeWheneverItIsAssigned)
{
    Day fast(SimulatorOptions::practice(7));
    Day slow(SimulatorOptions::practice(7));
    fast.cap = 5;
    fast.agenda.runUntil(5 * minuteMs);
    slow.agenda.runUntil(5 * minuteMs);
    int later = 0;
    for (auto handled = fast.handlingMs.cbegin(); handled != fast.handlingMs.cend(); ++handled) {
        const qint64 session = handled.key();
        if (!slow.handlingMs.contains(session))
            continue;
        later += slow.assignedMs[session] > fast.assignedMs[session] ? 1 : 0;
        EXPECT_EQ(slow.handlingMs[session], handled.value());
    }
    EXPECT_GT(later, 20) << "the comparison needs sessions that were assigned at different times";
}

SimulatorOptions busyDay()
{
    SimulatorOptions options;
    options.seed = 3;
    options.agents = 100;
    options.customers = true;
    options.chatsPerMinute = 600;
    options.impatientShare = 0;
    return options;
}

TEST(Clockwork, SendsCustomersInWavesAroundTheMean)
{
    SimulatorOptions options = busyDay();
    options.waveHeight = 0.8;
    options.waveLength = 60s;
    Day day(options);
    day.agenda.runUntil(20 * minuteMs);
    EXPECT_NEAR(static_cast<double>(day.arrivals.size()), 12'000, 600);
    const auto rush = std::ranges::count_if(day.arrivals, [](qint64 ms) { return ms % 60'000 < 30'000; });
    EXPECT_GT(static_cast<double>(rush), 2.0 * static_cast<double>(day.arrivals.size() - rush));
}

TEST(Clockwork, SendsFourTimesAsManyInARushAndNoMoreWhenItIsOver)
{
    Day day(busyDay());
    day.agenda.runUntil(3 * minuteMs);
    const auto usual = std::ssize(day.arrivals);
    day.clockwork.setRush(true);
    day.agenda.runUntil(6 * minuteMs);
    const auto inTheRush = std::ssize(day.arrivals) - usual;
    day.clockwork.setRush(false);
    day.agenda.runUntil(9 * minuteMs);
    const auto after = std::ssize(day.arrivals) - usual - inTheRush;
    EXPECT_NEAR(static_cast<double>(inTheRush) / static_cast<double>(usual), Clockwork::RushFactor, 0.6);
    EXPECT_NEAR(static_cast<double>(after) / static_cast<double>(usual), 1.0, 0.2);
}

TEST(Clockwork, ResolvesAfterTheHandlingTimeSomeByTheAdmin)
{
    SimulatorOptions options = busyDay();
    options.resolving = true;
    options.handlingTime = 20s;
    options.resolvedByAdminShare = 0.25;
    Day day(options);
    day.cap = 100;
    day.agenda.runUntil(10 * minuteMs);
    // Little's law: those being handled are the rate times the time that handling takes.
    const double rate = static_cast<double>(day.resolves) / 600.0;
    const double handled = day.world.servedRooms();
    EXPECT_NEAR(rate, 10.0, 1.0);
    EXPECT_NEAR(handled / rate, 20.0, 3.0);
    EXPECT_NEAR(static_cast<double>(day.adminResolves) / day.resolves, 0.25, 0.04);
}

TEST(Clockwork, ReturnsSomeCustomersToTheirRooms)
{
    SimulatorOptions options = busyDay();
    options.resolving = true;
    options.handlingTime = 1s;
    options.returningShare = 0.4;
    Day day(options);
    day.cap = 100;
    day.agenda.runUntil(5 * minuteMs);
    EXPECT_NEAR(static_cast<double>(day.returning) / static_cast<double>(day.arrivals.size()), 0.4, 0.05);
}

TEST(Clockwork, LetsImpatientCustomersWriteUntilAnAgentIsThere)
{
    SimulatorOptions options = busyDay();
    options.chatsPerMinute = 60;
    options.impatientShare = 1;
    Day day(options);
    day.cap = 0;
    day.agenda.runUntil(2 * minuteMs);
    const int whileWaiting = day.notes(u"writes again"_qs);
    EXPECT_GT(whileWaiting, static_cast<int>(day.arrivals.size()));
    day.options.customers = false;
    day.clockwork.optionsChanged();
    day.cap = 100;
    day.agenda.runUntil(3 * minuteMs);
    EXPECT_LE(day.notes(u"writes again"_qs), whileWaiting + 3) << "only those due before the next tick";
}

TEST(Clockwork, DoesNotEndASessionByThePlanOfAnEarlierOne)
{
    SimulatorOptions options;
    options.resolving = true;
    options.handlingTime = 1s;
    Day day(options);
    day.cap = 0;
    const QByteArray room = day.customerWrites({});
    const QByteArray agent = QByteArray::number(day.world.people().front().id);
    const auto serve = [&] {
        const auto joined = day.world.join({.room = room, .agent = agent}, day.agenda.now());
        ASSERT_TRUE(joined);
        day.noteAssigned(**joined, agent);
    };
    serve();
    day.resolveRoom(room, true);
    day.customerWrites(room);
    day.options.handlingTime = 24h;
    serve();
    day.agenda.runUntil(minuteMs);
    EXPECT_TRUE(day.world.room(room)->served());
}

TEST(Clockwork, BeginsAndEndsWhatTheOptionsSay)
{
    Day day(busyDay());
    day.cap = 100;
    day.agenda.runUntil(minuteMs);
    const int served = day.world.servedRooms();
    EXPECT_GT(served, 100);
    EXPECT_EQ(day.resolves, 0);
    EXPECT_EQ(day.notes(u"goes"_qs), 0);

    day.options.customers = false;
    day.options.resolving = true;
    day.options.handlingTime = 5s;
    day.options.shifts = true;
    day.options.onlineTime = 30s;
    day.clockwork.optionsChanged();
    const auto arrivals = day.arrivals.size();
    day.agenda.runUntil(3 * minuteMs);
    EXPECT_EQ(day.arrivals.size(), arrivals);
    EXPECT_EQ(day.world.openRooms(), 0) << "those that were being served are resolved too";
    EXPECT_GT(day.notes(u"goes"_qs), 20);

    day.options.shifts = false;
    day.clockwork.optionsChanged();
    const qsizetype entries = day.diary.size();
    day.agenda.runUntil(6 * minuteMs);
    EXPECT_EQ(day.diary.size(), entries);
}

} // namespace
} // namespace desk::simulated
