/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/assignableagents.h"

namespace desk
{

AssignableAgents::AssignableAgents(AgentModel *model, QObject *parent)
    : AgentOrder(model, parent)
    , m_model(model)
{
}

bool AssignableAgents::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const AgentRecord &agent = *m_model->rowAt(sourceRow);
    return agent.known && agent.eligible && !agent.setAside &&
           AgentOrder::filterAcceptsRow(sourceRow, sourceParent);
}

bool AssignableAgents::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const AgentRecord &one = *m_model->rowAt(left.row());
    const AgentRecord &other = *m_model->rowAt(right.row());
    const int free = m_model->standing(one).free;
    const int otherFree = m_model->standing(other).free;
    return free != otherFree ? free > otherFree : comesBefore(one, other, m_model->cap());
}

} // namespace desk
