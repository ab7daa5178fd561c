/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskengine.h"
#include "core/simulator/simulator.h"
#include "tests/bench/measuring.h"
#include "tests/support/redisfixture.h"

#include <atomic>

namespace desk::bench
{

/// A desk in a thread of its own, the simulated Qiscus in another, a real Redis (fsync every second).
class DeskBench
{
public:
    /// Each agent may have @p cap chats.
    DeskBench(const SimulatorOptions &simulated, int cap);
    ~DeskBench();

    /// Starts the desk and waits until it knows all agents who are online.
    void start();
    void setPaused(bool pause);
    /// Rooms that wait at Qiscus and in Redis; no webhook is sent for them. Before start(): assigning is paused then.
    void queueUp(int chats);
    QList<SimulatedAssignment> assignments();
    /// How many they are: to be asked again and again without a copy of the list.
    int assigned() const { return m_assigned; }
    /// What the window sees.
    int waiting() const { return m_waiting; }

    test::TestRedis redis{test::TestRedis::Fsync::EverySecond};
    MeasuredThread simulatorThread;
    MeasuredThread engineThread;
    std::unique_ptr<Simulator> simulator; ///< lives in simulatorThread
    std::unique_ptr<DeskEngine> engine;   ///< lives in engineThread

private:
    EngineOptions m_options;
    int m_agents;
    std::atomic<int> m_assigned = 0;
    std::atomic<int> m_waiting = 0;
    std::atomic<int> m_online = 0;
    std::atomic<bool> m_paused = false;
};

/// Chats a second from the first to the last of these assignments.
double rateOf(const QList<SimulatedAssignment> &assignments);

} // namespace desk::bench
