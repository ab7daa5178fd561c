/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// What happens to the numbers of a running desk: nonsense in the cap, resolves that get lost, a stop of the whole program.

#include "core/allocation/callrules.h"
#include "tests/support/deskfixture.h"
#include "tests/support/ledgerdriver.h"
#include "tests/support/ledgerinvariant.h"
#include "tests/support/redistap.h"

#include <QDeadlineTimer>

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::TestDesk;
using test::waitUntil;

TEST(DeskNumbers, NonsenseInTheCapNeverMeansUnlimitedAndStopsNothing)
{
    constexpr int cap = 3; // not the default
    TestDesk desk({.agents = 1, .duplicateShare = 0, .latency = 1ms});
    desk.setCap(cap);
    desk.startEngine();
    desk.simulator.rush(cap + 1);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == cap && desk.queueDepth() == 1; }));
    const QList<QByteArrayList> nonsense = {
        {"SET", ""},    {"SET", "-1"},  {"SET", "0"},    {"SET", "1000000000"}, {"SET", "1e9"},
        {"SET", "5 "},  {"SET", " 5"},  {"SET", "five"}, {"SET", "5.0"},        {"SET", "0x5"},
        {"SET", "+5"},  {"SET", "05"},  {"SET", "NaN"},  {"SET", "inf"},        {"SET", "1001"},
        {"SET", "5\n"}, {"RPUSH", "5"}, {"SADD", "5"},   {"HSET", "5", "5"},    {"ZADD", "5", "5"}};
    ASSERT_EQ(nonsense.size(), 20);
    for (const QByteArrayList &words : nonsense) {
        // At once: while the key is missing the default is in force.
        desk.redis.run(
            QByteArrayList{"EVAL",
                           "redis.call('DEL', KEYS[1]) return redis.call(table.remove(ARGV, 1), KEYS[1], "
                           "unpack(ARGV))",
                           "1", "config:max_agent_chat"} +
            words);
        const qsizetype before = desk.simulator.assignments().size();
        desk.simulator.customerWrites();
        ASSERT_TRUE(desk.simulator.resolveRoom(desk.simulator.assignments().at(before - cap).room));
        ASSERT_TRUE(waitUntil([&] {
            return desk.simulator.assignments().size() > before && desk.queueDepth() == 1;
        })) << words.join(' ').toStdString()
            << " stopped the desk";
        EXPECT_EQ(desk.loads(), cap) << words.join(' ').toStdString();
    }
    EXPECT_EQ(desk.simulator.mostChatsEverOf(desk.simulator.agentIds().constFirst()), cap);
    EXPECT_TRUE(waitUntil([&] { return !desk.snapshot()->capState.rejected.isEmpty(); }))
        << "the window says nothing";
}

/// Time passes for the ledger. No call is under way, so no lease ends that somebody counts on.
void passTime(TestDesk &desk, std::chrono::seconds time)
{
    test::LedgerDriver clock(desk.redis.url());
    test::shiftLedgerTimes(clock.redis, -std::chrono::microseconds(time).count());
}

TEST(DeskNumbers, LostResolvesHealWithinTwoReadingsOfTheAgentsAndAVerification)
{
    constexpr int chats = 4;
    SimulatorOptions day{.agents = 2, .duplicateShare = 0, .latency = 1ms};
    TestDesk desk(day);
    desk.options.ledger.rosterInterval = 1s;
    desk.setCap(chats);
    desk.startEngine();
    desk.simulator.rush(chats);
    ASSERT_TRUE(waitUntil([&] { return desk.redis.run("HVALS desk:chats").count("\"held\"") == chats; }));
    day.lostWebhookShare = 1.0;
    desk.simulator.change(day);
    for (const SimulatedAssignment &one : desk.simulator.assignments())
        ASSERT_TRUE(desk.simulator.resolveRoom(one.room));

    const auto doubts = [&] { return desk.redis.run("HVALS desk:agents").count("\"belowAt\""); };
    ASSERT_TRUE(waitUntil([&] { return doubts() == 2; })) << "the first reading";
    EXPECT_EQ(desk.loads(), chats) << "one reading is not believed";
    passTime(desk, 31s);
    EXPECT_TRUE(
        waitUntil([&] { return desk.loads() == 0 && desk.redis.run("HLEN desk:chats") == "0"; }, 10s));
}

/// A desk that hears of its first reservation so much later than it was made: the reply is on its way for so long.
struct LateDesk {
    explicit LateDesk(std::chrono::milliseconds stop, const QByteArray &transition = "reserve",
                      const SimulatorOptions &day = {.agents = 1, .duplicateShare = 0, .latency = 1ms})
        : desk(day)
        , tap(test::tapRedis(desk.redis.port(),
                             [this, stop, transition](const test::PassingTransition &passing) {
                                 take(passing, transition, stop);
                                 return true;
                             }))
    {
        desk.options.redisAddress =
            *RedisAddress::fromUrl(QStringLiteral("redis://127.0.0.1:%1").arg(tap->port()));
        desk.options.ledger.lease = leaseNeededToSend + 2s; // a busy machine stops a program for a while, too
        desk.options.redis.commandTimeout = 10s;
        desk.options.redis.heartbeat = 10s; // the connection outlives the standstill
        desk.startEngine();
        desk.simulator.customerWrites();
    }

    void take(const test::PassingTransition &passing, const QByteArray &transition,
              std::chrono::milliseconds stop)
    {
        const bool about = passing.name == transition && desk.redis.run("HLEN desk:chats") != "0";
        if (about && passing.answer) {
            ++done;
            if (!std::exchange(stopped, true))
                keepOnItsWay(stop);
        }
        if (passing.answer && passing.name == "release")
            callsAtRelease.append(desk.simulator.assignCalls());
    }

    /// What passes stays here meanwhile, and all behind it; the desk goes on.
    static void keepOnItsWay(std::chrono::milliseconds time)
    {
        const QDeadlineTimer arrival(time);
        EXPECT_TRUE(waitUntil([&] { return arrival.hasExpired(); }, time + 10s));
    }

    bool stopped = false;
    int done = 0;              ///< runs of the transition while there were chats
    QList<int> callsAtRelease; ///< assign calls that Qiscus had seen, at each release
    TestDesk desk;
    std::unique_ptr<test::Wiretap> tap;
};

TEST(DeskNumbers, NoCallIsMadeWithLessThanTwelveSecondsOfTheLeaseLeft)
{
    LateDesk late(2100ms);
    ASSERT_TRUE(waitUntil([&] { return late.desk.simulator.servedRooms() == 1; }));
    EXPECT_EQ(late.callsAtRelease, QList<int>{0}) << "the chat goes back before any call for it";
    EXPECT_GE(late.done, 2) << "and is reserved anew";
    EXPECT_EQ(late.desk.simulator.assignCalls(), 1);
}

TEST(DeskNumbers, NorForAChatThatASupervisorGivesAway)
{
    LateDesk late(2100ms, "assignto");
    ASSERT_TRUE(waitUntil([&] { return late.desk.simulator.servedRooms() == 1; }));
    late.desk.redis.run({"HSET", "desk:meta", "paused", "1"}); // so that nothing else gives the next one away
    late.desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return !late.desk.snapshot()->waiting.isEmpty(); }));
    const ChatRow chat = late.desk.snapshot()->waiting.constFirst();
    late.desk.engine().actions().assignTo(1, {chat->room, chat->version},
                                          late.desk.simulator.agentIds().constFirst(), {.aboveCap = true});
    EXPECT_TRUE(waitUntil([&] { return !late.callsAtRelease.isEmpty(); }))
        << "the call was made, or: " << late.desk.lastResult.message.toStdString();
    EXPECT_EQ(late.callsAtRelease, QList<int>{1});
}

/// The first agent is refused for the room, whose list names the others.
TEST(DeskNumbers, NorForAChatThatIsOfferedToAnAgentWhomTheRoomLists)
{
    LateDesk late(2100ms, "assignto",
                  {.agents = 6, .agentsByChannel = true, .duplicateShare = 0, .latency = 1ms});
    EXPECT_TRUE(waitUntil([&] { return late.callsAtRelease.size() >= 2; })) << "the call was made";
    EXPECT_EQ(late.callsAtRelease.mid(0, 2), (QList<int>{1, 1}));
}

TEST(DeskNumbers, AShortStandstillCostsNoCall)
{
    LateDesk late(50ms);
    ASSERT_TRUE(waitUntil([&] { return late.desk.simulator.servedRooms() == 1; }));
    EXPECT_TRUE(late.stopped);
    EXPECT_TRUE(late.callsAtRelease.isEmpty());
    EXPECT_EQ(late.desk.simulator.assignCalls(), 1);
}

} // namespace
} // namespace desk
