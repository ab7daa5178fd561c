/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QSortFilterProxyModel>

namespace desk
{

/// A proxy that keeps the rows which contain a searched text. Knows what "contains" means from its heirs.
class SearchProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// Spaces at both ends do not count; an empty text keeps every row.
    void setSearch(const QString &text);
    const QString &search() const { return m_search; }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    /// @p text is never empty.
    virtual bool rowContains(int sourceRow, const QString &text) const = 0;

private:
    QString m_search;
};

} // namespace desk
