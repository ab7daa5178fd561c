/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QString>

namespace desk
{

/// "1:42"; from one hour on "1 h 02"; from one day on "2 d 03 h". Below zero counts as zero.
QString shortDuration(qint64 milliseconds);

/// One unit, rounded down, for ages where the minute does not matter: "0:44", "12 min", "1 h", "3 d".
QString roughDuration(qint64 milliseconds);

/// For screen readers: "12 minutes 48 seconds", "1 hour 2 minutes", "2 days 3 hours".
QString spokenDuration(qint64 milliseconds);

/// "10:40:23" in the machine's time zone; @p epochMs counts from 1970 in UTC.
QString clockTime(qint64 epochMs);

} // namespace desk
