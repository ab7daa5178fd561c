/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QObject>

#include <optional>

namespace desk
{

using RequestId = quint64;

/// The answer to one request of the window.
struct CommandResult {
    RequestId request = 0;
    bool ok = false;
    QString message; ///< for people: what was done, or why not and what to do
};

/// The only face of the engine that the window sees. Lives in the GUI thread; every call returns at once and
/// is answered later by commandFinished() with the id it returned. Tests give the window one of their own.
class DeskControl : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Writes the cap, if the stored one still is @p expected.
    virtual RequestId setCap(int expected, int cap) = 0;
    virtual RequestId pause(const QString &reason) = 0;
    virtual RequestId resume() = 0;
    virtual RequestId readRosterNow() = 0;

Q_SIGNALS:
    void snapshotChanged(const desk::DeskSnapshotPtr &snapshot); ///< at most every 100 ms
    void commandFinished(const desk::CommandResult &result);
};

} // namespace desk

Q_DECLARE_METATYPE(desk::CommandResult)
