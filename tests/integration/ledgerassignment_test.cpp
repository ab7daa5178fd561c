/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/ledgerdriver.h"

#include <QSet>

using namespace std::chrono_literals;
using namespace desk;
using namespace desk::test;

namespace
{

/// Reserving a seat, and what becomes of it when the call to Qiscus ends, or does not.
class LedgerAssignment : public LedgerFixture
{
protected:
    Reservation reserveOne(const QByteArray &room, std::chrono::microseconds age = {})
    {
        desk->enqueue(room, age);
        const ReserveResult result = desk->reserve();
        EXPECT_EQ(result.reservations.size(), 1) << "chat " << room.constData();
        return result.reservations.value(0);
    }

    ChatRecord chat(const QByteArray &room) { return desk->chat(room).value_or(ChatRecord{}); }
};

TEST_F(LedgerAssignment, twentyChatsForTwoAgentsWithCapTwoGiveExactlyFour)
{
    staff(2);
    for (int room = 1; room <= 20; ++room)
        desk->enqueue(QByteArray::number(room));
    const ReserveResult result = desk->reserve(20);
    EXPECT_EQ(result.reservations.size(), 4);
    EXPECT_EQ(result.stopped, NothingToReserve::NobodyFree);
    EXPECT_EQ(result.cap, 2);
    EXPECT_EQ(load("11"), 2);
    EXPECT_EQ(load("12"), 2);
    EXPECT_TRUE(desk->reserve(20).reservations.isEmpty());
    EXPECT_EQ(desk->summary().queueDepth, 16);
}

TEST_F(LedgerAssignment, theLoadIsRaisedBeforeAnyCall)
{
    staff(1);
    reserveOne("1");
    EXPECT_EQ(load("11"), 1);
    EXPECT_EQ(chat("1").state, ChatState::Calling);
    EXPECT_EQ(chat("1").agent, "11");
}

TEST_F(LedgerAssignment, theOldestChatGoesToTheLeastLoadedWhoWaitedLongest)
{
    ASSERT_TRUE(desk->roster({online("11", 1), online("12"), online("13")}).applied);
    desk->enqueue("1", 10s);
    desk->enqueue("2", 30s);
    desk->enqueue("3", 20s);
    QList<QByteArray> pairs;
    for (const Reservation &reservation : desk->reserve(3).reservations)
        pairs.append(reservation.room + " " + reservation.agent);
    // 12 and 13 have nothing; then all have one, and 11 was never assigned by us.
    EXPECT_EQ(pairs, (QList<QByteArray>{"2 12", "3 13", "1 11"}));
}

TEST_F(LedgerAssignment, aTieGoesToWhoWaitedLongestSinceTheLastAssignment)
{
    staff(3);
    QList<QByteArray> agents;
    for (int round = 1; round <= 6; ++round) {
        const Reservation reservation = reserveOne(QByteArray::number(round));
        agents.append(reservation.agent);
        desk->confirm(reservation);
        desk->resolve(reservation.room);
    }
    EXPECT_EQ(agents, (QList<QByteArray>{"11", "12", "13", "11", "12", "13"}));
}

TEST_F(LedgerAssignment, nothingIsGivenWithoutAFreshCompleteReading)
{
    desk->enqueue("1");
    EXPECT_EQ(desk->reserve().stopped, NothingToReserve::RosterStale) << "first start";
    staff(1);
    pass(61s); // three times the interval is 60 s
    EXPECT_EQ(desk->reserve().stopped, NothingToReserve::RosterStale) << "the machine slept";
    staff(1);
    pass(-90s);
    EXPECT_EQ(desk->reserve().stopped, NothingToReserve::RosterStale) << "the clock jumped back";
    staff(1);
    EXPECT_EQ(desk->reserve().reservations.size(), 1);
}

TEST_F(LedgerAssignment, saysWhyNothingWasGiven)
{
    staff(1);
    EXPECT_EQ(desk->reserve().stopped, NothingToReserve::QueueEmpty);
    desk->enqueue("1");
    desk->setPaused(true);
    EXPECT_EQ(desk->reserve().stopped, NothingToReserve::Paused);
    EXPECT_EQ(load("11"), 0);
    desk->setPaused(false);
    EXPECT_EQ(desk->reserve(1).stopped, NothingToReserve::No);
}

TEST_F(LedgerAssignment, theEventNamesTheFirstFiveOfTheRanking)
{
    ASSERT_TRUE(desk->roster({online("11", 1), online("12"), online("13", 1), online("14"), online("15"),
                              online("16", 1)})
                    .applied);
    reserveOne("1");
    const QByteArray last = redis.run("XREVRANGE desk:events + - COUNT 1");
    EXPECT_TRUE(last.contains("\nwhy\n12:0 14:0 15:0 11:1 13:1 | cap 2, room 6, full 0\n"))
        << last.constData();
}

TEST_F(LedgerAssignment, onlyTheTokenOfTheRunningCallCounts)
{
    staff(1);
    const Reservation first = reserveOne("1");
    EXPECT_EQ(desk->release(first, {.then = Refusal::Then::Requeue}), StepOutcome::Applied);
    const Reservation second = desk->reserve().reservations.value(0);
    EXPECT_NE(first.token, second.token);
    EXPECT_EQ(desk->confirm(first), StepOutcome::Stale);
    EXPECT_EQ(desk->release(first, {.then = Refusal::Then::Requeue}), StepOutcome::Stale);
    EXPECT_EQ(desk->unknown(first), StepOutcome::Stale);
    EXPECT_EQ(chat("1").state, ChatState::Calling);
    EXPECT_EQ(desk->confirm(second), StepOutcome::Applied);
    EXPECT_EQ(desk->confirm(second), StepOutcome::Applied) << "its first answer was lost";
    EXPECT_EQ(load("11"), 1);
}

TEST_F(LedgerAssignment, noTokenComesTwiceNotEvenAfterAFlush)
{
    staff(1);
    const Reservation before = reserveOne("1");
    redis.run("FLUSHALL");
    staff(1);
    const Reservation after = reserveOne("1");
    EXPECT_NE(before.token, after.token);
    EXPECT_EQ(desk->confirm(before), StepOutcome::Stale);
}

TEST_F(LedgerAssignment, versionsGrowEvenAcrossAFlush)
{
    staff(1);
    reserveOne("1");
    const qint64 before = chat("1").version;
    redis.run("FLUSHALL");
    staff(1);
    reserveOne("1");
    EXPECT_GT(chat("1").version, before);
}

TEST_F(LedgerAssignment, versionsGrowFromOneReserveToTheNextWhenTheClockJumpedBack)
{
    staff(2);
    desk->enqueue("1");
    desk->enqueue("2");
    const qint64 ahead = desk->summary().nowUs + 3'600'000'000;
    redis.run({"HSET", "desk:meta", "sequence", QByteArray::number(ahead)});
    desk->reserve();
    desk->reserve();
    EXPECT_GT(desk->chat("1")->version, ahead);
    EXPECT_GT(desk->chat("2")->version, desk->chat("1")->version);
}

TEST_F(LedgerAssignment, aDefiniteNoFreesTheSeatAndGivesTheOldPlaceBack)
{
    staff(1);
    const Reservation reservation = reserveOne("1", 10s);
    desk->enqueue("2", 5s);
    const qint64 place = chat("1").arrivalUs;
    desk->release(reservation, {.then = Refusal::Then::Requeue});
    EXPECT_EQ(load("11"), 0);
    EXPECT_EQ(chat("1").arrivalUs, place);
    EXPECT_EQ(chat("1").attempts, 0) << "it was not the chat's fault";
    EXPECT_EQ(desk->reserve().reservations.value(0).room, "1");
}

TEST_F(LedgerAssignment, aParkedChatReturnsToItsOldPlaceAndLetsOthersPassMeanwhile)
{
    staff(1);
    const Reservation reservation = reserveOne("1", 10s);
    desk->enqueue("2", 5s);
    desk->enqueue("3", 4s);
    desk->release(reservation,
                  {.then = Refusal::Then::Park, .delay = 60s, .error = QStringLiteral("422: no")});
    EXPECT_EQ(chat("1").state, ChatState::Parked);
    EXPECT_EQ(chat("1").attempts, 1);
    EXPECT_EQ(chat("1").lastError, QStringLiteral("422: no"));
    EXPECT_EQ(desk->reserve().reservations.value(0).room, "2");
    EXPECT_TRUE(desk->takeDue().isEmpty());
    EXPECT_EQ(chat("1").state, ChatState::Parked);
    pass(59s);
    desk->takeDue();
    EXPECT_EQ(chat("1").state, ChatState::Parked);
    pass(2s);
    EXPECT_TRUE(desk->takeDue().isEmpty());
    EXPECT_EQ(chat("1").state, ChatState::Queued);
    staff(1);
    EXPECT_EQ(desk->reserve().reservations.value(0).room, "1");
}

TEST_F(LedgerAssignment, aChatThatQiscusHasResolvedIsGone)
{
    staff(1);
    EXPECT_EQ(desk->release(reserveOne("1"), {.then = Refusal::Then::Close}), StepOutcome::Gone);
    EXPECT_FALSE(desk->chat("1"));
    EXPECT_EQ(load("11"), 0);
    EXPECT_EQ(desk->enqueue("1", 1s), EnqueueOutcome::IgnoredClosed);
}

TEST_F(LedgerAssignment, aWebhookDuringACallThatFindsTheRoomResolvedIsNotLost)
{
    staff(1);
    const Reservation reservation = reserveOne("1", 10s);
    desk->enqueue("1");
    EXPECT_EQ(desk->release(reservation, {.then = Refusal::Then::Close}), StepOutcome::Gone);
    EXPECT_EQ(chat("1").state, ChatState::Queued);
}

TEST_F(LedgerAssignment, anUnknownOutcomeKeepsTheSeatAndRepeatsWithTheSameAgent)
{
    staff(2);
    const Reservation reservation = reserveOne("1");
    EXPECT_EQ(desk->unknown(reservation, 2s), StepOutcome::Applied);
    EXPECT_EQ(desk->unknown(reservation, 2s), StepOutcome::Stale) << "told twice, counted once";
    EXPECT_EQ(chat("1").state, ChatState::Open);
    EXPECT_EQ(chat("1").attempts, 1);
    EXPECT_EQ(load(reservation.agent), 1);
    EXPECT_TRUE(desk->takeDue().isEmpty());
    pass(3s);
    const QList<DueWork> due = desk->takeDue();
    ASSERT_EQ(due.size(), 1);
    EXPECT_EQ(due.at(0).kind, DueWork::Kind::RepeatAssign);
    EXPECT_EQ(due.at(0).reservation.agent, reservation.agent);
    EXPECT_NE(due.at(0).reservation.token, reservation.token);
    EXPECT_TRUE(due.at(0).reservation.repeat);
    EXPECT_EQ(due.at(0).reservation.attempts, 1);
    EXPECT_TRUE(desk->takeDue().isEmpty()) << "taken, with a lease of its own";
    EXPECT_EQ(desk->confirm(due.at(0).reservation, 7, true), StepOutcome::Applied);
    EXPECT_TRUE(chat("1").unproven);
    EXPECT_EQ(load(reservation.agent), 1);
}

TEST_F(LedgerAssignment, anOpenChatNeverChangesItsAgentNorFails)
{
    staff(2);
    const Reservation first = reserveOne("1");
    desk->unknown(first);
    for (const Refusal::Then then : {Refusal::Then::Requeue, Refusal::Then::Park, Refusal::Then::Fail}) {
        pass(2s);
        const QList<DueWork> due = desk->takeDue();
        ASSERT_EQ(due.size(), 1);
        EXPECT_EQ(desk->release(due.at(0).reservation, {.then = then}), StepOutcome::Applied);
        EXPECT_EQ(chat("1").state, ChatState::Open);
        EXPECT_EQ(chat("1").agent, first.agent);
        EXPECT_EQ(load(first.agent), 1);
    }
}

TEST_F(LedgerAssignment, aLeaseThatEndsIsTakenUpWithTheSameAgentAndANewToken)
{
    staff(2);
    const Reservation lost = reserveOne("1");
    EXPECT_TRUE(desk->takeDue().isEmpty());
    pass(31s);
    const QList<DueWork> due = desk->takeDue();
    ASSERT_EQ(due.size(), 1);
    EXPECT_EQ(due.at(0).reservation.agent, lost.agent);
    EXPECT_TRUE(due.at(0).reservation.repeat);
    EXPECT_EQ(chat("1").state, ChatState::Open);
    EXPECT_EQ(desk->confirm(lost), StepOutcome::Stale) << "the frozen desk woke up";
    EXPECT_EQ(desk->confirm(due.at(0).reservation), StepOutcome::Applied);
}

TEST_F(LedgerAssignment, aLeaseOfAResolvedChatEndsWithTheChat)
{
    staff(1);
    reserveOne("1");
    desk->resolve("1");
    pass(31s);
    EXPECT_TRUE(desk->takeDue().isEmpty());
    EXPECT_FALSE(desk->chat("1"));
    EXPECT_EQ(load("11"), 0);
}

TEST_F(LedgerAssignment, aClockThatJumpedBackFreezesNothing)
{
    staff(1);
    reserveOne("1");
    pass(-1h);
    EXPECT_EQ(desk->takeDue().size(), 1);
}

TEST_F(LedgerAssignment, threeRefusalsInARowForDifferentChatsSetTheAgentAside)
{
    staff(1);
    const Refusal refusal{
        .then = Refusal::Then::Fail, .error = QStringLiteral("agent not found"), .blamesAgent = true};
    for (const QByteArray room : {"1", "2", "3"}) {
        EXPECT_FALSE(desk->agent("11")->setAside);
        desk->release(reserveOne(room), refusal);
    }
    EXPECT_TRUE(desk->agent("11")->setAside);
    EXPECT_EQ(desk->reserve().stopped, NothingToReserve::NobodyFree);
    for (const QByteArray room : {"1", "2", "3"}) {
        EXPECT_EQ(chat(room).state, ChatState::Queued) << "the refusals do not count against the chats";
        EXPECT_EQ(chat(room).attempts, 0);
    }
    desk->roster({offline("11")});
    desk->roster({online("11")});
    EXPECT_FALSE(desk->agent("11")->setAside) << "a roster change lifts it";
}

TEST_F(LedgerAssignment, aSuccessBetweenRefusalsStartsTheCountAgain)
{
    staff(1);
    const Refusal refusal{.then = Refusal::Then::Park, .delay = 1min, .blamesAgent = true};
    desk->release(reserveOne("1"), refusal);
    desk->release(reserveOne("2"), refusal);
    desk->confirm(reserveOne("3"));
    desk->release(reserveOne("4"), refusal);
    EXPECT_FALSE(desk->agent("11")->setAside);
}

TEST_F(LedgerAssignment, oneChatAloneDoesNotSetAnAgentAside)
{
    staff(1);
    desk->enqueue("1");
    for (int round = 0; round < 4; ++round)
        desk->release(desk->reserve().reservations.value(0),
                      {.then = Refusal::Then::Requeue, .blamesAgent = true});
    EXPECT_FALSE(desk->agent("11")->setAside);
}

TEST_F(LedgerAssignment, takesAnyNumberOfDueChatsInParts)
{
    staff(1);
    desk->setCap(1000);
    for (int room = 1; room <= 50; ++room)
        desk->enqueue(QByteArray::number(room));
    desk->reserve(50);
    pass(31s);
    QSet<QByteArray> rooms;
    for (QList<DueWork> due = desk->takeDue(20); !due.isEmpty(); due = desk->takeDue(20)) {
        EXPECT_LE(due.size(), 20);
        for (const DueWork &work : due)
            rooms.insert(work.reservation.room);
    }
    EXPECT_EQ(rooms.size(), 50);
}

TEST_F(LedgerAssignment, worksOnAfterScriptFlush)
{
    staff(1);
    redis.run("SCRIPT FLUSH");
    EXPECT_EQ(reserveOne("1").agent, "11");
}

TEST_F(LedgerAssignment, manyDesksTogetherNeverPassTheCap)
{
    staff(3);
    desk->setCap(5);
    for (int room = 1; room <= 60; ++room)
        desk->enqueue(QByteArray::number(room));
    std::vector<std::unique_ptr<LedgerDriver>> desks;
    QSet<QByteArray> rooms;
    int given = 0;
    int answers = 0;
    for (int number = 0; number < 4; ++number) {
        LedgerOptions options = LedgerDriver::defaultOptions();
        options.deskRun = QByteArray("run") + QByteArray::number(number);
        desks.push_back(std::make_unique<LedgerDriver>(redis.url(), options));
    }
    for (const auto &one : desks) {
        one->ledger.reserve(10, [&](std::expected<ReserveResult, LedgerError> result) {
            ++answers;
            for (const Reservation &reservation : result.value().reservations)
                rooms.insert(reservation.room);
            given += static_cast<int>(result.value().reservations.size());
        });
    }
    ASSERT_TRUE(waitUntil([&] { return answers == 4; }));
    EXPECT_EQ(given, 15);
    EXPECT_EQ(rooms.size(), 15) << "two desks got the same chat";
    for (const QByteArray agent : {"11", "12", "13"})
        EXPECT_EQ(load(agent), 5);
}

} // namespace
