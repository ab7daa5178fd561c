/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/practice/practicemenu.h"

#include <algorithm>

namespace desk
{

namespace
{

struct ExerciseText {
    QString begin; ///< of the menu
    QString end;   ///< of the menu
    QString name;  ///< for the title of the window
    QString happened;
    QString watch;
};

ExerciseText textOf(Exercise exercise)
{
    switch (exercise) {
    case Exercise::Rush:
        return {PracticeMenu::tr("Begin a &rush"), PracticeMenu::tr("End the &rush"),
                PracticeMenu::tr("rush"), PracticeMenu::tr("A rush has begun"),
                PracticeMenu::tr("Four times as many customers write as usual. Waiting and the longest wait "
                                 "climb and turn amber, then red. See what a higher cap would do.")};
    case Exercise::RedisOutage:
        return {PracticeMenu::tr("Take Redi&s away"), PracticeMenu::tr("Bring Redi&s back"),
                PracticeMenu::tr("Redis outage"), PracticeMenu::tr("Redis is taken away"),
                PracticeMenu::tr("Nothing is assigned and the lists stand still, but waits go on ticking. "
                                 "New chats go to the disk and are safe. When Redis is back, work resumes "
                                 "by itself.")};
    case Exercise::QiscusOutage:
        return {
            PracticeMenu::tr("Let &Qiscus fail"), PracticeMenu::tr("Let &Qiscus work again"),
            PracticeMenu::tr("Qiscus outage"), PracticeMenu::tr("Qiscus fails from now on"),
            PracticeMenu::tr("Every call to Qiscus fails. Chats keep their place and are tried again, "
                             "less and less often. When Qiscus works again, the queue drains by itself.")};
    case Exercise::AgentLeaves:
        break;
    }
    return {PracticeMenu::tr("Let an &agent leave"), PracticeMenu::tr("Let the &agent come back"),
            PracticeMenu::tr("agent away"), PracticeMenu::tr("An agent leaves"),
            PracticeMenu::tr("The one with the most chats goes offline; the next reading of the agents shows "
                             "it. The chats stay with that agent until they are resolved, or until you open "
                             "the agent and put them back in the queue.")};
}

} // namespace

PracticeMenu::PracticeMenu(QWidget *parent)
    : QMenu(tr("&Practice"), parent)
{
    for (const Exercise exercise :
         {Exercise::Rush, Exercise::RedisOutage, Exercise::QiscusOutage, Exercise::AgentLeaves})
        addEntry(exercise);
    addSeparator();
    m_endAll = addAction(tr("&End all exercises"), this, &PracticeMenu::endAll);
    refresh();
    setPractice(false);
}

void PracticeMenu::addEntry(Exercise exercise)
{
    QAction *action = addAction({}, this, [this, exercise] { toggle(exercise); });
    m_entries.push_back({exercise, action});
}

void PracticeMenu::setPractice(bool practice)
{
    menuAction()->setVisible(practice);
    if (!practice)
        forget();
}

QString PracticeMenu::running() const
{
    QStringList names;
    for (const Entry &entry : m_entries) {
        if (entry.runs)
            names.append(textOf(entry.exercise).name);
    }
    return names.join(QStringLiteral(", "));
}

void PracticeMenu::forget()
{
    for (Entry &entry : m_entries)
        entry.runs = false;
    refresh();
}

void PracticeMenu::set(Entry &entry, bool runs)
{
    entry.runs = runs;
    refresh();
    Q_EMIT asked(entry.exercise, runs);
}

void PracticeMenu::toggle(Exercise exercise)
{
    Entry &entry = *std::ranges::find(m_entries, exercise, &Entry::exercise);
    set(entry, !entry.runs);
    if (!entry.runs)
        return;
    const ExerciseText text = textOf(exercise);
    QString end = text.end;
    Q_EMIT explained(
        text.happened,
        tr("%1 It goes on until you choose Practice, %2.").arg(text.watch, end.remove(QLatin1Char('&'))));
}

void PracticeMenu::endAll()
{
    for (Entry &entry : m_entries) {
        if (entry.runs)
            set(entry, false);
    }
}

void PracticeMenu::refresh()
{
    for (const Entry &entry : m_entries) {
        const ExerciseText text = textOf(entry.exercise);
        entry.action->setText(entry.runs ? text.end : text.begin);
    }
    m_endAll->setEnabled(std::ranges::any_of(m_entries, &Entry::runs));
    Q_EMIT runningChanged();
}

} // namespace desk
