/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <algorithm>
#include <chrono>
#include <ctime>

namespace desk
{

/// How long to wait with the next snapshot. One of 100,000 waiting chats takes ten milliseconds and more: made ten times
/// a second it would cost assigning a fifth of its rate. Making them gets a twentieth of the engine's time.
class SnapshotPace
{
public:
    explicit SnapshotPace(std::chrono::milliseconds shortest)
        : m_shortest(shortest)
    {
    }

    /// At most 500 ms, unless the shortest is longer: the window shows what others changed within a second.
    std::chrono::milliseconds pause() const
    {
        constexpr int share = 20;
        constexpr std::chrono::milliseconds longest{500};
        const auto fair = std::chrono::duration_cast<std::chrono::milliseconds>(share * m_cost);
        return std::max(m_shortest, std::min(fair, longest));
    }

    void took(std::chrono::nanoseconds cost) { m_cost = cost; }

    /// Measures the processor time from here to the end of its block.
    class Making
    {
    public:
        explicit Making(SnapshotPace &pace)
            : m_pace(pace)
        {
        }
        ~Making() { m_pace.took(processorTime() - m_began); }
        Making(const Making &) = delete;
        Making &operator=(const Making &) = delete;

    private:
        static std::chrono::nanoseconds processorTime()
        {
            timespec used{};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
            return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
        }

        SnapshotPace &m_pace;
        std::chrono::nanoseconds m_began = processorTime();
    };

private:
    std::chrono::milliseconds m_shortest;
    std::chrono::nanoseconds m_cost{0};
};

} // namespace desk
