/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/simulator.h"
#include "tests/support/deskprogram.h"

#include <functional>
#include <vector>

namespace desk::test
{

/// Programs in processes of their own on one Redis, and a simulated Qiscus in the test: to be killed, and to be held to
/// the promises. A chat comes by its webhook alone: it is not among those that Qiscus lists for the catch-up, and no
/// customer writes twice, so that nothing brings a lost chat back.
class DeskFleet
{
public:
    /// Each agent may have @p cap chats.
    DeskFleet(SimulatorOptions simulated, int cap);

    /// A desk that reaches Redis and Qiscus at these ports.
    void add(quint16 redisPort, quint16 qiscusPort);
    void add() { add(redis.port(), qiscusPort()); }
    quint16 qiscusPort() const { return static_cast<quint16>(simulator.baseUrl().port()); }

    void startAll();
    void killAll();
    /// Webhooks go to this desk from now on.
    void sendWebhooksTo(const DeskProgram &desk);
    /// The webhook is sent until it is answered 2xx.
    void customerWrites();
    void customersWrite(int chats);
    /// Lets time pass for the ledger, so that leases end. Only while no desk runs: it would go by the lease it knows.
    void passTime(std::chrono::seconds time);
    /// Waits for @p condition; helps by restarts of all desks with 31 s between, the longest a lease or a doubt lasts.
    bool settle(const std::function<bool()> &condition);

    int written() const { return m_written; }
    bool everyChatIsHeld();
    bool nothingIsLeft();
    /// One line for each way in which the record of Qiscus, or a load, breaks a promise.
    QStringList brokenPromises();
    QString state();

    /// Rewrites its file early: Redis counts the growth from its last start, so that one who is killed again and again
    /// would never do it, and would take longer to read its file each time.
    TestRedis redis{TestRedis::Fsync::Always,
                    {QStringLiteral("--auto-aof-rewrite-percentage"), QStringLiteral("20"),
                     QStringLiteral("--auto-aof-rewrite-min-size"), QStringLiteral("1mb")}};
    Simulator simulator;
    std::vector<std::unique_ptr<DeskProgram>> desks;

private:
    qint64 sumOfLoads();

    SimulatorOptions m_simulated;
    int m_cap;
    int m_written = 0;
};

} // namespace desk::test
