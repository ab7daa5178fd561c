/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/agents/agentmodel.h"
#include "ui/common/searchproxy.h"

namespace desk
{

/// Which agents are shown.
enum class AgentShow { Everyone, WithRoom, Full, Offline };

/// Sorts and filters the agents, but only when refresh() is called: whoever points at a row must not lose it
/// because a count changed. The rows themselves always show the present.
class AgentOrder : public SearchProxy
{
    Q_OBJECT

public:
    explicit AgentOrder(AgentModel *model, QObject *parent = nullptr);

    void setShow(AgentShow show);
    AgentShow show() const { return m_show; }

    /// Puts every row where it belongs now. Keeps persistent indexes.
    void refresh();
    /// False when a row stands in the wrong place, or is shown or hidden wrongly: refresh() would change
    /// something.
    bool isCurrent() const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool rowContains(int sourceRow, const QString &text) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool rowLess(int leftRow, int rightRow, int column) const;

    AgentModel *m_model;
    AgentShow m_show = AgentShow::Everyone;
};

} // namespace desk
