/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/integration/qiscusassignment.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <list>
#include <memory>

using namespace desk;
using namespace desk::test;
using namespace std::chrono_literals;

using Kind = QiscusError::Kind;
using Then = ScriptedAnswer::Then;

TEST(QiscusCalls, ASilentOrEndlessAnswerEndsInTime)
{
    const QiscusError silent = refusalOf({.bytes = {}, .then = Then::Hang}, 100ms);
    EXPECT_EQ(silent.kind, Kind::Unknown);
    EXPECT_EQ(silent.httpStatus, 0);
    EXPECT_TRUE(silent.message.contains(u"0.1 s")) << silent.message.toStdString();
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n";
    EXPECT_EQ(refusalOf({.bytes = head, .then = Then::Drip}, 100ms).kind, Kind::Unknown);
    EXPECT_EQ(refusalOf({.bytes = "HTTP/1.1 200 OK\r\nX:", .then = Then::Drip}, 100ms).kind, Kind::Unknown);
}

TEST(QiscusCalls, EachCallHasItsOwnTime)
{
    QiscusScriptedServer server(
        [](const SeenRequest &) { return ScriptedAnswer{.bytes = {}, .then = Then::Hang}; });
    QiscusOptions options = optionsFor(server.url());
    options.totalTimeout = 800ms; // long enough to be sent, also on a starved machine
    QiscusClient client(options);
    QElapsedTimer firstClock;
    firstClock.start();
    Assignment first(client);
    ASSERT_TRUE(waitUntil([&] { return firstClock.elapsed() >= 200; }));
    QElapsedTimer secondClock;
    secondClock.start();
    Assignment second(client);
    ASSERT_TRUE(first.wait());
    EXPECT_GE(firstClock.elapsed(), 799);
    EXPECT_EQ(second.answers, 0);
    ASSERT_TRUE(second.wait());
    EXPECT_GE(secondClock.elapsed(), 799);
    EXPECT_EQ(second.result.error().kind, Kind::Unknown);
}

TEST(QiscusCalls, ACallThatHasArrivedIsNeverCalledNotSent)
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

TEST(QiscusCalls, AFailedTlsHandshakeIsNotSent)
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

TEST(QiscusCalls, ABadBaseUrlIsNotSent)
{
    for (const QUrl &url :
         {QUrl(), QUrl(QStringLiteral("gopher://127.0.0.1")), QUrl(QStringLiteral("http://"))}) {
        QiscusClient client(optionsFor(url));
        const auto result = assignOnce(client);
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().kind, Kind::NotSent) << url.toString().toStdString();
    }
}

TEST(QiscusCalls, AConnectionThatEndedWhileIdleNeverAssignsTwice)
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

TEST(QiscusCalls, ManyCallsAreUnderWayAtOnce)
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

TEST(QiscusCalls, EachCallIsAnsweredOnceWhateverHappens)
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

TEST(QiscusCalls, NothingIsAnsweredAfterDestruction)
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

TEST(QiscusCalls, AnAnswerMayDestroyTheClient)
{
    QiscusScriptedServer server([](const SeenRequest &) { return http(200, assignedBody); });
    auto client = std::make_unique<QiscusClient>(optionsFor(server.url()));
    int answers = 0;
    for (int i = 0; i < 3; ++i) {
        client->assign("1", "2", QiscusClient::WhenTaken::Refuse, [&](const auto &) {
            ++answers;
            client.reset();
        });
    }
    ASSERT_TRUE(waitUntil([&] { return !client && server.connectionsOpen() == 0; }));
    EXPECT_EQ(answers, 1);
}

TEST(QiscusCalls, TellsTheRoundTrip)
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
