/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgeractions.h"
#include "core/redis/redisvalue.h"

#include <chrono>
#include <initializer_list>
#include <utility>

namespace desk
{

/// What a transition's reply says. A reply that no version of the transition gives is Refused.
template<typename T>
using Decoded = std::expected<T, LedgerError>;

LedgerError unreadableReply();
LedgerError fromRedis(const RedisError &error);

/// Of a run that took @p count arrivals, in their order.
Decoded<QList<Decoded<EnqueueOutcome>>> decodeArrivals(const RedisValue &reply, qsizetype count);
Decoded<EnqueueOutcome> decodeArrival(const RedisValue &reply); ///< of a run that took one
Decoded<StepOutcome> decodeStep(const RedisValue &reply);
Decoded<ResolveOutcome> decodeResolve(const RedisValue &reply);
Decoded<VerifyOutcome> decodeVerify(const RedisValue &reply);
Decoded<ReserveResult> decodeReserve(const RedisValue &reply, std::chrono::milliseconds lease);
Decoded<QList<DueWork>> decodeDue(const RedisValue &reply, std::chrono::milliseconds lease);
Decoded<CapChange> decodeCapChange(const RedisValue &reply);
Decoded<PauseState> decodePause(const RedisValue &reply);
Decoded<qint64> decodeNumber(const RedisValue &reply);
Decoded<LedgerSummary> decodeSummary(const RedisValue &reply);
Decoded<ActionResult> decodeAction(const RedisValue &reply, std::chrono::milliseconds lease);
Decoded<OwnCapChange> decodeOwnCap(const RedisValue &reply);
Decoded<QList<LedgerMinute>> decodeMinutes(const RedisValue &reply);
Decoded<QList<RunningDesk>> decodeDesks(const RedisValue &reply);
QByteArray wordOf(OldChats decision);
Decoded<LedgerBeginning> decodeBeginning(const RedisValue &reply);
Decoded<ImportProgress> decodeImport(const RedisValue &reply);
Decoded<ServerFacts> decodeServerFacts(const QList<RedisReply> &replies);

/// The meaning of a word that a transition replies.
template<typename T>
Decoded<T> oneOf(const RedisValue &reply, std::initializer_list<std::pair<const char *, T>> words)
{
    const QByteArray word = reply.toBytes();
    for (const auto &[text, meaning] : words) {
        if (word == text)
            return meaning;
    }
    return std::unexpected(unreadableReply());
}
/// Six words from @p at on: room, agent, token, lease end, attempts, arrival.
Reservation readReservation(const QList<RedisValue> &words, qsizetype at, std::chrono::milliseconds lease);

} // namespace desk
