/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/webhooklistener.h"
#include "core/ledger/chatledger.h"
#include "core/qiscus/qiscusclient.h"
#include "core/redis/qtredis.h"

namespace desk
{

/// Everything that an engine needs to know, settled before it starts. A value; copied into the engine thread.
struct EngineOptions {
    RedisAddress redisAddress;
    RedisOptions redis;
    LedgerOptions ledger;
    QiscusOptions qiscus;
    IntakeOptions intake;
    int maxParallelAssignments = 24;
    std::chrono::seconds catchUpMaxAge{24 * 3600};
    QString who;      ///< the supervisor's name, for what the window changes
    QString deskName; ///< for the people at other desks of the same Redis; the same over restarts
    /// Sees everything, gives nothing out, takes no webhooks, reads no agents, changes only the cap and the pause.
    bool watchOnly = false;
    bool practice = false;
    QString connectHint;                         ///< practice mode: how to connect to the real Qiscus
    std::chrono::milliseconds publishEvery{100}; ///< at most one snapshot in so long
};

} // namespace desk
