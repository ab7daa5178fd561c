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
#include <QSysInfo>
#include <QTimer>
#include <QUuid>

Q_LOGGING_CATEGORY(lcHost, "desk.host")

namespace desk
{

namespace
{

using namespace std::chrono_literals;

/// The engine needs at most 4 s; half a second more, so that only a fault is cut off.
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

TlsFiles tlsFiles(const Settings &settings)
{
    return {settings.webhookTlsCertificate, settings.webhookTlsKey};
}

EngineOptions engineOptions(const Settings &settings, const RedisAddress &redis)
{
    EngineOptions options;
    options.redisAddress = redis;
    options.ledger.keyPrefix = settings.redisKeyPrefix;
    options.ledger.deskRun = QUuid::createUuid().toByteArray(QUuid::Id128);
    options.ledger.defaultCap = settings.defaultMaxAgentChats;
    options.ledger.rosterInterval = settings.rosterInterval;
    options.qiscus.baseUrl = settings.qiscusBaseUrl;
    options.qiscus.appId = settings.qiscusAppId;
    options.qiscus.secretKey = settings.qiscusSecretKey;
    options.qiscus.divisionIds = settings.qiscusDivisionIds;
    options.intake.host = settings.webhookHost;
    options.intake.port = settings.port;
    options.intake.appId = settings.qiscusAppId;
    options.intake.secret = settings.webhookSecret;
    options.intake.previousSecret = settings.webhookSecretPrevious;
    // The practice Qiscus is a neighbour on this machine, who speaks plain HTTP.
    if (!settings.demo)
        options.intake.tls = tlsFiles(settings);
    options.intake.monitors = MonitorAccess(settings.metricsFrom);
    options.maxParallelAssignments = settings.maxParallelAssignments;
    options.catchUpMaxAge = settings.catchUpMaxAge;
    options.who = userName();
    options.deskName = options.who + QLatin1Char('@') + QSysInfo::machineHostName();
    options.watchOnly = settings.watch;
    if (settings.headless)
        options.publishEvery = 500ms;
    return options;
}

} // namespace

QString howToConnect()
{
    return DeskHost::tr(
        "To connect to the real Qiscus: Desk, Connect to Qiscus in the window, or QISCUS_APP_ID and "
        "QISCUS_SECRET_KEY in the environment or in .env.");
}

DeskHost::~DeskHost()
{
    stop();
}

QString DeskHost::folderOf(const Settings &settings)
{
    return settings.dataDirectory + (settings.demo ? QStringLiteral("/practice") : QString());
}

std::expected<void, HostError> DeskHost::lockDataDirectory()
{
    m_dataDirectory = folderOf(m_settings);
    const auto cannotWrite = [this] {
        return std::unexpected(HostError{
            ExitNoDataDirectory, tr("The data directory %1 cannot be made or written. Choose another with "
                                    "DATA_DIR or --data-dir.")
                                     .arg(m_dataDirectory)});
    };
    if (!QDir().mkpath(m_dataDirectory))
        return cannotWrite();
    m_lock = std::make_unique<QLockFile>(m_dataDirectory + QStringLiteral("/desk.lock"));
    m_lock->setStaleLockTime(0); // stale when its process is gone, however long it has run
    if (m_lock->tryLock())
        return {};
    if (m_lock->error() != QLockFile::LockFailedError)
        return cannotWrite();
    return std::unexpected(HostError{
        ExitAlreadyRuns, tr("Another desk already runs with the data directory %1. End it, or choose "
                            "another with --data-dir.")
                             .arg(m_dataDirectory)});
}

std::expected<RedisAddress, QString> DeskHost::startRedis()
{
    if (!m_settings.redisUrl.isEmpty() && !m_settings.demo)
        return RedisAddress::fromUrl(m_settings.redisUrl);
    const QString folder = m_dataDirectory + QStringLiteral("/redis");
    // The chats of an earlier practice day mean nothing to a new one.
    if (m_settings.demo)
        for (const QString &old : {folder, m_dataDirectory + QStringLiteral("/spool")})
            QDir(old).removeRecursively();
    m_redis = std::make_unique<RedisServerProcess>(folder);
    connect(m_redis.get(), &RedisServerProcess::died, this,
            [](const QString &reason) { qCWarning(lcHost).noquote() << reason; });
    connect(m_redis.get(), &RedisServerProcess::cannotStart, this,
            [](const QString &reason) { qCCritical(lcHost).noquote() << reason; });
    m_redis->start();
    return m_redis->address();
}

std::expected<void, HostError> DeskHost::startSimulator(EngineOptions &options)
{
    const quint32 seed =
        m_settings.demoSeed != 0 ? m_settings.demoSeed : QRandomGenerator::global()->generate();
    const SimulatorOptions simulated = SimulatorOptions::practice(seed, m_settings.defaultMaxAgentChats);
    QUrl baseUrl;
    m_simulator =
        std::make_unique<WorkerThread<Simulator>>(QStringLiteral("practice"), [&simulated, &baseUrl] {
            auto simulator = std::make_unique<Simulator>(simulated);
            if (simulator->start())
                baseUrl = simulator->baseUrl();
            return simulator;
        });
    if (baseUrl.isEmpty())
        return std::unexpected(
            HostError{ExitNoPort, tr("The practice Qiscus found no free port on 127.0.0.1.")});

    options.qiscus.baseUrl = baseUrl;
    options.qiscus.appId = options.intake.appId = simulated.appId;
    options.qiscus.secretKey = simulated.secretKey;
    options.qiscus.divisionIds.clear();
    options.ledger.rosterInterval = 5s; // agents of a practice day come and go faster than real ones
    options.practice = true;
    options.connectHint = howToConnect();
    return {};
}

void DeskHost::startEngine(const EngineOptions &options)
{
    m_engine = std::make_unique<WorkerThread<DeskEngine>>(
        QStringLiteral("engine"), [&options] { return std::make_unique<DeskEngine>(options); });
    DeskEngine &engine = m_engine->worker();
    m_client.attach(engine);
    if (m_simulator) {
        Simulator *simulator = &m_simulator->worker();
        connect(&engine, &DeskEngine::listening, simulator,
                [simulator, paths = options.intake.paths()](quint16 port) {
                    simulator->setWebhooks(webhookUrl(port, paths.newChat()),
                                           webhookUrl(port, paths.resolved()));
                });
    }
    m_engine->post([](DeskEngine &worker) { worker.start(); });
}

std::expected<void, HostError> DeskHost::start(const Settings &settings)
{
    m_settings = settings;
    if (m_settings.watch) // keeps nothing on disk, and may run beside a desk of the same user
        return startWatching();
    if (const TlsFiles tls = tlsFiles(m_settings); tls.isSet() && !m_settings.demo) {
        if (const auto identity = readTlsIdentity(tls); !identity)
            return std::unexpected(HostError{ExitBadSettings, identity.error()});
    }
    if (const auto locked = lockDataDirectory(); !locked)
        return locked;
    const auto redis = startRedis();
    if (!redis)
        return std::unexpected(HostError{ExitBadSettings, redis.error()});
    EngineOptions options = engineOptions(m_settings, *redis);
    options.intake.spool.folder = m_dataDirectory + QStringLiteral("/spool");
    if (m_settings.demo) {
        if (const auto started = startSimulator(options); !started)
            return started;
    }
    startEngine(options);
    return {};
}

std::expected<void, HostError> DeskHost::startWatching()
{
    const auto redis = RedisAddress::fromUrl(m_settings.redisUrl);
    if (!redis)
        return std::unexpected(HostError{ExitBadSettings, redis.error()});
    startEngine(engineOptions(m_settings, *redis));
    return {};
}

void DeskHost::setRush(bool on)
{
    if (m_simulator)
        m_simulator->post([on](Simulator &simulator) { simulator.setRush(on); });
}

void DeskHost::setAgentAway(bool on)
{
    if (m_simulator)
        m_simulator->post([on](Simulator &simulator) { simulator.setAgentAway(on); });
}

void DeskHost::setQiscusOutage(bool on)
{
    if (m_simulator)
        m_simulator->post([on](Simulator &simulator) { simulator.setOutage(on); });
}

void DeskHost::setRedisOutage(bool on)
{
    if (m_simulator)
        on ? m_redis->kill() : m_redis->start();
}

void DeskHost::stop()
{
    Q_EMIT stopping();
    if (m_engine) {
        QEventLoop loop;
        connect(&m_engine->worker(), &DeskEngine::stopped, &loop, &QEventLoop::quit);
        QTimer::singleShot(patienceForEngine, &loop, &QEventLoop::quit);
        m_engine->post([](DeskEngine &engine) { engine.shutDown(); });
        loop.exec();
    }
    m_client.detach();
    m_engine.reset();
    m_simulator.reset();
    if (m_redis)
        m_redis->stop();
    m_redis.reset();
    m_lock.reset();
}

} // namespace desk
