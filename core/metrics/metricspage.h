/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/allocation/assignverdict.h"
#include "core/intake/webhooklistener.h"
#include "core/monitor/desksnapshot.h"
#include "core/qiscus/calldurations.h"

namespace desk
{

/// What /metrics tells, at one moment. A value.
struct MetricsFigures {
    DeskSnapshotPtr snapshot; ///< never null
    IntakeStatus intake;
    AssignCounts assigns;
    CallDurations qiscusCalls;
    std::chrono::microseconds redisLatency{0};
};

/// The text format 0.0.4 of Prometheus. Names and units are a promise to dashboards: docs/monitoring.md lists them.
/// Counters begin at zero with the program. Pure.
HttpAnswer metricsPage(const MetricsFigures &figures);

} // namespace desk
