/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/deskfixture.h"

#include <QEventLoop>
#include <QUuid>

#include <algorithm>

namespace desk::test
{

namespace
{

using namespace std::chrono_literals;

QUrl webhookUrl(quint16 port, const char *path)
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(QLatin1StringView(path)));
}

} // namespace

TestDesk::TestDesk(SimulatorOptions simulated, TestRedis::Fsync fsync)
    : redis(fsync)
    , simulator(simulated)
{
    redis.start();
    EXPECT_TRUE(simulator.start());
    options.redisAddress = *RedisAddress::fromUrl(redis.url());
    options.qiscus.baseUrl = simulator.baseUrl();
    options.qiscus.appId = options.intake.appId = simulated.appId;
    options.qiscus.secretKey = simulated.secretKey;
    options.intake.port = 0;
    options.who = QStringLiteral("Ratih");
    options.publishEvery = 20ms;
}

TestDesk::~TestDesk()
{
    if (m_engine)
        stopEngine();
}

void TestDesk::startEngine()
{
    m_snapshot.reset();
    options.ledger.deskRun = QUuid::createUuid().toByteArray(QUuid::Id128);
    m_engine = std::make_unique<DeskEngine>(options);
    QObject::connect(m_engine.get(), &DeskEngine::listening, &simulator, [this](quint16 port) {
        m_port = port;
        simulator.setWebhooks(webhookUrl(port, "/webhook"), webhookUrl(port, "/resolve"));
    });
    QObject::connect(m_engine.get(), &DeskEngine::snapshotReady, &simulator,
                     [this](const DeskSnapshotPtr &snapshot) { m_snapshot = snapshot; });
    QObject::connect(m_engine.get(), &DeskEngine::commandFinished, &simulator,
                     [this](const CommandResult &result) { lastResult = result; });
    m_engine->start();
    EXPECT_TRUE(waitUntil([this] { return m_snapshot && m_snapshot->live && !m_snapshot->agents.isEmpty(); }))
        << "the engine did not come up";
}

bool TestDesk::stopEngine()
{
    bool stopped = false;
    QObject::connect(m_engine.get(), &DeskEngine::stopped, &simulator, [&stopped] { stopped = true; });
    m_engine->shutDown();
    const bool inTime = waitUntil([&stopped] { return stopped; }, 5s);
    m_engine.reset();
    return inTime;
}

void TestDesk::setCap(int cap)
{
    redis.run({"SET", "config:max_agent_chat", QByteArray::number(cap)});
}

qint64 TestDesk::queueDepth()
{
    return redis.run("ZCARD desk:queue").toLongLong();
}

qint64 TestDesk::loads()
{
    qint64 sum = 0;
    for (const QByteArray &load : redis.run("HVALS agent:customer_count").split('\n'))
        sum += load.toLongLong();
    return sum;
}

qint64 TestDesk::highestLoad()
{
    qint64 highest = 0;
    for (const QByteArray &load : redis.run("HVALS agent:customer_count").split('\n'))
        highest = std::max(highest, load.toLongLong());
    return highest;
}

} // namespace desk::test
