/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/requestwatch.h"

namespace desk
{

RequestWatch::RequestWatch(DeskControl &control, QObject *parent)
    : QObject(parent)
{
    connect(&control, &DeskControl::commandFinished, this, [this](const CommandResult &result) {
        const QString title = m_titles.take(result.request);
        if (!title.isEmpty() && !result.ok)
            Q_EMIT refused(title, result.message);
    });
}

void RequestWatch::expect(RequestId request, const QString &refusedTitle)
{
    m_titles.insert(request, refusedTitle);
}

QString whyNothingCanChange(const DeskSnapshotPtr &snapshot)
{
    if (!snapshot || !snapshot->complete)
        return RequestWatch::tr("The desk is still being read.");
    if (!snapshot->live)
        return RequestWatch::tr("Redis is away. Nothing can be changed until it is back.");
    if (snapshot->watchOnly)
        return RequestWatch::tr("This desk only watches, so it changes nothing.");
    return {};
}

} // namespace desk
