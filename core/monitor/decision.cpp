/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/monitor/decision.h"

#include <QRegularExpression>

namespace desk
{

QString Decision::toText() const
{
    if (candidates.isEmpty())
        return {};
    const DecisionCandidate &chosen = candidates.constFirst();
    const QString load = tr("%1 of %2").arg(chosen.load).arg(chosen.cap);
    if (hadRoom == 1)
        return tr("The only one who had room: %1.").arg(load);
    const QString sentence = tr("Lowest load of %n who had room: %1.", nullptr, hadRoom).arg(load);
    const bool tied = candidates.size() > 1 && candidates[1].load == chosen.load;
    return tied ? sentence + QLatin1Char(' ') + tr("A tie goes to whose last chat is longest ago.")
                : sentence;
}

std::optional<Decision> readDecision(const QString &why,
                                     const std::function<AgentRow(const QByteArray &)> &agentOf)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\S.*) \\| cap (\\d+), room (\\d+), full (\\d+)$"));
    const QRegularExpressionMatch match = form.match(why);
    if (!match.hasMatch())
        return std::nullopt;
    Decision decision{.hadRoom = match.captured(3).toInt(), .full = match.captured(4).toInt()};
    const int globalCap = match.captured(2).toInt();
    for (const QString &word : match.captured(1).split(QLatin1Char(' '))) {
        DecisionCandidate candidate{.agent = word.section(QLatin1Char(':'), 0, 0).toUtf8(),
                                    .load = word.section(QLatin1Char(':'), 1).toInt()};
        const AgentRow agent = agentOf(candidate.agent);
        candidate.name = agent ? agent->name : QString();
        candidate.cap = agent ? agent->ownCap.value_or(globalCap) : globalCap;
        decision.candidates.append(candidate);
    }
    return decision;
}

} // namespace desk
