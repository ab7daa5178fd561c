/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/ledgerdriver.h"

#include <QCoreApplication>

using namespace std::chrono_literals;
using namespace desk;
using namespace desk::test;

namespace
{

/// Arrivals that come together, and what is told of each.
class LedgerArrivals : public LedgerFixture
{
protected:
    using Outcome = std::expected<EnqueueOutcome, LedgerError>;

    void SetUp() override
    {
        LedgerFixture::SetUp();
        staff(1);
    }

    /// The answer takes the next place in `outcomes`, whenever it comes.
    void arrives(const QByteArray &room)
    {
        ++asked;
        desk->ledger.enqueue({.room = room},
                             [this](Outcome outcome) { outcomes.append(std::move(outcome)); });
    }

    bool allAnswered()
    {
        return waitUntil([this] { return outcomes.size() == asked; });
    }

    /// What was asked so far leaves for Redis.
    static void turnOfTheLoop() { QCoreApplication::processEvents(); }

    /// How many scripts Redis has run.
    double runs() { return redis.statistic("evalsha", "calls"); }

    QList<Outcome> outcomes;
    qsizetype asked = 0;
    qsizetype ended = 0;
};

TEST_F(LedgerArrivals, ofOneTurnShareTheirRunsAndKeepTheirOrder)
{
    desk->setCap(1000);
    const double before = runs();
    QByteArrayList rooms;
    for (int room = 999; room > 849; --room) { // by their ids they would stand the other way round
        rooms.append(QByteArray::number(room));
        arrives(rooms.constLast());
    }
    ASSERT_TRUE(allAnswered());
    for (const Outcome &outcome : std::as_const(outcomes))
        EXPECT_EQ(outcome, EnqueueOutcome::Queued);
    EXPECT_EQ(runs() - before, 3); // 64, 64 and the rest
    QByteArrayList order;
    for (const Reservation &reservation : desk->reserve(200).reservations)
        order.append(reservation.room);
    EXPECT_EQ(order, rooms);
}

TEST_F(LedgerArrivals, thatComeWhileRedisWorksWaitForEachOther)
{
    desk->enqueue("1");
    const double before = runs();
    redis.freeze();
    arrives("2");
    turnOfTheLoop();
    for (const char *room : {"3", "4", "5"}) {
        arrives(room);
        turnOfTheLoop();
    }
    redis.thaw();
    ASSERT_TRUE(allAnswered());
    EXPECT_EQ(runs() - before, 2);
    EXPECT_EQ(desk->summary().queueDepth, 5);
}

TEST_F(LedgerArrivals, areRunBeforeAnEndThatWasToldAfterThem)
{
    const auto ends = [this](const QByteArray &room) {
        ++asked;
        desk->ledger.resolve(room, 0, [this](const std::expected<ResolveOutcome, LedgerError> &outcome) {
            EXPECT_EQ(outcome, ResolveOutcome::LeftQueue);
            ++ended;
        });
    };
    arrives("1");
    ends("1");
    ASSERT_TRUE(waitUntil([this] { return outcomes.size() + ended == asked; }));
    redis.freeze();
    arrives("2");
    turnOfTheLoop();
    arrives("3"); // waits for the answer to the one before
    ends("3");
    redis.thaw();
    ASSERT_TRUE(waitUntil([this] { return outcomes.size() + ended == asked; }));
    EXPECT_EQ(redis.run("ZRANGE desk:queue 0 -1"), "2");
}

TEST_F(LedgerArrivals, ofOneRoomInOneRunAreOneChat)
{
    for (const char *room : {"7", "8", "7"})
        arrives(room);
    ASSERT_TRUE(allAnswered());
    EXPECT_EQ(outcomes.at(0), EnqueueOutcome::Queued);
    EXPECT_EQ(outcomes.at(1), EnqueueOutcome::Queued);
    EXPECT_EQ(outcomes.at(2), EnqueueOutcome::AlreadyKnown);
    EXPECT_EQ(desk->summary().queueDepth, 2);
    const auto minutes = desk->wait<QList<LedgerMinute>>(
        [](ChatLedger &ledger, auto answer) { ledger.readMinutes(std::move(answer)); });
    int arrived = 0;
    for (const LedgerMinute &minute : minutes)
        arrived += minute.arrivals;
    EXPECT_EQ(arrived, 2);
}

TEST_F(LedgerArrivals, areNotRefusedForARecordThatIsNotTheirs)
{
    // Nobody but us writes there; a hand that does must not stop the desk.
    redis.run("HSET desk:chats 2 junk");
    for (const char *room : {"1", "2", "3"})
        arrives(room);
    ASSERT_TRUE(allAnswered());
    EXPECT_EQ(outcomes.at(0), EnqueueOutcome::Queued);
    ASSERT_FALSE(outcomes.at(1));
    EXPECT_EQ(outcomes.at(1).error().kind, LedgerError::Kind::Refused);
    EXPECT_FALSE(outcomes.at(1).error().message.isEmpty());
    EXPECT_EQ(outcomes.at(2), EnqueueOutcome::Queued);
    redis.run("HDEL desk:chats 2");
}

TEST_F(LedgerArrivals, goOnFromTheHighestVersion)
{
    redis.run("HSET desk:meta sequence 5000000000000000"); // the clock has jumped back since
    arrives("1");
    arrives("2");
    ASSERT_TRUE(allAnswered());
    arrives("3");
    ASSERT_TRUE(allAnswered());
    EXPECT_EQ(desk->chat("1")->version, 5'000'000'000'000'001);
    EXPECT_EQ(desk->chat("2")->version, 5'000'000'000'000'002);
    EXPECT_EQ(desk->chat("3")->version, 5'000'000'000'000'003);
}

/// What was sent is answered, what still waited is not; and nobody comes back to a ledger that is gone.
TEST_F(LedgerArrivals, mayOutliveTheirLedger)
{
    auto ledger = std::make_unique<ChatLedger>(desk->redis, LedgerOptions{.deskRun = "gone"});
    int answered = 0;
    const auto asks = [&](const QByteArray &room) {
        ledger->enqueue({.room = room}, [&](const Outcome &) { ++answered; });
    };
    redis.freeze();
    asks("1");
    turnOfTheLoop();
    asks("2");
    ledger.reset();
    redis.thaw();
    EXPECT_TRUE(waitUntil([&] { return answered == 1; }));
    EXPECT_EQ(desk->summary().queueDepth, 1);
    EXPECT_EQ(answered, 1);
}

} // namespace
