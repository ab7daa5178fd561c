/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/alarms/alarmbook.h"

#include <algorithm>
#include <utility>

namespace desk
{

namespace
{

using namespace std::chrono_literals;

} // namespace

AlarmBook::Milliseconds AlarmBook::patienceWith(AlarmKind kind)
{
    switch (kind) {
    case AlarmKind::NobodyOnline:
        return 30s; // a change of shifts
    case AlarmKind::Health:
        return 10s; // a restart of Redis
    case AlarmKind::Depth:
    case AlarmKind::LongestWait:
    case AlarmKind::Failures:
        break;
    }
    return 0s;
}

QList<AlarmCall> AlarmBook::look(const QList<AlarmReading> &readings, Milliseconds now)
{
    QList<AlarmCall> calls;
    for (const AlarmReading &reading : readings) {
        Entry &one = entry(reading.kind);
        one.active ? follow(one, reading, now) : begin(one, reading, now);
        const bool rings = one.active && !one.acknowledged && !isSnoozed(now);
        if (!rings || (one.lastCall && now - *one.lastCall < BetweenCalls))
            continue;
        one.lastCall = now;
        calls.append({reading, std::exchange(one.called, true)});
    }
    return calls;
}

void AlarmBook::begin(Entry &entry, const AlarmReading &reading, Milliseconds now)
{
    if (!reading.over) {
        entry.overSince.reset();
        return;
    }
    if (!entry.overSince)
        entry.overSince = now;
    if (now - *entry.overSince < patienceWith(reading.kind))
        return;
    entry.active = true;
    entry.acknowledged = entry.called = false;
    entry.severity = reading.severity;
    entry.calmSince.reset();
}

void AlarmBook::follow(Entry &entry, const AlarmReading &reading, Milliseconds now)
{
    if (reading.severity > entry.severity)
        entry.acknowledged = entry.called = false;
    entry.severity = reading.severity;
    if (!reading.calm) {
        entry.calmSince.reset();
        return;
    }
    if (!entry.calmSince)
        entry.calmSince = now;
    if (now - *entry.calmSince < CalmTime)
        return;
    entry.active = false;
    entry.overSince.reset();
}

void AlarmBook::acknowledge()
{
    for (Entry &one : m_entries)
        one.acknowledged = one.active;
}

void AlarmBook::snooze(Milliseconds now)
{
    m_snoozedUntil = now + SnoozeTime;
}

bool AlarmBook::isAnyActive() const
{
    return std::ranges::any_of(m_entries, &Entry::active);
}

bool AlarmBook::isAnyRinging() const
{
    return std::ranges::any_of(m_entries, [](const Entry &one) { return one.active && !one.acknowledged; });
}

} // namespace desk
