/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/qiscusclient.h"
#include "tests/integration/qiscusscriptedserver.h"
#include "tests/support/waiting.h"

#include <QUrlQuery>

#include <gtest/gtest.h>

#include <memory>

using namespace desk;
using namespace desk::test;

namespace
{

using Kind = QiscusError::Kind;

QByteArray agentList(int first, int count)
{
    QByteArrayList agents;
    for (int id = first; id < first + count; ++id)
        agents +=
            "{\"id\":" + QByteArray::number(id) + ",\"is_available\":true,\"type_as_string\":\"agent\"}";
    return "[" + agents.join(',') + "]";
}

QUrlQuery queryOf(const SeenRequest &request)
{
    return QUrlQuery(QUrl::fromEncoded(request.target));
}

QString valueOf(const SeenRequest &request, const QString &name)
{
    return queryOf(request).queryItemValue(name, QUrl::FullyDecoded);
}

/// One reading and all that was heard of it.
class Reading
{
public:
    explicit Reading(QiscusClient &client, QiscusClient::BeforePage beforePage = {})
    {
        client.readAgents(
            std::move(beforePage), [this](const QiscusClient::AgentPage &page) { pages += page; },
            [this](std::expected<int, QiscusError> answer) {
                ++answers;
                result = std::move(answer);
            });
    }
    bool wait()
    {
        return waitUntil([this] { return answers > 0; });
    }
    QByteArrayList ids() const
    {
        QByteArrayList all;
        for (const auto &page : pages)
            for (const QiscusAgent &agent : page.agents)
                all += agent.id;
        return all;
    }
    QList<QiscusClient::AgentPage> pages;
    int answers = 0;
    std::expected<int, QiscusError> result = -1;
};

class QiscusAgents : public testing::Test
{
protected:
    void read(QiscusScriptedServer::Script script, QByteArrayList divisions = {})
    {
        server = std::make_unique<QiscusScriptedServer>(std::move(script));
        QiscusOptions options = optionsFor(server->url());
        options.divisionIds = std::move(divisions);
        client = std::make_unique<QiscusClient>(options);
        reading = std::make_unique<Reading>(*client);
        ASSERT_EQ(reading->answers, 0);
        ASSERT_TRUE(reading->wait());
        EXPECT_EQ(reading->answers, 1);
        EXPECT_EQ(client->callsUnderWay(), 0);
    }
    std::unique_ptr<QiscusScriptedServer> server;
    std::unique_ptr<QiscusClient> client;
    std::unique_ptr<Reading> reading;
};

} // namespace

TEST_F(QiscusAgents, FollowsTheCursor)
{
    read([](const SeenRequest &request) {
        const QString after = valueOf(request, QStringLiteral("cursor_after"));
        if (after.isEmpty())
            return http(200, R"({"data":{"agents":)" + agentList(1, 2) +
                                 R"(},"meta":{"after":"a+/=&b","total_count":5}})");
        if (after == QStringLiteral("a+/=&b"))
            return http(200, R"({"data":{"agents":)" + agentList(3, 2) +
                                 R"(},"meta":{"after":"c2","total_count":5}})");
        return http(200, R"({"data":{"agents":)" + agentList(5, 1) +
                             R"(},"meta":{"after":null,"total_count":5}})");
    });
    EXPECT_EQ(reading->result, 5);
    EXPECT_EQ(reading->ids(), QByteArrayList({"1", "2", "3", "4", "5"}));
    ASSERT_EQ(reading->pages.size(), 3);
    EXPECT_EQ(reading->pages.at(0).page, 1);
    EXPECT_EQ(reading->pages.at(2).page, 3);
    const QList<SeenRequest> &seen = server->requests();
    ASSERT_EQ(seen.size(), 3);
    EXPECT_TRUE(seen.at(0).target.startsWith("/api/v2/admin/agents?"));
    EXPECT_EQ(seen.at(0).method, "GET");
    EXPECT_EQ(seen.at(0).headers.value("qiscus-app-id"), "shop-1");
    EXPECT_EQ(seen.at(0).headers.value("qiscus-secret-key"), "s3cr3tk3y0123456");
    EXPECT_EQ(valueOf(seen.at(0), QStringLiteral("limit")), QStringLiteral("100"));
}

TEST_F(QiscusAgents, FollowsPageNumbersOfDivisions)
{
    read(
        [](const SeenRequest &request) {
            const int page = valueOf(request, QStringLiteral("page")).toInt();
            // 3 stands in both divisions and comes twice.
            return http(200, R"({"data":)" + agentList(page == 1 ? 1 : 3, page == 1 ? 3 : 2) +
                                 R"(,"meta":{"page":"1","total":"5","total_page":2}})");
        },
        {"11", "12"});
    EXPECT_EQ(reading->result, 4);
    EXPECT_EQ(reading->ids(), QByteArrayList({"1", "2", "3", "4"}));
    ASSERT_EQ(server->requests().size(), 2);
    const SeenRequest second = server->requests().at(1);
    EXPECT_TRUE(second.target.startsWith("/api/v2/admin/agents/by_division?"));
    EXPECT_EQ(valueOf(second, QStringLiteral("page")), QStringLiteral("2"));
    const QByteArray decoded = QByteArray::fromPercentEncoding(second.target);
    EXPECT_TRUE(decoded.contains("division_ids[]=11&division_ids[]=12")) << decoded.toStdString();
    EXPECT_FALSE(second.target.contains('[')) << "brackets are not allowed in a query";
}

TEST_F(QiscusAgents, FollowsTheOlderPages)
{
    read([](const SeenRequest &request) {
        const int page = valueOf(request, QStringLiteral("page")).toInt();
        return http(200, R"({"data":{"agents":{"current_page":1,"data":)" + agentList(page, 1) +
                             R"(,"last_page":3,"total":3}}})");
    });
    EXPECT_EQ(reading->ids(), QByteArrayList({"1", "2", "3"}));
}

TEST_F(QiscusAgents, AsksOnWhileTheTotalSaysSo)
{
    read([](const SeenRequest &request) {
        const int page = valueOf(request, QStringLiteral("page")).toInt();
        return http(200, R"({"data":{"agents":)" + agentList(page * 2, 2) + R"(},"meta":{"total_count":6}})");
    });
    EXPECT_EQ(reading->result, 6);
    EXPECT_EQ(server->requests().size(), 3);
}

TEST_F(QiscusAgents, ATotalThatCountsOthersEndsWithWhatBringsNothingNew)
{
    read([](const SeenRequest &) {
        return http(200, R"({"data":{"agents":)" + agentList(1, 2) +
                             R"(},"meta":{"after":null,"total_count":90}})");
    });
    EXPECT_EQ(reading->result, 2);
    EXPECT_EQ(server->requests().size(), 2);
}

TEST_F(QiscusAgents, AFullPageWithoutWordOfOthersIsNotTheLast)
{
    read([](const SeenRequest &request) {
        const bool first = valueOf(request, QStringLiteral("page")) == QStringLiteral("1");
        return http(200, "{\"data\":" + agentList(first ? 1 : 101, first ? 100 : 7) + "}");
    });
    EXPECT_EQ(reading->result, 107);
    EXPECT_EQ(server->requests().size(), 2);
}

TEST_F(QiscusAgents, AnEmptyListIsAnAnswer)
{
    read([](const SeenRequest &) {
        return http(200, R"({"data":{"agents":[]},"meta":{"after":"x","total_count":9}})");
    });
    EXPECT_EQ(reading->result, 0);
    EXPECT_EQ(server->requests().size(), 1);
}

TEST_F(QiscusAgents, AListWithoutEndFails)
{
    int next = 0;
    read([&](const SeenRequest &) {
        return http(200, R"({"data":{"agents":)" + agentList(++next, 1) + R"(},"meta":{"after":"same"}})");
    });
    ASSERT_FALSE(reading->result.has_value());
    EXPECT_EQ(reading->result.error().kind, Kind::Unknown);
    EXPECT_TRUE(reading->result.error().message.contains(u"no end"));
    EXPECT_EQ(server->requests().size(), 2);
}

TEST_F(QiscusAgents, OneFailedPageFailsTheWhole)
{
    read([](const SeenRequest &request) {
        if (valueOf(request, QStringLiteral("page")) == QStringLiteral("2"))
            return http(503, "<h1>Busy</h1>", "Retry-After: 3\r\n");
        return http(200, "{\"data\":" + agentList(1, 1) + ",\"meta\":{\"total_page\":3}}");
    });
    ASSERT_FALSE(reading->result.has_value());
    EXPECT_EQ(reading->result.error().httpStatus, 503);
    EXPECT_EQ(reading->result.error().retryAfter, std::chrono::seconds(3));
    EXPECT_EQ(server->requests().size(), 2);
}

TEST_F(QiscusAgents, ABodyWithoutAListFails)
{
    read([](const SeenRequest &) { return http(200, R"({"data":null})"); });
    ASSERT_FALSE(reading->result.has_value());
    EXPECT_EQ(reading->result.error().kind, Kind::Unknown);
    EXPECT_EQ(reading->result.error().httpStatus, 200);
}

TEST_F(QiscusAgents, WrongCredentialsAreNamed)
{
    read([](const SeenRequest &) { return http(401, R"({"errors":"Unauthorized"})"); });
    ASSERT_FALSE(reading->result.has_value());
    EXPECT_EQ(reading->result.error().kind, Kind::Credentials);
}

TEST(QiscusAgentReading, WaitsForGoOnBeforeEachPage)
{
    int id = 0;
    QiscusScriptedServer server([&](const SeenRequest &) {
        return http(200, "{\"data\":" + agentList(++id, 1) + ",\"meta\":{\"total_page\":2}}");
    });
    QiscusClient client(optionsFor(server.url()));
    QList<std::function<void()>> waiting;
    Reading reading(client, [&](std::function<void()> goOn) { waiting += std::move(goOn); });
    ASSERT_EQ(waiting.size(), 1);
    EXPECT_EQ(client.callsUnderWay(), 0);
    waiting.at(0)();
    waiting.at(0)(); // said twice, asked for once
    EXPECT_EQ(client.callsUnderWay(), 1);
    ASSERT_TRUE(waitUntil([&] { return waiting.size() == 2; }));
    EXPECT_EQ(reading.pages.size(), 1);
    EXPECT_EQ(server.requests().size(), 1);
    waiting.at(0)();
    EXPECT_EQ(client.callsUnderWay(), 0) << "a late word for the first page is none for the second";
    waiting.at(1)();
    ASSERT_TRUE(reading.wait());
    EXPECT_EQ(reading.result, 2);
}

TEST(QiscusAgentReading, AWordAfterDestructionIsHarmless)
{
    QiscusScriptedServer server([](const SeenRequest &) { return http(200, "{\"data\":[]}"); });
    auto client = std::make_unique<QiscusClient>(optionsFor(server.url()));
    std::function<void()> goOn;
    Reading reading(*client, [&](std::function<void()> given) { goOn = std::move(given); });
    client.reset();
    goOn();
    EXPECT_EQ(reading.answers, 0);
}

TEST(QiscusAgentReading, APageMayDestroyTheClient)
{
    for (const QByteArray lastPage : {"1", "2"}) {
        QiscusScriptedServer server([&](const SeenRequest &) {
            return http(200, "{\"data\":" + agentList(1, 1) + ",\"meta\":{\"total_page\":" + lastPage + "}}");
        });
        auto client = std::make_unique<QiscusClient>(optionsFor(server.url()));
        int answers = 0;
        client->readAgents(
            {}, [&](const auto &) { client.reset(); }, [&](const auto &) { ++answers; });
        ASSERT_TRUE(waitUntil([&] { return !client && server.connectionsOpen() == 0; }));
        EXPECT_EQ(answers, 0);
        EXPECT_EQ(server.requests().size(), 1);
    }
}
