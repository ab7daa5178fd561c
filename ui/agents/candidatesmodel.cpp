/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/candidatesmodel.h"

#include "ui/common/chattext.h"
#include "ui/common/decisiontext.h"

namespace desk
{

namespace
{

QVariant alignment(int column)
{
    const bool right = column == CandidatesModel::LoadThen;
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) | (right ? Qt::AlignRight : Qt::AlignLeft));
}

bool isSame(const DecisionCandidate &one, const DecisionCandidate &other)
{
    return one.agent == other.agent && one.name == other.name && one.load == other.load &&
           one.cap == other.cap;
}

} // namespace

int CandidatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_candidates.size());
}

int CandidatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void CandidatesModel::setCandidates(const QList<DecisionCandidate> &candidates)
{
    if (std::equal(m_candidates.cbegin(), m_candidates.cend(), candidates.cbegin(), candidates.cend(),
                   isSame))
        return;
    if (!m_candidates.isEmpty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_candidates.clear();
        endRemoveRows();
    }
    if (!candidates.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(candidates.size()) - 1);
        m_candidates = candidates;
        endInsertRows();
    }
}

QVariant CandidatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Candidate:
        return tr("Candidate");
    case LoadThen:
        return tr("Load then");
    default:
        return tr("Decision");
    }
}

QVariant CandidatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const bool decision = index.column() == Decision;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case cellrole::Bold:
        return row == 0 && index.column() != LoadThen;
    case cellrole::Tone:
        return QVariant::fromValue(!decision ? Tone::Normal : row == 0 ? Tone::Ok : Tone::Muted);
    case cellrole::Icon:
        if (!decision)
            return {};
        return QVariant::fromValue(row == 0                    ? IconName::Ok
                                   : isFull(m_candidates[row]) ? IconName::Full
                                                               : IconName::Room);
    case cellrole::Key:
        return m_candidates[row].agent;
    default:
        return {};
    }
}

QString CandidatesModel::text(int row, int column) const
{
    const DecisionCandidate &candidate = m_candidates[row];
    switch (column) {
    case Candidate:
        return agentText(candidate.name, candidate.agent);
    case LoadThen:
        return candidateLoad(candidate);
    default:
        return candidateVerdict(m_candidates, row);
    }
}

} // namespace desk
