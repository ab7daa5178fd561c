/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/agentorder.h"

namespace desk
{

AgentOrder::AgentOrder(AgentModel *model, QObject *parent)
    : SearchProxy(parent)
    , m_model(model)
{
    setDynamicSortFilter(false);
    setSourceModel(model);
    sort(AgentModel::State, Qt::AscendingOrder);
}

void AgentOrder::setShow(AgentShow show)
{
    if (std::exchange(m_show, show) != show)
        refresh();
}

void AgentOrder::refresh()
{
    invalidateFilter();
    sort(sortColumn(), sortOrder());
}

void AgentOrder::sort(int column, Qt::SortOrder order)
{
    makeKeys(column);
    SearchProxy::sort(column, order);
    m_keys.clear();
}

void AgentOrder::makeKeys(int column) const
{
    m_keys.clear();
    if (column != AgentModel::State)
        return;
    m_keys.reserve(m_model->rowCount());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const AgentRecord &agent = *m_model->rowAt(row);
        m_keys.push_back({m_model->standing(agent), agent.name.toCaseFolded()});
    }
}

bool AgentOrder::isCurrent() const
{
    makeKeys(sortColumn());
    const bool current = isInOrder();
    m_keys.clear();
    return current;
}

bool AgentOrder::isInOrder() const
{
    int previous = -1;
    int accepted = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const int source = mapToSource(index(row, 0)).row();
        if (!filterAcceptsRow(source, {}))
            return false;
        const bool swapped =
            previous >= 0 && (sortOrder() == Qt::AscendingOrder ? rowLess(source, previous, sortColumn())
                                                                : rowLess(previous, source, sortColumn()));
        if (swapped)
            return false;
        previous = source;
        ++accepted;
    }
    for (int source = 0; source < m_model->rowCount(); ++source)
        accepted -= filterAcceptsRow(source, {}) ? 1 : 0;
    return accepted == 0;
}

bool AgentOrder::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_show != AgentShow::Everyone) {
        const AgentStanding stands = m_model->standing(*m_model->rowAt(sourceRow));
        const bool shown = m_show == AgentShow::WithRoom ? stands.standing == Standing::Room
                           : m_show == AgentShow::Full   ? stands.isOnline() && stands.free <= 0
                                                         : !stands.isOnline();
        if (!shown)
            return false;
    }
    return SearchProxy::filterAcceptsRow(sourceRow, sourceParent);
}

bool AgentOrder::rowContains(int sourceRow, const QString &text) const
{
    const AgentRecord &agent = *m_model->rowAt(sourceRow);
    return agent.name.contains(text, Qt::CaseInsensitive) ||
           agent.email.contains(text, Qt::CaseInsensitive) || QString::fromUtf8(agent.id) == text;
}

bool AgentOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    return rowLess(left.row(), right.row(), left.column());
}

bool AgentOrder::keyLess(int leftRow, int rightRow) const
{
    const Key &left = m_keys[leftRow];
    const Key &right = m_keys[rightRow];
    if (const auto stands = standsBefore(left.standing, right.standing))
        return *stands;
    const int names = left.name.compare(right.name);
    return names != 0 ? names < 0 : m_model->rowAt(leftRow)->id < m_model->rowAt(rightRow)->id;
}

bool AgentOrder::rowLess(int leftRow, int rightRow, int column) const
{
    if (!m_keys.empty() && column == AgentModel::State)
        return keyLess(leftRow, rightRow);
    const AgentRecord &left = *m_model->rowAt(leftRow);
    const AgentRecord &right = *m_model->rowAt(rightRow);
    switch (column) {
    case AgentModel::Agent:
        return left.name.compare(right.name, Qt::CaseInsensitive) < 0;
    case AgentModel::Load:
        return left.load < right.load;
    case AgentModel::LastChat:
        return left.lastAssignedUs > right.lastAssignedUs; // the shortest time ago first
    case AgentModel::AtQiscus:
        return left.remote < right.remote;
    default:
        return comesBefore(left, right, m_model->cap());
    }
}

} // namespace desk
