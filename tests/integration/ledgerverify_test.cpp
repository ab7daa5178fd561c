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

/// Chats whose state is read from Qiscus.
class LedgerVerify : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        staff(1);
    }

    Reservation call(const QByteArray &room)
    {
        desk->enqueue(room, 10s);
        return desk->reserve().reservations.value(0);
    }

    /// A held chat that a webhook casts doubt on, taken to be read.
    DueWork doubted()
    {
        desk->confirm(call("1"), 7);
        EXPECT_EQ(desk->enqueue("1"), EnqueueOutcome::MarkedVerify);
        return takeVerify();
    }

    DueWork takeVerify()
    {
        pass(35s);
        const QList<DueWork> due = desk->takeDue();
        EXPECT_EQ(due.size(), 1);
        EXPECT_EQ(due.value(0).kind, DueWork::Kind::Verify);
        return due.value(0);
    }
};

TEST_F(LedgerVerify, resolvedAtQiscusIsGone)
{
    const DueWork work = doubted();
    EXPECT_EQ(work.reservation.room, "1");
    EXPECT_EQ(work.reservation.agent, "11");
    EXPECT_EQ(desk->verify(work, RoomReading::Resolved), VerifyOutcome::Gone);
    EXPECT_FALSE(desk->chat("1"));
    EXPECT_EQ(load("11"), 0);
}

TEST_F(LedgerVerify, servedAtQiscusStaysHeld)
{
    EXPECT_EQ(desk->verify(doubted(), RoomReading::Served), VerifyOutcome::Held);
    EXPECT_FALSE(desk->chat("1")->verify);
    EXPECT_EQ(load("11"), 1);
    pass(1h);
    EXPECT_TRUE(desk->takeDue().isEmpty());
}

TEST_F(LedgerVerify, aHoldingThatWasOnlyInferredIsReadAndGivenOutAgainIfNobodyIsOnIt)
{
    desk->unknown(call("1"), 1s);
    pass(2s);
    EXPECT_EQ(desk->confirm(desk->takeDue().value(0).reservation, 0, true), StepOutcome::Applied);
    EXPECT_TRUE(desk->chat("1")->unproven);
    EXPECT_EQ(load("11"), 1);
    EXPECT_EQ(desk->verify(takeVerify(), RoomReading::Unserved), VerifyOutcome::ReadAgain);
    EXPECT_EQ(desk->verify(takeVerify(), RoomReading::Unserved), VerifyOutcome::BackInQueue);
    EXPECT_FALSE(desk->chat("1")->unproven);
}

TEST_F(LedgerVerify, aHoldingThatWasOnlyInferredIsProvenByItsReading)
{
    desk->unknown(call("1"), 1s);
    pass(2s);
    desk->confirm(desk->takeDue().value(0).reservation, 0, true);
    EXPECT_EQ(desk->verify(takeVerify(), RoomReading::Served), VerifyOutcome::Held);
    EXPECT_FALSE(desk->chat("1")->unproven);
    EXPECT_EQ(load("11"), 1);
}

TEST_F(LedgerVerify, unservedInTwoReadingsIsQueuedAtItsArrival)
{
    EXPECT_EQ(desk->verify(doubted(), RoomReading::Unserved), VerifyOutcome::ReadAgain);
    EXPECT_EQ(load("11"), 1);
    EXPECT_TRUE(desk->takeDue().isEmpty()) << "the second reading comes later";
    EXPECT_EQ(desk->verify(takeVerify(), RoomReading::Unserved), VerifyOutcome::BackInQueue);
    EXPECT_EQ(desk->chat("1")->state, ChatState::Queued);
    EXPECT_EQ(load("11"), 0);
}

TEST_F(LedgerVerify, servedBetweenTwoReadingsStaysHeld)
{
    desk->verify(doubted(), RoomReading::Unserved);
    EXPECT_EQ(desk->verify(takeVerify(), RoomReading::Served), VerifyOutcome::Held);
    EXPECT_EQ(load("11"), 1);
}

TEST_F(LedgerVerify, aRecordThatChangedMeanwhileIsLeftAlone)
{
    const DueWork work = doubted();
    desk->resolve("1");
    EXPECT_EQ(desk->verify(work, RoomReading::Unserved), VerifyOutcome::Changed);
    desk->enqueue("1");
    EXPECT_EQ(desk->confirm(desk->reserve().reservations.value(0), 8), StepOutcome::Applied);
    EXPECT_EQ(desk->verify(work, RoomReading::Resolved), VerifyOutcome::Changed);
    EXPECT_EQ(load("11"), 1);
}

TEST_F(LedgerVerify, aCustomerWhoWritesWhileTheRoomIsReadIsNotEndedByThatReading)
{
    desk->confirm(call("1"), 7, true); // only inferred: to be read without any webhook
    const DueWork work = takeVerify();
    EXPECT_EQ(desk->enqueue("1"), EnqueueOutcome::MarkedVerify);
    EXPECT_EQ(desk->verify(work, RoomReading::Resolved), VerifyOutcome::Changed);
    EXPECT_TRUE(desk->chat("1"));
}

TEST_F(LedgerVerify, oneReadingToldTwiceIsOneReading)
{
    const DueWork work = doubted();
    EXPECT_EQ(desk->verify(work, RoomReading::Unserved), VerifyOutcome::ReadAgain);
    EXPECT_EQ(desk->verify(work, RoomReading::Unserved), VerifyOutcome::Changed);
    EXPECT_EQ(load("11"), 1);
}

TEST_F(LedgerVerify, isTakenAgainWhenTheReaderDied)
{
    doubted();
    EXPECT_TRUE(desk->takeDue().isEmpty());
    takeVerify();
}

TEST_F(LedgerVerify, aRoomThatIsTakenIsReadBeforeItIsTriedAgain)
{
    desk->release(call("1"), {.then = Refusal::Then::ParkAndVerify, .delay = 5s});
    EXPECT_EQ(desk->chat("1")->state, ChatState::Parked);
    EXPECT_EQ(load("11"), 0);
    const DueWork work = takeVerify();
    EXPECT_TRUE(work.reservation.agent.isEmpty());
    EXPECT_EQ(desk->verify(work, RoomReading::Served), VerifyOutcome::Gone) << "somebody else has it";
    EXPECT_FALSE(desk->chat("1"));
}

TEST_F(LedgerVerify, aRoomThatOnlySeemedTakenReturnsToItsOldPlace)
{
    desk->release(call("1"), {.then = Refusal::Then::ParkAndVerify, .delay = 5s});
    EXPECT_EQ(desk->verify(takeVerify(), RoomReading::Unserved), VerifyOutcome::ReadAgain);
    EXPECT_EQ(desk->verify(takeVerify(), RoomReading::Unserved), VerifyOutcome::BackInQueue);
    desk->enqueue("2", 9s);
    staff(1);
    EXPECT_EQ(desk->reserve().reservations.value(0).room, "1");
}

} // namespace
