/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/searchproxy.h"

namespace desk
{

void SearchProxy::setSearch(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_search)
        return;
    m_search = wanted;
    invalidateFilter();
}

bool SearchProxy::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    return m_search.isEmpty() || rowContains(sourceRow, m_search);
}

} // namespace desk
