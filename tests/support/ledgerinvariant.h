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

class LedgerPicture;

/// Every way in which the ledger contradicts itself: load = seats + external, nothing below zero,
/// agent:customer_count equal to it, each room in exactly the sets that its state demands, rankings with the right
/// members and scores, no field for a non-agent. Empty: it holds.
QList<QByteArray> ledgerFaults(const LedgerPicture &picture);
/// The same of what Redis holds now. Blocks on the event loop; for tests only.
QList<QByteArray> ledgerFaults(QtRedis &redis, const QByteArray &keyPrefix = {});

/// Moves every stored time by @p microseconds. Less than zero: time has passed for the ledger. More than
/// zero: as if the clock of Redis had jumped back. A clock under test control without any switch in the
/// product.
void shiftLedgerTimes(QtRedis &redis, qint64 microseconds, const QByteArray &keyPrefix = {});

} // namespace desk::test
