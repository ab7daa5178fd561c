/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/deskhost.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTimer>
#include <QUuid>

Q_LOGGING_CATEGORY(lcHost, "desk.host")

namespace desk
{

namespace
{

using namespace std::chrono_literals;

/// The engine needs at most 4 s; one more, so that only a fault is cut off.
constexpr auto patienceForEngine = 4500ms;

QString userName()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? DeskHost::tr("the desk") : user;
}

QUrl webhookUrl(quint16 port, const QString &path)
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port);
    url.setPath(path);
    return url;
}

} // namespace

QString howToConnect()
{
    return DeskHost::tr(
        "Set QISCUS_APP_ID and QISCUS_SECRET_KEY in the environment or in a file named .env to connect to "
        "the real Qiscus.");
}

DeskHost::DeskHost(const Settings &settings, QString dataDirectory, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_dataDirectory(std::move(dataDirectory))
{
}

DeskHost::~DeskHost() = default;

std::expected<RedisAddress, QString> DeskHost::startRedis()
{
    if (!m_settings.redisUrl.isEmpty() && !m_settings.demo)
        return RedisAddress::fromUrl(m_settings.redisUrl);
    const QString folder = m_dataDirectory + QStringLiteral("/redis");
    // The chats of an earlier practice day mean nothing to a new one.
    if (m_settings.demo)
        QDir(folder).removeRecursively();
    m_redis = std::make_unique<RedisServerProcess>(folder);
    connect(m_redis.get(), &RedisServerProcess::died, this,
            [](const QString &reason) { qCWarning(lcHost).noquote() << reason; });
    connect(m_redis.get(), &RedisServerProcess::cannotStart, this,
            [](const QString &reason) { qCCritical(lcHost).noquote() << reason; });
    m_redis->start();
    return m_redis->address();
}

QUrl DeskHost::startSimulator()
{
    const quint32 seed =
        m_settings.demoSeed != 0 ? m_settings.demoSeed : QRandomGenerator::global()->generate();
    QUrl baseUrl;
    m_simulator = std::make_unique<WorkerThread<Simulator>>(QStringLiteral("practice"), [seed, &baseUrl] {
        auto simulator = std::make_unique<Simulator>(SimulatorOptions::practice(seed));
        if (simulator->start())
            baseUrl = simulator->baseUrl();
        return simulator;
    });
    return baseUrl;
}

EngineOptions DeskHost::engineOptions(const RedisAddress &redis) const
{
    EngineOptions options;
    options.redisAddress = redis;
    options.ledger = {.keyPrefix = m_settings.redisKeyPrefix,
                      .deskRun = QUuid::createUuid().toByteArray(QUuid::Id128),
                      .defaultCap = m_settings.defaultMaxAgentChats,
                      .rosterInterval = m_settings.rosterInterval};
    options.qiscus = {.baseUrl = m_settings.qiscusBaseUrl,
                      .appId = m_settings.qiscusAppId,
                      .secretKey = m_settings.qiscusSecretKey,
                      .divisionIds = m_settings.qiscusDivisionIds};
    options.intake.host = m_settings.webhookHost;
    options.intake.port = m_settings.port;
    options.intake.appId = m_settings.qiscusAppId;
    options.maxParallelAssignments = m_settings.maxParallelAssignments;
    options.who = userName();
    if (m_settings.headless)
        options.publishEvery = 500ms;
    return options;
}

std::expected<void, QString> DeskHost::start()
{
    const auto redis = startRedis();
    if (!redis)
        return std::unexpected(redis.error());
    EngineOptions options = engineOptions(*redis);
    if (m_settings.demo) {
        const SimulatorOptions simulated;
        options.qiscus.baseUrl = startSimulator();
        options.qiscus.appId = options.intake.appId = simulated.appId;
        options.qiscus.secretKey = simulated.secretKey;
        options.qiscus.divisionIds.clear();
        options.ledger.rosterInterval = 5s; // agents of the practice day come and go faster than real ones
        options.practice = true;
        options.connectHint = howToConnect();
        if (options.qiscus.baseUrl.isEmpty())
            return std::unexpected(tr("The practice Qiscus found no free port on 127.0.0.1."));
    }
    m_engine = std::make_unique<WorkerThread<DeskEngine>>(
        QStringLiteral("engine"), [&options] { return std::make_unique<DeskEngine>(std::move(options)); });
    m_client = std::make_unique<DeskClient>(m_engine->worker());
    if (m_simulator) {
        connect(&m_engine->worker(), &DeskEngine::listening, &m_simulator->worker(),
                [simulator = &m_simulator->worker()](quint16 port) {
                    simulator->setWebhooks(webhookUrl(port, QStringLiteral("/webhook")),
                                           webhookUrl(port, QStringLiteral("/resolve")));
                });
    }
    m_engine->post([](DeskEngine &engine) { engine.start(); });
    return {};
}

void DeskHost::stop()
{
    if (m_engine) {
        QEventLoop loop;
        connect(&m_engine->worker(), &DeskEngine::stopped, &loop, &QEventLoop::quit);
        QTimer::singleShot(patienceForEngine, &loop, &QEventLoop::quit);
        m_engine->post([](DeskEngine &engine) { engine.shutDown(); });
        loop.exec();
    }
    m_client.reset();
    m_engine.reset();
    m_simulator.reset();
    if (m_redis)
        m_redis->stop();
}

} // namespace desk
