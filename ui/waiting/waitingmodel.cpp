/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/waiting/waitingmodel.h"

#include "ui/common/chattext.h"
#include "ui/format/channels.h"
#include "ui/format/displaytext.h"
#include "ui/format/durations.h"

namespace desk
{

namespace
{

bool isRightAligned(int column)
{
    return column == WaitingModel::Number || column == WaitingModel::Waiting || column == WaitingModel::Tries;
}

QVariant alignment(int column)
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                               (isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

int WaitingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void WaitingModel::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_clock.offsetUs = snapshot->clockOffsetUs;
    setRows(snapshot->waiting);
    if (std::exchange(m_live, snapshot->live) != snapshot->live)
        announce(Customer, Number);
}

void WaitingModel::setThresholds(const Thresholds &thresholds)
{
    if (m_thresholds == thresholds)
        return;
    m_thresholds = thresholds;
    announce(Waiting, Waiting);
}

QVariant WaitingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::AccessibleTextRole && section == Number)
        return tr("Place in the queue");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("#", "place in the queue");
    case Customer:
        return tr("Customer");
    case Channel:
        return tr("Channel");
    case Waiting:
        return tr("Waiting");
    case Tries:
        return tr("Tries");
    default:
        return tr("Last error");
    }
}

QVariant WaitingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChatRecord &chat = *rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(chat, index.row(), index.column());
    case Qt::AccessibleTextRole:
        return spoken(chat, index.row(), index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case Qt::ToolTipRole:
        return index.column() == LastError && !chat.lastError.isEmpty() ? plainToolTip(chat.lastError)
                                                                        : QVariant();
    case cellrole::Tone:
        return QVariant::fromValue(tone(chat, index.column()));
    case cellrole::Icon:
        return icon(chat, index.column());
    case cellrole::IconTone:
        return QVariant::fromValue(iconTone(chat, index.column()));
    case cellrole::Bold:
        return index.column() == Waiting && concern(chat) != Concern::None;
    case cellrole::Key:
        return chat.room;
    default:
        return {};
    }
}

QVariant WaitingModel::text(const ChatRecord &chat, int row, int column) const
{
    switch (column) {
    case Number:
        return QString::number(row + 1);
    case Customer:
        return customerText(chat.name, chat.room);
    case Channel:
        return channelText(chat);
    case Waiting:
        return shortDuration(waitMs(chat));
    case Tries:
        return chat.attempts > 0 ? QString::number(chat.attempts) : QString();
    default:
        return displayText(chat.lastError);
    }
}

QVariant WaitingModel::spoken(const ChatRecord &chat, int row, int column) const
{
    if (column == Tries)
        return chat.attempts == 0 ? tr("no tries yet") : text(chat, row, column);
    if (column != Waiting)
        return text(chat, row, column);
    const QString wait = spokenDuration(waitMs(chat));
    switch (concern(chat)) {
    case Concern::Alarm:
        return tr("waiting %1, too long").arg(wait);
    case Concern::Warning:
        return tr("waiting %1, long").arg(wait);
    default:
        return tr("waiting %1").arg(wait);
    }
}

QVariant WaitingModel::icon(const ChatRecord &chat, int column) const
{
    if (column == Channel)
        return QVariant::fromValue(channelIcon(chat.source));
    if (column != Waiting)
        return {};
    switch (concern(chat)) {
    case Concern::Alarm:
        return QVariant::fromValue(IconName::Bad);
    case Concern::Warning:
        return QVariant::fromValue(IconName::Warn);
    default:
        return {};
    }
}

Tone WaitingModel::tone(const ChatRecord &chat, int column) const
{
    switch (column) {
    case Number:
        return Tone::Muted;
    case Waiting:
        if (concern(chat) != Concern::None)
            return concern(chat) == Concern::Alarm ? Tone::Bad : Tone::Warn;
        break;
    case LastError:
        return Tone::Warn;
    default:
        break;
    }
    return m_live ? Tone::Normal : Tone::Muted;
}

Tone WaitingModel::iconTone(const ChatRecord &chat, int column) const
{
    return column == Channel ? Tone::Muted : tone(chat, column);
}

Concern WaitingModel::concern(const ChatRecord &chat) const
{
    return concernOf(std::chrono::milliseconds(waitMs(chat)), m_thresholds.warnWait, m_thresholds.alarmWait);
}

} // namespace desk
