/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/tilereading.h"

#include "ui/format/counts.h"
#include "ui/format/durations.h"
#include "ui/status/figures.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace desk
{

namespace
{

constexpr qint64 CompareBackMs = 5 * 60'000;

class TileWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::TileReading)

public:
    static QString depthChange(const DeskSnapshot &snapshot);
    static QString depthNote(const DeskSnapshot &snapshot, const Thresholds &thresholds);
    static QString meanOfTheHour(const DeskSnapshot &snapshot);
    static bool standsStill(const DeskSnapshot &snapshot);

    static TileReading notRead();
    static TileReading waiting(const DeskSnapshot &snapshot, const Thresholds &thresholds);
    static TileReading longestWait(const Thresholds &thresholds, qint64 waitMs);
    static TileReading assigned(const DeskSnapshot &snapshot);
};

/// Against five minutes ago; empty when the trend does not reach so far.
QString TileWords::depthChange(const DeskSnapshot &snapshot)
{
    if (!snapshot.trend)
        return {};
    const qint64 then = snapshot.atMs - CompareBackMs;
    const auto after = std::ranges::upper_bound(*snapshot.trend, then, {}, &TrendPoint::atMs);
    if (after == snapshot.trend->begin())
        return {};
    const qint64 change = snapshot.queueDepth - std::prev(after)->depth;
    if (change == 0)
        return tr(", steady");
    return change > 0 ? tr(", up %1").arg(change) : tr(", down %1").arg(-change);
}

QString TileWords::depthNote(const DeskSnapshot &snapshot, const Thresholds &thresholds)
{
    if (snapshot.spooled > 0)
        return tr("and %1 safe on disk").arg(snapshot.spooled);
    return tr("warns at %1").arg(thresholds.warnDepth) + depthChange(snapshot);
}

/// A zero would be a claim.
TileReading TileWords::notRead()
{
    return {QStringLiteral("–"), Concern::None, {}, tr("not read yet"), {}};
}

TileReading TileWords::waiting(const DeskSnapshot &snapshot, const Thresholds &thresholds)
{
    TileReading reading;
    reading.value = compactCount(snapshot.queueDepth);
    reading.concern = concernOf<qint64>(snapshot.queueDepth, thresholds.warnDepth, thresholds.alarmDepth);
    reading.note = depthNote(snapshot, thresholds);
    if (reading.concern != Concern::None) {
        reading.lead = reading.concern == Concern::Alarm ? tr("Too many") : tr("Warning");
        // Once it is passed, the threshold is no news: whether it gets worse is.
        reading.note =
            snapshot.spooled > 0 ? tr(", %1 on disk").arg(snapshot.spooled) : depthChange(snapshot);
    }
    reading.toolTip =
        tr("%1 customers wait for an agent. It warns at %2 and alarms at %3. Up or down: against "
           "five minutes ago.")
            .arg(fullCount(snapshot.queueDepth), fullCount(thresholds.warnDepth),
                 fullCount(thresholds.alarmDepth));
    return reading;
}

TileReading TileWords::longestWait(const Thresholds &thresholds, qint64 waitMs)
{
    TileReading reading;
    const QString warn = shortDuration(thresholds.warnWait.count());
    if (waitMs < 0) {
        reading.value = shortDuration(0);
        reading.note = tr("nobody waits");
        return reading;
    }
    reading.value = shortDuration(waitMs);
    reading.concern = concernOf<qint64>(waitMs, thresholds.warnWait.count(), thresholds.alarmWait.count());
    if (reading.concern == Concern::Alarm) {
        reading.lead = tr("Too long");
        reading.note = tr(", alarm at %1").arg(shortDuration(thresholds.alarmWait.count()));
    } else if (reading.concern == Concern::Warning) {
        reading.lead = tr("Warning");
        reading.note = tr(", warns at %1").arg(warn);
    } else {
        reading.note = tr("warns at %1").arg(warn);
    }
    return reading;
}

QString TileWords::meanOfTheHour(const DeskSnapshot &snapshot)
{
    const qint64 from = snapshot.atMs - 3600 * 1000;
    double sum = 0;
    int steps = 0;
    for (auto point = snapshot.trend->rbegin(); point != snapshot.trend->rend() && point->atMs >= from;
         ++point) {
        sum += point->assignedPerMinute;
        ++steps;
    }
    return QLocale().toString(sum / std::max(1, steps), 'f', 1);
}

/// Chats wait, agents have room, and yet nothing can go out: the number alone would look like a quiet hour.
bool TileWords::standsStill(const DeskSnapshot &snapshot)
{
    const bool blocked = !snapshot.live || snapshot.pause.paused ||
                         (snapshot.trouble != Trouble::None && snapshot.trouble != Trouble::CapRejected &&
                          snapshot.trouble != Trouble::ListenerDown);
    return blocked;
}

TileReading TileWords::assigned(const DeskSnapshot &snapshot)
{
    TileReading reading;
    const bool still = standsStill(snapshot);
    reading.value = QLocale().toString(still ? 0.0 : snapshot.assignedPerMinute, 'f', 1);
    if (still) {
        reading.concern = Concern::Warning;
        reading.lead = snapshot.live && snapshot.pause.paused ? tr("Paused") : tr("Stopped");
    } else if (snapshot.trend && !snapshot.trend->isEmpty()) {
        reading.note = tr("last hour %1").arg(meanOfTheHour(snapshot));
    }
    reading.toolTip = tr("Chats given to agents per minute, over the last five minutes.");
    return reading;
}

} // namespace

TileReading readWaiting(const DeskSnapshot &snapshot, const Thresholds &thresholds)
{
    return snapshot.complete ? TileWords::waiting(snapshot, thresholds) : TileWords::notRead();
}

TileReading readLongestWait(const DeskSnapshot &snapshot, const Thresholds &thresholds, qint64 nowMs)
{
    return snapshot.complete ? TileWords::longestWait(thresholds, longestWaitMs(snapshot, nowMs))
                             : TileWords::notRead();
}

TileReading readAssigned(const DeskSnapshot &snapshot)
{
    return snapshot.complete ? TileWords::assigned(snapshot) : TileWords::notRead();
}

} // namespace desk
