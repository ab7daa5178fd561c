/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace desk
{

/// How many times took how long, in steps of a quarter millisecond up to a second: enough for a percentile,
/// and no longer after a week than after a minute.
class TimeCensus
{
public:
    void add(std::chrono::nanoseconds time);
    qint64 count() const { return m_count; }
    double shareWithin(double milliseconds) const; ///< from 0 to 1; 1 without any
    double percentileMs(double part) const;        ///< @p part from 0 to 1
    double longestMs() const { return m_longestMs; }

private:
    std::vector<qint64> m_steps = std::vector<qint64>(4001);
    qint64 m_count = 0;
    double m_longestMs = 0;
};

/// An event that the thread of the window has handled.
struct HandledEvent {
    std::chrono::nanoseconds time{0};
    std::chrono::nanoseconds cpu{0}; ///< processor time in it: less than time where others had the processor
    bool painted = false;            ///< it drew the window
    QString what;                    ///< receiver and event; may be empty for one that is not the longest
    qint64 nowMs = 0;                ///< this machine's clock; only of one that painted
};

/// Measures from within how well the window answers: what held its thread, how long frames took, and how old an
/// event of the ledger was when it was on the screen. Lives in the GUI thread; costs two readings of two clocks
/// an event.
class Watchdog
{
public:
    using Clock = std::chrono::steady_clock;

    static double inMilliseconds(std::chrono::nanoseconds time)
    {
        return std::chrono::duration<double, std::milli>(time).count();
    }

    static std::chrono::nanoseconds threadCpuTime();

    static constexpr double FrameMs = 16;
    static constexpr double BlockMs = 50; ///< the most that the thread may be held by one event

    void eventHandled(const HandledEvent &event);
    void snapshotArrived(const DeskSnapshot &snapshot);
    /// The window was first drawn.
    void windowUp(std::chrono::milliseconds sinceStart) { m_windowUpMs = sinceStart.count(); }

    void restart(); ///< forgets what was measured, but for the time until the window was up

    /// All that was measured, for a file or a test; times in milliseconds.
    QJsonObject report() const;
    /// The same in one line for the log.
    QString sentence() const;

    const TimeCensus &frames() const { return m_frames; }
    const TimeCensus &eventsToPixels() const { return m_toPixels; }
    double longestBlockMs() const { return m_longestBlockMs; }
    QString longestBlock() const { return m_longestBlock; }

private:
    TimeCensus m_frames; ///< of each the longest event since the frame before, its painting included
    TimeCensus m_toPixels;
    TimeCensus m_framesCpu;
    std::chrono::nanoseconds m_sinceFrame{0};
    std::chrono::nanoseconds m_sinceFrameCpu{0};
    double m_longestBlockMs = 0;
    double m_longestBlockCpuMs = 0;
    QString m_longestBlock;              ///< receiver and event
    qint64 m_blocks = 0;                 ///< longer than BlockMs
    qint64 m_newestEventMs = 0;          ///< by the clock of Redis
    std::optional<qint64> m_unpaintedMs; ///< time of the oldest event that is not on the screen yet
    qint64 m_windowUpMs = -1;
    Clock::time_point m_began = Clock::now();
    std::chrono::nanoseconds m_cpuAtBegin = threadCpuTime();
};

} // namespace desk
