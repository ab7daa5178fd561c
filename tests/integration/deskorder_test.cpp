/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// First come, first served: who goes out in which order when Qiscus fails, and how many when many come at once.

#include "tests/support/deskfixture.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSet>

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::TestDesk;
using test::waitUntil;

/// Chats that wait while the desk is paused, in the order in which they came.
QHash<QByteArray, qsizetype> queueUp(TestDesk &desk, int chats)
{
    desk.engine().setPaused(1, true, {});
    EXPECT_TRUE(waitUntil([&] { return desk.lastResult.request == 1; }));
    QHash<QByteArray, qsizetype> places;
    for (int i = 0; i < chats; ++i) {
        places.insert(desk.simulator.customerWrites(), i);
        EXPECT_TRUE(waitUntil([&] { return desk.queueDepth() == i + 1; }));
    }
    return places;
}

/// Rooms for which some call failed: the record counts the attempts before the last one.
QSet<QByteArray> roomsThatFailedOnce(TestDesk &desk)
{
    QSet<QByteArray> rooms;
    const QByteArrayList fields = desk.redis.run("HGETALL desk:chats").split('\n');
    for (qsizetype i = 0; i + 1 < fields.size(); i += 2) {
        if (!fields.at(i + 1).contains("\"attempts\":0"))
            rooms.insert(fields.at(i));
    }
    return rooms;
}

TEST(Order, ChatsThatFailLetTheOthersKeepTheirOrder)
{
    constexpr int chats = 120;
    SimulatorOptions failing{.agents = 10, .duplicateShare = 0, .latency = 2ms};
    failing.refusedShare = 0.05;
    failing.serverErrorShare = 0.10;
    failing.hangShare = 0.05;
    TestDesk desk(failing);
    desk.options.qiscus.totalTimeout = 400ms;
    desk.options.maxParallelAssignments = 1; // no calls in flight that could overtake each other
    desk.setCap(12);
    desk.startEngine();
    const QHash<QByteArray, qsizetype> places = queueUp(desk, chats);
    desk.engine().setPaused(2, false, {});
    ASSERT_TRUE(waitUntil(
        [&] { return desk.redis.run("HVALS desk:chats").count("\"state\":\"held\"") == chats; }, 120s,
        [&] {
            return QStringLiteral("served %1, queue %2")
                .arg(desk.simulator.servedRooms())
                .arg(desk.queueDepth());
        }));
    const QSet<QByteArray> failed = roomsThatFailedOnce(desk);
    EXPECT_GE(failed.size(), chats / 20) << "too few failed to show anything";
    EXPECT_LE(failed.size(), chats / 2);
    qsizetype last = -1;
    for (const SimulatedAssignment &one : desk.simulator.assignments()) {
        if (failed.contains(one.room))
            continue;
        EXPECT_GT(places.value(one.room), last) << one.room.toStdString() << " went out before an older chat";
        last = places.value(one.room);
    }
}

/// A webhook for a room that Qiscus does not know: each call for it is refused.
void writeFromNowhere(TestDesk &desk, const QByteArray &room)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/webhook").arg(desk.port())));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const std::unique_ptr<QNetworkReply> reply(manager.post(
        request, R"({"app_id":"practice","room_id":")" + room +
                     R"(","name":"Dewi","source":"wa","email":"dewi@example.com","latest_service":null})"));
    ASSERT_TRUE(waitUntil([&] { return reply->isFinished(); }));
    ASSERT_EQ(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
}

TEST(Order, AChatThatIsAlwaysRefusedDelaysTheNextByLessThanASecond)
{
    TestDesk desk({.agents = 2, .duplicateShare = 0, .latency = 20ms});
    desk.options.maxParallelAssignments = 1;
    desk.setCap(50);
    desk.startEngine();
    writeFromNowhere(desk, "777001");
    const auto tries = [&] { return desk.simulator.assignCalls() - desk.simulator.assignments().size(); };
    ASSERT_TRUE(waitUntil([&] { return tries() == 1; }));
    // Beside the chats that come one after the other it is tried again and again, and refused each time: after up to 5 s,
    // then after up to 10 s more.
    for (int next = 1; tries() < 3; ++next) {
        QElapsedTimer clock;
        clock.start();
        desk.simulator.customerWrites();
        ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignments().size() == next; }));
        EXPECT_LT(clock.elapsed(), 1000) << "chat " << next;
        ASSERT_LT(next, 80) << "it was not tried again";
        ASSERT_TRUE(waitUntil([&] { return clock.elapsed() >= 500; }));
    }
}

TEST(Burst, FiveThousandAtOnceForFiveHundredAgentsWithCapFiveAreExactlyHalf)
{
    constexpr int agents = 500;
    constexpr int cap = 5;
    TestDesk desk({.agents = agents, .duplicateShare = 0, .latency = 1ms});
    desk.setCap(cap);
    desk.startEngine();
    desk.simulator.rush(2 * agents * cap);
    ASSERT_TRUE(waitUntil(
        [&] { return desk.queueDepth() == agents * cap && desk.simulator.servedRooms() == agents * cap; },
        90s,
        [&] {
            return QStringLiteral("served %1, queue %2")
                .arg(desk.simulator.servedRooms())
                .arg(desk.queueDepth());
        }));
    EXPECT_TRUE(waitUntil([&] { return desk.snapshot()->calling == 0; }));
    EXPECT_EQ(desk.simulator.assignCalls(), agents * cap) << "a call for a chat that nobody has room for";
    EXPECT_EQ(desk.loads(), agents * cap);
    for (const QByteArray &agent : desk.simulator.agentIds())
        EXPECT_EQ(desk.simulator.mostChatsEverOf(agent), cap) << agent.toStdString();
}

} // namespace
} // namespace desk
