/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/chattext.h"

#include "ui/format/channels.h"
#include "ui/format/displaytext.h"

#include <QCoreApplication>

namespace desk
{

namespace
{

struct ChatText {
    Q_DECLARE_TR_FUNCTIONS(desk::ChatText)
};

} // namespace

QString customerText(const QString &name, const QByteArray &room)
{
    const QString shown = displayText(name);
    return shown.isEmpty() ? ChatText::tr("Room %1").arg(QString::fromUtf8(room)) : shown;
}

QString agentText(const QString &name, const QByteArray &id)
{
    const QString shown = displayText(name);
    return shown.isEmpty() ? ChatText::tr("Agent %1").arg(QString::fromUtf8(id)) : shown;
}

QString channelText(const ChatRecord &chat)
{
    return channelWord(chat.source, chat.channel);
}

} // namespace desk
