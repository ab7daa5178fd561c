/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <chrono>

namespace desk
{

/// How long calls took, sorted into steps, since the start of the program. A value.
class CallDurations
{
public:
    /// Highest duration of each step; longer ones, among them those that were cut off, have a step behind the last.
    static constexpr std::array<std::chrono::milliseconds, 9> upperBounds{
        std::chrono::milliseconds(25),   std::chrono::milliseconds(50),   std::chrono::milliseconds(100),
        std::chrono::milliseconds(250),  std::chrono::milliseconds(500),  std::chrono::milliseconds(1000),
        std::chrono::milliseconds(2500), std::chrono::milliseconds(5000), std::chrono::milliseconds(10'000)};

    void add(std::chrono::milliseconds duration)
    {
        const auto bound = std::ranges::lower_bound(upperBounds, duration);
        ++m_counts[static_cast<std::size_t>(bound - upperBounds.begin())];
        m_sum += duration;
    }
    /// Calls by step, not added up; one step more than there are bounds.
    const std::array<quint64, upperBounds.size() + 1> &counts() const { return m_counts; }
    std::chrono::milliseconds sum() const { return m_sum; }

private:
    std::array<quint64, upperBounds.size() + 1> m_counts{};
    std::chrono::milliseconds m_sum{0};
};

} // namespace desk
