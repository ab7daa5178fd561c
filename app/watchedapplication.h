/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "app/watchdog.h"

#include <QApplication>
#include <QEvent>
#include <QThread>
#include <QTimer>

namespace desk
{

/// An application that measures each event of its thread. With DESK_WATCHDOG_REPORT=FILE in the environment it
/// adds a line of JSON to the file every ten seconds and at its end, each about the time since the line before.
/// The log category desk.watchdog says the same in words, as debug lines.
class WatchedApplication : public QApplication
{
    Q_OBJECT

public:
    WatchedApplication(int &argc, char **argv);
    ~WatchedApplication() override;

    bool notify(QObject *receiver, QEvent *event) override;
    Watchdog &watchdog() { return m_watchdog; }

private:
    /// An event that is being handled.
    struct Handling {
        int loopLevel;
        Handling *outer;
        bool waited = false; ///< it runs an event loop of its own: how long is no measure of a block
    };

    void measured(HandledEvent event, const char *className, QEvent::Type type);
    void report();

    Watchdog m_watchdog;
    Qt::HANDLE m_mainThread = QThread::currentThreadId();
    Handling *m_current = nullptr;
    bool m_drawn = false;
    QTimer m_reporting;
};

} // namespace desk
