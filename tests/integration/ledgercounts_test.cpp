/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// Resolves in every order in which they can come: late, twice, too early, of another session, of unknown rooms.

#include "tests/support/ledgerdriver.h"
#include "tests/support/ledgerinvariant.h"
#include "tests/support/ledgerpicture.h"

#include <algorithm>
#include <random>

using namespace std::chrono_literals;

namespace desk::test
{

namespace
{

constexpr int orders = 1'000;
constexpr int agents = 3;
constexpr int rooms = 3;
constexpr qint64 firstSession = 115'000'000;

class LedgerCounts : public LedgerFixture
{
protected:
    using Event = std::function<void()>;

    void SetUp() override
    {
        LedgerFixture::SetUp();
        staff(agents);
    }

    /// What a room's resolves and webhooks may be, some of them twice.
    QList<Event> newsOf(const QByteArray &room, qint64 session)
    {
        const auto resolve = [this](const QByteArray &id, qint64 ended, std::chrono::microseconds age = {}) {
            return [this, id, ended, age] {
                desk->ledger.resolve(
                    id, ended, [](const auto &) {}, age);
            };
        };
        const auto enqueue = [this, room](std::chrono::microseconds age) {
            return [this, room, age] {
                ++arriving;
                desk->ledger.enqueue({.room = room, .age = age}, [this](const auto &) { --arriving; });
            };
        };
        return {enqueue(0us),
                enqueue(2s),
                resolve(room, session),
                resolve(room, session),
                resolve(room, session, 3s),    // lay in a spool
                resolve(room, session - 1),    // of an older session
                resolve(room, 0),              // names no session
                resolve('9' + room, session)}; // nobody knows it
    }

    /// How the call for a chat may end: told twice, and after another end was told.
    QList<Event> endsOf(const Reservation &call, qint64 session)
    {
        const auto none = [](const auto &) {};
        return {[=, this] { desk->ledger.confirm(call, session, false, none); },
                [=, this] { desk->ledger.confirm(call, session, false, none); },
                [=, this] { desk->ledger.unknown(call, QStringLiteral("timed out"), 1s, none); },
                [=, this] { desk->ledger.release(call, {.then = Refusal::Then::Requeue}, none); }};
    }

    void happen(QList<Event> events)
    {
        std::ranges::shuffle(events, dice);
        for (const Event &event : std::as_const(events))
            event();
    }

    /// Loads follow from the seats, nothing is below zero, and nobody has a field who is no agent.
    void expectRightCounts()
    {
        ASSERT_TRUE(waitUntil([this] { return arriving == 0; })); // they go to Redis together
        ASSERT_TRUE(picture.read(desk->redis));
        for (const QByteArray &fault : ledgerFaults(picture))
            ADD_FAILURE() << fault.constData();
        EXPECT_EQ(picture.counts.keys(), (QByteArrayList{"11", "12", "13"}));
        for (const QByteArray &count : std::as_const(picture.counts))
            EXPECT_GE(count.toInt(), 0);
    }

    /// Every call ends, and every chat.
    void endAll()
    {
        pass(31s);
        for (const DueWork &work : desk->takeDue())
            desk->confirm(work.reservation);
        for (auto room = picture.chats.keyBegin(); room != picture.chats.keyEnd(); ++room)
            desk->resolve(*room);
        expectRightCounts();
        EXPECT_TRUE(picture.chats.isEmpty());
        for (const LedgerPicture::Agent &agent : std::as_const(picture.agents))
            EXPECT_EQ(agent.load, 0);
        desk->redis.command({"DEL", "desk:closed"}, {}); // of thousands of rooms each step would take long
    }

    quint32 seed = std::random_device{}();
    std::mt19937 dice{seed};
    LedgerPicture picture;
    int arriving = 0;
};

TEST_F(LedgerCounts, aThousandRandomOrdersOfResolvesLeaveTheLoadsRight)
{
    for (int order = 0; order < orders && !HasFailure(); ++order) {
        QList<Event> early;
        QList<Event> late;
        for (int room = 1; room <= rooms; ++room) {
            for (const Event &event : newsOf(QByteArray::number(order * 10 + room), firstSession + room))
                (dice() % 4 == 0 ? early : late).append(event);
            desk->enqueue(QByteArray::number(order * 10 + room), 5s);
        }
        happen(early);
        const QList<Reservation> calls = desk->reserve(rooms).reservations;
        for (const Reservation &call : calls)
            late += endsOf(call, firstSession + call.room.toInt() % 10);
        happen(late);
        expectRightCounts();
        endAll();
        EXPECT_FALSE(HasFailure()) << "order " << order << " of seed " << seed;
    }
}

} // namespace

} // namespace desk::test
