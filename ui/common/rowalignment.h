/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QHash>
#include <QList>

#include <algorithm>
#include <functional>
#include <memory>

namespace desk
{

/// A run of rows, both ends included.
struct RowRun {
    int first = 0;
    int last = 0;
    int count() const { return last - first + 1; }
    bool operator==(const RowRun &) const = default;
};

/// Joins ascending row numbers to runs.
inline QList<RowRun> runsOf(const QList<int> &rows)
{
    QList<RowRun> runs;
    for (const int row : rows) {
        if (!runs.isEmpty() && runs.back().last + 1 == row)
            runs.back().last = row;
        else
            runs.append({row, row});
    }
    return runs;
}

/// What leads from one list of rows to the next. Rows are compared by pointer first, and by key only where
/// the pointers differ: a list of 10,000 of which ten changed costs 10,000 pointer compares and few key
/// compares.
template<typename Record, auto Key>
class RowAlignment
{
public:
    using Row = std::shared_ptr<const Record>;

    RowAlignment(const QList<Row> &before, const QList<Row> &after)
        : m_before(before)
        , m_after(after)
    {
        align();
        separateMoves();
    }

    const QList<int> &removed() const { return m_removed; }   ///< rows of `before` that are gone, ascending
    const QList<int> &inserted() const { return m_inserted; } ///< rows of `after` that are new, ascending
    const QList<int> &moved() const
    {
        return m_moved;
    } ///< rows of `after` that changed their place, ascending

    static bool sameKey(const Row &one, const Row &other)
    {
        return one == other || std::invoke(Key, *one) == std::invoke(Key, *other);
    }

private:
    using Positions = QHash<QByteArray, qsizetype>;

    /// How far it looks ahead before it builds tables of all keys: chats mostly leave at the front, a few at
    /// a time.
    static constexpr qsizetype LookAhead = 64;

    void align()
    {
        while (m_old < m_before.size() && m_new < m_after.size()) {
            if (sameKey(m_before[m_old], m_after[m_new])) {
                ++m_old;
                ++m_new;
            } else if (!skipNear()) {
                skipByTable();
            }
        }
        drop(m_before.size() - m_old);
        take(m_after.size() - m_new);
    }

    void drop(qsizetype count)
    {
        for (; count > 0; --count)
            m_removed.append(static_cast<int>(m_old++));
    }

    void take(qsizetype count)
    {
        for (; count > 0; --count)
            m_inserted.append(static_cast<int>(m_new++));
    }

    bool skipNear()
    {
        if (m_tablesReady)
            return false;
        for (qsizetype ahead = 1; ahead <= LookAhead; ++ahead) {
            if (m_old + ahead < m_before.size() && sameKey(m_before[m_old + ahead], m_after[m_new])) {
                drop(ahead);
                return true;
            }
            if (m_new + ahead < m_after.size() && sameKey(m_before[m_old], m_after[m_new + ahead])) {
                take(ahead);
                return true;
            }
        }
        return false;
    }

    void skipByTable()
    {
        if (!m_tablesReady) {
            m_oldPlaces = places(m_before, m_old);
            m_newPlaces = places(m_after, m_new);
            m_tablesReady = true;
        }
        const auto stillThere = m_newPlaces.constFind(std::invoke(Key, *m_before[m_old]));
        const auto wasThere = m_oldPlaces.constFind(std::invoke(Key, *m_after[m_new]));
        if (stillThere == m_newPlaces.cend())
            drop(1);
        else if (wasThere == m_oldPlaces.cend())
            take(1);
        else if (*stillThere - m_new > *wasThere - m_old)
            drop(1); // the old row went further than the new one came: it is the one that moved
        else
            take(1);
    }

    static Positions places(const QList<Row> &rows, qsizetype from)
    {
        Positions result;
        result.reserve(rows.size() - from);
        for (qsizetype row = from; row < rows.size(); ++row)
            result.insert(std::invoke(Key, *rows[row]), row);
        return result;
    }

    /// A key both dropped and taken is a row that moved.
    void separateMoves()
    {
        if (m_removed.isEmpty() || m_inserted.isEmpty())
            return;
        QHash<QByteArray, bool> dropped; // value: also taken
        dropped.reserve(m_removed.size());
        for (const int row : std::as_const(m_removed))
            dropped.insert(std::invoke(Key, *m_before[row]), false);
        const auto takenBack = [&](int row) {
            const auto found = dropped.find(std::invoke(Key, *m_after[row]));
            if (found == dropped.end() || *found)
                return false;
            *found = true;
            m_moved.append(row);
            return true;
        };
        m_inserted.removeIf(takenBack);
        m_removed.removeIf([&](int row) { return dropped.value(std::invoke(Key, *m_before[row])); });
    }

    const QList<Row> &m_before;
    const QList<Row> &m_after;
    qsizetype m_old = 0;
    qsizetype m_new = 0;
    bool m_tablesReady = false;
    Positions m_oldPlaces;
    Positions m_newPlaces;
    QList<int> m_removed;
    QList<int> m_inserted;
    QList<int> m_moved;
};

} // namespace desk
