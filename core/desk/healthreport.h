/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/allocation/allocator.h"
#include "core/allocation/roster.h"
#include "core/desk/otherdesks.h"
#include "core/intake/webhooklistener.h"
#include "core/monitor/desksnapshot.h"

namespace desk
{

/// How the connection to Redis fares. A value.
struct RedisStatus {
    bool ready = false;
    qint64 awaySinceMs = 0; ///< 0 while ready
    QString trouble;        ///< in words
    std::chrono::microseconds latency{0};
    QStringList risks; ///< what the promises lack on this server, one sentence each
    QString refusal;   ///< why this server cannot be used at all
};

/// What the parts of the engine say of themselves at one moment.
struct HealthInputs {
    qint64 nowMs = 0;
    RedisStatus redis;
    AllocatorStatus allocator;
    RosterStatus roster;
    IntakeStatus intake;
    PauseState pause;
    CapState cap;
    QList<OtherDesk> otherDesks;
    bool watchOnly = false;
    int agentsFull = 0;
    int agentsOffline = 0;
    std::chrono::milliseconds qiscusLatency{0};
    std::chrono::milliseconds rosterInterval{20'000};
};

/// The five items of the health strip, in the order of HealthItem::Part, in words for people. Pure.
QList<HealthItem> reportHealth(const HealthInputs &inputs);

/// What stops assigning, the worst first, and since when (ms since the epoch; 0: unknown). Pure.
struct TroubleReport {
    Trouble trouble = Trouble::None;
    qint64 sinceMs = 0;
};
TroubleReport worstTrouble(const HealthInputs &inputs);

} // namespace desk
