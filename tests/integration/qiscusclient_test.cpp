/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/qiscusclient.h"
#include "tests/integration/qiscusscriptedserver.h"
#include "tests/support/waiting.h"

#include <QTcpServer>

#include <gtest/gtest.h>

using namespace desk;
using namespace desk::test;
using namespace std::chrono_literals;

namespace
{

using Kind = QiscusError::Kind;
using Then = ScriptedAnswer::Then;

const QByteArray assignedBody =
    R"({"data":{"added_agent":{"id":170201,"name":"Rina","authentication_token":"t0k"},)"
    R"("service":{"id":115000001,"room_id":"310000001","is_resolved":false}}})";

QiscusOptions optionsFor(const QUrl &url)
{
    QiscusOptions options;
    options.baseUrl = url;
    options.appId = QStringLiteral("shop-1");
    options.secretKey = QStringLiteral("s3cr3tk3y0123456");
    return options;
}

/// One assign call and what came of it.
class Assignment
{
public:
    explicit Assignment(QiscusClient &client)
    {
        client.assign("310000001", "170201", [this](std::expected<AssignedAgent, QiscusError> answer) {
            ++answers;
            result = std::move(answer);
        });
        answersWithinCall = answers;
    }
    bool wait()
    {
        return waitUntil([this] { return answers > 0; });
    }
    int answers = 0;
    int answersWithinCall = 0;
    std::expected<AssignedAgent, QiscusError> result;
};

/// Whatever the answer, it must have come once, later.
std::expected<AssignedAgent, QiscusError> assignOnce(QiscusClient &client)
{
    Assignment assignment(client);
    EXPECT_TRUE(assignment.wait());
    EXPECT_EQ(assignment.answers, 1);
    EXPECT_EQ(assignment.answersWithinCall, 0);
    EXPECT_EQ(client.callsUnderWay(), 0);
    return assignment.result;
}

QiscusError refusalOf(const ScriptedAnswer &answer, std::chrono::milliseconds timeout = 10s)
{
    QiscusScriptedServer server([&](const SeenRequest &) { return answer; });
    QiscusOptions options = optionsFor(server.url());
    options.totalTimeout = timeout;
    QiscusClient client(options);
    const auto result = assignOnce(client);
    EXPECT_EQ(server.requests().size(), 1) << "a request was repeated behind our back";
    EXPECT_FALSE(result.has_value());
    return result ? QiscusError{} : result.error();
}

} // namespace

TEST(QiscusAssign, SendsWhatTheServiceExpects)
{
    QiscusScriptedServer server([](const SeenRequest &) { return http(200, assignedBody); });
    QiscusClient client(optionsFor(server.url()));
    const auto result = assignOnce(client);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->agent, "170201");
    EXPECT_EQ(result->session, 115000001);

    const SeenRequest seen = server.requests().value(0);
    EXPECT_EQ(seen.method, "POST");
    EXPECT_EQ(seen.target, "/api/v1/admin/service/assign_agent");
    EXPECT_EQ(seen.body, "room_id=310000001&agent_id=170201&max_agent=1");
    EXPECT_EQ(seen.headers.value("content-type"), "application/x-www-form-urlencoded");
    EXPECT_EQ(seen.headers.value("qiscus-app-id"), "shop-1");
    EXPECT_EQ(seen.headers.value("qiscus-secret-key"), "s3cr3tk3y0123456");
    EXPECT_FALSE(seen.headers.contains("upgrade"));
}

TEST(QiscusAssign, KeepsThePathOfTheBaseUrl)
{
    QiscusScriptedServer server([](const SeenRequest &) { return http(200, assignedBody); });
    QUrl url = server.url();
    url.setPath(QStringLiteral("/proxy/qiscus/"));
    QiscusClient client(optionsFor(url));
    ASSERT_TRUE(assignOnce(client).has_value());
    EXPECT_EQ(server.requests().value(0).target, "/proxy/qiscus/api/v1/admin/service/assign_agent");
}

TEST(QiscusAssign, AClosedConnectionIsUnknownAndNeverRepeated)
{
    EXPECT_EQ(refusalOf({.bytes = {}, .then = Then::Close}).kind, Kind::Unknown);
    EXPECT_EQ(refusalOf({.bytes = {}, .then = Then::Reset}).kind, Kind::Unknown);
    EXPECT_EQ(refusalOf({.bytes = "HTTP/1.1 20", .then = Then::Close}).kind, Kind::Unknown);
    EXPECT_EQ(
        refusalOf({.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{", .then = Then::Close}).kind,
        Kind::Unknown);
}

TEST(QiscusAssign, AnUnreachableServerIsNotSent)
{
    QTcpServer closed;
    ASSERT_TRUE(closed.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort()));
    closed.close();
    QiscusClient client(optionsFor(url));
    const auto result = assignOnce(client);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, Kind::NotSent);
    EXPECT_EQ(result.error().httpStatus, 0);
    EXPECT_FALSE(result.error().message.isEmpty());
}
