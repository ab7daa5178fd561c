/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/agents/agentstanding.h"
#include "ui/common/cellroles.h"
#include "ui/common/deskclock.h"
#include "ui/common/rowlistmodel.h"

#include <optional>

namespace desk
{

using AgentListModel = RowListModel<AgentRecord, &AgentRecord::id>;

/// The agents in the order of the snapshot; AgentOrder sorts and filters them. GUI thread only.
class AgentModel : public AgentListModel
{
    Q_OBJECT

public:
    enum Column { Agent, Load, State, LastChat, AtQiscus, ColumnCount };

    using AgentListModel::AgentListModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// @p snapshot is never null.
    void setSnapshot(const DeskSnapshotPtr &snapshot);
    void setNow(qint64 nowMs) { m_clock.nowMs = nowMs; }
    /// Shows the seats that a cap of this value would add or take; none: no preview.
    void setPreviewCap(std::optional<int> cap);

    /// What the load consists of: "3 held, 1 arriving"; empty for an agent without chats.
    QString loadParts(const AgentRecord &agent) const;
    int rowOf(const QByteArray &agent) const; ///< -1: not listed
    int cap() const { return m_cap; }         ///< the global cap in force
    AgentStanding standing(const AgentRecord &agent) const { return AgentStanding::of(agent, m_cap); }

private:
    QVariant text(const AgentRecord &agent, int column) const;
    QVariant spoken(const AgentRecord &agent, int column) const;
    QVariant icon(const AgentRecord &agent, int column) const;
    Tone tone(const AgentRecord &agent, int column) const;
    Tone iconTone(const AgentRecord &agent, int column) const;
    QVariant seats(const AgentRecord &agent) const;
    QString stateText(const AgentRecord &agent) const;
    QString loadSpoken(const AgentRecord &agent) const;
    QString ageText(qint64 atUs) const;

    DeskClock m_clock;
    std::optional<int> m_previewCap;
    int m_cap = 0;
    bool m_live = true;
};

} // namespace desk
