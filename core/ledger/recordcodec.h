/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgertypes.h"
#include "core/redis/redisvalue.h"

#include <optional>

namespace desk
{

std::optional<ChatState> chatStateOf(const QString &name);

/// Reads the JSON records that the transitions write. nullopt: not a record; every field that is missing has
/// its default. 64-bit numbers stand as text in them, because JSON numbers lose digits in Lua.
std::optional<ChatRecord> readChatRecord(const QByteArray &room, const QByteArray &json);
std::optional<AgentRecord> readAgentRecord(const QByteArray &id, const QByteArray &json);
std::optional<CapState> readCapState(const QByteArray &json);
std::optional<PauseState> readPauseState(const QByteArray &json);

/// One element of XREAD or XRANGE: [id, [field, value, ...]].
std::optional<LedgerEvent> readLedgerEvent(const RedisValue &entry);

} // namespace desk
