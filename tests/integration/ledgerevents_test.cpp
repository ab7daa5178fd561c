/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/ledgerevents.h"

#include "tests/support/ledgerdriver.h"

using namespace std::chrono_literals;
using namespace desk;
using namespace desk::test;

namespace
{

/// What a follower of the stream sees.
class LedgerStream : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        stream = std::make_unique<LedgerEvents>(RedisAddress::fromUrl(redis.url()).value(), RedisOptions{},
                                                QByteArray());
        QObject::connect(stream.get(), &LedgerEvents::events, stream.get(),
                         [this](const QList<LedgerEvent> &batch) {
                             EXPECT_LE(batch.size(), 500);
                             seen += batch;
                         });
        QObject::connect(stream.get(), &LedgerEvents::gap, stream.get(), [this] { ++gaps; });
    }

    bool arrive(qsizetype events)
    {
        return waitUntil([this, events] { return seen.size() >= events; });
    }

    /// The connection that waits for events, as Redis numbers it; empty: none does.
    QByteArray reader()
    {
        for (const QByteArray &client : redis.run("CLIENT LIST").split('\n')) {
            if (client.contains(" cmd=xread "))
                return client.mid(3, client.indexOf(' ') - 3);
        }
        return {};
    }

    std::unique_ptr<LedgerEvents> stream;
    QList<LedgerEvent> seen;
    int gaps = 0;
};

TEST_F(LedgerStream, carriesTheChangedChatAndAgentAndTheReason)
{
    staff(1);
    stream->follow(desk->summary().lastEventId);
    desk->enqueue("1");
    const Reservation reservation = desk->reserve().reservations.value(0);
    desk->confirm(reservation, 4399281078994123);
    desk->resolve("1");
    ASSERT_TRUE(arrive(4));
    EXPECT_EQ(seen.at(0).kind, "enqueue");
    EXPECT_EQ(seen.at(0).queueDepth, 1);
    EXPECT_EQ(seen.at(0).chat->state, ChatState::Queued);
    EXPECT_EQ(seen.at(0).chat->name, QStringLiteral("Customer"));
    EXPECT_FALSE(seen.at(0).agent);
    EXPECT_EQ(seen.at(1).kind, "reserve");
    EXPECT_EQ(seen.at(1).chat->state, ChatState::Calling);
    EXPECT_EQ(seen.at(1).agent->load, 1);
    EXPECT_EQ(seen.at(1).queueDepth, 0);
    EXPECT_EQ(seen.at(1).why, QStringLiteral("11:0 | cap 2, room 1, full 0"));
    EXPECT_EQ(seen.at(2).chat->session, 4399281078994123);
    EXPECT_GT(seen.at(2).agent->lastAssignedUs, 0);
    EXPECT_EQ(seen.at(3).room, "1");
    EXPECT_FALSE(seen.at(3).chat) << "gone";
    EXPECT_EQ(seen.at(3).agent->load, 0);
    EXPECT_EQ(gaps, 0);
}

TEST_F(LedgerStream, carriesCapPauseAndAgentsThatLeft)
{
    staff(2);
    stream->follow(desk->summary().lastEventId);
    desk->setCap(4, 2);
    desk->setPaused(true);
    desk->roster({online("11")});
    ASSERT_TRUE(arrive(4));
    EXPECT_EQ(seen.at(0).cap->value, 4);
    EXPECT_EQ(seen.at(0).cap->setBy, QStringLiteral("Rina"));
    EXPECT_TRUE(seen.at(1).pause->paused);
    EXPECT_EQ(seen.at(2).agentGone, "12");
}

TEST_F(LedgerStream, deliversWhatCameAfterTheReadingOnceAndInOrder)
{
    for (int room = 1; room <= 1200; ++room)
        desk->enqueue(QByteArray::number(room));
    stream->follow("0-0");
    for (int room = 1201; room <= 1300; ++room)
        desk->enqueue(QByteArray::number(room));
    QList<int> rooms;
    ASSERT_TRUE(waitUntil([&] {
        rooms.clear();
        for (const LedgerEvent &event : seen) {
            if (!event.room.isEmpty())
                rooms.append(event.room.toInt());
        }
        return rooms.size() >= 1300;
    }));
    for (int i = 0; i < 1300; ++i)
        ASSERT_EQ(rooms.at(i), i + 1);
}

TEST_F(LedgerStream, noticesAFlushEvenWhenNothingFollows)
{
    desk->enqueue("1");
    stream->follow(desk->summary().lastEventId);
    redis.run("FLUSHALL");
    EXPECT_TRUE(waitUntil([this] { return gaps == 1; }));
}

TEST_F(LedgerStream, noticesAFlushBeforeWhatFollowsIsDelivered)
{
    desk->enqueue("1");
    stream->follow(desk->summary().lastEventId);
    desk->enqueue("2");
    ASSERT_TRUE(arrive(1));
    redis.run("FLUSHALL");
    desk->enqueue("3");
    ASSERT_TRUE(waitUntil([this] { return gaps == 1; }));
    EXPECT_EQ(seen.size(), 1) << "what came after the flush must not look like a continuation";
    stream->follow("0-0");
    EXPECT_TRUE(arrive(2)) << "following goes on after the state was read again";
}

TEST_F(LedgerStream, noticesThatEventsWereTrimmed)
{
    desk->enqueue("1");
    const QByteArray last = desk->summary().lastEventId;
    desk->enqueue("2");
    redis.run("XTRIM desk:events MAXLEN 1");
    stream->follow(last);
    EXPECT_TRUE(waitUntil([this] { return gaps == 1; }));
    EXPECT_TRUE(seen.isEmpty());
}

TEST_F(LedgerStream, goesOnAfterRedisWasRestarted)
{
    redis.run("CONFIG SET appendfsync always");
    desk->enqueue("1");
    stream->follow(desk->summary().lastEventId);
    desk->enqueue("2");
    ASSERT_TRUE(arrive(1));
    redis.kill();
    ASSERT_TRUE(waitUntil([this] { return !desk->redis.isReady(); }));
    redis.start();
    ASSERT_TRUE(waitUntil([this] { return desk->redis.isReady(); }));
    desk->enqueue("3");
    ASSERT_TRUE(arrive(2));
    EXPECT_EQ(seen.at(1).room, "3");
    EXPECT_EQ(gaps, 0);
}

TEST_F(LedgerStream, isReadOnceAfterItsConnectionWasCut)
{
    stream->follow(desk->summary().lastEventId);
    ASSERT_TRUE(waitUntil([this] { return !reader().isEmpty(); }));
    const auto readings = [this] { return redis.statistic("xread", "calls"); };
    const double before = readings();
    redis.run({"CLIENT", "KILL", "ID", reader()});
    // Each reading lasts a second: a second reader would long have begun.
    ASSERT_TRUE(waitUntil([&] { return readings() >= before + 3; }));
    for (const char *room : {"1", "2", "3"}) {
        desk->enqueue(room);
        ASSERT_TRUE(waitUntil([&] { return !seen.isEmpty() && seen.constLast().room == room; }));
    }
    EXPECT_EQ(seen.size(), 3);
    EXPECT_EQ(gaps, 0);
}

TEST_F(LedgerStream, deliversNothingAfterStop)
{
    stream->follow(desk->summary().lastEventId);
    desk->enqueue("1");
    ASSERT_TRUE(arrive(1));
    stream->stop();
    desk->enqueue("2");
    stream->follow(desk->summary().lastEventId);
    desk->enqueue("3");
    ASSERT_TRUE(arrive(2));
    EXPECT_EQ(seen.at(1).room, "3");
}

} // namespace
