/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/cappreview.h"

#include "ui/status/figures.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>
#include <vector>

namespace desk
{

namespace
{

/// One agent while chats are given out.
struct Seating {
    int load;
    int cap;
    bool globalCap; ///< no cap of its own
};

bool stopsAssigning(Trouble trouble)
{
    return trouble != Trouble::None && trouble != Trouble::CapRejected && trouble != Trouble::ListenerDown;
}

void countThen(CapPreview &preview, const Seating &agent)
{
    ++preview.loadsThen[agent.load];
    if (agent.globalCap && agent.load == preview.cap)
        ++preview.atCap;
}

/// Chats go to the least loaded agents: one to each of those with the lowest load, before any of them gets a
/// second. Level by level rather than chat by chat, because this runs with every snapshot.
void giveOut(CapPreview &preview, const std::vector<Seating> &agents)
{
    std::map<int, std::vector<Seating>> levels; // those with room, by load
    const auto seat = [&preview, &levels](const Seating &agent) {
        if (agent.load < agent.cap)
            levels[agent.load].push_back(agent);
        else
            countThen(preview, agent);
    };
    for (const Seating &agent : agents)
        seat(agent);
    while (!levels.empty() && preview.goOut < preview.waiting) {
        const auto lowest = levels.extract(levels.begin());
        for (Seating agent : lowest.mapped()) {
            if (preview.goOut == preview.waiting) {
                countThen(preview, agent);
                continue;
            }
            ++agent.load;
            ++preview.goOut;
            seat(agent);
        }
    }
    for (const auto &[load, left] : levels) {
        for (const Seating &agent : left)
            countThen(preview, agent);
    }
}

class CapWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::CapPreview)

public:
    static QString goOut(const CapPreview &preview);
    static QString step(const CapPreview &preview);
    static QString headline(const CapPreview &preview, int storedCap);
    static QString detail(const CapPreview &preview);
    static QString histogram(const CapPreview &preview);
};

QString CapWords::goOut(const CapPreview &preview)
{
    if (preview.blocked)
        return tr("%1 of %2 have a seat").arg(preview.goOut).arg(preview.waiting);
    return tr("%1 of %2 go out now").arg(preview.goOut).arg(preview.waiting);
}

QString CapWords::step(const CapPreview &preview)
{
    const QString over = preview.over > 0 ? tr(", %1 over").arg(preview.over) : QString();
    if (preview.waiting == 0)
        return tr("nobody waits") + over;
    return (preview.goOut == 0 ? tr("none go out") : goOut(preview)) + over;
}

QString CapWords::headline(const CapPreview &preview, int storedCap)
{
    const QString change = tr("%1 to %2: ").arg(storedCap).arg(preview.cap);
    if (preview.waiting == 0)
        return change + tr("nobody is waiting");
    if (preview.goOut == 0)
        return change + counted(preview.waiting, tr("the chat waiting stays"), tr("all %1 waiting stay"));
    const QString out =
        preview.blocked ? tr("%1 of %2 waiting have a seat") : tr("%1 of %2 waiting go out now");
    return change + out.arg(preview.goOut).arg(preview.waiting);
}

QString CapWords::detail(const CapPreview &preview)
{
    QStringList parts;
    parts.append(
        counted(preview.atCap, tr("1 agent at %1").arg(preview.cap), tr("%2 agents at %1").arg(preview.cap)));
    if (preview.over > 0)
        parts.append(tr("%1 over").arg(preview.over));
    if (preview.ownCap > 0)
        parts.append(tr("%1 with own cap").arg(preview.ownCap));
    const QString agents = parts.join(QStringLiteral(", ")) + QLatin1Char('.');
    if (preview.waiting == 0)
        return agents;
    return counted(preview.stillWaiting(), tr("1 still waits."), tr("%1 still wait.")) + QLatin1Char(' ') +
           agents;
}

QString CapWords::histogram(const CapPreview &preview)
{
    QStringList now;
    for (auto load = preview.loadsNow.begin(); load != preview.loadsNow.end(); ++load)
        now.append(tr("%1 with %2").arg(load.value()).arg(load.key()));
    QStringList then;
    for (auto load = preview.loadsThen.begin(); load != preview.loadsThen.end(); ++load)
        then.append(tr("%1 with %2").arg(load.value()).arg(load.key()));
    const QString comma = QStringLiteral(", ");
    return tr("Agents by chats held. Now: %1. At %2: %3.")
        .arg(now.join(comma))
        .arg(preview.cap)
        .arg(then.join(comma));
}

} // namespace

int queuedIn(const DeskSnapshot &snapshot)
{
    return static_cast<int>(std::ranges::count_if(
        snapshot.waiting, [](const ChatRow &chat) { return chat->state == ChatState::Queued; }));
}

CapPreview previewCap(const DeskSnapshot &snapshot, int cap, int queued)
{
    CapPreview preview;
    preview.cap = cap;
    preview.blocked = snapshot.pause.paused || !snapshot.live || stopsAssigning(snapshot.trouble);
    preview.waiting = queued;
    std::vector<Seating> agents;
    for (const AgentRow &agent : snapshot.agents) {
        if (!agent->eligible || agent->setAside)
            continue;
        const Seating seating{agent->load, agent->ownCap.value_or(cap), !agent->ownCap.has_value()};
        agents.push_back(seating);
        ++preview.loadsNow[seating.load];
        preview.over += seating.load > seating.cap ? 1 : 0;
        preview.ownCap += seating.globalCap ? 0 : 1;
    }
    giveOut(preview, agents);
    return preview;
}

QString stepSentence(const CapPreview &preview)
{
    return CapWords::step(preview);
}

QString previewHeadline(const CapPreview &preview, int storedCap)
{
    return CapWords::headline(preview, storedCap);
}

QString previewDetail(const CapPreview &preview)
{
    return CapWords::detail(preview);
}

QString histogramInWords(const CapPreview &preview)
{
    return CapWords::histogram(preview);
}

} // namespace desk
