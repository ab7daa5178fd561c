/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>

namespace desk::test
{

bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds deadline,
               const std::function<QString()> &state)
{
    if (condition())
        return true;
    QElapsedTimer clock;
    clock.start();
    // Wakes the loop so that a condition outside Qt's events (a key in Redis, a file) is looked at as well.
    QTimer tick;
    tick.start(std::chrono::milliseconds(2));
    while (std::chrono::milliseconds(clock.elapsed()) < deadline) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (condition())
            return true;
    }
    const QString seen = state ? state() : QString();
    std::fprintf(stderr, "waitUntil: condition still false after %lld ms%s%s\n",
                 static_cast<long long>(deadline.count()),
                 seen.isEmpty() ? "" : "; seen: ", qPrintable(seen));
    return false;
}

} // namespace desk::test
