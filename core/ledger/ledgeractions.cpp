/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/ledgeractions.h"

namespace desk
{

namespace
{

QString changedText(const ActionResult &result)
{
    switch (result.state) {
    case ChatState::Held:
    case ChatState::Calling:
    case ChatState::Open:
    case ChatState::Removing:
        return QStringLiteral("Changed meanwhile: now with %1")
            .arg(result.agentName.isEmpty() ? QString::fromLatin1(result.agent) : result.agentName);
    case ChatState::Queued:
        return QStringLiteral("Changed meanwhile: now waiting");
    case ChatState::Parked:
        return QStringLiteral("Changed meanwhile: now parked");
    case ChatState::Failed:
        break;
    }
    return QStringLiteral("Changed meanwhile: now failed");
}

} // namespace

QString ActionResult::toText() const
{
    switch (outcome) {
    case ActionOutcome::Done:
        return QStringLiteral("Done");
    case ActionOutcome::Changed:
        return changedText(*this);
    case ActionOutcome::Busy:
        return QStringLiteral("A call to Qiscus for this chat is under way; try again in a moment");
    case ActionOutcome::Gone:
        return QStringLiteral("Changed meanwhile: this chat is over");
    case ActionOutcome::Full:
        return QStringLiteral("This agent is at the cap");
    case ActionOutcome::Unavailable:
        return QStringLiteral("This agent takes no chats at present");
    case ActionOutcome::RosterStale:
        break;
    }
    return QStringLiteral("It is not known who is online at present; try again after the next reading");
}

QStringList ServerFacts::troubles() const
{
    QStringList lines;
    if (cluster)
        lines << QStringLiteral(
            "This is a Redis Cluster, which is not supported: use one Redis, alone or behind Sentinel");
    if (appendOnly.isEmpty() || fsync.isEmpty() || eviction.isEmpty())
        lines << QStringLiteral(
            "Redis does not let its settings be read: whether chats survive a power cut is not known");
    if (appendOnly == QStringLiteral("no"))
        lines << QStringLiteral(
            "Redis keeps no append-only file (appendonly no): chats are lost when it stops");
    else if (!fsync.isEmpty() && fsync != QStringLiteral("always"))
        lines << QStringLiteral("Redis does not sync each write (appendfsync %1): a power cut can lose chats")
                     .arg(fsync);
    if (!eviction.isEmpty() && eviction != QStringLiteral("noeviction"))
        lines << QStringLiteral("Redis may drop keys when its memory is full (maxmemory-policy %1)")
                     .arg(eviction);
    return lines;
}

} // namespace desk
