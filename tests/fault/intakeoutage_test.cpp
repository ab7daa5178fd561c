/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// Redis goes away, or stops answering, while webhooks keep coming. DESK_LONG_TESTS=1 lets it last 20 s.

#include "tests/support/deskfixture.h"

#include <QElapsedTimer>
#include <QTcpSocket>

#include <gtest/gtest.h>

namespace desk::test
{
namespace
{

using namespace std::chrono_literals;

constexpr int perSecond = 200;
constexpr auto slowestAnswer = 1500ms;

std::chrono::milliseconds outage()
{
    return qEnvironmentVariableIntValue("DESK_LONG_TESTS") > 0 ? 20'000ms : 3'000ms;
}

/// So many customers a second, whose webhooks each come over a connection of their own.
class Customers : public QObject
{
public:
    Customers(Simulator &simulator, quint16 port)
        : m_simulator(simulator)
        , m_port(port)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Customers::writeDue);
        m_clock.start();
        m_timer.start(2);
    }

    void stop() { m_timer.stop(); }
    bool allAnswered() const { return m_answered == m_sent; }
    int sent() const { return m_sent; }
    int not200() const { return m_not200; }
    std::chrono::milliseconds slowest() const { return std::chrono::milliseconds(m_slowest); }

private:
    void writeDue()
    {
        // On a starved machine rather fewer a second than too many at once: the listener has 256 connections.
        constexpr int mostAtOnce = 5;
        constexpr int mostUnanswered = 240;
        for (int i = 0; i < mostAtOnce && m_sent - m_answered < mostUnanswered &&
                        m_sent < m_clock.elapsed() * perSecond / 1000;
             ++i)
            write(m_simulator.customerWrites());
    }

    void write(const QByteArray &room)
    {
        const QByteArray body =
            R"({"app_id":"practice","room_id":")" + room + R"(","name":"Budi","source":"wa"})";
        auto *socket = new QTcpSocket(this);
        const qint64 began = m_clock.elapsed();
        ++m_sent;
        connect(socket, &QTcpSocket::disconnected, this, [this, socket, began] {
            ++m_answered;
            m_not200 += socket->readAll().startsWith("HTTP/1.1 200") ? 0 : 1;
            m_slowest = std::max(m_slowest, m_clock.elapsed() - began);
            socket->deleteLater();
        });
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        socket->write("POST /webhook HTTP/1.1\r\nHost: desk\r\nConnection: close\r\nContent-Length: " +
                      QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    Simulator &m_simulator;
    const quint16 m_port;
    QTimer m_timer;
    QElapsedTimer m_clock;
    int m_sent = 0;
    int m_answered = 0;
    int m_not200 = 0;
    qint64 m_slowest = 0;
};

/// Arrival of each room that is held, in µs, as the ledger has it.
QHash<QByteArray, qint64> arrivals(TestDesk &desk)
{
    QHash<QByteArray, qint64> arrivals;
    const QByteArrayList lines = desk.redis.run("HGETALL desk:chats").split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); i += 2) {
        const QJsonObject chat = QJsonDocument::fromJson(lines.at(i + 1)).object();
        arrivals.insert(lines.at(i), chat.value(QStringLiteral("arrival")).toVariant().toLongLong());
    }
    return arrivals;
}

class IntakeOutage : public testing::Test
{
protected:
    IntakeOutage()
    {
        desk.setCap(1000);
        desk.options.intake.spool.folder = spool.path();
        desk.options.publishEvery = 100ms;       // as a real desk does: a snapshot of thousands of rows costs
        desk.options.maxParallelAssignments = 1; // so that the order of the calls is that of the decisions
        desk.startEngine();
        desk.simulator.setWebhooks({}, {}); // the customers of this test send their own
    }

    /// @p late: so many may come after their turn. A call whose outcome got lost is repeated when its lease ends.
    void expectAllAssignedInOrder(int chats, int late = 0)
    {
        ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignments().size() >= chats; }, 120s,
                              [&] {
                                  return QStringLiteral("%1 of %2 assigned")
                                      .arg(desk.simulator.assignments().size())
                                      .arg(chats);
                              }));
        EXPECT_EQ(desk.simulator.assignments().size(), chats);
        const QHash<QByteArray, qint64> arrival = arrivals(desk);
        ASSERT_EQ(arrival.size(), chats);
        qint64 latest = 0;
        int behindTheirTurn = 0;
        for (const SimulatedAssignment &one : desk.simulator.assignments()) {
            behindTheirTurn += arrival.value(one.room) < latest ? 1 : 0;
            latest = std::max(latest, arrival.value(one.room));
        }
        EXPECT_LE(behindTheirTurn, late) << "chats went out after some that came later";
    }

    QTemporaryDir spool{calmFolder()};
    TestDesk desk{{.agents = 12, .duplicateShare = 0, .latency = 0ms}};
};

TEST_F(IntakeOutage, RedisAwayCostsNoWebhookAndNoPlace)
{
    Customers customers(desk.simulator, desk.port());
    ASSERT_TRUE(waitUntil([&] { return customers.sent() >= perSecond / 2; }));
    QElapsedTimer clock;
    clock.start();
    desk.redis.kill();
    ASSERT_TRUE(waitUntil([&] { return clock.hasExpired(outage().count()); }, outage() + 5s));
    EXPECT_GT(desk.snapshot()->spooled, 0);
    desk.redis.start();
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->spooled == 0 && desk.snapshot()->live; }, 60s));
    customers.stop();
    ASSERT_TRUE(waitUntil([&] { return customers.allAnswered(); }));
    EXPECT_EQ(customers.not200(), 0) << "of " << customers.sent();
    expectAllAssignedInOrder(customers.sent());
    RecordProperty("webhooks", customers.sent());
    RecordProperty("slowest_ms", static_cast<int>(customers.slowest().count()));
}

TEST_F(IntakeOutage, RedisFrozenDelaysNoAnswerBeyondItsLimit)
{
    Customers customers(desk.simulator, desk.port());
    ASSERT_TRUE(waitUntil([&] { return customers.sent() >= perSecond / 2; }));
    QElapsedTimer clock;
    clock.start();
    desk.redis.freeze();
    ASSERT_TRUE(waitUntil([&] { return clock.hasExpired(outage().count()); }, outage() + 5s));
    EXPECT_GT(desk.snapshot()->spooled, 0);
    desk.redis.thaw();
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->spooled == 0 && desk.snapshot()->live; }, 60s));
    customers.stop();
    ASSERT_TRUE(waitUntil([&] { return customers.allAnswered(); }));
    EXPECT_EQ(customers.not200(), 0) << "of " << customers.sent();
    EXPECT_LE(customers.slowest().count(), std::chrono::milliseconds(slowestAnswer).count());
    expectAllAssignedInOrder(customers.sent(), desk.options.maxParallelAssignments);
    RecordProperty("webhooks", customers.sent());
    RecordProperty("slowest_ms", static_cast<int>(customers.slowest().count()));
}

} // namespace
} // namespace desk::test
