/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/activity/activitysearch.h"

#include "ui/activity/activitymodel.h"
#include "ui/activity/activitywords.h"

namespace desk
{

ActivitySearch::ActivitySearch(ActivityModel *model, QObject *parent)
    : SearchProxy(parent)
    , m_model(model)
{
    setSourceModel(model);
}

bool ActivitySearch::rowContains(int sourceRow, const QString &text) const
{
    const ActivityEntry &entry = m_model->entryAt(sourceRow);
    return entry.customer.contains(text, Qt::CaseInsensitive) ||
           entry.agentName.contains(text, Qt::CaseInsensitive) ||
           entry.why.contains(text, Qt::CaseInsensitive) ||
           activityWord(entry.kind).contains(text, Qt::CaseInsensitive) ||
           QString::fromUtf8(entry.room).contains(text);
}

} // namespace desk
