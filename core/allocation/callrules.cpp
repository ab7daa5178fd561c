/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/callrules.h"

#include "core/ledger/boottime.h"

#include <algorithm>

namespace desk
{

bool tooLateToSend(const Reservation &reservation, std::chrono::milliseconds leaseFrom)
{
    return bootTime() - leaseFrom + leaseNeededToSend > reservation.lease;
}

std::chrono::milliseconds retryDelay(std::chrono::milliseconds first, int attempts, double jitter)
{
    constexpr std::chrono::milliseconds longest = std::chrono::minutes(5);
    const auto ceiling = std::min(first * (1 << std::clamp(attempts, 0, 9)), longest);
    return std::chrono::duration_cast<std::chrono::milliseconds>(ceiling * (0.5 + 0.5 * jitter));
}

} // namespace desk
