/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/alarms/alarmreading.h"

#include <array>
#include <chrono>
#include <optional>

namespace desk
{

/// An alarm that calls.
struct AlarmCall {
    AlarmReading reading;
    bool again = false; ///< it has called before and still goes on
};

/// When a supervisor is called, and when not: an alarm begins when its reason has lasted a little, calls at
/// once and again every minute until it is acknowledged or over, and never more often. A value without clock
/// or window; all times are of one clock that does not jump.
class AlarmBook
{
public:
    using Milliseconds = std::chrono::milliseconds;

    static constexpr Milliseconds BetweenCalls = std::chrono::minutes(1); ///< of one kind
    static constexpr Milliseconds SnoozeTime = std::chrono::minutes(10);
    /// A reason must be gone for so long before its alarm is over.
    static constexpr Milliseconds CalmTime = std::chrono::seconds(10);
    /// How long a reason must last before it is an alarm: a hiccup is none.
    static Milliseconds patienceWith(AlarmKind kind);

    /// Takes what is read at @p now, and returns what calls now, the first kind first.
    QList<AlarmCall> look(const QList<AlarmReading> &readings, Milliseconds now);

    /// All that ring fall silent until they are over, or until more of the same happens.
    void acknowledge();
    /// Nothing calls for SnoozeTime, nor what begins meanwhile.
    void snooze(Milliseconds now);

    bool isActive(AlarmKind kind) const { return entry(kind).active; }
    bool isAnyActive() const;
    bool isAnyRinging() const; ///< active and not acknowledged, snoozed or not
    bool isSnoozed(Milliseconds now) const { return m_snoozedUntil && now < *m_snoozedUntil; }

private:
    struct Entry {
        bool active = false;
        bool acknowledged = false;
        bool called = false; ///< since it is active, or since it is worse
        int severity = 0;
        std::optional<Milliseconds> overSince;
        std::optional<Milliseconds> calmSince;
        std::optional<Milliseconds> lastCall;
    };

    Entry &entry(AlarmKind kind) { return m_entries[static_cast<size_t>(kind)]; }
    const Entry &entry(AlarmKind kind) const { return m_entries[static_cast<size_t>(kind)]; }
    static void begin(Entry &entry, const AlarmReading &reading, Milliseconds now);
    static void follow(Entry &entry, const AlarmReading &reading, Milliseconds now);

    std::array<Entry, AlarmKindCount> m_entries;
    std::optional<Milliseconds> m_snoozedUntil;
};

} // namespace desk
