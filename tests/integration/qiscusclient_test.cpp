/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/integration/qiscusassignment.h"

using namespace desk;
using namespace desk::test;
using namespace std::chrono_literals;

using Kind = QiscusError::Kind;
using Then = ScriptedAnswer::Then;

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

TEST(QiscusAssign, ReplacesWhoIsOnTheRoomOnlyWhenAsked)
{
    QiscusScriptedServer server([](const SeenRequest &) { return http(200, assignedBody); });
    QiscusClient client(optionsFor(server.url()));
    Assignment assignment(client, QiscusClient::WhenTaken::Replace);
    ASSERT_TRUE(assignment.wait());
    EXPECT_EQ(server.requests().value(0).body,
              "room_id=310000001&agent_id=170201&max_agent=1&replace_latest_agent=true");
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

TEST(QiscusAssign, ACutRefusalIsUnknown)
{
    for (const QByteArray status : {"400 Bad Request", "422 Unprocessable Entity"}) {
        const QByteArray head = "HTTP/1.1 " + status + "\r\nContent-Length: 500\r\n\r\n{";
        const QiscusError closed = refusalOf({.bytes = head, .then = Then::Close});
        EXPECT_EQ(closed.kind, Kind::Unknown) << status.toStdString();
        EXPECT_EQ(closed.httpStatus, status.left(3).toInt());
        EXPECT_EQ(refusalOf({.bytes = head, .then = Then::Hang}, 100ms).kind, Kind::Unknown);
    }
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

TEST(QiscusAssign, SortsTheAnswersOfTheService)
{
    EXPECT_EQ(refusalOf(http(400, R"({"errors":"Cant join room, exceed max agents"})")).kind,
              Kind::RoomTaken);
    EXPECT_EQ(refusalOf(http(400, R"({"errors":"room already resolved"})")).kind, Kind::Gone);
    EXPECT_EQ(refusalOf(http(401, R"({"errors":"Unauthorized"})")).kind, Kind::Credentials);
    EXPECT_EQ(refusalOf(http(402, R"({"errors":"plan expired"})")).kind, Kind::Credentials);
    EXPECT_EQ(refusalOf(http(403, R"({"errors":"Forbidden"})")).kind, Kind::Credentials);
    EXPECT_EQ(refusalOf(http(502, "<html><h1>Bad Gateway</h1></html>")).kind, Kind::Unknown);
    const QiscusError refused = refusalOf(http(422, R"({"errors":{"agent_id":["not found"]}})"));
    EXPECT_EQ(refused.kind, Kind::Refused);
    EXPECT_EQ(refused.httpStatus, 422);
    EXPECT_EQ(refused.message, QStringLiteral("agent_id: not found"));
}

TEST(QiscusAssign, AskingForAPasswordIsAnAnswerToo)
{
    const QiscusError error =
        refusalOf(http(401, R"({"errors":"Unauthorized"})", "WWW-Authenticate: Basic realm=\"x\"\r\n"));
    EXPECT_EQ(error.kind, Kind::Credentials);
    EXPECT_EQ(error.httpStatus, 401);
}

TEST(QiscusAssign, ReadsRetryAfterInBothForms)
{
    const QiscusError seconds = refusalOf(http(429, "{}", "Retry-After: 7\r\n"));
    EXPECT_EQ(seconds.kind, Kind::Pace);
    EXPECT_EQ(seconds.retryAfter, 7s);
    const QiscusError date = refusalOf(http(
        429, "{}", "Date: Mon, 02 Mar 2026 10:00:00 GMT\r\nRetry-After: Mon, 02 Mar 2026 10:00:30 GMT\r\n"));
    EXPECT_EQ(date.kind, Kind::Pace);
    EXPECT_EQ(date.retryAfter, 30s);
    EXPECT_EQ(refusalOf(http(503, "", "Retry-After: 3600\r\n")).retryAfter, 5min);
    EXPECT_EQ(refusalOf(http(429, "")).retryAfter, std::nullopt);
}

TEST(QiscusAssign, FollowsNoRedirect)
{
    for (const int status : {301, 302, 303, 307, 308}) {
        const QiscusError error = refusalOf(http(status, "", "Location: /elsewhere\r\n"));
        EXPECT_EQ(error.kind, Kind::Refused) << status;
        EXPECT_TRUE(error.message.contains(u"base URL")) << status;
    }
}

TEST(QiscusAssign, KeepsNoCookies)
{
    QiscusScriptedServer server(
        [](const SeenRequest &) { return http(200, assignedBody, "Set-Cookie: session=1; Path=/\r\n"); });
    QiscusClient client(optionsFor(server.url()));
    ASSERT_TRUE(assignOnce(client).has_value());
    ASSERT_TRUE(assignOnce(client).has_value());
    EXPECT_FALSE(server.requests().value(1).headers.contains("cookie"));
}

TEST(QiscusAssign, AnUnreadableSuccessIsUnknown)
{
    for (const char *body : {"", "{", "[]", "{}", R"({"data":null})", "<html>login</html>", "\xff\xfe"}) {
        const QiscusError error = refusalOf(http(200, body));
        EXPECT_EQ(error.kind, Kind::Unknown) << body;
        EXPECT_EQ(error.httpStatus, 200) << body;
    }
}

TEST(QiscusAssign, ASuccessMayLeaveOutWhatIsNotNeeded)
{
    QiscusScriptedServer server(
        [](const SeenRequest &) { return http(201, R"({"data":{"service":{"id":"77"}}})"); });
    QiscusClient client(optionsFor(server.url()));
    const auto result = assignOnce(client);
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(result->agent.isEmpty());
    EXPECT_EQ(result->session, 77);
}

TEST(QiscusAssign, AnAnswerIsBounded)
{
    const QByteArray huge(9 * 1024 * 1024, 'x');
    const QiscusError success = refusalOf(http(200, huge));
    EXPECT_EQ(success.kind, Kind::Unknown);
    EXPECT_TRUE(success.message.contains(u"8 MiB")) << success.message.toStdString();
    EXPECT_EQ(refusalOf(http(400, huge)).kind, Kind::Unknown);
    EXPECT_EQ(refusalOf(http(403, huge)).kind, Kind::Credentials);
}

TEST(QiscusAssign, NoSecretIsEchoed)
{
    const QByteArray echo = R"({"errors":"key s3cr3tk3y0123456 unknown","authentication_token":"t0k"})";
    for (const int status : {400, 401, 403, 422, 500}) {
        const QString message = refusalOf(http(status, echo)).message;
        EXPECT_FALSE(message.contains(u"s3cr3t")) << status;
        EXPECT_FALSE(message.contains(u"t0k")) << status;
    }
}
