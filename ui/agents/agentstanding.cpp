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

bool comesBefore(const AgentRecord &one, const AgentRecord &other, int globalCap)
{
    const AgentStanding first = AgentStanding::of(one, globalCap);
    const AgentStanding second = AgentStanding::of(other, globalCap);
    if (first.standing != second.standing)
        return first.standing < second.standing;
    if (first.standing == Standing::Over && first.free != second.free)
        return first.free < second.free;
    if (first.standing == Standing::Room && first.free != second.free)
        return first.free > second.free;
    const int names = one.name.compare(other.name, Qt::CaseInsensitive);
    return names != 0 ? names < 0 : one.id < other.id;
}

} // namespace desk
