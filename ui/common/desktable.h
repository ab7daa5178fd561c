/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QList>
#include <QPersistentModelIndex>
#include <QTableView>

namespace desk
{

class EmptyState;
class RowDelegate;
class TableHeader;

/// A table without frame and vertical lines, rows of three units, one row selected at a time. A selection
/// never slides to another row when its own row leaves: an action must not hit a chat that nobody chose.
class DeskTable : public QTableView
{
    Q_OBJECT

public:
    explicit DeskTable(QWidget *parent = nullptr);

    /// How wide a column is at least.
    struct Column {
        double units = 0;
        QString sample;       ///< a text that must fit whatever the font
        bool hasIcon = false; ///< beside the sample
    };
    /// One a column; @p stretched takes what is left. Call once, after setModel().
    void setColumns(const QList<Column> &columns, int stretched);
    /// Width, place and visibility of the columns, and the sorting; for restoreColumns() at another start.
    QByteArray columnState() const;
    /// False, and nothing changes, where it belongs to another font or to another set of columns.
    bool restoreColumns(const QByteArray &state);
    void resetColumns(); ///< as they were made
    /// Repaints what is visible of these columns, for values that change with the clock.
    void repaintColumns(int first, int last);
    /// The height that shows whole rows only, at most @p available.
    int wholeRowsHeight(int available) const;
    /// The page shown over the rows when there is nothing to list.
    EmptyState &emptyState() { return *m_emptyState; }

    /// Keeps the rows in sight where they are while rows above them come and go. At the top the top stays.
    class ScrollKeeper
    {
    public:
        explicit ScrollKeeper(DeskTable &table);
        ~ScrollKeeper();
        Q_DISABLE_COPY_MOVE(ScrollKeeper)

    private:
        DeskTable &m_table;
        QList<QPersistentModelIndex> m_inSight;
        bool m_wasAtTop = false;
    };

protected:
    void changeEvent(QEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    void applyMetrics();
    int widthOf(int column) const;

    TableHeader *m_header;
    RowDelegate *m_delegate;
    EmptyState *m_emptyState;
    QList<Column> m_columns;
    int m_stretched = -1;
    QByteArray m_asMade; ///< the state of the header before anybody changed it
};

} // namespace desk
