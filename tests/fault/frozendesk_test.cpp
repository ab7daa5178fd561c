/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// A program that is frozen (SIGSTOP) in the middle of a chat, beyond its lease, while another desk takes the chat up.

#include "tests/fault/deskatpoint.h"
#include "tests/support/waiting.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace desk::test
{

namespace
{

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr int chats = 4;

class FrozenDesk : public testing::TestWithParam<Point>
{
protected:
    /// The desk run of each call that is under way as far as the ledger knows: a token is "run:number".
    QByteArrayList runsThatCall()
    {
        QByteArrayList runs;
        for (const QByteArray &record : desk.fleet.redis.run("HVALS desk:chats").split('\n')) {
            const QJsonObject chat = QJsonDocument::fromJson(record).object();
            if (chat.value(u"state") == u"calling"_s)
                runs.append(chat.value(u"token").toString().section(u':', 0, 0).toLatin1());
        }
        return runs;
    }

    DeskAtPoint desk;
};

/// When it thaws, the first desk makes calls, or reports on calls, that are no longer its own.
TEST_P(FrozenDesk, isTakenOverByAnotherAndDoesNoHarmWhenItThaws)
{
    DeskFleet &fleet = desk.fleet;
    const auto held = [&fleet] { return fleet.everyChatIsHeld(); };
    ASSERT_NO_FATAL_FAILURE(desk.startDesks());
    desk.strikeAt(
        GetParam(), 1, [this] { desk.program().freeze(); }, false);
    fleet.customersWrite(chats);
    ASSERT_TRUE(waitUntil([this] { return desk.hasStruck(); }, 20s, [&] { return fleet.state(); }));
    const QByteArrayList callsOfTheFirst = runsThatCall();
    ASSERT_FALSE(callsOfTheFirst.isEmpty());
    const QByteArray &first = callsOfTheFirst.constFirst();
    fleet.add();
    ASSERT_NO_FATAL_FAILURE(desk.startDesks());
    fleet.sendWebhooksTo(*fleet.desks.back());
    // The second one has ended its own calls: only leases of the first are over then.
    ASSERT_TRUE(waitUntil(
        [&] {
            const QByteArrayList calls = runsThatCall();
            return fleet.redis.run("ZCARD desk:queue") == "0" && calls.count(first) == calls.size();
        },
        20s, [&] { return fleet.state(); }));
    fleet.passTime(31s);
    ASSERT_TRUE(waitUntil(held, 20s, [&] { return fleet.state(); }));

    const int calls = fleet.simulator.assignCalls();
    desk.program().thaw();
    if (GetParam() == Point::ReserveStored) {
        EXPECT_TRUE(waitUntil([&] { return fleet.simulator.assignCalls() > calls; }, 5s))
            << "the late repeat, with the same agent, which Qiscus refuses";
    }
    // The first desk goes on: it is the only one now that can serve another chat.
    fleet.desks.back()->kill();
    fleet.sendWebhooksTo(desk.program());
    fleet.customerWrites();
    EXPECT_TRUE(waitUntil(held, 20s, [&] { return fleet.state(); })) << desk.program().log();
    desk.resolve(fleet.written());
    EXPECT_TRUE(fleet.settle([&fleet] { return fleet.nothingIsLeft(); })) << fleet.state().toStdString();
    EXPECT_EQ(fleet.brokenPromises().join(QLatin1Char('\n')).toStdString(), "");
}

INSTANTIATE_TEST_SUITE_P(At, FrozenDesk, testing::Values(Point::ReserveStored, Point::CallTookEffect),
                         [](const testing::TestParamInfo<Point> &point) {
                             return point.param == Point::ReserveStored ? std::string("reserveStored")
                                                                        : std::string("callTookEffect");
                         });

} // namespace

} // namespace desk::test
