/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/ledgeractions.h"

#include <QCoreApplication>

namespace desk
{

namespace
{

/// lupdate files what stands outside of a class under the name space.
QString tr(const char *text)
{
    return QCoreApplication::translate("desk", text);
}

QString changedText(const ActionResult &result)
{
    switch (result.state) {
    case ChatState::Held:
    case ChatState::Calling:
    case ChatState::Open:
    case ChatState::Removing:
        return tr("Changed meanwhile: now with %1")
            .arg(result.agentName.isEmpty() ? QString::fromLatin1(result.agent) : result.agentName);
    case ChatState::Queued:
        return tr("Changed meanwhile: now waiting");
    case ChatState::Parked:
        return tr("Changed meanwhile: now parked");
    case ChatState::Failed:
        break;
    }
    return tr("Changed meanwhile: now failed");
}

} // namespace

QString ActionResult::toText() const
{
    switch (outcome) {
    case ActionOutcome::Done:
        return tr("Done");
    case ActionOutcome::Changed:
        return changedText(*this);
    case ActionOutcome::Busy:
        return tr("A call to Qiscus for this chat is under way; try again in a moment");
    case ActionOutcome::Gone:
        return tr("Changed meanwhile: this chat is over");
    case ActionOutcome::Full:
        return tr("This agent is at the cap");
    case ActionOutcome::Unavailable:
        return tr("This agent takes no chats at present");
    case ActionOutcome::RosterStale:
        break;
    }
    return tr("It is not known who is online at present; try again after the next reading");
}

QStringList ServerFacts::troubles() const
{
    QStringList lines;
    if (cluster)
        lines << tr(
            "This is a Redis Cluster, which is not supported: use one Redis, alone or behind Sentinel");
    if (appendOnly.isEmpty() || fsync.isEmpty() || eviction.isEmpty())
        lines << tr(
            "Redis does not let its settings be read: whether chats survive a power cut is not known");
    if (appendOnly == QStringLiteral("no"))
        lines << tr("Redis keeps no append-only file (appendonly no): chats are lost when it stops");
    else if (!fsync.isEmpty() && fsync != QStringLiteral("always"))
        lines << tr("Redis does not sync each write (appendfsync %1): a power cut can lose chats").arg(fsync);
    if (!eviction.isEmpty() && eviction != QStringLiteral("noeviction"))
        lines << tr("Redis may drop keys when its memory is full (maxmemory-policy %1)").arg(eviction);
    return lines;
}

} // namespace desk
