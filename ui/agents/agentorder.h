/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/agents/agentmodel.h"
#include "ui/common/searchproxy.h"

#include <vector>

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
    void sort(int column, Qt::SortOrder order) override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool rowContains(int sourceRow, const QString &text) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// What the order of the state column goes by, made once a sort: names are compared tens of thousands of
    /// times.
    struct Key {
        AgentStanding standing;
        QString name; ///< case-folded
    };

    void makeKeys(int column) const;
    bool isInOrder() const;
    bool rowLess(int leftRow, int rightRow, int column) const;
    bool keyLess(int leftRow, int rightRow) const;

    AgentModel *m_model;
    AgentShow m_show = AgentShow::Everyone;
    mutable std::vector<Key>
        m_keys; ///< by row of the model; only while it sorts, or looks whether it must, by the state
};

} // namespace desk
