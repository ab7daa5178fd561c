/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/simulator.h"
#include "tests/integration/simulatorcaller.h"

#include <QJsonArray>

#include <gmock/gmock.h>

namespace desk
{
namespace
{
using namespace std::chrono_literals;
using test::CallResult;
using test::SimulatorCaller;

SimulatorOptions quick(int agents = 5)
{
    SimulatorOptions options;
    options.agents = agents;
    options.latency = 0ms;
    return options;
}

QString errorOf(const CallResult &result)
{
    return result.json.value(u"errors").toString();
}

QJsonObject dataOf(const CallResult &result)
{
    return result.json.value(u"data").toObject();
}

class SimulatorApi : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(simulator.start()); }

    QByteArray agent(int index) const { return simulator.agentIds().at(index); }

    Simulator simulator{quick()};
    SimulatorCaller caller{(simulator.start(), simulator.baseUrl())};
};

TEST_F(SimulatorApi, AssignsAnAgentAndSaysWhoAndWhichSession)
{
    const QByteArray room = simulator.customerWrites();
    const CallResult result = caller.assign(room, agent(2));

    ASSERT_EQ(result.status, 200) << result.body.constData();
    EXPECT_EQ(dataOf(result).value(u"added_agent").toObject().value(u"id").toInteger(),
              agent(2).toLongLong());
    const QJsonObject service = dataOf(result).value(u"service").toObject();
    EXPECT_EQ(service.value(u"room_id").toString().toLatin1(), room);
    EXPECT_GT(service.value(u"id").toInteger(), 0);
    EXPECT_EQ(simulator.openChatsOf(agent(2)), 1);
    EXPECT_EQ(simulator.servedRooms(), 1);
    EXPECT_EQ(simulator.assignCalls(), 1);
    ASSERT_EQ(simulator.assignments().size(), 1);
    EXPECT_EQ(simulator.assignments().first().room, room);
}

TEST_F(SimulatorApi, TakesJsonAsWellAsForms)
{
    const QByteArray room = simulator.customerWrites();
    const CallResult result = caller.postJson(QStringLiteral("/api/v1/admin/service/assign_agent"),
                                              {{QStringLiteral("room_id"), QString::fromLatin1(room)},
                                               {QStringLiteral("agent_id"), agent(0).toLongLong()},
                                               {QStringLiteral("max_agent"), 1}});
    EXPECT_EQ(result.status, 200) << result.body.constData();
    EXPECT_EQ(simulator.openChatsOf(agent(0)), 1);
}

TEST_F(SimulatorApi, HonoursMaxAgent)
{
    const QByteArray room = simulator.customerWrites();
    ASSERT_EQ(caller.assign(room, agent(0)).status, 200);

    const CallResult second = caller.assign(room, agent(1));
    EXPECT_EQ(second.status, 400);
    EXPECT_EQ(errorOf(second), u"Cant join room, exceed max agents");
    EXPECT_EQ(caller.assign(room, agent(0)).status, 400) << "the same agent again is one too many as well";
    EXPECT_EQ(simulator.openChatsOf(agent(1)), 0);

    EXPECT_EQ(caller.assign(room, agent(1), "max_agent=2").status, 200);
    EXPECT_EQ(simulator.openChatsOf(agent(1)), 1);
    EXPECT_EQ(simulator.servedRooms(), 1) << "two agents serve one room";
}

TEST_F(SimulatorApi, ReplacesTheLatestAgentWhenAsked)
{
    const QByteArray room = simulator.customerWrites();
    ASSERT_EQ(caller.assign(room, agent(0)).status, 200);
    ASSERT_EQ(caller.assign(room, agent(1), "max_agent=1&replace_latest_agent=true").status, 200);
    EXPECT_EQ(simulator.openChatsOf(agent(0)), 0);
    EXPECT_EQ(simulator.openChatsOf(agent(1)), 1);
    EXPECT_EQ(simulator.mostChatsEverOf(agent(0)), 1);
}

TEST_F(SimulatorApi, RefusesAResolvedRoom)
{
    const QByteArray room = simulator.customerWrites();
    ASSERT_TRUE(simulator.resolveRoom(room));
    const CallResult result = caller.assign(room, agent(0));
    EXPECT_EQ(result.status, 400);
    EXPECT_EQ(errorOf(result), u"room already resolved");
    EXPECT_EQ(simulator.openChatsOf(agent(0)), 0);
}

TEST_F(SimulatorApi, DoesNotRefuseAnOfflineAgent)
{
    simulator.setAgentOnline(agent(0), false);
    EXPECT_EQ(caller.assign(simulator.customerWrites(), agent(0)).status, 200);
}

TEST_F(SimulatorApi, NamesUnknownRoomsAndAgents)
{
    EXPECT_EQ(caller.assign("999", agent(0)).status, 404);
    EXPECT_EQ(caller.assign(simulator.customerWrites(), "999").status, 404);
    EXPECT_EQ(simulator.assignments().size(), 0);
}

TEST_F(SimulatorApi, RemovesAnAgent)
{
    const QByteArray room = simulator.customerWrites();
    ASSERT_EQ(caller.assign(room, agent(0)).status, 200);
    const QByteArray form = "room_id=" + room + "&agent_id=" + agent(0);
    const QString path = QStringLiteral("/api/v1/admin/service/remove_agent");
    EXPECT_EQ(caller.postForm(path, form).status, 200);
    EXPECT_EQ(simulator.openChatsOf(agent(0)), 0);
    EXPECT_EQ(simulator.servedRooms(), 0);
    EXPECT_EQ(caller.postForm(path, form).status, 400) << "not on the room any more";
    EXPECT_EQ(caller.assign(room, agent(1)).status, 200) << "the room is free again";
}

TEST_F(SimulatorApi, MarksAsResolved)
{
    const QByteArray room = simulator.customerWrites();
    ASSERT_EQ(caller.assign(room, agent(0)).status, 200);
    const QString path = QStringLiteral("/api/v1/admin/service/mark_as_resolved");
    const CallResult result = caller.postForm(path, "room_id=" + room + "&notes=selesai");
    ASSERT_EQ(result.status, 200);
    EXPECT_TRUE(dataOf(result).value(u"service").toObject().value(u"is_resolved").toBool());
    EXPECT_EQ(simulator.openRooms(), 0);
    EXPECT_EQ(simulator.openChatsOf(agent(0)), 0);
    EXPECT_EQ(caller.postForm(path, "room_id=" + room).status, 400);
}

TEST_F(SimulatorApi, WantsItsCredentials)
{
    const QByteArray room = simulator.customerWrites();
    for (const auto &[id, secret] : {std::pair<QByteArray, QByteArray>{"practice", "wrong"},
                                     {"wrong", "practice-secret"},
                                     {"practice", ""}}) {
        caller.appId = id;
        caller.secretKey = secret;
        const CallResult refused = caller.assign(room, agent(0));
        EXPECT_EQ(refused.status, 401);
        EXPECT_EQ(errorOf(refused), u"Unauthorized");
    }
    EXPECT_EQ(simulator.openChatsOf(agent(0)), 0);
}

TEST_F(SimulatorApi, KnowsNoOtherRoutes)
{
    EXPECT_EQ(caller.get(QStringLiteral("/api/v2/nothing")).status, 404);
    EXPECT_EQ(caller.get(QStringLiteral("/api/v1/admin/service/assign_agent")).status, 404) << "a POST route";
    EXPECT_EQ(caller.postForm(QStringLiteral("/api/v2/admin/agents"), "a=b").status, 404) << "a GET route";
}

TEST_F(SimulatorApi, TellsOneRoom)
{
    const QByteArray room = simulator.customerWrites();
    const QString path = QStringLiteral("/api/v2/customer_rooms/") + QString::fromLatin1(room);
    QJsonObject record = dataOf(caller.get(path)).value(u"customer_room").toObject();
    EXPECT_EQ(record.value(u"room_id").toString().toLatin1(), room);
    EXPECT_FALSE(record.value(u"is_resolved").toBool(true));
    EXPECT_TRUE(record.value(u"is_waiting").toBool());
    EXPECT_FALSE(record.value(u"is_handled_by_bot").toBool(true));

    simulator.setHandledByBot(room, true);
    simulator.resolveRoom(room);
    record = dataOf(caller.get(path)).value(u"customer_room").toObject();
    EXPECT_TRUE(record.value(u"is_resolved").toBool());
    EXPECT_TRUE(record.value(u"is_handled_by_bot").toBool());
    EXPECT_EQ(caller.get(QStringLiteral("/api/v2/customer_rooms/1")).status, 404);
}

TEST_F(SimulatorApi, ListsRoomsByServingNewestFirst)
{
    QList<QByteArray> rooms;
    for (int i = 0; i < 5; ++i)
        rooms.append(simulator.customerWrites());
    ASSERT_EQ(caller.assign(rooms[3], agent(0)).status, 200);
    simulator.resolveRoom(rooms[4]);
    simulator.customerWrites(rooms[0]);

    const auto listed = [&](const QString &serving) {
        QList<QByteArray> ids;
        QJsonObject body{{QStringLiteral("serve_status"), serving}, {QStringLiteral("limit"), 1}};
        for (;;) {
            const CallResult page = caller.postJson(QStringLiteral("/api/v2/customer_rooms"), body);
            const QJsonArray records = dataOf(page).value(u"customer_rooms").toArray();
            EXPECT_LE(records.size(), 1);
            for (const QJsonValue &record : records)
                ids.append(record[u"room_id"].toString().toLatin1());
            const QJsonValue next = page.json[u"meta"][u"cursor_after"];
            if (!next.isString())
                return ids;
            body[u"cursor_after"] = next;
        }
    };
    EXPECT_THAT(listed(QStringLiteral("unserved")), testing::ElementsAre(rooms[0], rooms[2], rooms[1]));
    EXPECT_THAT(listed(QStringLiteral("served")), testing::ElementsAre(rooms[3]));
    EXPECT_THAT(listed(QString()), testing::ElementsAre(rooms[0], rooms[4], rooms[3], rooms[2], rooms[1]));
}

class SimulatorAgents : public testing::Test
{
protected:
    SimulatorAgents()
    {
        SimulatorOptions options = quick(23);
        options.pageSize = 10;
        simulator = std::make_unique<Simulator>(options);
        simulator->start();
        caller = std::make_unique<SimulatorCaller>(simulator->baseUrl());
    }

    static QList<QByteArray> ids(const QJsonValue &records)
    {
        QList<QByteArray> list;
        for (const QJsonValue &record : records.toArray())
            list.append(QByteArray::number(record[u"id"].toInteger()));
        return list;
    }

    QJsonObject recordOf(const QByteArray &agent)
    {
        const CallResult one =
            caller->get(QStringLiteral("/api/v2/admin/agent/") + QString::fromLatin1(agent));
        return dataOf(one).value(u"agent").toObject();
    }

    std::unique_ptr<Simulator> simulator;
    std::unique_ptr<SimulatorCaller> caller;
};

TEST_F(SimulatorAgents, AreListedByPage)
{
    QList<QByteArray> seen;
    for (int page = 1; page <= 4; ++page) {
        const CallResult result = caller->get(
            QStringLiteral("/api/v2/admin/agents?user_type_scope=agent&limit=50&page=%1").arg(page));
        EXPECT_EQ(result.json[u"meta"][u"total_count"].toInt(), 23);
        EXPECT_EQ(result.json[u"meta"][u"per_page"].toInt(), 10) << "no page is longer than pageSize";
        seen += ids(result.json[u"data"][u"agents"]);
        EXPECT_EQ(result.json[u"meta"][u"after"].isString(), page < 3);
    }
    EXPECT_EQ(seen, simulator->agentIds());
}

TEST_F(SimulatorAgents, AreListedByCursorForwardsAndBack)
{
    const QString path = QStringLiteral("/api/v2/admin/agents?user_type_scope=agent");
    QList<QByteArray> seen;
    CallResult result = caller->get(path);
    const QList<QByteArray> firstPage = ids(result.json[u"data"][u"agents"]);
    QString second;
    for (;;) {
        seen += ids(result.json[u"data"][u"agents"]);
        const QJsonValue after = result.json[u"meta"][u"after"];
        if (!after.isString())
            break;
        result = caller->get(path + QStringLiteral("&cursor_after=") + after.toString());
        if (second.isEmpty())
            second = result.json[u"meta"][u"before"].toString();
    }
    EXPECT_EQ(seen, simulator->agentIds());
    result = caller->get(path + QStringLiteral("&cursor_before=") + second);
    EXPECT_EQ(ids(result.json[u"data"][u"agents"]), firstPage);
}

TEST_F(SimulatorAgents, ListAdminAndSupervisorBesideThem)
{
    const CallResult result = caller->get(QStringLiteral("/api/v2/admin/agents?page=3"));
    QStringList kinds;
    for (const QJsonValue &record : result.json[u"data"][u"agents"].toArray())
        kinds.append(record[u"type_as_string"].toString());
    EXPECT_EQ(kinds.mid(3), (QStringList{QStringLiteral("admin"), QStringLiteral("supervisor")}));
}

TEST_F(SimulatorAgents, AreListedByDivisionLeastLoadedFirst)
{
    const QString path = QStringLiteral("/api/v2/admin/agents/by_division?");
    const QString every =
        QStringLiteral("division_ids%5B%5D=5101&division_ids%5B%5D=5102&division_ids[]=5103");
    const QByteArray busy = simulator->agentIds().first();
    ASSERT_EQ(caller->assign(simulator->customerWrites(), busy).status, 200);

    QList<QByteArray> seen;
    for (int page = 1; page <= 3; ++page) {
        const CallResult result = caller->get(path + every + QStringLiteral("&page=%1").arg(page));
        EXPECT_EQ(result.json[u"meta"][u"total"].toInt(), 23);
        EXPECT_EQ(result.json[u"meta"][u"total_page"].toInt(), 3);
        seen += ids(result.json[u"data"]);
    }
    EXPECT_EQ(seen.size(), 23);
    EXPECT_EQ(seen.last(), busy);
    EXPECT_EQ(ids(caller->get(path + every + QStringLiteral("&sort=desc")).json[u"data"]).first(), busy);

    const CallResult one = caller->get(path + QStringLiteral("division_ids[]=5102"));
    for (const QJsonValue &record : one.json[u"data"].toArray())
        EXPECT_EQ(record[u"user_roles"][0][u"id"].toInt(), 5102);
    EXPECT_GT(one.json[u"meta"][u"total"].toInt(), 0);
    EXPECT_LT(one.json[u"meta"][u"total"].toInt(), 23);

    simulator->setAgentOnline(busy, false);
    const CallResult online = caller->get(path + every + QStringLiteral("&is_available=true"));
    EXPECT_EQ(online.json[u"meta"][u"total"].toInt(), 22);
}

TEST_F(SimulatorAgents, AreListedForARoomOfflineOnesToo)
{
    const QByteArray room = simulator->customerWrites();
    const QByteArray away = simulator->agentIds().first();
    simulator->setAgentOnline(away, false);
    const QString path = QStringLiteral("/api/v2/admin/service/available_agents?room_id=");
    const CallResult result = caller->get(path + QString::fromLatin1(room));
    const QJsonObject first = result.json[u"data"][u"agents"][0].toObject();
    EXPECT_EQ(QByteArray::number(first.value(u"id").toInteger()), away);
    EXPECT_FALSE(first.value(u"is_available").toBool(true));
    EXPECT_EQ(result.json[u"meta"][u"total_count"].toInt(), 23);
    EXPECT_EQ(caller->get(path + u'1').status, 404);

    ASSERT_EQ(caller->assign(room, away).status, 200);
    const CallResult others =
        caller->get(path + QString::fromLatin1(room) + QStringLiteral("&is_available_in_room=true"));
    EXPECT_EQ(others.json[u"meta"][u"total_count"].toInt(), 22);
}

TEST_F(SimulatorAgents, CanBeForcedOffline)
{
    const QByteArray agent = simulator->agentIds().first();
    simulator->setForcedOffline(agent, true);
    EXPECT_TRUE(recordOf(agent).value(u"force_offline").toBool());
    EXPECT_TRUE(recordOf(agent).value(u"is_available").toBool());
}

TEST_F(SimulatorAgents, TheBusiestLeavesAndComesBackOnlyWhenToldSo)
{
    const QByteArray busiest = simulator->agentIds().at(3);
    ASSERT_EQ(caller->assign(simulator->customerWrites(), busiest).status, 200);
    const auto online = [&] { return recordOf(busiest).value(u"is_available").toBool(); };
    ASSERT_TRUE(online());
    simulator->setAgentAway(true);
    simulator->setAgentAway(true);
    EXPECT_FALSE(online());
    EXPECT_TRUE(recordOf(simulator->agentIds().first()).value(u"is_available").toBool()) << "only one leaves";
    simulator->setAgentOnline(busiest, true);
    EXPECT_FALSE(online()) << "a shift that begins brings nobody back";
    simulator->setAgentAway(false);
    EXPECT_TRUE(online());
    simulator->setAgentOnline(busiest, false);
    EXPECT_FALSE(online()) << "shifts count again";
}

TEST_F(SimulatorAgents, TellTheirChatsLateOrNotAtAll)
{
    const QByteArray agent = simulator->agentIds().first();
    const auto told = [&] { return recordOf(agent).value(u"current_customer_count"); };
    ASSERT_EQ(caller->assign(simulator->customerWrites(), agent).status, 200);
    EXPECT_EQ(told().toInt(-1), 1);

    SimulatorOptions options;
    options.latency = 0ms;
    options.countLag = 60s;
    simulator->change(options);
    EXPECT_EQ(told().toInt(-1), 0) << "as it was a minute ago";

    options.countListed = false;
    simulator->change(options);
    EXPECT_TRUE(told().isUndefined());
}

} // namespace
} // namespace desk
