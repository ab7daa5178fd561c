/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/ledgerdriver.h"

using namespace std::chrono_literals;
using namespace desk;
using namespace desk::test;

namespace
{

/// Who is there, and what Qiscus counts for them.
class LedgerRoster : public LedgerFixture
{
protected:
    int external(const QByteArray &id) { return desk->agent(id).value_or(AgentRecord{}).external; }

    Reservation hold(const QByteArray &room)
    {
        desk->enqueue(room);
        const Reservation reservation = desk->reserve().reservations.value(0);
        EXPECT_EQ(desk->confirm(reservation), StepOutcome::Applied);
        return reservation;
    }
};

TEST_F(LedgerRoster, chatsThatOnlyQiscusCountsFillSeatsAtOnce)
{
    desk->roster({online("11", 2), online("12", 1)});
    EXPECT_EQ(load("11"), 2);
    desk->enqueue("1");
    desk->enqueue("2");
    const ReserveResult result = desk->reserve(2);
    ASSERT_EQ(result.reservations.size(), 1);
    EXPECT_EQ(result.reservations.at(0).agent, "12");
}

TEST_F(LedgerRoster, whatWeHoldIsNotCountedTwice)
{
    staff(1);
    hold("1");
    desk->roster({online("11", 1)});
    EXPECT_EQ(load("11"), 1);
    desk->roster({online("11", 3)});
    EXPECT_EQ(load("11"), 3);
    EXPECT_EQ(external("11"), 2);
}

TEST_F(LedgerRoster, aLowerCountIsBelievedOnlyWhenTwoReadingsApartAgree)
{
    desk->roster({online("11", 2)});
    desk->roster({online("11", 0)});
    EXPECT_EQ(external("11"), 2);
    pass(20s);
    desk->roster({online("11", 1)});
    EXPECT_EQ(external("11"), 2) << "only 20 s apart";
    pass(11s);
    desk->roster({online("11", 0)});
    EXPECT_EQ(external("11"), 1) << "all readings agree on at most 1";
}

TEST_F(LedgerRoster, aLowerCountOfAnOlderVersionIsNotBelieved)
{
    desk->roster({online("11", 1)});
    const qint64 before = desk->sequence();
    hold("1");
    for (int readings = 0; readings < 3; ++readings) {
        pass(31s);
        RosterReading reading{.begunSequence = desk->sequence(), .agents = {online("11", 0)}};
        reading.agents[0].seenSequence = before;
        desk->applyRoster(reading);
    }
    EXPECT_EQ(external("11"), 1);
}

TEST_F(LedgerRoster, aLowerCountIsNotBelievedWhileACallIsUnderWay)
{
    desk->roster({online("11", 1)});
    desk->enqueue("1");
    const Reservation call = desk->reserve().reservations.value(0);
    for (int readings = 0; readings < 3; ++readings) {
        pass(10s);
        desk->roster({online("11", 1)});
    }
    pass(15s);
    desk->roster({online("11", 1)});
    EXPECT_EQ(external("11"), 1);
    desk->confirm(call);
    desk->roster({online("11", 1)});
    pass(31s);
    desk->roster({online("11", 1)});
    EXPECT_EQ(external("11"), 0) << "the one that Qiscus counts is ours";
}

TEST_F(LedgerRoster, anOlderReadingIsDropped)
{
    const RosterReading older{.begunSequence = desk->sequence(), .agents = {online("11")}};
    desk->roster({online("12")});
    EXPECT_FALSE(desk->applyRoster(older).applied);
    EXPECT_FALSE(desk->agent("11"));
    EXPECT_TRUE(desk->agent("12"));
}

TEST_F(LedgerRoster, anEmptyReadingCountsOnlyTwiceInARow)
{
    staff(2);
    EXPECT_FALSE(desk->roster({}).applied);
    EXPECT_TRUE(desk->agent("11"));
    staff(2);
    const RosterReading empty{.begunSequence = desk->sequence()};
    EXPECT_FALSE(desk->applyRoster(empty).applied);
    EXPECT_FALSE(desk->applyRoster(empty).applied) << "the same reading told twice is one reading";
    EXPECT_TRUE(desk->roster({}).applied);
    EXPECT_FALSE(desk->agent("11"));
    EXPECT_EQ(redis.run("HLEN agent:customer_count"), "0");
}

TEST_F(LedgerRoster, whoIsNoLongerEligibleGetsNothingMoreAndKeepsTheChats)
{
    staff(1);
    hold("1");
    desk->roster({offline("11", 1)});
    desk->enqueue("2");
    EXPECT_EQ(desk->reserve().stopped, NothingToReserve::NobodyFree);
    EXPECT_EQ(load("11"), 1);
    EXPECT_EQ(desk->resolve("1"), ResolveOutcome::Freed);
    EXPECT_EQ(load("11"), 0);
}

TEST_F(LedgerRoster, whoIsNoLongerListedLeavesWithTheLastChat)
{
    staff(2);
    hold("1");
    const RosterResult result = desk->roster({online("12")});
    EXPECT_EQ(result.eligible, 1);
    EXPECT_FALSE(desk->agent("11")->known);
    EXPECT_EQ(load("11"), 1);
    desk->resolve("1");
    EXPECT_FALSE(desk->agent("11"));
    EXPECT_EQ(redis.run("HEXISTS agent:customer_count 11"), "0");
}

TEST_F(LedgerRoster, whoIsRefusedThreeTimesWhileLeavingIsBlamedAndNotTheChats)
{
    staff(1);
    desk->setCap(3);
    for (const QByteArray room : {"1", "2", "3"})
        desk->enqueue(room);
    const QList<Reservation> calls = desk->reserve(3).reservations;
    ASSERT_EQ(calls.size(), 3);
    desk->roster({online("12")});
    for (const Reservation &call : calls)
        desk->release(call, {.then = Refusal::Then::Fail, .blamesAgent = true});
    EXPECT_FALSE(desk->agent("11"));
    for (const QByteArray room : {"1", "2", "3"}) {
        EXPECT_EQ(desk->chat(room)->state, ChatState::Queued) << room.constData();
        EXPECT_EQ(desk->chat(room)->attempts, 0) << room.constData();
    }
    const QByteArray records =
        "local bad = 0 for _, event in ipairs(redis.call('XRANGE', 'desk:events', '-', '+')) do "
        "for _, word in ipairs(event[2]) do bad = bad + (word == 'null' and 1 or 0) end end "
        "return bad";
    EXPECT_EQ(redis.run(QByteArrayList{"EVAL", records, "0"}), "0") << "who has gone has no record";
}

TEST_F(LedgerRoster, whoIsNotListedAndHoldsNothingLeavesAtOnce)
{
    staff(2);
    EXPECT_EQ(desk->roster({online("11")}).changed, 1);
    EXPECT_FALSE(desk->agent("12"));
    staff(2);
    EXPECT_TRUE(desk->agent("12")->eligible);
}

TEST_F(LedgerRoster, thousandsOfAgentsComeAndGoInParts)
{
    QList<RosterAgent> many;
    for (int i = 0; i < 1234; ++i)
        many.append(online(QByteArray::number(1000 + i)));
    EXPECT_EQ(desk->roster(many).changed, 1234);
    EXPECT_EQ(desk->roster(many).changed, 0) << "nothing changed";
    EXPECT_EQ(redis.run("ZCARD desk:ranking"), "1234");
    desk->roster({online("1000")});
    EXPECT_EQ(redis.run("ZCARD desk:ranking"), "1");
    EXPECT_EQ(redis.run("HLEN desk:agents"), "1");
}

TEST_F(LedgerRoster, whenQiscusCountsFewerTwiceTheOldestChatsAreVerified)
{
    staff(1);
    desk->setCap(50);
    for (int room = 1; room <= 15; ++room) {
        hold(QByteArray::number(room));
        pass(1s);
    }
    staff(1);
    EXPECT_TRUE(desk->takeDue().isEmpty());
    pass(31s);
    staff(1);
    QList<QByteArray> rooms;
    for (const DueWork &work : desk->takeDue()) {
        EXPECT_EQ(work.kind, DueWork::Kind::Verify);
        rooms.append(work.reservation.room);
    }
    EXPECT_EQ(rooms.size(), 10) << "at most ten a reading";
    for (int room = 1; room <= 10; ++room)
        EXPECT_TRUE(rooms.contains(QByteArray::number(room))) << room;
    EXPECT_EQ(load("11"), 15) << "nothing is freed before Qiscus has said so of the chat";
}

TEST_F(LedgerRoster, aChatThatProvedToBeServedStandsBehindTheOthers)
{
    staff(1);
    desk->setCap(50);
    for (const QByteArray room : {"1", "2"}) {
        hold(room);
        pass(1s);
    }
    for (const QByteArray room : {"1", "2", "1"}) {
        desk->roster({online("11", 1)});
        pass(31s);
        desk->roster({online("11", 1)});
        const QList<DueWork> due = desk->takeDue();
        ASSERT_EQ(due.size(), 1);
        EXPECT_EQ(due.at(0).reservation.room, room);
        EXPECT_EQ(desk->verify(due.at(0), RoomReading::Served), VerifyOutcome::Held);
    }
}

TEST_F(LedgerRoster, anAgentWithoutACountKeepsTheOneThatWasKnown)
{
    desk->roster({online("11", 2)});
    desk->roster({online("11", -1)});
    EXPECT_EQ(external("11"), 2);
    EXPECT_EQ(desk->agent("11")->remote, -1);
}

} // namespace
