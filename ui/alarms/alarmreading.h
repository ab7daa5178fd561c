/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/thresholds.h"

#include <QList>
#include <QString>

namespace desk
{

/// What a supervisor is called for.
enum class AlarmKind { Depth, LongestWait, NobodyOnline, Health, Failures };
inline constexpr int AlarmKindCount = 5;

/// How one kind stands at one moment. Neither over nor calm: between the threshold and where it is over again,
/// or not known.
struct AlarmReading {
    AlarmKind kind = AlarmKind::Depth;
    bool over = false; ///< reason for an alarm
    bool calm = false; ///< reason for none: a number must fall well below its threshold
    int severity = 1;  ///< rises when more of the same happens that a person has not seen yet
    QString title;     ///< what happened; set while over or in between
    QString advice;    ///< what to do
};

/// One reading of each kind. @p nowMs: this machine's clock. Depth and wait alarm at the red thresholds of the
/// tiles; nobody online only while somebody waits.
QList<AlarmReading> readAlarms(const DeskSnapshot &snapshot, const Thresholds &thresholds, qint64 nowMs);

} // namespace desk
