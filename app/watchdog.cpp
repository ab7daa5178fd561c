/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/watchdog.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <utility>

#include <unistd.h>

namespace desk
{

namespace
{

constexpr double StepMs = 0.25;

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

} // namespace

void TimeCensus::add(std::chrono::nanoseconds time)
{
    const double ms = Watchdog::inMilliseconds(time);
    const auto step =
        static_cast<size_t>(std::clamp(ms / StepMs, 0.0, static_cast<double>(m_steps.size() - 1)));
    ++m_steps[step];
    ++m_count;
    m_longestMs = std::max(m_longestMs, ms);
}

double TimeCensus::shareWithin(double milliseconds) const
{
    if (m_count == 0)
        return 1;
    qint64 within = 0;
    for (size_t step = 0; step < m_steps.size() && static_cast<double>(step) * StepMs < milliseconds; ++step)
        within += m_steps[step];
    return static_cast<double>(within) / static_cast<double>(m_count);
}

double TimeCensus::percentileMs(double part) const
{
    const double wanted = part * static_cast<double>(m_count);
    qint64 seen = 0;
    for (size_t step = 0; step < m_steps.size(); ++step) {
        seen += m_steps[step];
        if (seen > 0 && static_cast<double>(seen) >= wanted)
            return std::min(m_longestMs, static_cast<double>(step + 1) * StepMs);
    }
    return 0;
}

void Watchdog::eventHandled(const HandledEvent &event)
{
    m_sinceFrame = std::max(m_sinceFrame, event.time);
    m_sinceFrameCpu = std::max(m_sinceFrameCpu, event.cpu);
    const double ms = inMilliseconds(event.time);
    m_blocks += ms > BlockMs ? 1 : 0;
    m_longestBlockCpuMs = std::max(m_longestBlockCpuMs, inMilliseconds(event.cpu));
    if (ms > m_longestBlockMs) {
        m_longestBlockMs = ms;
        m_longestBlock = event.what;
    }
    if (!event.painted)
        return;
    m_frames.add(std::exchange(m_sinceFrame, {}));
    m_framesCpu.add(std::exchange(m_sinceFrameCpu, {}));
    if (m_unpaintedMs)
        m_toPixels.add(std::chrono::milliseconds(std::max<qint64>(0, event.nowMs - *m_unpaintedMs)));
    m_unpaintedMs.reset();
}

void Watchdog::snapshotArrived(const DeskSnapshot &snapshot)
{
    if (!snapshot.live || !snapshot.activity || snapshot.activity->isEmpty())
        return;
    const QList<ActivityEntry> &activity = *snapshot.activity;
    const auto news =
        std::ranges::find_if(activity.rbegin(), activity.rend(), [this](const ActivityEntry &entry) {
            return entry.atMs <= m_newestEventMs;
        }).base();
    const bool first = m_newestEventMs == 0; // tells of events of days ago
    m_newestEventMs = std::max(m_newestEventMs, activity.back().atMs);
    if (news != activity.end() && !first && !m_unpaintedMs)
        m_unpaintedMs = news->atMs - snapshot.clockOffsetUs / 1000;
}

void Watchdog::restart()
{
    const qint64 newest = m_newestEventMs;
    const qint64 up = m_windowUpMs;
    *this = Watchdog();
    m_newestEventMs = newest;
    m_windowUpMs = up;
}

QJsonObject Watchdog::report() const
{
    const std::chrono::nanoseconds wall = Clock::now() - m_began;
    const double cpu =
        inMilliseconds(threadCpuTime() - m_cpuAtBegin) / std::max(Watchdog::inMilliseconds(wall), 1.0);
    return {{QStringLiteral("seconds"), rounded(Watchdog::inMilliseconds(wall) / 1000)},
            {QStringLiteral("longestBlock"), rounded(m_longestBlockMs)},
            {QStringLiteral("longestBlockBy"), m_longestBlock},
            {QStringLiteral("blocksOver50"), m_blocks},
            {QStringLiteral("frames"), m_frames.count()},
            {QStringLiteral("framesWithin16"), m_frames.shareWithin(FrameMs)},
            {QStringLiteral("longestBlockCpu"), rounded(m_longestBlockCpuMs)},
            {QStringLiteral("framesWithin16Cpu"), m_framesCpu.shareWithin(FrameMs)},
            {QStringLiteral("frame99Cpu"), rounded(m_framesCpu.percentileMs(0.99))},
            {QStringLiteral("frame99"), rounded(m_frames.percentileMs(0.99))},
            {QStringLiteral("events"), m_toPixels.count()},
            {QStringLiteral("eventToPixels99"), rounded(m_toPixels.percentileMs(0.99))},
            {QStringLiteral("eventToPixelsLongest"), rounded(m_toPixels.longestMs())},
            {QStringLiteral("windowUp"), m_windowUpMs},
            {QStringLiteral("guiCpuPercent"), rounded(cpu * 100)},
            {QStringLiteral("residentMegabytes"), rounded(residentMegabytes())}};
}

QString Watchdog::sentence() const
{
    return QStringLiteral(
               "longest block %1 ms (%2); %3 % of %4 frames within 16 ms; events on the screen after "
               "%5 ms at most")
        .arg(m_longestBlockMs, 0, 'f', 1)
        .arg(m_longestBlock)
        .arg(m_frames.shareWithin(FrameMs) * 100, 0, 'f', 2)
        .arg(m_frames.count())
        .arg(m_toPixels.longestMs(), 0, 'f', 0);
}

std::chrono::nanoseconds Watchdog::threadCpuTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace desk
