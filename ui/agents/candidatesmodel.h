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

/// Who stood where when one chat was given out, the chosen agent first. GUI thread only.
class CandidatesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Candidate, LoadThen, Decision, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Another decision: its rows replace those shown.
    void setCandidates(const QList<DecisionCandidate> &candidates);

private:
    QString text(int row, int column) const;

    QList<DecisionCandidate> m_candidates;
};

} // namespace desk
