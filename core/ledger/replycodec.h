/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgertypes.h"
#include "core/redis/redisvalue.h"

#include <chrono>

namespace desk
{

/// What a transition's reply says. A reply that no version of the transition gives is Refused.
template<typename T>
using Decoded = std::expected<T, LedgerError>;

Decoded<EnqueueOutcome> decodeEnqueue(const RedisValue &reply);
Decoded<StepOutcome> decodeStep(const RedisValue &reply);
Decoded<ResolveOutcome> decodeResolve(const RedisValue &reply);
Decoded<VerifyOutcome> decodeVerify(const RedisValue &reply);
Decoded<ReserveResult> decodeReserve(const RedisValue &reply, std::chrono::milliseconds lease);
Decoded<QList<DueWork>> decodeDue(const RedisValue &reply, std::chrono::milliseconds lease);
Decoded<CapChange> decodeCapChange(const RedisValue &reply);
Decoded<PauseState> decodePause(const RedisValue &reply);
Decoded<qint64> decodeNumber(const RedisValue &reply);
Decoded<LedgerSummary> decodeSummary(const RedisValue &reply);

LedgerError unreadableReply();
LedgerError fromRedis(const RedisError &error);

} // namespace desk
