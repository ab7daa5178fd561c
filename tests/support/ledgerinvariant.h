/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QList>

namespace desk
{
class QtRedis;
}

namespace desk::test
{

/// Reads the whole state of the ledger in one script and returns every way in which it contradicts itself:
/// load = seats + external, nothing below zero, agent:customer_count equal to it, each room in exactly the
/// sets that its state demands, rankings with the right members and scores, no field for a non-agent. Empty:
/// it holds. Blocks on the event loop; for tests only.
QList<QByteArray> ledgerFaults(QtRedis &redis, const QByteArray &keyPrefix = {});

/// The same state as text, one line for each room, agent and closed room, for comparison with a model:
///   chat <room> <state> <agent or -> <attempts> <verify> <resolved> | <arrival> <since> <due> <again> <resolvedAt>
///   agent <id> <load> <seats> <external> <eligible> <aside> <listed> <own cap or -> | <fallAt> <belowAt>
///   closed <room> | <at>
/// Flags are 0 or 1; times are µs, 0 if there is none. Rooms closed longer ago than 23 h are left out.
QByteArray ledgerDump(QtRedis &redis, const QByteArray &keyPrefix = {});

/// Moves every stored time by @p microseconds. Less than zero: time has passed for the ledger. More than
/// zero: as if the clock of Redis had jumped back. A clock under test control without any switch in the
/// product.
void shiftLedgerTimes(QtRedis &redis, qint64 microseconds, const QByteArray &keyPrefix = {});

} // namespace desk::test
