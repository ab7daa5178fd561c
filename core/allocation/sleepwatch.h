/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace desk
{

/// Says when the machine has slept: CLOCK_BOOTTIME went on while the monotonic clock stood still.
/// Lives in the engine thread.
class SleepWatch : public QObject
{
    Q_OBJECT

public:
    /// How long the machine has slept since it started.
    using SleptSoFar = std::function<std::chrono::milliseconds()>;

    explicit SleepWatch(SleptSoFar sleptSoFar = &SleepWatch::sleptByTheClocks, QObject *parent = nullptr);

    void start(std::chrono::milliseconds lookEvery);
    void stop() { m_look.stop(); }

    static std::chrono::milliseconds sleptByTheClocks();

Q_SIGNALS:
    void woke(std::chrono::milliseconds slept);

private:
    void look();

    SleptSoFar m_sleptSoFar;
    std::chrono::milliseconds m_seen{0};
    QTimer m_look;
};

} // namespace desk
