/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/chatsearch.h"

namespace desk
{

ChatSearch::ChatSearch(ChatListModel *model, QObject *parent)
    : SearchProxy(parent)
    , m_model(model)
{
    setSourceModel(model);
}

bool ChatSearch::rowContains(int sourceRow, const QString &text) const
{
    const ChatRecord &chat = *m_model->rowAt(sourceRow);
    return chat.name.contains(text, Qt::CaseInsensitive) || QString::fromUtf8(chat.room).contains(text);
}

} // namespace desk
