/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "app/workerthread.h"
#include "core/desk/deskclient.h"
#include "core/desk/deskengine.h"
#include "core/redis/redisserverprocess.h"
#include "core/settings/settings.h"
#include "core/simulator/simulator.h"

#include <QObject>

#include <memory>
#include <optional>

namespace desk
{

/// Starts and stops the parts of one running desk: the private Redis (here, in the main thread), the practice
/// Qiscus and the engine (a thread each). Owned by main().
class DeskHost : public QObject
{
    Q_OBJECT

public:
    /// @p dataDirectory exists and is ours alone.
    DeskHost(const Settings &settings, QString dataDirectory, QObject *parent = nullptr);
    ~DeskHost() override;

    /// The error says what cannot be started and what to do.
    std::expected<void, QString> start();
    /// Runs the event loop until everything has stopped; at most 5 s.
    void stop();

    DeskControl &control() { return *m_client; }

private:
    std::expected<RedisAddress, QString> startRedis();
    QUrl startSimulator();
    EngineOptions engineOptions(const RedisAddress &redis) const;

    Settings m_settings;
    QString m_dataDirectory;
    std::unique_ptr<RedisServerProcess> m_redis;
    std::unique_ptr<WorkerThread<Simulator>> m_simulator;
    std::unique_ptr<WorkerThread<DeskEngine>> m_engine;
    std::unique_ptr<DeskClient> m_client;
};

/// How to leave practice mode, in one sentence for terminal and window.
QString howToConnect();

} // namespace desk
