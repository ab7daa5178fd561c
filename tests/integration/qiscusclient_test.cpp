/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/qiscusclient.h"
#include "tests/integration/qiscusscriptedserver.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

#include <gtest/gtest.h>

#include <algorithm>
#include <list>
#include <memory>

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

TEST(QiscusAssign, ASilentOrEndlessAnswerEndsInTime)
{
    const QiscusError silent = refusalOf({.bytes = {}, .then = Then::Hang}, 100ms);
    EXPECT_EQ(silent.kind, Kind::Unknown);
    EXPECT_EQ(silent.httpStatus, 0);
    EXPECT_TRUE(silent.message.contains(u"0.1 s")) << silent.message.toStdString();
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n";
    EXPECT_EQ(refusalOf({.bytes = head, .then = Then::Drip}, 100ms).kind, Kind::Unknown);
    EXPECT_EQ(refusalOf({.bytes = "HTTP/1.1 200 OK\r\nX:", .then = Then::Drip}, 100ms).kind, Kind::Unknown);
}

TEST(QiscusAssign, EachCallHasItsOwnTime)
{
    QiscusScriptedServer server(
        [](const SeenRequest &) { return ScriptedAnswer{.bytes = {}, .then = Then::Hang}; });
    QiscusOptions options = optionsFor(server.url());
    options.totalTimeout = 200ms;
    QiscusClient client(options);
    QElapsedTimer firstClock;
    firstClock.start();
    Assignment first(client);
    ASSERT_TRUE(waitUntil([&] { return firstClock.elapsed() >= 100; }));
    QElapsedTimer secondClock;
    secondClock.start();
    Assignment second(client);
    ASSERT_TRUE(first.wait());
    EXPECT_GE(firstClock.elapsed(), 199);
    EXPECT_EQ(second.answers, 0);
    ASSERT_TRUE(second.wait());
    EXPECT_GE(secondClock.elapsed(), 199);
    EXPECT_EQ(second.result.error().kind, Kind::Unknown);
}

TEST(QiscusAssign, ACallThatHasArrivedIsNeverCalledNotSent)
{
    QiscusScriptedServer server(
        [](const SeenRequest &) { return ScriptedAnswer{.bytes = {}, .then = Then::Hang}; });
    QiscusOptions options = optionsFor(server.url());
    options.totalTimeout = 300ms;
    options.connections = 6;
    QiscusClient client(options);
    std::list<Assignment> assignments;
    for (int i = 0; i < 8; ++i)
        assignments.emplace_back(client);
    for (Assignment &assignment : assignments)
        ASSERT_TRUE(assignment.wait());
    // Those that wait for a connection end as not sent, or as unknown where Qt has taken their bodies already.
    ASSERT_GE(server.requests().size(), 1);
    const auto unsent = std::count_if(assignments.begin(), assignments.end(), [](const auto &each) {
        return each.result.error().kind == Kind::NotSent;
    });
    EXPECT_LE(unsent, 8 - server.requests().size());
}

TEST(QiscusAssign, AFailedTlsHandshakeIsNotSent)
{
    // Speaks no TLS at all, once with nonsense, once with silence.
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    bool talks = true;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        if (talks)
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    QiscusOptions options = optionsFor(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort())));
    options.totalTimeout = 300ms;
    QiscusClient client(options);
    auto result = assignOnce(client);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, Kind::NotSent);
    talks = false;
    result = assignOnce(client);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, Kind::NotSent);
}

TEST(QiscusAssign, ABadBaseUrlIsNotSent)
{
    for (const QUrl &url :
         {QUrl(), QUrl(QStringLiteral("gopher://127.0.0.1")), QUrl(QStringLiteral("http://"))}) {
        QiscusClient client(optionsFor(url));
        const auto result = assignOnce(client);
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().kind, Kind::NotSent) << url.toString().toStdString();
    }
}

TEST(QiscusAssign, AConnectionThatEndedWhileIdleNeverAssignsTwice)
{
    QiscusScriptedServer server([](const SeenRequest &) { return http(200, assignedBody); });
    QiscusClient client(optionsFor(server.url()));
    ASSERT_TRUE(assignOnce(client).has_value());
    ASSERT_TRUE(assignOnce(client).has_value());
    EXPECT_EQ(server.connectionsMade(), 1) << "connections are to be kept";
    server.closeAllConnections();
    ASSERT_TRUE(waitUntil([&] { return server.connectionsOpen() == 0; }));
    // Qt may or may not have noticed the end yet. If not, the call ends without a word and must not be repeated.
    const auto next = assignOnce(client);
    if (next) {
        EXPECT_EQ(server.requests().size(), 3);
    } else {
        EXPECT_NE(next.error().kind, Kind::Refused);
        EXPECT_EQ(server.requests().size(), 2);
        EXPECT_TRUE(waitUntil([&] { return assignOnce(client).has_value(); })) << "on a new connection";
    }
}

TEST(QiscusAssign, ManyCallsAreUnderWayAtOnce)
{
    QiscusScriptedServer server(
        [](const SeenRequest &) { return ScriptedAnswer{.bytes = {}, .then = Then::Hang}; });
    QiscusClient client(optionsFor(server.url()));
    std::list<Assignment> assignments;
    for (int i = 0; i < 24; ++i)
        assignments.emplace_back(client);
    EXPECT_EQ(client.callsUnderWay(), 24);
    // None is answered before all have arrived.
    ASSERT_TRUE(waitUntil([&] { return server.requests().size() == 24; }));
    server.answerHanging(http(200, assignedBody));
    ASSERT_TRUE(waitUntil([&] { return client.callsUnderWay() == 0; }));
    for (const Assignment &assignment : assignments) {
        EXPECT_EQ(assignment.answers, 1);
        EXPECT_TRUE(assignment.result.has_value());
    }
}

TEST(QiscusAssign, EachCallIsAnsweredOnceWhateverHappens)
{
    int count = 0;
    QiscusScriptedServer server([&](const SeenRequest &) {
        switch (++count % 7) {
        case 0:
            return ScriptedAnswer{.bytes = {}, .then = Then::Reset};
        case 1:
            return ScriptedAnswer{.bytes = {}, .then = Then::Hang};
        case 2:
            return ScriptedAnswer{.bytes = http(200, assignedBody).bytes, .then = Then::Reset};
        case 3:
            return http(500, "x");
        default:
            return http(200, assignedBody);
        }
    });
    QiscusOptions options = optionsFor(server.url());
    options.totalTimeout = 100ms;
    QiscusClient client(options);
    constexpr int calls = 200;
    int asked = 0;
    std::list<Assignment> assignments;
    ASSERT_TRUE(waitUntil(
        [&] {
            for (; asked < calls && client.callsUnderWay() < 24; ++asked)
                assignments.emplace_back(client);
            return asked == calls && client.callsUnderWay() == 0;
        },
        30s));
    for (const Assignment &assignment : assignments)
        EXPECT_EQ(assignment.answers, 1);
    EXPECT_LE(server.requests().size(), calls) << "a request was repeated behind our back";
}

TEST(QiscusAssign, NothingIsAnsweredAfterDestruction)
{
    QiscusScriptedServer server(
        [](const SeenRequest &) { return ScriptedAnswer{.bytes = {}, .then = Then::Hang}; });
    auto client = std::make_unique<QiscusClient>(optionsFor(server.url()));
    Assignment assignment(*client);
    ASSERT_TRUE(waitUntil([&] { return server.requests().size() == 1; }));
    server.answerHanging(http(200, assignedBody));
    client.reset();
    ASSERT_TRUE(waitUntil([&] { return server.connectionsOpen() == 0; }));
    EXPECT_EQ(assignment.answers, 0);
}

TEST(QiscusAssign, AnAnswerMayDestroyTheClient)
{
    QiscusScriptedServer server([](const SeenRequest &) { return http(200, assignedBody); });
    auto client = std::make_unique<QiscusClient>(optionsFor(server.url()));
    int answers = 0;
    for (int i = 0; i < 3; ++i) {
        client->assign("1", "2", [&](const auto &) {
            ++answers;
            client.reset();
        });
    }
    ASSERT_TRUE(waitUntil([&] { return !client && server.connectionsOpen() == 0; }));
    EXPECT_EQ(answers, 1);
}

TEST(QiscusAssign, TellsTheRoundTrip)
{
    QiscusScriptedServer server([](const SeenRequest &) {
        ScriptedAnswer answer = http(200, assignedBody);
        answer.delay = 30ms;
        return answer;
    });
    QiscusClient client(optionsFor(server.url()));
    EXPECT_EQ(client.latency(), 0ms);
    ASSERT_TRUE(assignOnce(client).has_value());
    EXPECT_GE(client.latency(), 29ms);
}
