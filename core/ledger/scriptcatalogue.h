/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/redis/redisscript.h"

namespace desk
{

/// Every transition by name, each with the prelude before it, actions with theirs too. Made once; any thread
/// may read it.
struct ScriptCatalogue {
    RedisScript enqueue, reserve, confirm, release, unknown, takeDue, resolve, verify;
    RedisScript cap, pause, sequence, roster, rosterEnd, summary;
    RedisScript assignTo, moveFront, drop, replay, putBack, removal, lift, agentCap;
    RedisScript heartbeat, import, begin;

    static const ScriptCatalogue &instance();
};

} // namespace desk
