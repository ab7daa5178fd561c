/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/simulator.h"
#include "tests/integration/simulatorcaller.h"
#include "tests/support/waiting.h"

#include <QSet>

#include <gtest/gtest.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace desk
{
namespace
{
using namespace std::chrono_literals;
using test::CallResult;
using test::SimulatorCaller;
using test::waitUntil;

class SimulatorFaults : public testing::Test
{
protected:
    void SetUp() override
    {
        options.latency = 0ms;
        ASSERT_TRUE(simulator.start());
        simulator.change(options);
    }

    /// Assigns a fresh room with the options as they are now.
    CallResult assignFreshRoom()
    {
        simulator.change(options);
        room = simulator.customerWrites();
        return caller.assign(room, simulator.agentIds().first());
    }

    bool tookEffect() const
    {
        return !simulator.assignments().isEmpty() && simulator.assignments().last().room == room;
    }

    SimulatorOptions options;
    Simulator simulator{options};
    SimulatorCaller caller{(simulator.start(), simulator.baseUrl())};
    QByteArray room;
};

TEST_F(SimulatorFaults, ServerErrorHasNoEffect)
{
    options.serverErrorShare = 1;
    EXPECT_EQ(assignFreshRoom().status, 500);
    EXPECT_FALSE(tookEffect());
}

TEST_F(SimulatorFaults, LateErrorHasTakenEffect)
{
    options.lateErrorShare = 1;
    EXPECT_EQ(assignFreshRoom().status, 502);
    EXPECT_TRUE(tookEffect());
}

TEST_F(SimulatorFaults, RefusalHasNoEffect)
{
    options.refusedShare = 1;
    EXPECT_EQ(assignFreshRoom().status, 422);
    EXPECT_FALSE(tookEffect());
}

TEST_F(SimulatorFaults, RateLimitSaysWhenToComeBack)
{
    options.rateLimitShare = 1;
    options.retryAfter = 7s;
    const CallResult result = assignFreshRoom();
    EXPECT_EQ(result.status, 429);
    EXPECT_EQ(result.retryAfter, "7");
    EXPECT_FALSE(tookEffect());
}

TEST_F(SimulatorFaults, FalselyTakenRoomsAreFree)
{
    options.falseTakenShare = 1;
    const CallResult result = assignFreshRoom();
    EXPECT_EQ(result.status, 400);
    EXPECT_TRUE(result.body.contains("exceed max agents"));
    EXPECT_FALSE(tookEffect());
}

/// An assign call over a plain system socket, which tells a reset from a proper end.
class RawCall
{
public:
    RawCall(const QUrl &baseUrl, const QByteArray &room, const QByteArray &agent)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<quint16>(baseUrl.port()));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        const QByteArray body = "max_agent=1&room_id=" + room + "&agent_id=" + agent;
        const QByteArray bytes =
            "POST /api/v1/admin/service/assign_agent HTTP/1.1\r\nHost: x\r\n"
            "Qiscus-App-Id: practice\r\nQiscus-Secret-Key: practice-secret\r\nContent-Length: " +
            QByteArray::number(body.size()) + "\r\n\r\n" + body;
        EXPECT_EQ(::send(m_socket, bytes.constData(), static_cast<size_t>(bytes.size()), 0), bytes.size());
    }
    ~RawCall() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(RawCall)

    /// The system's error of reading; 0 if there was something, or a proper end, to read.
    int readError() const
    {
        char byte = 0;
        return ::recv(m_socket, &byte, 1, MSG_DONTWAIT) < 0 ? errno : 0;
    }

private:
    int m_socket;
};

TEST_F(SimulatorFaults, HangingCallsGetNoAnswerHalfOfThemTakeEffect)
{
    options.hangShare = 1;
    simulator.change(options);
    int effective = 0;
    for (int i = 1; i <= 20; ++i) {
        room = simulator.customerWrites();
        const RawCall call(simulator.baseUrl(), room, simulator.agentIds().first());
        ASSERT_TRUE(waitUntil([&] { return simulator.assignCalls() == i; }));
        EXPECT_EQ(caller.get(QStringLiteral("/api/v2/admin/agents")).status, 200)
            << "a later call is answered";
        EXPECT_EQ(call.readError(), EAGAIN) << "open and silent";
        effective += tookEffect() ? 1 : 0;
    }
    EXPECT_GT(effective, 3);
    EXPECT_LT(effective, 17);
}

TEST_F(SimulatorFaults, ResetCallsAreResetHalfOfThemTakeEffect)
{
    options.resetShare = 1;
    simulator.change(options);
    int effective = 0;
    for (int i = 0; i < 20; ++i) {
        room = simulator.customerWrites();
        const RawCall call(simulator.baseUrl(), room, simulator.agentIds().first());
        int error = EAGAIN;
        ASSERT_TRUE(waitUntil([&] { return (error = call.readError()) != EAGAIN; }));
        EXPECT_EQ(error, ECONNRESET);
        effective += tookEffect() ? 1 : 0;
    }
    EXPECT_GT(effective, 3);
    EXPECT_LT(effective, 17);
}

TEST_F(SimulatorFaults, WrongJsonComesInSeveralKindsAndHasTakenEffect)
{
    options.wrongJsonShare = 1;
    QSet<QByteArray> bodies;
    for (int i = 0; i < 4; ++i) {
        const CallResult result = assignFreshRoom();
        EXPECT_EQ(result.status, 200);
        EXPECT_TRUE(result.json.isEmpty()) << result.body.constData();
        EXPECT_TRUE(tookEffect());
        bodies.insert(result.body);
    }
    EXPECT_EQ(bodies.size(), 4);
}

TEST_F(SimulatorFaults, SlowDripComesWholeButLate)
{
    options.slowDripShare = 1;
    options.dripTime = 300ms;
    const CallResult result = assignFreshRoom();
    EXPECT_EQ(result.status, 200);
    EXPECT_TRUE(result.json.contains(u"data"));
    EXPECT_GE(result.tookMs, 250);
}

TEST_F(SimulatorFaults, LatencyDelaysEveryAnswer)
{
    options.latency = 200ms;
    EXPECT_GE(assignFreshRoom().tookMs, 199);
    EXPECT_GE(caller.get(QStringLiteral("/api/v2/admin/agents")).tookMs, 199);
}

TEST_F(SimulatorFaults, ReadErrorsSpareAssignments)
{
    options.readErrorShare = 1;
    EXPECT_EQ(assignFreshRoom().status, 200);
    EXPECT_EQ(caller.get(QStringLiteral("/api/v2/admin/agents")).status, 500);
    EXPECT_EQ(caller.postJson(QStringLiteral("/api/v2/customer_rooms"), {}).status, 500);
}

TEST_F(SimulatorFaults, OutageAnswersEverything503UntilItEnds)
{
    simulator.setOutage(true);
    EXPECT_EQ(assignFreshRoom().status, 503);
    EXPECT_FALSE(tookEffect());
    EXPECT_EQ(caller.get(QStringLiteral("/api/v2/admin/agents")).status, 503);
    EXPECT_EQ(simulator.assignCalls(), 1) << "calls in an outage arrive as well";
    simulator.setOutage(false);
    EXPECT_EQ(assignFreshRoom().status, 200);
}

TEST_F(SimulatorFaults, RevokedSecretIsRefused)
{
    options.secretKey = QStringLiteral("new-secret");
    EXPECT_EQ(assignFreshRoom().status, 401);
    caller.secretKey = "new-secret";
    EXPECT_EQ(assignFreshRoom().status, 200);
}

TEST_F(SimulatorFaults, SharesAreMetAndRepeatForTheSameSeed)
{
    const auto statuses = [](quint32 seed) {
        SimulatorOptions mixed;
        mixed.seed = seed;
        mixed.latency = 0ms;
        mixed.serverErrorShare = 0.2;
        mixed.rateLimitShare = 0.3;
        Simulator other(mixed);
        EXPECT_TRUE(other.start());
        SimulatorCaller toOther(other.baseUrl());
        QList<int> seen;
        for (int i = 0; i < 300; ++i)
            seen.append(toOther.assign(other.customerWrites(), other.agentIds().first()).status);
        return seen;
    };
    const QList<int> first = statuses(5);
    EXPECT_NEAR(static_cast<double>(first.count(500)), 60, 25);
    EXPECT_NEAR(static_cast<double>(first.count(429)), 90, 30);
    EXPECT_NEAR(static_cast<double>(first.count(200)), 150, 35);
    EXPECT_EQ(statuses(5), first);
    EXPECT_NE(statuses(6), first);
}

} // namespace
} // namespace desk
