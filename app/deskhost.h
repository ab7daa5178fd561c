/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "app/exitcodes.h"
#include "app/workerthread.h"
#include "core/desk/deskclient.h"
#include "core/desk/deskengine.h"
#include "core/redis/redisserverprocess.h"
#include "core/settings/settings.h"
#include "core/simulator/simulator.h"

#include <QLockFile>
#include <QObject>

#include <memory>
#include <optional>

namespace desk
{

/// Why a desk cannot run.
struct HostError {
    ExitCode code = ExitOk;
    QString message; ///< what is wrong and what to do
};

/// Starts and stops the parts of one running desk: the private Redis (here, in the main thread), the practice
/// Qiscus and the engine (a thread each). May be started again with other settings. Owned by main().
class DeskHost : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~DeskHost() override;

    /// Where a desk with these settings keeps its data; practice mode has a folder of its own.
    static QString folderOf(const Settings &settings);

    std::expected<void, HostError> start(const Settings &settings);
    /// Runs the event loop until everything has stopped; at most 5 s. In this order: the engine (webhooks,
    /// calls, Redis connections), its thread, the practice Qiscus, the private Redis, the lock.
    void stop();

    /// What can be practised, in practice mode only: each goes on until it is switched off or the desk stops.
    /// All return at once.
    void setRush(bool on);
    void setAgentAway(bool on);
    void setQiscusOutage(bool on);
    void setRedisOutage(bool on);

    /// The engine's face; it stays the same over a restart.
    DeskControl &control() { return m_client; }

Q_SIGNALS:
    void stopping(); ///< whatever was practised ends

private:
    std::expected<void, HostError> startWatching();
    std::expected<void, HostError> lockDataDirectory();
    std::expected<RedisAddress, QString> startRedis();
    std::expected<void, HostError> startSimulator(EngineOptions &options);
    void startEngine(const EngineOptions &options);

    Settings m_settings;
    QString m_dataDirectory; ///< of DATA_DIR; practice mode has a folder of its own in it
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<RedisServerProcess> m_redis;
    std::unique_ptr<WorkerThread<Simulator>> m_simulator;
    std::unique_ptr<WorkerThread<DeskEngine>> m_engine;
    DeskClient m_client;
};

/// How to leave practice mode, in one sentence for terminal and window.
QString howToConnect();

} // namespace desk
