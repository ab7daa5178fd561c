/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/agents/agentorder.h"

namespace desk
{

/// The agents that a chat can be given to by hand: online and not set aside, those with room first. Sorted when
/// refresh() is called, so that no row moves under the hand.
class AssignableAgents : public AgentOrder
{
    Q_OBJECT

public:
    explicit AssignableAgents(AgentModel *model, QObject *parent = nullptr);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    AgentModel *m_model;
};

} // namespace desk
