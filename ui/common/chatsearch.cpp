/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/chatsearch.h"

#include "ui/format/channels.h"

namespace desk
{

ChatSearch::ChatSearch(ChatListModel *model, QObject *parent)
    : SearchProxy(parent)
    , m_model(model)
{
    setSourceModel(model);
}

const QString ChatSearch::OtherChannels = QStringLiteral("other");

void ChatSearch::setChannel(const QString &channel)
{
    if (channel == m_channel)
        return;
    m_channel = channel;
    invalidateFilter();
}

bool ChatSearch::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (!m_channel.isEmpty()) {
        const QString &source = m_model->rowAt(sourceRow)->source;
        const bool fits = m_channel == OtherChannels ? !knownChannels().contains(source, Qt::CaseInsensitive)
                                                     : m_channel.compare(source, Qt::CaseInsensitive) == 0;
        if (!fits)
            return false;
    }
    return SearchProxy::filterAcceptsRow(sourceRow, sourceParent);
}

bool ChatSearch::rowContains(int sourceRow, const QString &text) const
{
    const ChatRecord &chat = *m_model->rowAt(sourceRow);
    return chat.name.contains(text, Qt::CaseInsensitive) || QString::fromUtf8(chat.room).contains(text);
}

} // namespace desk
