/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/cellroles.h"
#include "ui/common/chatsearch.h"
#include "ui/common/deskclock.h"

namespace desk
{

/// The chats of one agent, by arrival. GUI thread only.
class HeldChatsModel : public ChatListModel
{
    Q_OBJECT

public:
    enum Column { Room, Customer, Channel, HereFor, State, ColumnCount };

    using ChatListModel::ChatListModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Shows the chats of @p agent as far as @p snapshot (never null) tells them.
    void setSnapshot(const DeskSnapshotPtr &snapshot, const QByteArray &agent);
    void setNow(qint64 nowMs) { m_clock.nowMs = nowMs; }

private:
    QString text(const ChatRecord &chat, int column) const;

    DeskClock m_clock;
    bool m_live = true;
};

/// What a chat that an agent has, or is about to have or lose, is doing.
QString heldStateText(const ChatRecord &chat);

} // namespace desk
