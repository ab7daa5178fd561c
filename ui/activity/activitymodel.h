/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/cellroles.h"

#include <QAbstractTableModel>

namespace desk
{

/// What the desk did, the newest first. The snapshot's list is bounded: old lines leave at the end.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, What, Customer, Agent, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// @p snapshot is never null.
    void setSnapshot(const DeskSnapshotPtr &snapshot);
    const ActivityEntry &entryAt(int row) const;

private:
    using Entries = std::shared_ptr<const QList<ActivityEntry>>;

    static qsizetype droppedBetween(const QList<ActivityEntry> &before, const QList<ActivityEntry> &after);
    QString text(const ActivityEntry &entry, int column) const;
    static QVariant explanation(const ActivityEntry &entry, int column, int role);
    Tone tone(int column) const;

    Entries m_entries = std::make_shared<const QList<ActivityEntry>>();
    bool m_live = true;
};

} // namespace desk
