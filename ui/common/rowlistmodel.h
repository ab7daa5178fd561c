/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/rowalignment.h"

#include <QAbstractTableModel>

namespace desk
{

/// A table over the shared rows of a snapshot. setRows() tells views only what changed, row by row or run by
/// run, so that selection and scroll position survive; it never resets. @p Key is the member that names a
/// row.
template<typename Record, auto Key>
class RowListModel : public QAbstractTableModel
{
public:
    using Row = std::shared_ptr<const Record>;
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    /// @p row within rowCount(). Never null.
    const Row &rowAt(int row) const { return m_rows[row]; }

protected:
    /// Columns of these rows changed without their records: a cap, the clock, the connection.
    void announce(int firstColumn, int lastColumn)
    {
        if (!m_rows.isEmpty())
            Q_EMIT this->dataChanged(this->index(0, firstColumn), this->index(rowCount() - 1, lastColumn));
    }

    void setRows(const QList<Row> &after)
    {
        const RowAlignment<Record, Key> steps(m_rows, after);
        removeRuns(steps.removed());
        bringIntoOrder(steps.moved(), steps.inserted(), after);
        insertRuns(steps.inserted(), after);
        replaceChanged(after);
    }

private:
    /// More runs or moves than this cost a view more than one change of layout.
    static constexpr qsizetype FewSteps = 32;

    void removeRuns(const QList<int> &rows)
    {
        QList<RowRun> runs = runsOf(rows);
        if (runs.size() > FewSteps)
            runs = {gatherAtEnd(rows)};
        for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
            this->beginRemoveRows({}, run->first, run->last);
            m_rows.remove(run->first, run->count());
            this->endRemoveRows();
        }
    }

    RowRun gatherAtEnd(const QList<int> &rows)
    {
        QList<int> order;
        order.reserve(m_rows.size());
        auto next = rows.cbegin();
        for (int row = 0; row < rowCount(); ++row) {
            if (next != rows.cend() && *next == row)
                ++next;
            else
                order.append(row);
        }
        const int firstGone = static_cast<int>(order.size());
        order.append(rows);
        reorder(order);
        return {firstGone, rowCount() - 1};
    }

    /// Brings the rows that stay into their new order; @p inserted are the rows of @p after that are not here
    /// yet.
    void bringIntoOrder(const QList<int> &moved, const QList<int> &inserted, const QList<Row> &after)
    {
        if (moved.isEmpty())
            return;
        QList<Row> target;
        target.reserve(after.size() - inserted.size());
        QList<int> movedInTarget;
        auto nextNew = inserted.cbegin();
        auto nextMoved = moved.cbegin();
        for (int row = 0; row < after.size(); ++row) {
            if (nextNew != inserted.cend() && *nextNew == row) {
                ++nextNew;
                continue;
            }
            if (nextMoved != moved.cend() && *nextMoved == row) {
                ++nextMoved;
                movedInTarget.append(static_cast<int>(target.size()));
            }
            target.append(after[row]);
        }
        if (moved.size() > FewSteps)
            reorderLike(target);
        else
            moveOneByOne(movedInTarget, target);
    }

    /// Each moved row goes right behind the row that shall precede it. Taken in ascending order, that one
    /// already stands in its place among the rows that have theirs.
    void moveOneByOne(const QList<int> &movedInTarget, const QList<Row> &target)
    {
        for (const int row : movedInTarget) {
            const int from = find(target[row]);
            const int to = row == 0 ? 0 : find(target[row - 1]) + 1;
            if (from == to || from + 1 == to)
                continue;
            this->beginMoveRows({}, from, from, {}, to);
            m_rows.move(from, to > from ? to - 1 : to);
            this->endMoveRows();
        }
    }

    int find(const Row &wanted) const
    {
        const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) {
            return RowAlignment<Record, Key>::sameKey(row, wanted);
        });
        return static_cast<int>(found - m_rows.cbegin());
    }

    void reorderLike(const QList<Row> &target)
    {
        QHash<QByteArray, int> places;
        places.reserve(m_rows.size());
        for (int row = 0; row < rowCount(); ++row)
            places.insert(std::invoke(Key, *m_rows[row]), row);
        QList<int> order;
        order.reserve(target.size());
        for (const Row &row : target)
            order.append(places.value(std::invoke(Key, *row)));
        reorder(order);
    }

    void insertRuns(const QList<int> &rows, const QList<Row> &after)
    {
        const QList<RowRun> runs = runsOf(rows);
        if (runs.size() > FewSteps) {
            appendThenReorder(rows, after);
            return;
        }
        for (const RowRun &run : runs) {
            this->beginInsertRows({}, run.first, run.last);
            m_rows.insert(run.first, run.count(), Row());
            std::copy_n(after.cbegin() + run.first, run.count(), m_rows.begin() + run.first);
            this->endInsertRows();
        }
    }

    void appendThenReorder(const QList<int> &rows, const QList<Row> &after)
    {
        const int stayed = rowCount();
        this->beginInsertRows({}, stayed, stayed + static_cast<int>(rows.size()) - 1);
        for (const int row : rows)
            m_rows.append(after[row]);
        this->endInsertRows();
        QList<int> order;
        order.reserve(m_rows.size());
        int nextStayed = 0;
        int nextNew = 0;
        for (int row = 0; row < rowCount(); ++row) {
            const bool isNew = nextNew < rows.size() && rows[nextNew] == row;
            order.append(isNew ? stayed + nextNew++ : nextStayed++);
        }
        reorder(order);
    }

    /// @p order names for each new row the row it was before.
    void reorder(const QList<int> &order)
    {
        Q_EMIT this->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        QList<int> newPlaces(order.size());
        QList<Row> rows;
        rows.reserve(order.size());
        for (int row = 0; row < order.size(); ++row) {
            newPlaces[order[row]] = row;
            rows.append(m_rows[order[row]]);
        }
        m_rows = std::move(rows);
        const QModelIndexList before = this->persistentIndexList();
        QModelIndexList now;
        now.reserve(before.size());
        for (const QModelIndex &index : before)
            now.append(this->index(newPlaces[index.row()], index.column()));
        this->changePersistentIndexList(before, now);
        Q_EMIT this->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    void replaceChanged(const QList<Row> &after)
    {
        QList<int> changed;
        for (int row = 0; row < rowCount(); ++row) {
            if (m_rows[row] != after[row]) {
                m_rows[row] = after[row];
                changed.append(row);
            }
        }
        QList<RowRun> runs = runsOf(changed);
        if (runs.size() > FewSteps)
            runs = {{changed.front(), changed.back()}};
        for (const RowRun &run : std::as_const(runs)) {
            Q_EMIT this->dataChanged(this->index(run.first, 0),
                                     this->index(run.last, this->columnCount() - 1));
        }
    }

    QList<Row> m_rows;
};

} // namespace desk
