/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/activity/activitymodel.h"

#include "ui/activity/activitywords.h"
#include "ui/common/chattext.h"
#include "ui/common/decisiontext.h"
#include "ui/format/displaytext.h"
#include "ui/format/durations.h"

#include <algorithm>

namespace desk
{

namespace
{

bool isSame(const ActivityEntry &one, const ActivityEntry &other)
{
    return one.atMs == other.atMs && one.kind == other.kind && one.room == other.room &&
           one.agent == other.agent && one.why == other.why;
}

} // namespace

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries->size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const ActivityEntry &ActivityModel::entryAt(int row) const
{
    return (*m_entries)[m_entries->size() - 1 - row];
}

/// How many of the oldest lines left; all of them where the lists do not overlap.
qsizetype ActivityModel::droppedBetween(const QList<ActivityEntry> &before, const QList<ActivityEntry> &after)
{
    for (qsizetype dropped = 0; dropped < before.size(); ++dropped) {
        const qsizetype kept = before.size() - dropped;
        if (kept <= after.size() &&
            std::equal(before.cbegin() + dropped, before.cend(), after.cbegin(), isSame))
            return dropped;
    }
    return before.size();
}

void ActivityModel::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    const bool liveChanged = std::exchange(m_live, snapshot->live) != snapshot->live;
    if (snapshot->activity != m_entries) {
        const Entries before = m_entries;
        const int dropped = static_cast<int>(droppedBetween(*before, *snapshot->activity));
        const int kept = static_cast<int>(before->size()) - dropped;
        if (dropped > 0) {
            beginRemoveRows({}, kept, kept + dropped - 1);
            m_entries = std::make_shared<const QList<ActivityEntry>>(before->mid(dropped));
            endRemoveRows();
        }
        const int added = static_cast<int>(snapshot->activity->size()) - kept;
        if (added > 0) {
            beginInsertRows({}, 0, added - 1);
            m_entries = snapshot->activity;
            endInsertRows();
        }
        m_entries = snapshot->activity;
    }
    if (liveChanged && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case What:
        return tr("What");
    case Customer:
        return tr("Customer");
    case Agent:
        return tr("Agent");
    default:
        return tr("Why");
    }
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ActivityEntry &entry = entryAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(entry, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeft));
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return explanation(entry, index.column(), role);
    case cellrole::Tone:
        return QVariant::fromValue(tone(index.column()));
    case cellrole::Key:
        return entry.room;
    default:
        return {};
    }
}

/// Who stood where, for a line that gave a chat away.
QVariant ActivityModel::explanation(const ActivityEntry &entry, int column, int role)
{
    if (column != Why || entry.why.isEmpty())
        return {};
    const QString text = explanationText(entry);
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

QString ActivityModel::text(const ActivityEntry &entry, int column) const
{
    switch (column) {
    case Time:
        return clockTime(entry.atMs);
    case What:
        return activityWord(entry.kind);
    case Customer:
        return entry.room.isEmpty() ? QString() : customerText(entry.customer, entry.room);
    case Agent:
        return entry.agent.isEmpty() ? QString() : agentText(entry.agentName, entry.agent);
    default:
        return displayText(entry.why);
    }
}

Tone ActivityModel::tone(int column) const
{
    return !m_live || column == Time || column == Why ? Tone::Muted : Tone::Normal;
}

} // namespace desk
