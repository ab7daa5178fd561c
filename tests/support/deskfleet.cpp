/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/deskfleet.h"

#include "tests/support/ledgerdriver.h"
#include "tests/support/ledgerinvariant.h"

#include <QElapsedTimer>
#include <QHash>

namespace desk::test
{

namespace
{

using namespace std::chrono_literals;

constexpr auto patience = 5s;
constexpr int longestHelp = 6;
constexpr auto longestLease = 31s;

} // namespace

DeskFleet::DeskFleet(SimulatorOptions simulated, int cap)
    : simulator(simulated)
    , m_simulated(simulated)
    , m_cap(cap)
{
    redis.start();
    redis.run({"SET", "config:max_agent_chat", QByteArray::number(cap)});
    EXPECT_TRUE(simulator.start());
}

void DeskFleet::add(quint16 redisPort, quint16 qiscusPort)
{
    desks.push_back(std::make_unique<DeskProgram>(redisPort, qiscusPort, m_simulated));
}

void DeskFleet::startAll()
{
    for (const auto &desk : desks)
        desk->start();
}

void DeskFleet::killAll()
{
    for (const auto &desk : desks)
        desk->kill();
}

void DeskFleet::sendWebhooksTo(const DeskProgram &desk)
{
    const QString base = QStringLiteral("http://127.0.0.1:%1").arg(desk.port());
    simulator.setWebhooks(QUrl(base + QStringLiteral("/webhook")), QUrl(base + QStringLiteral("/resolve")));
}

void DeskFleet::customerWrites()
{
    // The webhook is on its way; what follows keeps the room out of the list that the catch-up reads.
    simulator.setHandledByBot(simulator.customerWrites(), true);
    ++m_written;
}

void DeskFleet::customersWrite(int chats)
{
    for (int i = 0; i < chats; ++i)
        customerWrites();
}

void DeskFleet::passTime(std::chrono::seconds time)
{
    LedgerDriver clock(redis.url());
    ASSERT_TRUE(waitUntil([&] { return clock.redis.isReady(); }));
    shiftLedgerTimes(clock.redis, -std::chrono::microseconds(time).count());
}

bool DeskFleet::settle(const std::function<bool()> &condition)
{
    for (int helped = 0; helped <= longestHelp; ++helped) {
        if (helped > 0) {
            killAll();
            passTime(longestLease);
        }
        startAll();
        QElapsedTimer clock;
        clock.start();
        const auto timeIsUp = [&] { return std::chrono::milliseconds(clock.elapsed()) > patience; };
        bool holds = false;
        waitUntil([&] { return (holds = condition()) || timeIsUp(); }, patience + 10s);
        if (holds)
            return true;
    }
    return false;
}

qint64 DeskFleet::sumOfLoads()
{
    qint64 sum = 0;
    for (const QByteArray &load : redis.run("HVALS agent:customer_count").split('\n'))
        sum += load.toLongLong();
    return sum;
}

bool DeskFleet::everyChatIsHeld()
{
    return simulator.servedRooms() == m_written &&
           redis.run("HVALS desk:chats").count("\"state\":\"held\"") == m_written;
}

bool DeskFleet::nothingIsLeft()
{
    return simulator.openRooms() == 0 && redis.run("HLEN desk:chats") == "0" && sumOfLoads() == 0;
}

QStringList DeskFleet::brokenPromises()
{
    QStringList broken;
    QHash<QByteArray, int> times;
    for (const SimulatedAssignment &one : simulator.assignments())
        ++times[one.room];
    for (auto room = times.cbegin(); room != times.cend(); ++room) {
        if (*room > 1)
            broken << QStringLiteral("room %1 was given out %2 times")
                          .arg(QString::fromUtf8(room.key()))
                          .arg(*room);
    }
    if (times.size() != m_written)
        broken << QStringLiteral("%1 chats were written, %2 given out").arg(m_written).arg(times.size());
    for (const QByteArray &agent : simulator.agentIds()) {
        if (simulator.mostChatsEverOf(agent) > m_cap)
            broken << QStringLiteral("agent %1 had %2 chats")
                          .arg(QString::fromUtf8(agent))
                          .arg(simulator.mostChatsEverOf(agent));
    }
    for (const QByteArray &id : redis.run("HKEYS agent:customer_count").split('\n')) {
        if (!id.isEmpty() && !simulator.agentIds().contains(id))
            broken << QStringLiteral("%1 has a load and is no agent").arg(QString::fromUtf8(id));
    }
    return broken;
}

QString DeskFleet::state()
{
    return QStringLiteral("%1 written, %2 open, %3 served, queue %4, loads %5, webhooks %6 and %7 failed\n%8")
        .arg(m_written)
        .arg(simulator.openRooms())
        .arg(simulator.servedRooms())
        .arg(redis.run("ZCARD desk:queue").toInt())
        .arg(sumOfLoads())
        .arg(simulator.webhooksDelivered())
        .arg(simulator.webhooksFailed())
        .arg(QString::fromUtf8(redis.run("HVALS desk:chats").left(3000)));
}

} // namespace desk::test
