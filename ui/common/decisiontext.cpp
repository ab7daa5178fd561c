/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/decisiontext.h"

#include "ui/common/chattext.h"
#include "ui/format/displaytext.h"
#include "ui/format/durations.h"

#include <QCoreApplication>

namespace desk
{

namespace
{

struct Decision {
    Q_DECLARE_TR_FUNCTIONS(desk::Decision)
};

/// "10:40:58: Budi Santoso to Dewi Lestari", as far as the line is about a chat and an agent.
QString headline(const ActivityEntry &entry)
{
    const QString time = clockTime(entry.atMs);
    if (entry.room.isEmpty())
        return time;
    const QString customer = customerText(entry.customer, entry.room);
    return entry.agent.isEmpty()
               ? Decision::tr("%1: %2").arg(time, customer)
               : Decision::tr("%1: %2 to %3").arg(time, customer, agentText(entry.agentName, entry.agent));
}

} // namespace

QString candidateLoad(const DecisionCandidate &candidate)
{
    return candidate.cap > 0 ? QStringLiteral("%1/%2").arg(candidate.load).arg(candidate.cap)
                             : QString::number(candidate.load);
}

bool isFull(const DecisionCandidate &candidate)
{
    return candidate.cap > 0 && candidate.load >= candidate.cap;
}

QString candidateVerdict(const QList<DecisionCandidate> &candidates, qsizetype place)
{
    const DecisionCandidate &candidate = candidates[place];
    if (place == 0) {
        const bool lowest = candidates.size() > 1 && candidates[1].load > candidate.load;
        return lowest ? Decision::tr("Chosen: lowest load") : Decision::tr("Chosen: first in the order");
    }
    if (isFull(candidate))
        return Decision::tr("Full");
    const QString next = place == 1   ? Decision::tr("Second")
                         : place == 2 ? Decision::tr("Third")
                                      : Decision::tr("In place %1").arg(place + 1);
    return candidate.cap > 0 ? Decision::tr("%1, room for %2").arg(next).arg(candidate.cap - candidate.load)
                             : next;
}

QString explanationText(const ActivityEntry &entry)
{
    QStringList lines{headline(entry)};
    if (!entry.why.isEmpty())
        lines << displayText(entry.why);
    for (qsizetype place = 0; place < entry.candidates.size(); ++place) {
        const DecisionCandidate &candidate = entry.candidates[place];
        lines << QStringLiteral("%1\t%2\t%3")
                     .arg(agentText(candidate.name, candidate.agent), candidateLoad(candidate),
                          candidateVerdict(entry.candidates, place));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace desk
