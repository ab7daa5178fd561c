/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <optional>

namespace desk
{

/// Where an agent stands, in the order in which the table shows it: problems first, then who has room.
enum class Standing { Over, SetAside, Room, Full, NoNewChats, OfflineHolding, Offline };

/// An agent seen against the cap that counts for them.
struct AgentStanding {
    Standing standing = Standing::Offline;
    int cap = 0;  ///< the agent's own cap, else the global one
    int free = 0; ///< seats left; below zero: over the cap

    static AgentStanding of(const AgentRecord &agent, int globalCap);

    /// Name and state are bold where the load is news: an agent who is neither full nor away.
    bool isNews() const { return standing <= Standing::Room; }
    bool isOnline() const { return standing < Standing::OfflineHolding; }
};

/// The order of the table as far as standing and room decide it; none: the name does.
std::optional<bool> standsBefore(const AgentStanding &one, const AgentStanding &other);

/// Strict order of the table: standing, then the most room (over the cap: the most over), then the name.
bool comesBefore(const AgentRecord &one, const AgentRecord &other, int globalCap);

} // namespace desk
