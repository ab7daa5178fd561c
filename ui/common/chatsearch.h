/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/rowlistmodel.h"
#include "ui/common/searchproxy.h"

namespace desk
{

using ChatListModel = RowListModel<ChatRecord, &ChatRecord::room>;

/// Finds chats by the customer's name or the room id, and keeps the order of the source.
class ChatSearch : public SearchProxy
{
    Q_OBJECT

public:
    explicit ChatSearch(ChatListModel *model, QObject *parent = nullptr);

    /// Of a channel that no known kind names.
    static const QString OtherChannels;
    /// A known kind as Qiscus calls it, or OtherChannels; empty: every channel.
    void setChannel(const QString &channel);
    bool isNarrowed() const { return !search().isEmpty() || !m_channel.isEmpty(); }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool rowContains(int sourceRow, const QString &text) const override;

private:
    ChatListModel *m_model;
    QString m_channel;
};

} // namespace desk
