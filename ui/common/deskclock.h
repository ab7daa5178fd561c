/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QtGlobal>

#include <algorithm>

namespace desk
{

/// Turns times of Redis into ages. Goes on while the data are frozen: a wait does not stop with the
/// connection.
struct DeskClock {
    qint64 nowMs = 0;    ///< this machine's clock, ms since the epoch
    qint64 offsetUs = 0; ///< Redis time minus this machine's

    /// How long ago @p redisUs was, in ms; never below zero.
    qint64 sinceMs(qint64 redisUs) const
    {
        return std::max<qint64>(0, (nowMs * 1000 + offsetUs - redisUs) / 1000);
    }
};

} // namespace desk
