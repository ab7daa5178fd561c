/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/redis/redisvalue.h"
#include "tests/support/wiretap.h"

namespace desk::test
{

/// A transition of the ledger on its way between a desk and Redis.
struct PassingTransition {
    QByteArray name;                    ///< of its Lua file
    const RedisValue *answer = nullptr; ///< none: it is being asked for
};

/// A relay before Redis that knows the transitions by their scripts. @p watch: false holds it back, and all behind it.
std::unique_ptr<Wiretap> tapRedis(quint16 redisPort, std::function<bool(const PassingTransition &)> watch);

} // namespace desk::test
