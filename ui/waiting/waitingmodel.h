/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/cellroles.h"
#include "ui/common/chatsearch.h"
#include "ui/common/deskclock.h"
#include "ui/common/thresholds.h"

namespace desk
{

/// The chats that wait, in the order of the queue. GUI thread only.
class WaitingModel : public ChatListModel
{
    Q_OBJECT

public:
    /// The number stands last here, though the table shows it first: the place of a chat changes when others
    /// leave, and a model's first column must not change while rows come and go.
    enum Column { Customer, Channel, Waiting, Tries, LastError, Number, ColumnCount };

    using ChatListModel::ChatListModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// @p snapshot is never null.
    void setSnapshot(const DeskSnapshotPtr &snapshot);
    /// The waits are computed when they are asked for: the view repaints what it shows, no signal is sent.
    void setNow(qint64 nowMs) { m_clock.nowMs = nowMs; }
    void setThresholds(const Thresholds &thresholds);

private:
    QVariant text(const ChatRecord &chat, int row, int column) const;
    QVariant spoken(const ChatRecord &chat, int row, int column) const;
    QVariant icon(const ChatRecord &chat, int column) const;
    Tone tone(const ChatRecord &chat, int column) const;
    Tone iconTone(const ChatRecord &chat, int column) const;
    Concern concern(const ChatRecord &chat) const;
    qint64 waitMs(const ChatRecord &chat) const { return m_clock.sinceMs(chat.arrivalUs); }

    DeskClock m_clock;
    Thresholds m_thresholds;
    bool m_live = true;
};

} // namespace desk
