/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/agenda.h"

#include <algorithm>

namespace desk::simulated
{

void Agenda::after(std::chrono::milliseconds delay, Action action)
{
    const auto at = std::pair(now() + std::max<qint64>(delay.count(), 0), ++m_asked);
    const bool isNext = m_actions.empty() || at < m_actions.begin()->first;
    m_actions.emplace(at, std::move(action));
    if (isNext)
        nextChanged(at.first);
}

void Agenda::runDue()
{
    while (!m_actions.empty() && m_actions.begin()->first.first <= now()) {
        // Taken out first: an action may add others, or end the simulator's connections.
        auto due = m_actions.extract(m_actions.begin());
        due.mapped()();
    }
}

qint64 Agenda::nextDue() const
{
    return m_actions.empty() ? -1 : m_actions.begin()->first.first;
}

TimedAgenda::TimedAgenda(QObject *parent)
    : QObject(parent)
{
    m_sinceStart.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        runDue();
        if (nextDue() >= 0)
            nextChanged(nextDue());
    });
}

void TimedAgenda::nextChanged(qint64 atMs)
{
    m_timer.start(std::chrono::milliseconds(std::max<qint64>(atMs - now(), 0)));
}

} // namespace desk::simulated
