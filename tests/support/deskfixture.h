/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskengine.h"
#include "core/simulator/simulator.h"
#include "tests/support/redisfixture.h"
#include "tests/support/waiting.h"

#include <memory>

namespace desk::test
{

/// A whole desk in one thread: a real Redis, the simulated Qiscus, an engine between them. Webhooks travel
/// over HTTP both ways.
class TestDesk
{
public:
    explicit TestDesk(SimulatorOptions simulated = {},
                      TestRedis::Fsync fsync = TestRedis::Fsync::EverySecond);
    ~TestDesk();

    /// Options that the next startEngine() uses.
    EngineOptions options;
    TestRedis redis;
    Simulator simulator;

    /// Starts an engine and waits until it listens and has applied a roster reading.
    void startEngine();
    /// Shuts it down in order; false if that took longer than 5 s.
    bool stopEngine();
    /// Destroys it without shutting it down, as a crash would.
    void dropEngine() { m_engine.reset(); }
    DeskEngine &engine() { return *m_engine; }
    DeskSnapshotPtr snapshot() const { return m_snapshot; }
    quint16 port() const { return m_port; }

    void setCap(int cap);
    qint64 queueDepth();
    /// Sum of agent:customer_count.
    qint64 loads();
    /// Highest value of agent:customer_count.
    qint64 highestLoad();

    /// What the engine answered last.
    CommandResult lastResult;

private:
    std::unique_ptr<DeskEngine> m_engine;
    DeskSnapshotPtr m_snapshot;
    quint16 m_port = 0;
};

} // namespace desk::test
