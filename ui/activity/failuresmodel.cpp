/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/activity/failuresmodel.h"

#include "ui/common/chattext.h"
#include "ui/format/displaytext.h"

namespace desk
{

namespace
{

QVariant alignment(int column)
{
    const bool right = column == FailuresModel::Tries;
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) | (right ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

int FailuresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void FailuresModel::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    setRows(snapshot->failed);
    if (std::exchange(m_live, snapshot->live) != snapshot->live)
        announce(Customer, Error);
}

QVariant FailuresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Customer:
        return tr("Customer");
    case Tries:
        return tr("Tries");
    case State:
        return tr("State");
    default:
        return tr("Error");
    }
}

QVariant FailuresModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChatRecord &chat = *rowAt(index.row());
    const bool gaveUp = chat.state == ChatState::Failed;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(chat, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case cellrole::Icon:
        return index.column() == State ? QVariant::fromValue(gaveUp ? IconName::Bad : IconName::Warn)
                                       : QVariant();
    case cellrole::Tone:
        if (index.column() == State)
            return QVariant::fromValue(gaveUp ? Tone::Bad : Tone::Warn);
        return QVariant::fromValue(m_live ? Tone::Normal : Tone::Muted);
    case cellrole::Key:
        return chat.room;
    default:
        return {};
    }
}

QString FailuresModel::text(const ChatRecord &chat, int column) const
{
    switch (column) {
    case Customer:
        return customerText(chat.name, chat.room);
    case Tries:
        return QString::number(chat.attempts);
    case State:
        return chat.state == ChatState::Failed ? tr("Refused") : tr("No answer");
    default:
        return displayText(chat.lastError);
    }
}

} // namespace desk
