/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/cellroles.h"
#include "ui/common/chatsearch.h"

namespace desk
{

/// The chats that were refused, or whose calls again and again had no known outcome.
class FailuresModel : public ChatListModel
{
    Q_OBJECT

public:
    enum Column { Customer, State, Tries, Error, ColumnCount };

    using ChatListModel::ChatListModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// @p snapshot is never null.
    void setSnapshot(const DeskSnapshotPtr &snapshot);

private:
    QString text(const ChatRecord &chat, int column) const;

    bool m_live = true;
};

} // namespace desk
