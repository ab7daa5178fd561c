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

/// Chats that come from elsewhere, other desks, trends, and the server itself.
class LedgerTakeover : public LedgerFixture
{
protected:
    ImportProgress import()
    {
        return desk->wait<ImportProgress>([](ChatLedger &l, auto answer) { l.importEarlierQueue(answer); });
    }

    QList<RunningDesk> beat(const QByteArray &id, bool running = true)
    {
        return desk->wait<QList<RunningDesk>>(
            [&](ChatLedger &l, auto answer) { l.heartbeat(id, running, answer); });
    }

    QList<LedgerMinute> minutes()
    {
        return desk->wait<QList<LedgerMinute>>([](ChatLedger &l, auto answer) { l.readMinutes(answer); });
    }
};

TEST_F(LedgerTakeover, adoptsWhatIsUnservedAtQiscusAndUnknownHere)
{
    EXPECT_EQ(desk->adopt("1", 1h), EnqueueOutcome::Queued);
    EXPECT_EQ(desk->adopt("1", 1h), EnqueueOutcome::AlreadyKnown);
    EXPECT_EQ(desk->adopt("2", 25h), EnqueueOutcome::IgnoredOld);
    desk->resolve("3");
    EXPECT_EQ(desk->adopt("3", 1s), EnqueueOutcome::IgnoredClosed);
    EXPECT_EQ(desk->summary().queueDepth, 1);
}

TEST_F(LedgerTakeover, aHeldChatThatQiscusListsAsUnservedIsVerified)
{
    staff(1);
    desk->enqueue("1");
    desk->confirm(desk->reserve().reservations.value(0), 7);
    EXPECT_EQ(desk->adopt("1", 0s), EnqueueOutcome::MarkedVerify);
    EXPECT_EQ(load("11"), 1);
}

TEST_F(LedgerTakeover, adoptDoesNotReplayAFailedChat)
{
    staff(1);
    desk->enqueue("1");
    desk->release(desk->reserve().reservations.value(0), {.then = Refusal::Then::Fail});
    pass(1h);
    EXPECT_EQ(desk->adopt("1", 1h), EnqueueOutcome::AlreadyKnown);
    EXPECT_EQ(desk->chat("1")->state, ChatState::Failed);
}

TEST_F(LedgerTakeover, importsTheEarlierQueueInOrderBeforeAllOthers)
{
    desk->enqueue("900", 1h);
    for (int room = 1; room <= 450; ++room) {
        redis.run({"RPUSH", "webhook_queue",
                   R"({"room_id":")" + QByteArray::number(room) +
                       R"(","name":"Old","candidate_agent":{"x":"secret"}})"});
    }
    redis.run(
        {"RPUSH", "webhook_queue", "no json", R"({"room_id":451})", R"({"room_id":""})", R"({"name":"x"})"});
    redis.run("HSET agent:customer_count 77 -1");

    EXPECT_EQ(import().moved, 200);
    EXPECT_EQ(redis.run("EXISTS webhook_queue"), "0");
    desk = std::make_unique<LedgerDriver>(redis.url()); // killed, and started again
    EXPECT_EQ(import().left, 54);
    const ImportProgress last = import();
    EXPECT_EQ(last.left, 0);
    EXPECT_FALSE(last.otherAllocator);
    EXPECT_EQ(desk->summary().queueDepth, 452);

    staff(1);
    desk->setCap(1000);
    QList<QByteArray> rooms;
    for (int call = 0; call < 2; ++call) {
        for (const Reservation &reservation : desk->reserve(256).reservations)
            rooms.append(reservation.room);
    }
    ASSERT_EQ(rooms.size(), 452);
    for (int room = 1; room <= 451; ++room)
        ASSERT_EQ(rooms.at(room - 1), QByteArray::number(room));
    EXPECT_EQ(rooms.last(), "900");
    EXPECT_EQ(redis.run("HGETALL agent:customer_count"), "11\n452") << "rebuilt from what is held";
    EXPECT_EQ(redis.run("HGETALL desk:import:counts"), "77\n-1") << "kept aside";
    EXPECT_FALSE(redis.run("HVALS desk:chats").contains("secret"));
}

TEST_F(LedgerTakeover, importQueuesNoChatTwice)
{
    staff(1);
    desk->enqueue("3");
    desk->confirm(desk->reserve().reservations.value(0), 7);
    desk->enqueue("2", 1h);
    for (const QByteArray room : {"1", "2", "1", "3"})
        redis.run({"RPUSH", "webhook_queue", R"({"room_id":")" + room + R"("})"});
    EXPECT_EQ(import().moved, 4);
    EXPECT_EQ(desk->chat("3")->state, ChatState::Held);
    EXPECT_EQ(import().moved, 0);
    EXPECT_EQ(desk->summary().queueDepth, 2);
}

TEST_F(LedgerTakeover, saysThatAnotherAllocatorIsAlive)
{
    EXPECT_FALSE(import().otherAllocator);
    redis.run({"RPUSH", "webhook_queue", R"({"room_id":"1"})"});
    EXPECT_TRUE(import().otherAllocator);
    EXPECT_EQ(redis.run("LLEN webhook_queue"), "1") << "it is left to its owner";
}

TEST_F(LedgerTakeover, aPublicHashOfAnotherTypeDoesNotStopTheImport)
{
    redis.run("SET webhook_queue x");
    redis.run("HSET agent:customer_count 77 5");
    EXPECT_EQ(import().moved, 0);
    staff(1);
    EXPECT_EQ(redis.run("HGETALL agent:customer_count"), "11\n0");
}

TEST_F(LedgerTakeover, countsArrivalsAssignmentsAndWaitsAMinute)
{
    staff(1);
    desk->enqueue("1", 10s);
    desk->enqueue("2", 4s);
    for (const Reservation &reservation : desk->reserve(2).reservations)
        desk->confirm(reservation);
    desk->enqueue("3");
    LedgerMinute sum;
    for (const LedgerMinute &minute : minutes()) { // the test may run across the end of a minute
        EXPECT_EQ(minute.startMs % 60'000, 0);
        sum.arrivals += minute.arrivals;
        sum.assigned += minute.assigned;
        sum.waitSumMs += minute.waitSumMs;
        sum.waitLongestMs = std::max(sum.waitLongestMs, minute.waitLongestMs);
        sum.depth = minute.depth;
    }
    EXPECT_EQ(sum.arrivals, 3);
    EXPECT_EQ(sum.assigned, 2);
    EXPECT_GE(sum.waitSumMs, 14'000);
    EXPECT_GE(sum.waitLongestMs, 10'000);
    EXPECT_LT(sum.waitLongestMs, 14'000);
    EXPECT_EQ(sum.depth, 1);
}

TEST_F(LedgerTakeover, keepsNoMinuteLongerThanADay)
{
    const qint64 minute = desk->summary().nowUs / 60'000'000;
    for (const qint64 old : {minute - 1, minute - 1439, minute - 1440, minute - 3000}) {
        redis.run({"HSET", "desk:minutes", QByteArray::number(old % 1440),
                   QByteArray::number(old) + " 1 1 1000 1000 0"});
    }
    desk->enqueue("1");
    for (const LedgerMinute &kept : minutes())
        EXPECT_GT(kept.startMs / 60'000, minute - 1440);
    EXPECT_LE(redis.run("HLEN desk:minutes").toInt(), 1440);
}

TEST_F(LedgerTakeover, desksKnowOfEachOther)
{
    beat("one");
    EXPECT_EQ(beat("two").size(), 2);
    const QList<RunningDesk> left = beat("one", false);
    ASSERT_EQ(left.size(), 1);
    EXPECT_EQ(left.at(0).id, "two");
    EXPECT_LT(left.at(0).silentFor, 10s);
}

TEST_F(LedgerTakeover, namesWhatTheServerLacksForThePromises)
{
    const auto facts = [this] {
        return desk->wait<ServerFacts>([](ChatLedger &l, auto answer) { l.readServerFacts(answer); });
    };
    redis.run("CONFIG SET appendfsync always");
    EXPECT_TRUE(facts().troubles().isEmpty()) << qPrintable(facts().troubles().join(u'\n'));
    EXPECT_FALSE(facts().version.isEmpty());
    redis.run("CONFIG SET appendfsync everysec");
    redis.run("CONFIG SET maxmemory-policy allkeys-lru");
    EXPECT_EQ(facts().troubles().size(), 2);
    redis.run("CONFIG SET appendonly no");
    EXPECT_TRUE(facts().troubles().first().contains(QStringLiteral("append-only")));
    ServerFacts hidden;
    EXPECT_EQ(hidden.troubles().size(), 1) << "unreadable is said, too";
    hidden.cluster = true;
    EXPECT_TRUE(hidden.troubles().first().contains(QStringLiteral("Cluster")));
}

} // namespace
