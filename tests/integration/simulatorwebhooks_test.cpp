/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/simulator.h"
#include "tests/integration/simulatorcaller.h"
#include "tests/support/waiting.h"

#include <QJsonDocument>
#include <QSet>

#include <gtest/gtest.h>

namespace desk
{
namespace
{
using namespace std::chrono_literals;
using test::SimulatorCaller;
using test::waitUntil;
using test::WebhookSink;

SimulatorOptions exactly()
{
    SimulatorOptions options;
    options.latency = 0ms;
    options.duplicateShare = 0;
    return options;
}

QByteArray roomOf(const QJsonObject &newChat)
{
    return newChat.value(u"room_id").toString().toLatin1();
}

class SimulatorWebhooks : public testing::Test
{
protected:
    void SetUp() override { startWith(exactly()); }

    void startWith(const SimulatorOptions &options)
    {
        simulator = std::make_unique<Simulator>(options);
        ASSERT_TRUE(simulator->start());
        simulator->setWebhooks(sink.newChatUrl(), sink.resolvedUrl());
        caller = std::make_unique<SimulatorCaller>(simulator->baseUrl());
    }

    void assign(const QByteArray &room)
    {
        ASSERT_EQ(caller->assign(room, simulator->agentIds().first()).status, 200);
    }

    bool arrived(int newChats, int resolves = 0) const
    {
        return waitUntil(
            [&] { return sink.newChats.size() >= newChats && sink.resolves.size() >= resolves; });
    }

    /// Shows that nothing else was sent: a later webhook has overtaken it.
    bool nothingMoreThan(qsizetype newChats)
    {
        const QByteArray mark = simulator->customerWrites();
        return waitUntil([&] { return !sink.newChats.isEmpty() && roomOf(sink.newChats.last()) == mark; }) &&
               sink.newChats.size() == newChats + 1;
    }

    WebhookSink sink;
    std::unique_ptr<Simulator> simulator;
    std::unique_ptr<SimulatorCaller> caller;
};

TEST_F(SimulatorWebhooks, TellANewChatInTheDocumentedShape)
{
    const QByteArray room = simulator->customerWrites();
    ASSERT_TRUE(arrived(1));
    const QJsonObject body = sink.newChats.first();
    EXPECT_TRUE(body.value(u"room_id").isString());
    EXPECT_EQ(roomOf(body), room);
    EXPECT_EQ(body.value(u"app_id").toString(), u"practice");
    EXPECT_TRUE(body.value(u"is_new_session").toBool());
    EXPECT_FALSE(body.value(u"is_resolved").toBool(true));
    EXPECT_TRUE(body.value(u"latest_service").isNull());
    EXPECT_TRUE(body.value(u"candidate_agent").toObject().value(u"is_available").toBool());
    EXPECT_EQ(body.value(u"channel").toObject().value(u"source"), body.value(u"source"));
    EXPECT_FALSE(body.value(u"name").toString().isEmpty());
    ASSERT_TRUE(body.value(u"extras").isString()) << "a string that holds JSON, as at Qiscus";
    EXPECT_TRUE(QJsonDocument::fromJson(body.value(u"extras").toString().toUtf8()).isObject());
}

TEST_F(SimulatorWebhooks, RepeatWithEachMessageUntilAnAgentIsThere)
{
    const QByteArray room = simulator->customerWrites();
    simulator->customerWrites(room);
    simulator->customerWrites(room);
    ASSERT_TRUE(arrived(3));
    EXPECT_EQ(simulator->openRooms(), 1);
    for (const QJsonObject &body : sink.newChats)
        EXPECT_EQ(roomOf(body), room);

    assign(room);
    simulator->customerWrites(room);
    EXPECT_TRUE(nothingMoreThan(3));
}

TEST_F(SimulatorWebhooks, CarryTheEarlierSessionOfAReturningCustomer)
{
    const QByteArray room = simulator->customerWrites();
    assign(room);
    ASSERT_TRUE(simulator->resolveRoom(room));
    ASSERT_TRUE(arrived(1, 1));
    EXPECT_EQ(simulator->customerWrites(room), room);
    ASSERT_TRUE(arrived(2, 1));

    const QJsonObject latest = sink.newChats.at(1).value(u"latest_service").toObject();
    const QJsonObject resolved = sink.resolves.first().value(u"service").toObject();
    EXPECT_EQ(latest.value(u"id"), resolved.value(u"id"));
    EXPECT_TRUE(latest.value(u"is_resolved").toBool());
    EXPECT_TRUE(sink.newChats.at(1).value(u"is_resolved").toBool());
    EXPECT_EQ(sink.newChats.at(1).value(u"name"), sink.newChats.at(0).value(u"name"));

    assign(room);
    ASSERT_TRUE(simulator->resolveRoom(room));
    ASSERT_TRUE(arrived(2, 2));
    EXPECT_GT(sink.resolves.at(1).value(u"service").toObject().value(u"id").toInteger(),
              resolved.value(u"id").toInteger());
}

TEST_F(SimulatorWebhooks, SayWhoClickedNotWhoseChatItWas)
{
    const QByteArray byAgent = simulator->customerWrites();
    const QByteArray byAdmin = simulator->customerWrites();
    assign(byAgent);
    assign(byAdmin);
    ASSERT_TRUE(simulator->resolveRoom(byAgent));
    ASSERT_TRUE(arrived(2, 1));
    ASSERT_TRUE(simulator->resolveRoom(byAdmin, true));
    ASSERT_TRUE(arrived(2, 2));

    const auto clicked = [this](int index) {
        return sink.resolves.at(index).value(u"resolved_by").toObject();
    };
    EXPECT_EQ(clicked(0).value(u"type").toString(), u"agent");
    EXPECT_EQ(QByteArray::number(clicked(0).value(u"id").toInteger()), simulator->agentIds().first());
    EXPECT_EQ(clicked(1).value(u"type").toString(), u"admin");
    const QJsonObject service = sink.resolves.at(1).value(u"service").toObject();
    EXPECT_EQ(service.value(u"room_id").toString().toLatin1(), byAdmin);
    EXPECT_TRUE(service.value(u"is_resolved").toBool());
    EXPECT_FALSE(sink.resolves.at(1).value(u"customer").toObject().value(u"name").toString().isEmpty());

    EXPECT_FALSE(simulator->resolveRoom(byAdmin)) << "it is resolved already";
    EXPECT_FALSE(simulator->resolveRoom("1"));
}

TEST_F(SimulatorWebhooks, FollowTheMarkAsResolvedCall)
{
    const QByteArray room = simulator->customerWrites();
    EXPECT_EQ(
        caller->postForm(QStringLiteral("/api/v1/admin/service/mark_as_resolved"), "room_id=" + room).status,
        200);
    ASSERT_TRUE(arrived(1, 1));
    EXPECT_EQ(sink.resolves.first().value(u"resolved_by").toObject().value(u"type").toString(), u"admin");
}

TEST_F(SimulatorWebhooks, AreSentAgainUntilTheyAreAccepted)
{
    sink.status = 503;
    const QByteArray room = simulator->customerWrites();
    ASSERT_TRUE(waitUntil([&] { return simulator->webhooksFailed() >= 2; }));
    EXPECT_EQ(simulator->webhooksDelivered(), 0);
    sink.status = 200;
    ASSERT_TRUE(waitUntil([&] { return simulator->webhooksDelivered() == 1; }));
    EXPECT_EQ(roomOf(sink.newChats.last()), room);
    EXPECT_EQ(sink.newChats.size(), simulator->webhooksFailed() + 1);
}

TEST_F(SimulatorWebhooks, ReachAListenerThatComesBackElsewhere)
{
    QTcpServer closed;
    ASSERT_TRUE(closed.listen(QHostAddress::LocalHost));
    const QUrl nobody(QStringLiteral("http://127.0.0.1:%1/webhook").arg(closed.serverPort()));
    closed.close();
    simulator->setWebhooks(nobody, nobody);
    const QByteArray room = simulator->customerWrites();
    ASSERT_TRUE(waitUntil([&] { return simulator->webhooksFailed() >= 1; }));
    simulator->setWebhooks(sink.newChatUrl(), sink.resolvedUrl());
    ASSERT_TRUE(arrived(1));
    EXPECT_EQ(roomOf(sink.newChats.first()), room);
}

TEST_F(SimulatorWebhooks, ComeTwiceAsOftenAsAskedFor)
{
    SimulatorOptions options = exactly();
    options.duplicateShare = 1;
    startWith(options);
    const QByteArray room = simulator->customerWrites();
    ASSERT_TRUE(arrived(2));
    EXPECT_EQ(sink.newChats.at(0), sink.newChats.at(1));
    simulator->resolveRoom(room);
    ASSERT_TRUE(arrived(2, 2));
    EXPECT_EQ(sink.resolves.at(0), sink.resolves.at(1));
    EXPECT_TRUE(waitUntil([&] { return simulator->webhooksDelivered() == 4; }));
}

TEST_F(SimulatorWebhooks, CanBeLostAndTheRoomIsListedAsUnserved)
{
    SimulatorOptions options = exactly();
    options.lostWebhookShare = 1;
    simulator->change(options);
    const QByteArray room = simulator->customerWrites();
    simulator->change(exactly());
    EXPECT_TRUE(nothingMoreThan(0));
    const auto listed = caller->postJson(QStringLiteral("/api/v2/customer_rooms"),
                                         {{QStringLiteral("serve_status"), u"unserved"_qs}});
    EXPECT_TRUE(listed.body.contains(room));
}

TEST_F(SimulatorWebhooks, WaitUntilTheBotHandsOver)
{
    const QByteArray room = simulator->customerWrites();
    ASSERT_TRUE(arrived(1));
    simulator->setHandledByBot(room, true);
    simulator->customerWrites(room);
    EXPECT_TRUE(nothingMoreThan(1));
    simulator->setHandledByBot(room, false);
    ASSERT_TRUE(arrived(3));
    EXPECT_EQ(roomOf(sink.newChats.last()), room);
}

TEST_F(SimulatorWebhooks, ComeForEveryoneInARush)
{
    simulator->rush(200);
    ASSERT_TRUE(arrived(200));
    QSet<QByteArray> rooms;
    QSet<QString> sources;
    for (const QJsonObject &body : sink.newChats) {
        rooms.insert(roomOf(body));
        sources.insert(body.value(u"source").toString());
    }
    EXPECT_EQ(rooms.size(), 200);
    EXPECT_EQ(sources,
              (QSet<QString>{u"wa"_qs, u"qiscus"_qs, u"telegram"_qs, u"line"_qs, u"ig"_qs, u"fb"_qs}));
    EXPECT_EQ(simulator->openRooms(), 200);
}

TEST_F(SimulatorWebhooks, AreTheSameForTheSameSeed)
{
    const auto customersOf = [this](quint32 seed) {
        SimulatorOptions options = exactly();
        options.seed = seed;
        sink.newChats.clear();
        startWith(options);
        QHash<QByteArray, QString> customers;
        simulator->rush(30);
        EXPECT_TRUE(arrived(30));
        for (const QJsonObject &body : sink.newChats)
            customers.insert(roomOf(body), body.value(u"name").toString() + body.value(u"email").toString());
        return customers;
    };
    const auto first = customersOf(11);
    EXPECT_EQ(customersOf(11), first);
    EXPECT_NE(customersOf(12), first);
}

TEST_F(SimulatorWebhooks, PracticeComesAliveByItself)
{
    SimulatorOptions options = SimulatorOptions::practice(4);
    options.handlingTime = 300ms;
    startWith(options);
    int assigned = 0;
    QObject::connect(simulator.get(), &Simulator::assigned, &sink, [&] { ++assigned; });
    const auto serve = [&] {
        while (!sink.newChats.isEmpty()) {
            const QByteArray room = roomOf(sink.newChats.takeFirst());
            caller->assign(room, simulator->agentIds().first());
        }
        return sink.resolves.size() >= 3;
    };
    EXPECT_TRUE(waitUntil(serve, 20s));
    EXPECT_GE(assigned, 3);
}

} // namespace
} // namespace desk
