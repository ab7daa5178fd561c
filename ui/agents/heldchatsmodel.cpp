/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/heldchatsmodel.h"

#include "ui/common/chattext.h"
#include "ui/format/channels.h"
#include "ui/format/durations.h"

namespace desk
{

namespace
{

QVariant alignment(int column)
{
    const bool right = column == HeldChatsModel::HereFor;
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) | (right ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

QString heldStateText(const ChatRecord &chat)
{
    switch (chat.state) {
    case ChatState::Calling:
        return HeldChatsModel::tr("arriving, Qiscus asked");
    case ChatState::Open:
        return HeldChatsModel::tr("arriving, no answer yet");
    case ChatState::Removing:
        return HeldChatsModel::tr("being put back");
    default:
        return chat.unproven ? HeldChatsModel::tr("held, to be confirmed") : HeldChatsModel::tr("held");
    }
}

int HeldChatsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void HeldChatsModel::setSnapshot(const DeskSnapshotPtr &snapshot, const QByteArray &agent)
{
    m_clock.offsetUs = snapshot->clockOffsetUs;
    setRows(snapshot->watched.agent == agent ? snapshot->watched.chats : QList<ChatRow>());
    if (std::exchange(m_live, snapshot->live) != snapshot->live)
        announce(Room, State);
}

QVariant HeldChatsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Room:
        return tr("Room");
    case Customer:
        return tr("Customer");
    case Channel:
        return tr("Channel");
    case HereFor:
        return tr("Here for");
    default:
        return tr("State");
    }
}

QVariant HeldChatsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChatRecord &chat = *rowAt(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(chat, column);
    case Qt::AccessibleTextRole:
        return column == HereFor ? tr("here for %1").arg(spokenDuration(m_clock.sinceMs(chat.arrivalUs)))
                                 : text(chat, column);
    case Qt::TextAlignmentRole:
        return alignment(column);
    case cellrole::Tone:
        return QVariant::fromValue(m_live && (column == Customer || column == Channel || column == HereFor)
                                       ? Tone::Normal
                                       : Tone::Muted);
    case cellrole::Icon:
        return column == Channel ? QVariant::fromValue(channelIcon(chat.source)) : QVariant();
    case cellrole::IconTone:
        return QVariant::fromValue(Tone::Muted);
    case cellrole::Key:
        return chat.room;
    default:
        return {};
    }
}

QString HeldChatsModel::text(const ChatRecord &chat, int column) const
{
    switch (column) {
    case Room:
        return QString::fromUtf8(chat.room);
    case Customer:
        return customerText(chat.name, chat.room);
    case Channel:
        return channelText(chat);
    case HereFor:
        return shortDuration(m_clock.sinceMs(chat.arrivalUs));
    default:
        return heldStateText(chat);
    }
}

} // namespace desk
