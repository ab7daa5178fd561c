/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/simulator.h"
#include "tests/integration/simulatorcaller.h"
#include "tests/support/waiting.h"

#include <QTcpSocket>

#include <gtest/gtest.h>

namespace desk
{
namespace
{
using namespace std::chrono_literals;
using test::SimulatorCaller;
using test::waitUntil;

SimulatorOptions quick()
{
    SimulatorOptions options;
    options.agents = 5;
    options.latency = 0ms;
    return options;
}

TEST(SimulatorHttp, AnswersPipelinedRequestsInOrderOverOneConnection)
{
    SimulatorOptions options = quick();
    options.latency = 5ms;
    Simulator simulator(options);
    ASSERT_TRUE(simulator.start());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(simulator.baseUrl().port()));
    QByteArray head =
        " HTTP/1.1\r\nHost: x\r\nQiscus-App-Id: practice\r\nQiscus-Secret-Key: practice-secret\r\n\r\n";
    for (const QByteArray &id : simulator.agentIds())
        socket.write("GET /api/v2/admin/agent/" + id + head);
    QByteArray seen;
    const auto answers = [&] {
        seen += socket.readAll();
        return seen.count("HTTP/1.1 200 OK\r\n");
    };
    ASSERT_TRUE(waitUntil([&] { return answers() == 5 && seen.endsWith("}"); }));
    qsizetype at = 0;
    for (const QByteArray &id : simulator.agentIds()) {
        const qsizetype found = seen.indexOf("\"id\":" + id, at);
        EXPECT_GE(found, at);
        at = found;
    }
}

TEST(SimulatorHttp, LetsNoAnswerOvertakeASlowOne)
{
    SimulatorOptions options = quick();
    options.slowDripShare = 1;
    options.dripTime = 100ms;
    Simulator simulator(options);
    ASSERT_TRUE(simulator.start());
    const QByteArray agent = simulator.agentIds().first();
    const QByteArray body = "room_id=" + simulator.customerWrites() + "&agent_id=" + agent;
    const QByteArray head = " HTTP/1.1\r\nQiscus-App-Id: practice\r\nQiscus-Secret-Key: practice-secret\r\n";
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(simulator.baseUrl().port()));
    socket.write("POST /api/v1/admin/service/assign_agent" + head +
                 "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket.write("GET /api/v2/nothing" + head + "\r\n");
    QByteArray seen;
    ASSERT_TRUE(waitUntil([&] {
        seen += socket.readAll();
        return seen.contains("Not Found\"}");
    }));
    const qsizetype second = seen.indexOf("HTTP/1.1 404");
    EXPECT_GT(second, seen.indexOf("added_agent"));
    EXPECT_TRUE(seen.left(second).endsWith("}}}")) << "the slow answer is whole before the next one begins";
}

TEST(SimulatorHttp, TakesARequestInPieces)
{
    Simulator simulator(quick());
    ASSERT_TRUE(simulator.start());
    const QByteArray room = simulator.customerWrites();
    const QByteArray body = "room_id=" + room + "&agent_id=" + simulator.agentIds().first();
    const QByteArray request = "POST /api/v1/admin/service/assign_agent HTTP/1.1\r\nHost: x\r\n"
                               "Qiscus-App-Id: practice\r\nQiscus-Secret-Key: practice-secret\r\n"
                               "Content-Length: " +
                               QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    QTcpSocket socket;
    socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(simulator.baseUrl().port()));
    ASSERT_TRUE(waitUntil([&] { return socket.state() == QAbstractSocket::ConnectedState; }));
    for (const char byte : request) {
        socket.write(&byte, 1);
        ASSERT_TRUE(waitUntil([&] { return socket.bytesToWrite() == 0; }));
    }
    EXPECT_TRUE(waitUntil([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
    EXPECT_TRUE(socket.readAll().startsWith("HTTP/1.1 200 OK\r\n"));
}

TEST(SimulatorHttp, RefusesWhatIsNoRequest)
{
    Simulator simulator(quick());
    ASSERT_TRUE(simulator.start());
    const auto answerTo = [&](const QByteArray &bytes) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(simulator.baseUrl().port()));
        socket.write(bytes);
        EXPECT_TRUE(waitUntil([&] { return socket.state() == QAbstractSocket::UnconnectedState; }));
        return socket.readAll().left(12);
    };
    EXPECT_EQ(answerTo("nonsense\r\n\r\n"), "HTTP/1.1 400");
    EXPECT_EQ(answerTo("GET / HTTP/1.1\r\nContent-Length: -4\r\n\r\n"), "HTTP/1.1 400");
    EXPECT_EQ(answerTo("GET / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n"), "HTTP/1.1 413");
    EXPECT_EQ(answerTo("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"), "HTTP/1.1 501");
    EXPECT_EQ(answerTo("GET / HTTP/1.1\r\nX: " + QByteArray(70'000, 'x')), "HTTP/1.1 431");
}

TEST(SimulatorHttp, ListensAgainOnTheSamePort)
{
    Simulator simulator(quick());
    ASSERT_TRUE(simulator.start());
    const QUrl url = simulator.baseUrl();
    SimulatorCaller caller(url);
    const QString path = QStringLiteral("/api/v2/admin/agents");
    ASSERT_EQ(caller.get(path).status, 200);
    simulator.stop();
    EXPECT_EQ(caller.get(path).status, 0);
    ASSERT_TRUE(simulator.start());
    EXPECT_EQ(simulator.baseUrl(), url);
    EXPECT_EQ(caller.get(path).status, 200);
}

} // namespace
} // namespace desk
