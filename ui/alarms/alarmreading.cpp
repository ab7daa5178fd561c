/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/alarms/alarmreading.h"

#include "ui/format/durations.h"
#include "ui/status/figures.h"
#include "ui/status/healthlook.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk
{

namespace
{

/// An alarm is over when its number has fallen to this part of the threshold: one that hovers there must not
/// ring again and again.
constexpr qint64 CalmPercent = 80;

class AlarmWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::Alarm)

public:
    static AlarmReading depth(const DeskSnapshot &desk, const Thresholds &thresholds);
    static AlarmReading longestWait(const DeskSnapshot &desk, const Thresholds &thresholds, qint64 nowMs);
    static AlarmReading nobodyOnline(const DeskSnapshot &desk);
    static AlarmReading health(const DeskSnapshot &desk);
    static AlarmReading failures(const DeskSnapshot &desk);
};

AlarmReading AlarmWords::depth(const DeskSnapshot &desk, const Thresholds &thresholds)
{
    const qint64 depth = desk.queueDepth;
    return {AlarmKind::Depth,
            depth >= thresholds.alarmDepth,
            depth * 100 <= thresholds.alarmDepth * CalmPercent,
            1,
            counted(depth, tr("1 customer waits"), tr("%1 customers wait")),
            tr("Raise the cap or bring more agents online.")};
}

AlarmReading AlarmWords::longestWait(const DeskSnapshot &desk, const Thresholds &thresholds, qint64 nowMs)
{
    const qint64 wait = longestWaitMs(desk, nowMs);
    return {AlarmKind::LongestWait,
            wait >= thresholds.alarmWait.count(),
            wait * 100 <= thresholds.alarmWait.count() * CalmPercent,
            1,
            tr("A customer has waited %1").arg(shortDuration(wait)),
            tr("Assign the oldest chat by hand, raise the cap, or bring more agents online.")};
}

AlarmReading AlarmWords::nobodyOnline(const DeskSnapshot &desk)
{
    const bool nobody = agentsOnline(desk) == 0 && desk.queueDepth > 0;
    // Behind an outage the list of agents is old: the health speaks then.
    const bool known = desk.live && desk.trouble == Trouble::None;
    return {AlarmKind::NobodyOnline,
            known && nobody,
            !nobody,
            1,
            tr("Nobody is online"),
            counted(desk.queueDepth, tr("1 customer waits; bring agents online."),
                    tr("%1 customers wait; bring agents online."))};
}

AlarmReading AlarmWords::health(const DeskSnapshot &desk)
{
    AlarmReading reading{AlarmKind::Health, false, false, 0, {}, {}};
    for (const HealthItem &item : desk.health) {
        if (item.level != HealthLevel::Bad)
            continue;
        ++reading.severity;
        if (reading.severity == 1) {
            reading.title = healthSentence(item);
            reading.advice = item.advice.isEmpty() ? item.reason : item.advice;
        }
    }
    reading.over = reading.severity > 0;
    reading.calm = !reading.over;
    return reading;
}

AlarmReading AlarmWords::failures(const DeskSnapshot &desk)
{
    const auto refused = static_cast<int>(desk.failed.size());
    return {AlarmKind::Failures,
            refused > 0,
            refused == 0,
            refused,
            counted(refused, tr("1 chat was refused"), tr("%1 chats were refused")),
            tr("See Failures for what Qiscus said, and replay or drop them.")};
}

} // namespace

QList<AlarmReading> readAlarms(const DeskSnapshot &snapshot, const Thresholds &thresholds, qint64 nowMs)
{
    if (!snapshot.complete)
        return {AlarmWords::health(snapshot)};
    return {AlarmWords::depth(snapshot, thresholds), AlarmWords::longestWait(snapshot, thresholds, nowMs),
            AlarmWords::nobodyOnline(snapshot), AlarmWords::health(snapshot), AlarmWords::failures(snapshot)};
}

} // namespace desk
