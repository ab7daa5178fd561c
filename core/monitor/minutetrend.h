/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgeractions.h"
#include "core/monitor/desksnapshot.h"

namespace desk
{

/// One point for each whole minute before @p nowMs (ms since the epoch), from the first one known on, at most 24 h.
/// The ledger keeps only minutes in which something happened: in the others the depth stays and the waits of those who
/// wait grow. Pure.
QList<TrendPoint> trendOfMinutes(const QList<LedgerMinute> &minutes, qint64 nowMs);

} // namespace desk
