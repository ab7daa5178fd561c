/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/agentstanding.h"

namespace desk
{

AgentStanding AgentStanding::of(const AgentRecord &agent, int globalCap)
{
    AgentStanding result;
    result.cap = agent.ownCap.value_or(globalCap);
    result.free = result.cap - agent.load;
    if (!agent.eligible || !agent.known)
        result.standing = agent.load > 0 ? Standing::OfflineHolding : Standing::Offline;
    else if (agent.ownCap == 0)
        result.standing =
            Standing::NoNewChats; // the supervisor's wish, so what is left to finish is not "over"
    else if (result.free < 0)
        result.standing = Standing::Over;
    else if (agent.setAside)
        result.standing = Standing::SetAside;
    else
        result.standing = result.free > 0 ? Standing::Room : Standing::Full;
    return result;
}

std::optional<bool> standsBefore(const AgentStanding &one, const AgentStanding &other)
{
    if (one.standing != other.standing)
        return one.standing < other.standing;
    if (one.standing == Standing::Over && one.free != other.free)
        return one.free < other.free;
    if (one.standing == Standing::Room && one.free != other.free)
        return one.free > other.free;
    return {};
}

bool comesBefore(const AgentRecord &one, const AgentRecord &other, int globalCap)
{
    const auto stands = standsBefore(AgentStanding::of(one, globalCap), AgentStanding::of(other, globalCap));
    if (stands)
        return *stands;
    const int names = one.name.compare(other.name, Qt::CaseInsensitive);
    return names != 0 ? names < 0 : one.id < other.id;
}

} // namespace desk
