/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/person.h"

#include <algorithm>

namespace desk::simulated
{

void Person::countChat(int step, qint64 nowMs)
{
    chats += step;
    mostChats = std::max(mostChats, chats);
    m_past.push_back({nowMs, chats});
    constexpr qint64 longestLagMs = 60'000;
    // The entry in force at the edge of the past stays: what follows it is younger than the edge.
    while (m_past.size() > 1 && m_past[1].sinceMs <= nowMs - longestLagMs)
        m_past.pop_front();
}

int Person::chatsAsOf(qint64 nowMs, std::chrono::milliseconds lag) const
{
    if (lag.count() <= 0)
        return chats;
    const qint64 asOfMs = nowMs - lag.count();
    const auto younger = std::upper_bound(m_past.begin(), m_past.end(), asOfMs,
                                          [](qint64 ms, const Count &count) { return ms < count.sinceMs; });
    return younger == m_past.begin() ? 0 : std::prev(younger)->chats;
}

QString kindName(Person::Kind kind)
{
    switch (kind) {
    case Person::Kind::Admin:
        return QStringLiteral("admin");
    case Person::Kind::Supervisor:
        return QStringLiteral("supervisor");
    case Person::Kind::Agent:
        break;
    }
    return QStringLiteral("agent");
}

const QList<Division> &divisions()
{
    static const QList<Division> all{{5101, QStringLiteral("Sales")},
                                     {5102, QStringLiteral("Support")},
                                     {5103, QStringLiteral("Billing")}};
    return all;
}

} // namespace desk::simulated
