/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/ledgerdriver.h"

#include <QStringList>

using namespace std::chrono_literals;
using namespace desk;
using namespace desk::test;

namespace
{

/// Who waits, how a chat comes in, and how it leaves.
class LedgerQueue : public LedgerFixture
{
protected:
    QList<QByteArray> reservedInOrder(int limit)
    {
        QList<QByteArray> rooms;
        for (const Reservation &reservation : desk->reserve(limit).reservations)
            rooms.append(reservation.room);
        return rooms;
    }

    /// One chat of @p room, held by agent 11 in @p session.
    Reservation held(const QByteArray &room, qint64 session)
    {
        desk->enqueue(room);
        const Reservation reservation = desk->reserve().reservations.value(0);
        EXPECT_EQ(desk->confirm(reservation, session), StepOutcome::Applied);
        return reservation;
    }

    ChatState state(const QByteArray &room) { return desk->chat(room).value_or(ChatRecord{}).state; }
};

TEST_F(LedgerQueue, keepsTheFieldsOfAChatAndAllDigitsOfItsNumbers)
{
    desk->enqueue(Arrival{.room = "12345678901234567890123456789012",
                          .name = QStringLiteral("Ibu \"Sari\" \u2764\n"),
                          .channel = QStringLiteral("WA Toko"),
                          .source = QStringLiteral("wa")});
    const auto chat = desk->chat("12345678901234567890123456789012");
    ASSERT_TRUE(chat);
    EXPECT_EQ(chat->name, QStringLiteral("Ibu \"Sari\" \u2764\n"));
    EXPECT_EQ(chat->channel, QStringLiteral("WA Toko"));
    EXPECT_EQ(chat->source, QStringLiteral("wa"));
    EXPECT_EQ(chat->arrivalUs, redis.run({"ZSCORE", "desk:queue", chat->room}).toLongLong());
    EXPECT_GT(chat->arrivalUs, 1'700'000'000'000'000);
}

TEST_F(LedgerQueue, aRepeatedWebhookQueuesTheRoomOnce)
{
    EXPECT_EQ(desk->enqueue("1"), EnqueueOutcome::Queued);
    EXPECT_EQ(desk->enqueue("1"), EnqueueOutcome::AlreadyKnown);
    EXPECT_EQ(desk->summary().queueDepth, 1);
}

TEST_F(LedgerQueue, theEarlierArrivalOfARoomSeenTwiceWins)
{
    staff(1);
    desk->enqueue("1", 10s);
    desk->enqueue("2", 20s);
    desk->enqueue("1", 30s); // the spool of another desk replays an older webhook
    desk->enqueue("2", 0s);
    EXPECT_EQ(reservedInOrder(2), (QList<QByteArray>{"1", "2"}));
}

TEST_F(LedgerQueue, aHeldChatLearnsItsEarlierArrivalFromASpoolButNotFromAList)
{
    staff(1);
    held("1", 0);
    const qint64 arrived = desk->chat("1")->arrivalUs;
    EXPECT_EQ(desk->adopt("1", 40s), EnqueueOutcome::AlreadyKnown);
    EXPECT_EQ(desk->chat("1")->arrivalUs, arrived) << "the time of a message is not that of its webhook";
    EXPECT_EQ(desk->enqueue("1", 30s), EnqueueOutcome::AlreadyKnown);
    EXPECT_LT(desk->chat("1")->arrivalUs, arrived - 29'000'000);
    EXPECT_EQ(state("1"), ChatState::Held);
}

TEST_F(LedgerQueue, noPlaceLiesInTheFuture)
{
    staff(1);
    desk->enqueue("1");
    desk->enqueue("2", -1h);
    EXPECT_LE(desk->chat("2")->arrivalUs, desk->summary().nowUs);
}

TEST_F(LedgerQueue, aRoomIdThatIsNoNumberIsRefused)
{
    for (const QByteArray room : {"", "12a", "-1", "1:2", "123456789012345678901234567890123"}) {
        EXPECT_THROW(desk->enqueue(room), std::runtime_error) << room.constData();
        EXPECT_THROW(desk->resolve(room), std::runtime_error) << room.constData();
    }
}

TEST_F(LedgerQueue, aWaitingChatThatIsResolvedLeavesTheQueue)
{
    desk->enqueue("1");
    EXPECT_EQ(desk->resolve("1"), ResolveOutcome::LeftQueue);
    EXPECT_EQ(desk->summary().queueDepth, 0);
    EXPECT_EQ(desk->resolve("1"), ResolveOutcome::UnknownRoom);
}

TEST_F(LedgerQueue, aNewSessionThatOvertakesTheEndOfTheOneBeforeStaysInTheQueue)
{
    desk->enqueue("1");
    EXPECT_EQ(desk->enqueue(Arrival{.room = "1", .latestSession = 7, .latestResolved = true}),
              EnqueueOutcome::AlreadyKnown);
    EXPECT_EQ(desk->resolve("1", 7), ResolveOutcome::OlderSession);
    EXPECT_EQ(state("1"), ChatState::Queued);
}

TEST_F(LedgerQueue, aWebhookReceivedBeforeTheEndDoesNotBringTheChatBack)
{
    desk->enqueue("1");
    desk->resolve("1");
    EXPECT_EQ(desk->enqueue("1", 5s), EnqueueOutcome::IgnoredClosed);
    EXPECT_EQ(desk->enqueue("1"), EnqueueOutcome::Queued) << "the customer came back";
    EXPECT_EQ(desk->enqueue("1", 5s), EnqueueOutcome::AlreadyKnown);
    EXPECT_GT(desk->chat("1")->arrivalUs, desk->summary().nowUs - 4'000'000)
        << "a webhook of the closed session moved the new one forward";
}

TEST_F(LedgerQueue, aResolveOfAnUnknownRoomStopsItsLateWebhook)
{
    EXPECT_EQ(desk->resolve("1"), ResolveOutcome::UnknownRoom);
    EXPECT_EQ(desk->enqueue("1", 1s), EnqueueOutcome::IgnoredClosed);
}

TEST_F(LedgerQueue, aResolveThatLayInASpoolEndsNothingThatCameAfterIt)
{
    staff(1);
    desk->enqueue("1");
    EXPECT_EQ(desk->resolve("1", 0, 60s), ResolveOutcome::OlderSession);
    desk->enqueue("2", 90s);
    EXPECT_EQ(desk->resolve("2", 0, 60s), ResolveOutcome::LeftQueue);
    EXPECT_EQ(desk->enqueue("2", 70s), EnqueueOutcome::IgnoredClosed) << "closed when it was received";
    EXPECT_EQ(desk->enqueue("2", 50s), EnqueueOutcome::Queued) << "not when it was told";
}

TEST_F(LedgerQueue, anOlderResolveDoesNotMoveTheMarkOfALaterOneBack)
{
    desk->resolve("1", 0, 10s);
    desk->resolve("1", 0, 60s);
    EXPECT_EQ(desk->enqueue("1", 30s), EnqueueOutcome::IgnoredClosed);
}

TEST_F(LedgerQueue, closedIsForgottenAfterADay)
{
    desk->resolve("1");
    pass(25h);
    EXPECT_EQ(desk->enqueue("1", 26h), EnqueueOutcome::Queued);
    desk->resolve("2");
    EXPECT_EQ(redis.run("ZCARD desk:closed"), "1");
}

TEST_F(LedgerQueue, aClockThatJumpedBackDoesNotSilenceAClosedRoom)
{
    desk->resolve("1");
    pass(-1h);
    EXPECT_EQ(desk->enqueue("1"), EnqueueOutcome::Queued);
}

TEST_F(LedgerQueue, theHolderIsFreedOnceHoweverOftenAndWhoeverResolves)
{
    staff(1);
    held("1", 7);
    EXPECT_EQ(load("11"), 1);
    EXPECT_EQ(desk->resolve("1", 7), ResolveOutcome::Freed);
    EXPECT_EQ(desk->resolve("1", 7), ResolveOutcome::UnknownRoom);
    EXPECT_EQ(load("11"), 0);
}

TEST_F(LedgerQueue, aLateResolveOfAnOlderSessionChangesNothing)
{
    staff(1);
    held("1", 4399281078994123);
    EXPECT_EQ(desk->resolve("1", 4399281078994122), ResolveOutcome::OlderSession);
    EXPECT_EQ(load("11"), 1);
    EXPECT_EQ(desk->resolve("1", 4399281078994123), ResolveOutcome::Freed);
}

TEST_F(LedgerQueue, aWebhookWithAnEndedSessionQueuesTheHeldChatAgain)
{
    staff(1);
    held("1", 7);
    EXPECT_EQ(desk->enqueue(Arrival{.room = "1", .latestSession = 7, .latestResolved = true}),
              EnqueueOutcome::BackInQueue);
    EXPECT_EQ(load("11"), 0);
    EXPECT_EQ(state("1"), ChatState::Queued);
    EXPECT_EQ(desk->resolve("1", 7), ResolveOutcome::OlderSession) << "the resolve came after the new chat";
    EXPECT_EQ(state("1"), ChatState::Queued);
}

TEST_F(LedgerQueue, aLateDuplicateOfTheWebhookThatBroughtTheChatDoesNotEndIt)
{
    staff(1);
    const Arrival returning{.room = "1", .latestSession = 6, .latestResolved = true};
    desk->enqueue(returning);
    const Reservation reservation = desk->reserve().reservations.value(0);
    desk->confirm(reservation, 0); // a reply without a session
    EXPECT_EQ(desk->enqueue(returning), EnqueueOutcome::MarkedVerify);
    EXPECT_EQ(load("11"), 1);
}

TEST_F(LedgerQueue, aWebhookForAHeldChatHasItReadFromQiscus)
{
    staff(1);
    held("1", 7);
    EXPECT_EQ(desk->enqueue("1", 1h), EnqueueOutcome::AlreadyKnown) << "received before the agent was on it";
    EXPECT_EQ(desk->enqueue("1"), EnqueueOutcome::MarkedVerify);
    EXPECT_TRUE(desk->chat("1")->verify);
    EXPECT_EQ(load("11"), 1);
}

TEST_F(LedgerQueue, aFailedChatGetsAnotherChanceAtMostOnceInFiveMinutes)
{
    staff(1);
    desk->enqueue("1", 30s);
    desk->enqueue("2");
    const qint64 place = desk->chat("1")->arrivalUs;
    desk->release(desk->reserve().reservations.value(0), {.then = Refusal::Then::Fail});
    EXPECT_EQ(state("1"), ChatState::Failed);
    EXPECT_EQ(desk->enqueue("1"), EnqueueOutcome::AlreadyKnown);
    EXPECT_EQ(state("1"), ChatState::Failed);
    pass(6min);
    EXPECT_EQ(desk->enqueue("1"), EnqueueOutcome::BackInQueue);
    staff(1);
    EXPECT_EQ(reservedInOrder(1), QList<QByteArray>{"1"}) << "its old place is before the other";
    EXPECT_NEAR(static_cast<double>(desk->chat("1")->arrivalUs), static_cast<double>(place - 360'000'000),
                1.0);
}

TEST_F(LedgerQueue, aResolvedChatKeepsItsSeatUntilItsCallEnds)
{
    staff(1);
    desk->enqueue("1");
    const Reservation reservation = desk->reserve().reservations.value(0);
    EXPECT_EQ(desk->resolve("1"), ResolveOutcome::Marked);
    EXPECT_EQ(desk->resolve("1"), ResolveOutcome::Marked);
    EXPECT_EQ(load("11"), 1);
    EXPECT_EQ(desk->confirm(reservation), StepOutcome::Gone);
    EXPECT_EQ(load("11"), 0);
    EXPECT_FALSE(desk->chat("1"));
}

TEST_F(LedgerQueue, aMarkedChatGoesWhateverTheOutcomeOfItsCall)
{
    staff(2);
    desk->enqueue("1");
    desk->enqueue("2");
    const QList<Reservation> calls = desk->reserve(2).reservations;
    desk->resolve("1");
    desk->resolve("2");
    EXPECT_EQ(desk->release(calls.value(0), {.then = Refusal::Then::Requeue}), StepOutcome::Gone);
    EXPECT_EQ(desk->unknown(calls.value(1)), StepOutcome::Gone);
    EXPECT_TRUE(desk->readAll().chats.isEmpty());
}

TEST_F(LedgerQueue, aMarkOfAnOlderSessionDoesNotEndTheOneThatWasAssigned)
{
    staff(1);
    desk->enqueue("1");
    const Reservation reservation = desk->reserve().reservations.value(0);
    EXPECT_EQ(desk->resolve("1", 6), ResolveOutcome::Marked);
    EXPECT_EQ(desk->confirm(reservation, 7), StepOutcome::Applied);
    EXPECT_EQ(state("1"), ChatState::Held);
}

TEST_F(LedgerQueue, aCustomerWhoWritesAgainWhileTheEndedChatsCallRunsIsNotLost)
{
    staff(1);
    desk->enqueue("1", 10s);
    const Reservation reservation = desk->reserve().reservations.value(0);
    desk->enqueue("1"); // before the end: part of the ended chat
    desk->resolve("1", 7);
    EXPECT_EQ(desk->enqueue("1"), EnqueueOutcome::AlreadyKnown);
    EXPECT_EQ(desk->confirm(reservation, 7), StepOutcome::Gone);
    EXPECT_EQ(state("1"), ChatState::Queued);
    EXPECT_EQ(load("11"), 0);
    EXPECT_EQ(desk->resolve("1", 7), ResolveOutcome::OlderSession);
}

TEST_F(LedgerQueue, thousandChatsResolvedInAnyOrderWithRepeatsLeaveNoLoad)
{
    staff(7);
    desk->setCap(1000);
    quint32 random = 20261123;
    const auto next = [&random](quint32 below) {
        return (random = random * 1664525 + 1013904223) / 65536 % below;
    };
    for (int chats = 0; chats < 1000; ++chats) {
        const QByteArray room = QByteArray::number(next(60) + 1);
        desk->enqueue(room, std::chrono::milliseconds(next(5000)));
        const ReserveResult result = desk->reserve(2);
        for (const Reservation &reservation : result.reservations) {
            if (next(4) == 0)
                desk->resolve(reservation.room); // an admin is faster than the call
            desk->confirm(reservation, next(3));
        }
        desk->resolve(QByteArray::number(next(80) + 1), next(3)); // late, twice, or unknown
    }
    for (int room = 1; room <= 60; ++room) {
        desk->resolve(QByteArray::number(room));
        desk->resolve(QByteArray::number(room));
    }
    EXPECT_TRUE(desk->readAll().chats.isEmpty());
    for (const AgentRecord &agent : desk->readAll().agents)
        EXPECT_EQ(agent.load, 0) << agent.id.constData();
}

TEST_F(LedgerQueue, aPrefixMovesAllKeysButThePublicOnes)
{
    LedgerOptions options = LedgerDriver::defaultOptions();
    options.keyPrefix = "shop:";
    LedgerDriver other(redis.url(), options);
    other.roster({online("11")});
    other.enqueue("1");
    other.reserve();
    other.setCap(3);
    EXPECT_EQ(redis.run("GET config:max_agent_chat"), "3");
    EXPECT_EQ(redis.run("HGET agent:customer_count 11"), "1");
    for (const QByteArray &key : redis.run("KEYS *").split('\n'))
        EXPECT_TRUE(key.startsWith("shop:desk:") || key.startsWith("config:") || key.startsWith("agent:"))
            << key.constData();
    redis.run("FLUSHALL");
}

TEST_F(LedgerQueue, theWholeRereadGivesEveryChatAndAgent)
{
    staff(30);
    for (int room = 1; room <= 2000; ++room)
        desk->enqueue(QByteArray::number(room));
    const LedgerPage first =
        desk->wait<LedgerPage>([](ChatLedger &l, auto answer) { l.readPage({}, answer); });
    EXPECT_LE(first.chats.size(), 600);
    QSet<QByteArray> rooms;
    const LedgerPage all = desk->readAll();
    for (const ChatRecord &chat : all.chats)
        rooms.insert(chat.room);
    EXPECT_EQ(rooms.size(), 2000);
    EXPECT_EQ(all.agents.size(), 30);
}

} // namespace
