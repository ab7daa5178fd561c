/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/format/durations.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace desk
{

namespace
{

struct Durations {
    Q_DECLARE_TR_FUNCTIONS(desk::Durations)
};

struct Parts {
    int days = 0;
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
};

Parts split(qint64 milliseconds)
{
    const qint64 seconds = std::max<qint64>(0, milliseconds) / 1000;
    return {static_cast<int>(seconds / 86'400), static_cast<int>(seconds / 3600 % 24),
            static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60)};
}

QString twoDigits(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

// The singular stands apart: without a loaded English catalogue Qt would say "1 minutes".
QString spokenDays(int n)
{
    return n == 1 ? Durations::tr("1 day") : Durations::tr("%n days", nullptr, n);
}

QString spokenHours(int n)
{
    return n == 1 ? Durations::tr("1 hour") : Durations::tr("%n hours", nullptr, n);
}

QString spokenMinutes(int n)
{
    return n == 1 ? Durations::tr("1 minute") : Durations::tr("%n minutes", nullptr, n);
}

QString spokenSeconds(int n)
{
    return n == 1 ? Durations::tr("1 second") : Durations::tr("%n seconds", nullptr, n);
}

/// The larger unit, and the smaller one unless it is zero.
QString join(const QString &larger, int smallerCount, const QString &smaller)
{
    return smallerCount == 0 ? larger
                             : Durations::tr("%1 %2", "larger unit, smaller unit").arg(larger, smaller);
}

} // namespace

QString shortDuration(qint64 milliseconds)
{
    const Parts parts = split(milliseconds);
    if (parts.days > 0)
        return Durations::tr("%1 d %2 h").arg(parts.days).arg(twoDigits(parts.hours));
    if (parts.hours > 0)
        return Durations::tr("%1 h %2", "hours, minutes").arg(parts.hours).arg(twoDigits(parts.minutes));
    return QStringLiteral("%1:%2").arg(parts.minutes).arg(twoDigits(parts.seconds));
}

QString roughDuration(qint64 milliseconds)
{
    const Parts parts = split(milliseconds);
    if (parts.days > 0)
        return Durations::tr("%1 d", "days").arg(parts.days);
    if (parts.hours > 0)
        return Durations::tr("%1 h", "hours").arg(parts.hours);
    if (parts.minutes >= 10)
        return Durations::tr("%1 min").arg(parts.minutes);
    return shortDuration(milliseconds);
}

QString spokenDuration(qint64 milliseconds)
{
    const Parts parts = split(milliseconds);
    if (parts.days > 0)
        return join(spokenDays(parts.days), parts.hours, spokenHours(parts.hours));
    if (parts.hours > 0)
        return join(spokenHours(parts.hours), parts.minutes, spokenMinutes(parts.minutes));
    if (parts.minutes > 0)
        return join(spokenMinutes(parts.minutes), parts.seconds, spokenSeconds(parts.seconds));
    return spokenSeconds(parts.seconds);
}

QString clockTime(qint64 epochMs)
{
    return QDateTime::fromMSecsSinceEpoch(epochMs).toString(QStringLiteral("HH:mm:ss"));
}

} // namespace desk
