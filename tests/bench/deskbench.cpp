/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/bench/deskbench.h"

#include "tests/support/ledgerdriver.h"
#include "tests/support/waiting.h"

namespace desk::bench
{

using namespace std::chrono_literals;

DeskBench::DeskBench(const SimulatorOptions &simulated, int cap)
    : m_agents(simulated.agents)
{
    redis.start();
    redis.run({"SET", "config:max_agent_chat", QByteArray::number(cap)});
    m_options.redisAddress = *RedisAddress::fromUrl(redis.url());
    m_options.ledger.deskRun = "bench";
    m_options.intake.port = 0;
    m_options.catchUpMaxAge = 0s; // all that waits is known already
    simulatorThread.run([&] {
        simulator = std::make_unique<Simulator>(simulated);
        QObject::connect(simulator.get(), &Simulator::assigned, simulator.get(), [this] { ++m_assigned; });
        simulator->start();
        m_options.qiscus.baseUrl = simulator->baseUrl();
        m_options.qiscus.appId = m_options.intake.appId = simulated.appId;
        m_options.qiscus.secretKey = simulated.secretKey;
    });
}

DeskBench::~DeskBench()
{
    engineThread.run([this] { engine.reset(); });
    simulatorThread.run([this] { simulator.reset(); });
}

void DeskBench::start()
{
    engineThread.run([this] {
        engine = std::make_unique<DeskEngine>(m_options);
        QObject::connect(engine.get(), &DeskEngine::snapshotReady, engine.get(),
                         [this](const DeskSnapshotPtr &now) {
                             m_waiting = static_cast<int>(now->queueDepth);
                             m_online = now->agentsWithRoom;
                             m_paused = now->pause.paused;
                         });
        QObject::connect(engine.get(), &DeskEngine::listening, simulator.get(), [this](quint16 port) {
            const QString base = QStringLiteral("http://127.0.0.1:%1").arg(port);
            simulator->setWebhooks(QUrl(base + QStringLiteral("/webhook")),
                                   QUrl(base + QStringLiteral("/resolve")));
        });
        engine->start();
    });
    test::waitUntil([this] { return m_online == m_agents; }, 120s);
}

void DeskBench::setPaused(bool pause)
{
    engineThread.run([this, pause] { engine->setPaused(1, pause, {}); });
    test::waitUntil([this, pause] { return m_paused == pause; });
}

void DeskBench::queueUp(int chats)
{
    test::LedgerDriver ledger(redis.url());
    ledger.setPaused(true);
    QByteArrayList rooms;
    simulatorThread.run([&] {
        for (int i = 0; i < chats; ++i)
            rooms.append(simulator->customerWrites());
    });
    constexpr int atOnce = 256;
    int underWay = 0;
    for (const QByteArray &room : std::as_const(rooms)) {
        test::waitUntil([&] { return underWay < atOnce; });
        ++underWay;
        ledger.ledger.enqueue({.room = room, .name = QStringLiteral("Budi")},
                              [&underWay](const auto &) { --underWay; });
    }
    test::waitUntil([&] { return underWay == 0; });
}

QList<SimulatedAssignment> DeskBench::assignments()
{
    QList<SimulatedAssignment> all;
    simulatorThread.run([&] { all = simulator->assignments(); });
    return all;
}

double rateOf(const QList<SimulatedAssignment> &assignments)
{
    const qint64 took = std::max<qint64>(1, assignments.constLast().atMs - assignments.constFirst().atMs);
    return static_cast<double>(assignments.size()) * 1000 / static_cast<double>(took);
}

} // namespace desk::bench
