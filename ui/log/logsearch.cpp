/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/log/logsearch.h"

#include "ui/log/logmodel.h"

namespace desk
{

LogSearch::LogSearch(LogModel *model, QObject *parent)
    : SearchProxy(parent)
    , m_model(model)
{
    setSourceModel(model);
}

bool LogSearch::rowContains(int sourceRow, const QString &text) const
{
    return logText(m_model->lineAt(sourceRow)).contains(text, Qt::CaseInsensitive);
}

} // namespace desk
