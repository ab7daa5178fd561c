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

/// What a supervisor does to single chats and agents.
class LedgerSupervision : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        staff(2);
    }

    Reservation hold(const QByteArray &room)
    {
        desk->enqueue(room);
        const Reservation reservation = desk->reserve().reservations.value(0);
        EXPECT_EQ(desk->confirm(reservation, 7), StepOutcome::Applied);
        return reservation;
    }

    ChatState state(const QByteArray &room) { return desk->chat(room).value_or(ChatRecord{}).state; }
};

TEST_F(LedgerSupervision, assignToTakesTheChosenAgentAlsoWhilePaused)
{
    desk->enqueue("1");
    desk->setPaused(true);
    const ActionResult result = desk->assignTo(desk->see("1"), "12");
    EXPECT_EQ(result.outcome, ActionOutcome::Done);
    ASSERT_TRUE(result.reservation);
    EXPECT_EQ(result.reservation->agent, "12");
    EXPECT_EQ(load("12"), 1);
    EXPECT_EQ(desk->confirm(*result.reservation), StepOutcome::Applied);
}

TEST_F(LedgerSupervision, assignToPassesTheCapOnlyWithAnExplicitOverride)
{
    desk->setCap(1);
    hold("1"); // with 11
    desk->enqueue("2");
    EXPECT_EQ(desk->assignTo(desk->see("2"), "11").outcome, ActionOutcome::Full);
    EXPECT_EQ(load("11"), 1);
    EXPECT_EQ(desk->assignTo(desk->see("2"), "11", true).outcome, ActionOutcome::Done);
    EXPECT_EQ(load("11"), 2);
    EXPECT_TRUE(redis.run("XREVRANGE desk:events + - COUNT 1").contains("Rina, above the cap"));
}

TEST_F(LedgerSupervision, assignToKnowsTheAgentsOwnCap)
{
    desk->setOwnCap("11", {}, 0);
    desk->setOwnCap("12", {}, 3);
    for (const QByteArray room : {"1", "2", "3", "4"})
        desk->enqueue(room);
    EXPECT_EQ(desk->assignTo(desk->see("1"), "11").outcome, ActionOutcome::Full);
    for (const QByteArray room : {"1", "2", "3"})
        EXPECT_EQ(desk->assignTo(desk->see(room), "12").outcome, ActionOutcome::Done);
    EXPECT_EQ(desk->assignTo(desk->see("4"), "12").outcome, ActionOutcome::Full);
}

TEST_F(LedgerSupervision, anAgentNamedForARoomGetsTheChatThatWaits)
{
    staff(2);
    desk->enqueue("1", 10s);
    desk->release(desk->reserve().reservations.value(0), {.then = Refusal::Then::Park, .delay = 60s});
    const ActionResult result = desk->assignListed("1", "12");
    EXPECT_EQ(result.outcome, ActionOutcome::Done);
    ASSERT_TRUE(result.reservation);
    EXPECT_EQ(desk->confirm(*result.reservation, 7), StepOutcome::Applied);
    EXPECT_EQ(desk->assignListed("1", "11").outcome, ActionOutcome::Changed) << "it waits no longer";
}

TEST_F(LedgerSupervision, anAgentNamedForARoomGetsNothingWhilePausedNorAboveTheCap)
{
    staff(1);
    desk->setCap(1);
    desk->enqueue("1", 10s);
    desk->setPaused(true);
    EXPECT_EQ(desk->assignListed("1", "11").outcome, ActionOutcome::Busy);
    desk->setPaused(false);
    EXPECT_EQ(desk->assignListed("1", "11").outcome, ActionOutcome::Done);
    desk->enqueue("2");
    EXPECT_EQ(desk->assignListed("2", "11").outcome, ActionOutcome::Full);
}

TEST_F(LedgerSupervision, assignToNeedsAnAgentWhoIsThere)
{
    desk->enqueue("1");
    desk->roster({online("11"), offline("12")});
    EXPECT_EQ(desk->assignTo(desk->see("1"), "12", true).outcome, ActionOutcome::Unavailable);
    EXPECT_EQ(desk->assignTo(desk->see("1"), "99", true).outcome, ActionOutcome::Unavailable);
    pass(61s);
    EXPECT_EQ(desk->assignTo(desk->see("1"), "11").outcome, ActionOutcome::RosterStale);
}

TEST_F(LedgerSupervision, anActionOnAChatThatChangedSaysWhoHasItNow)
{
    desk->enqueue("1");
    const ChatAction seen = desk->see("1");
    desk->confirm(desk->reserve().reservations.value(0));
    const ActionResult result = desk->assignTo(seen, "12");
    EXPECT_EQ(result.outcome, ActionOutcome::Changed);
    EXPECT_EQ(result.toText(), QStringLiteral("Changed meanwhile: now with Agent 11"));
    ChatAction dropping = seen;
    dropping.requestId = "another";
    EXPECT_EQ(desk->drop(dropping).outcome, ActionOutcome::Changed);
    EXPECT_EQ(load("11"), 1);
    desk->resolve("1");
    dropping.requestId = "a third";
    EXPECT_EQ(desk->drop(dropping).outcome, ActionOutcome::Gone);
}

TEST_F(LedgerSupervision, anActionOnAChatThatAnotherSupervisorTouchedIsRefused)
{
    desk->enqueue("1", 10s);
    desk->enqueue("2");
    const ChatAction seen = desk->see("2");
    desk->moveToFront(desk->see("2"));
    const ActionResult result = desk->drop(seen);
    EXPECT_EQ(result.outcome, ActionOutcome::Changed);
    EXPECT_EQ(result.toText(), QStringLiteral("Changed meanwhile: now waiting"));
    EXPECT_TRUE(desk->chat("2"));
}

TEST_F(LedgerSupervision, aRepeatedRequestGetsTheFirstAnswerAndActsOnce)
{
    desk->enqueue("1");
    const ChatAction click = desk->see("1");
    const ActionResult first = desk->assignTo(click, "11");
    const ActionResult again = desk->assignTo(click, "11");
    EXPECT_EQ(again.outcome, ActionOutcome::Done);
    EXPECT_EQ(again.reservation->token, first.reservation->token);
    EXPECT_EQ(load("11"), 1);
    desk->release(*first.reservation, {.then = Refusal::Then::Requeue});
    EXPECT_EQ(desk->assignTo(click, "11").reservation->token, first.reservation->token);
    EXPECT_EQ(state("1"), ChatState::Queued);
}

TEST_F(LedgerSupervision, aChatBeingCalledRefusesEveryAction)
{
    desk->enqueue("1");
    desk->reserve();
    EXPECT_EQ(desk->assignTo(desk->see("1"), "12").outcome, ActionOutcome::Busy);
    EXPECT_EQ(desk->moveToFront(desk->see("1")).outcome, ActionOutcome::Busy);
    EXPECT_EQ(desk->drop(desk->see("1")).outcome, ActionOutcome::Busy);
    EXPECT_EQ(desk->replay(desk->see("1")).outcome, ActionOutcome::Busy);
    EXPECT_EQ(desk->putBack(desk->see("1")).outcome, ActionOutcome::Busy);
}

TEST_F(LedgerSupervision, moveToFrontPutsAChatBeforeAllOthers)
{
    desk->enqueue("1", 20s);
    desk->enqueue("2", 10s);
    desk->enqueue("3");
    EXPECT_EQ(desk->moveToFront(desk->see("3")).outcome, ActionOutcome::Done);
    EXPECT_EQ(desk->reserve().reservations.value(0).room, "3");
    EXPECT_EQ(desk->reserve().reservations.value(0).room, "1");
}

TEST_F(LedgerSupervision, dropRemovesAChatAndKeepsItAway)
{
    desk->enqueue("1");
    EXPECT_EQ(desk->drop(desk->see("1")).outcome, ActionOutcome::Done);
    EXPECT_FALSE(desk->chat("1"));
    EXPECT_EQ(desk->enqueue("1", 1s), EnqueueOutcome::IgnoredClosed);
    EXPECT_EQ(desk->adopt("1", 1s), EnqueueOutcome::IgnoredClosed);
}

TEST_F(LedgerSupervision, dropEndsAChatWhoseOutcomeStaysUnknown)
{
    desk->enqueue("1");
    desk->unknown(desk->reserve().reservations.value(0), 1min);
    EXPECT_EQ(desk->drop(desk->see("1")).outcome, ActionOutcome::Done);
    EXPECT_EQ(load("11"), 0);
}

TEST_F(LedgerSupervision, replayGivesAFailedChatItsOldPlaceBack)
{
    desk->enqueue("1", 10s);
    desk->enqueue("2", 5s);
    desk->release(desk->reserve().reservations.value(0), {.then = Refusal::Then::Fail});
    EXPECT_EQ(desk->replay(desk->see("2")).outcome, ActionOutcome::Changed) << "it waits already";
    EXPECT_EQ(desk->replay(desk->see("1")).outcome, ActionOutcome::Done);
    EXPECT_EQ(desk->chat("1")->attempts, 0);
    EXPECT_EQ(desk->reserve().reservations.value(0).room, "1");
}

TEST_F(LedgerSupervision, putBackKeepsTheSeatUntilTheAgentIsOffTheRoom)
{
    hold("1");
    const qint64 place = desk->chat("1")->arrivalUs;
    const ActionResult result = desk->putBack(desk->see("1"));
    ASSERT_TRUE(result.reservation);
    EXPECT_EQ(result.reservation->agent, "11");
    EXPECT_EQ(state("1"), ChatState::Removing);
    EXPECT_EQ(load("11"), 1);
    EXPECT_EQ(desk->finishRemoval(*result.reservation, RemovalOutcome::Removed), StepOutcome::Applied);
    EXPECT_EQ(desk->finishRemoval(*result.reservation, RemovalOutcome::Removed), StepOutcome::Stale);
    EXPECT_EQ(load("11"), 0);
    EXPECT_EQ(state("1"), ChatState::Queued);
    EXPECT_EQ(desk->chat("1")->arrivalUs, place);
}

TEST_F(LedgerSupervision, putBackThatIsRefusedLeavesTheChatWithItsAgentAndSaysWhy)
{
    hold("1");
    const Reservation call = desk->putBack(desk->see("1")).reservation.value();
    desk->finishRemoval(call, RemovalOutcome::Refused);
    EXPECT_EQ(state("1"), ChatState::Held);
    EXPECT_EQ(desk->chat("1")->lastError, QStringLiteral("not removed"));
    EXPECT_EQ(load("11"), 1);
    EXPECT_EQ(desk->resolve("1", 7), ResolveOutcome::Freed);
}

TEST_F(LedgerSupervision, putBackWithUnknownOutcomeIsRepeated)
{
    hold("1");
    const Reservation call = desk->putBack(desk->see("1")).reservation.value();
    desk->finishRemoval(call, RemovalOutcome::Unknown);
    EXPECT_EQ(load("11"), 1);
    const QList<DueWork> due = desk->takeDue();
    ASSERT_EQ(due.size(), 1);
    EXPECT_EQ(due.at(0).kind, DueWork::Kind::RepeatRemove);
    EXPECT_EQ(due.at(0).reservation.agent, "11");
    pass(31s); // the desk that repeats it dies
    ASSERT_EQ(desk->takeDue().size(), 1);
    EXPECT_EQ(desk->finishRemoval(due.at(0).reservation, RemovalOutcome::Removed), StepOutcome::Stale);
}

TEST_F(LedgerSupervision, aChatResolvedWhileItIsPutBackGoesWhenTheCallEnds)
{
    hold("1");
    const Reservation call = desk->putBack(desk->see("1")).reservation.value();
    EXPECT_EQ(desk->resolve("1", 7), ResolveOutcome::Marked);
    EXPECT_EQ(load("11"), 1);
    EXPECT_EQ(desk->finishRemoval(call, RemovalOutcome::Refused), StepOutcome::Gone);
    EXPECT_EQ(load("11"), 0);
}

TEST_F(LedgerSupervision, anOwnCapReplacesTheGlobalOneHigherOrLower)
{
    EXPECT_EQ(desk->setOwnCap("11", {}, 0).outcome, OwnCapChange::Outcome::Done);
    EXPECT_EQ(desk->setOwnCap("12", {}, 3).outcome, OwnCapChange::Outcome::Done);
    for (int room = 1; room <= 6; ++room)
        desk->enqueue(QByteArray::number(room));
    EXPECT_EQ(desk->reserve(6).reservations.size(), 3);
    EXPECT_EQ(load("11"), 0);
    EXPECT_EQ(load("12"), 3);
    EXPECT_EQ(desk->setOwnCap("11", 0, {}).outcome, OwnCapChange::Outcome::Done);
    EXPECT_EQ(desk->reserve(6).reservations.size(), 2) << "the global cap rules again";
}

TEST_F(LedgerSupervision, anOwnCapIsWrittenOnlyOverTheOneLastSeen)
{
    desk->setOwnCap("11", {}, 5);
    const OwnCapChange refused = desk->setOwnCap("11", {}, 3);
    EXPECT_EQ(refused.outcome, OwnCapChange::Outcome::Changed);
    EXPECT_EQ(refused.now, 5);
    EXPECT_EQ(desk->setOwnCap("11", {}, 5).outcome, OwnCapChange::Outcome::Done)
        << "its first answer was lost";
    EXPECT_EQ(desk->setOwnCap("99", {}, 5).outcome, OwnCapChange::Outcome::UnknownAgent);
    EXPECT_THROW(desk->setOwnCap("11", 5, 1001), std::runtime_error);
    EXPECT_THROW(desk->setOwnCap("11", 5, -1), std::runtime_error);
}

TEST_F(LedgerSupervision, anOwnCapOutlivesAGapInTheListing)
{
    desk->setOwnCap("11", {}, 1);
    desk->roster({online("12")});
    EXPECT_FALSE(desk->agent("11"));
    staff(2);
    EXPECT_EQ(desk->agent("11")->ownCap, 1);
}

TEST_F(LedgerSupervision, liftLetsAnAgentWhoWasSetAsideTakePartAgain)
{
    desk->roster({online("11")});
    for (const QByteArray room : {"1", "2", "3"}) {
        desk->enqueue(room);
        desk->release(desk->reserve().reservations.value(0),
                      {.then = Refusal::Then::Fail, .blamesAgent = true});
    }
    ASSERT_TRUE(desk->agent("11")->setAside);
    EXPECT_EQ(desk->assignTo(desk->see("1"), "11", true).outcome, ActionOutcome::Unavailable);
    EXPECT_TRUE(desk->lift("11"));
    EXPECT_EQ(desk->reserve().reservations.size(), 1);
    EXPECT_FALSE(desk->lift("99"));
}

} // namespace
