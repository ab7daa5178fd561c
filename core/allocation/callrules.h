/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgertypes.h"

namespace desk
{

/// A call may take 10 s, and its outcome needs a moment to reach the ledger: with less of the lease left, another desk
/// could take the chat up while our call is still under way.
constexpr std::chrono::seconds leaseNeededToSend{12};

/// Whether too little of the lease is left to make the call. @p leaseFrom: bootTime() before the reservation was asked
/// for.
bool tooLateToSend(const Reservation &reservation, std::chrono::milliseconds leaseFrom);

/// When to make a call again: doubles with every attempt from @p first up to five minutes; half of it is spread by
/// @p jitter, from 0 to 1.
std::chrono::milliseconds retryDelay(std::chrono::milliseconds first, int attempts, double jitter);

} // namespace desk
