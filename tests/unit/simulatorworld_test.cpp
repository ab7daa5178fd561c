/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/names.h"
#include "core/simulator/world.h"

#include <QSet>

#include <gmock/gmock.h>

#include <cmath>

namespace desk::simulated
{
namespace
{
using namespace std::chrono_literals;

constexpr qint64 epochMs = 1'700'000'000'000;

class WorldTest : public testing::Test
{
protected:
    QByteArray agent(size_t index) const { return QByteArray::number(world.people()[index].id); }

    bool join(const QByteArray &room, size_t index, int maxAgents = 1)
    {
        return world.join({.room = room, .agent = agent(index), .maxAgents = maxAgents}, 0).has_value();
    }

    QList<QByteArray> rooms(bool unservedOnly) const
    {
        QList<QByteArray> seen;
        world.visitRooms(~quint64(0), unservedOnly, [&](const Room &room) {
            seen.append(room.id);
            return true;
        });
        return seen;
    }

    World world{1, 4, 1.0, epochMs};
};

TEST_F(WorldTest, KeepsCountsTrueThroughALife)
{
    const QByteArray room = world.customerWrites({}, 10).id;
    EXPECT_EQ(world.openRooms(), 1);
    EXPECT_EQ(world.servedRooms(), 0);
    ASSERT_TRUE(join(room, 0));
    ASSERT_TRUE(join(room, 1, 2));
    EXPECT_EQ(world.servedRooms(), 1);
    EXPECT_EQ(world.people()[0].chats, 1);

    ASSERT_TRUE(world.leave(room, agent(1), 20));
    EXPECT_EQ(world.servedRooms(), 1) << "the first agent is still there";
    ASSERT_TRUE(world.leave(room, agent(0), 20));
    EXPECT_EQ(world.servedRooms(), 0);
    EXPECT_EQ(world.openRooms(), 1);
    ASSERT_TRUE(join(room, 2));

    ASSERT_TRUE(world.resolve(room, 30));
    EXPECT_EQ(world.openRooms(), 0);
    EXPECT_EQ(world.servedRooms(), 0);
    for (const Person &person : world.people())
        EXPECT_EQ(person.chats, 0);
    EXPECT_EQ(world.resolve(room, 40).error(), Refused::AlreadyResolved);
    EXPECT_EQ(world.leave(room, agent(2), 40).error(), Refused::AlreadyResolved);
}

TEST_F(WorldTest, BeginsASessionForAReturningCustomer)
{
    const QByteArray room = world.customerWrites({}, 10).id;
    const qint64 first = world.room(room)->session.id;
    ASSERT_TRUE(join(room, 0));
    ASSERT_TRUE(world.resolve(room, 500));
    EXPECT_EQ(world.resolvedRoom(0.99), room);

    const Room &again = world.customerWrites(room, 900);
    EXPECT_GT(again.session.id, first);
    EXPECT_EQ(again.earlier.id, first);
    EXPECT_EQ(again.earlier.agent, agent(0).toLongLong());
    EXPECT_EQ(again.earlier.resolvedAtMs, epochMs + 500);
    EXPECT_EQ(again.messages, 1);
    EXPECT_TRUE(again.unserved());
    EXPECT_TRUE(world.resolvedRoom(0.0).isEmpty());
}

TEST_F(WorldTest, FindsAnyResolvedRoomWhateverWasReopened)
{
    QList<QByteArray> all;
    for (int i = 0; i < 5; ++i) {
        all.append(world.customerWrites({}, 0).id);
        ASSERT_TRUE(world.resolve(all.last(), 0));
    }
    world.customerWrites(all[4], 1);
    world.customerWrites(all[0], 1);
    world.customerWrites(all[2], 1);
    QSet<QByteArray> found;
    for (double where = 0; where < 1; where += 0.1)
        found.insert(world.resolvedRoom(where));
    EXPECT_EQ(found, (QSet<QByteArray>{all[1], all[3]}));
}

TEST_F(WorldTest, TakesRoomsUnderTheNameGiven)
{
    EXPECT_EQ(world.customerWrites("4399281078994123", 0).id, "4399281078994123");
    EXPECT_EQ(world.openRooms(), 1);
}

TEST_F(WorldTest, ListsRoomsByTheirLatestMessage)
{
    const QByteArray first = world.customerWrites({}, 0).id;
    const QByteArray second = world.customerWrites({}, 1).id;
    const QByteArray third = world.customerWrites({}, 2).id;
    world.customerWrites(first, 3);
    ASSERT_TRUE(join(third, 0));
    EXPECT_THAT(rooms(false), testing::ElementsAre(first, third, second));
    EXPECT_THAT(rooms(true), testing::ElementsAre(first, second));
    world.customerWrites(third, 4);
    EXPECT_THAT(rooms(true), testing::ElementsAre(first, second)) << "a served room that writes stays served";
}

TEST_F(WorldTest, SuggestsTheLeastLoadedAgentWhoMayWork)
{
    ASSERT_TRUE(join(world.customerWrites({}, 0).id, 0));
    world.setForcedOffline(agent(1), true);
    world.setAvailable(agent(2), false, 5);
    EXPECT_EQ(world.candidate()->id, world.people()[3].id);
    for (size_t i = 0; i < 4; ++i)
        world.setAvailable(agent(i), false, 6);
    EXPECT_EQ(world.candidate(), nullptr) << "admin and supervisor are no candidates";
}

TEST_F(WorldTest, NotesTheLoginOfWhoComesBack)
{
    world.setAvailable(agent(0), false, 10);
    world.setAvailable(agent(0), true, 25);
    EXPECT_EQ(world.people()[0].lastLoginAtMs, epochMs + 25);
}

TEST(World, StartsWithExactlyTheShareOnline)
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const World world(seed, 24, 0.5, epochMs);
        const auto online = std::ranges::count_if(world.people(), [](const Person &one) {
            return one.kind == Person::Kind::Agent && one.available;
        });
        EXPECT_EQ(online, 12);
        EXPECT_EQ(world.agentCount(), 24);
    }
}

TEST(Person, TellsItsChatsAsTheyWere)
{
    Person person;
    person.countChat(1, 1'000);
    person.countChat(1, 2'000);
    person.countChat(-1, 3'000);
    EXPECT_EQ(person.chatsAsOf(3'000, 0ms), 1);
    EXPECT_EQ(person.chatsAsOf(3'500, 501ms), 2);
    EXPECT_EQ(person.chatsAsOf(3'500, 500ms), 1);
    EXPECT_EQ(person.chatsAsOf(3'500, 1'501ms), 1);
    EXPECT_EQ(person.chatsAsOf(3'500, 2'501ms), 0);
    EXPECT_EQ(person.mostChats, 2);
    for (int i = 0; i < 100'000; ++i)
        person.countChat(i % 2 ? -1 : 1, 4'000 + i * 100);
    EXPECT_EQ(person.chatsAsOf(4'000 + 99'999 * 100, 0ms), 1);
    EXPECT_EQ(person.chatsAsOf(4'000 + 99'999 * 100, 60s), 1)
        << "a minute back, every chat that came has gone";
}

TEST(Names, AreManyAndNeverEmpty)
{
    QSet<QString> agents;
    for (int i = 0; i < 500; ++i)
        agents.insert(agentName(i, 1));
    EXPECT_FALSE(agents.contains(QString()));
    EXPECT_GT(agents.size(), 250);
    QSet<QString> first;
    for (int i = 0; i < 24; ++i)
        first.insert(agentName(i, 1));
    EXPECT_EQ(first.size(), 24) << "no two of the practice agents share a name";

    Dice dice(1, Stream::People);
    QSet<QString> customers;
    bool foreignLetters = false;
    for (int i = 0; i < 1'000; ++i) {
        const QString name = customerName(dice);
        EXPECT_FALSE(name.isEmpty());
        customers.insert(name);
        foreignLetters |= name.contains(QChar(0x5c0f));
    }
    EXPECT_GT(customers.size(), 300);
    EXPECT_TRUE(foreignLetters);
    EXPECT_EQ(mailName(u"Liam O'Connor"_qs), u"liam.oconnor");
}

TEST(Dice, HasTheDistributionsItNames)
{
    Dice dice(9, Stream::Handling);
    constexpr int draws = 50'000;
    double exponential = 0;
    double logNormal = 0;
    QList<double> logNormals;
    for (int i = 0; i < draws; ++i) {
        exponential += dice.exponential(30);
        logNormals.append(dice.logNormal(60, 0.7));
        logNormal += logNormals.last();
        const double unit = dice.unit();
        ASSERT_GE(unit, 0.0);
        ASSERT_LT(unit, 1.0);
        const int face = dice.below(6);
        ASSERT_GE(face, 0);
        ASSERT_LT(face, 6);
    }
    EXPECT_NEAR(exponential / draws, 30, 1);
    EXPECT_NEAR(logNormal / draws, 60, 2);
    std::ranges::nth_element(logNormals, logNormals.begin() + draws / 2);
    EXPECT_NEAR(logNormals.at(draws / 2), 60 * std::exp(-0.7 * 0.7 / 2), 2) << "the median is below the mean";
}

TEST(Dice, IsTheSameOnEveryPlatform)
{
    Dice dice(1, Stream::People);
    const int first = dice.below(1'000'000);
    const int second = dice.below(1'000'000);
    EXPECT_EQ(first, 40'126);
    EXPECT_EQ(second, 621'688);
    EXPECT_NE(Dice(1, Stream::Faults).below(1'000'000), first) << "each stream has its own row";
    EXPECT_NE(Dice(2, Stream::People).below(1'000'000), first);
}

} // namespace
} // namespace desk::simulated
