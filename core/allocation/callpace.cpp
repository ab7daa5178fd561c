/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/callpace.h"

#include <algorithm>
#include <cmath>

namespace desk
{

CallPace::CallPace(int most)
    : m_most(std::max(1, most))
    , m_limit(m_most)
{
}

double CallPace::grown(Milliseconds now) const
{
    const double seconds = std::chrono::duration<double>(std::max(Milliseconds(0), now - m_limitAt)).count();
    return std::min<double>(m_most, m_limit + seconds);
}

int CallPace::limit(Milliseconds now) const
{
    if (now < m_closedUntil)
        return 0;
    if (circuitOpen())
        return 1;
    return static_cast<int>(grown(now));
}

std::optional<CallPace::Milliseconds> CallPace::reopensAt(Milliseconds now) const
{
    if (now >= m_closedUntil)
        return std::nullopt;
    return m_closedUntil;
}

void CallPace::succeeded(Milliseconds)
{
    m_failuresInRow = 0;
}

void CallPace::shrink(Milliseconds now)
{
    m_limit = std::max(1.0, std::floor(grown(now) / 2));
    m_limitAt = now;
}

void CallPace::failed(Milliseconds now, double jitter)
{
    ++m_failuresInRow;
    if (m_failuresInRow % failuresThatHalve == 0)
        shrink(now);
    if (!circuitOpen())
        return;
    const int doublings = std::min(m_failuresInRow - failuresThatOpen, 10);
    const Milliseconds ceiling = std::min(lastBackoff, firstBackoff * (1 << doublings));
    // Full jitter, but never so short that an open circuit would be none.
    const auto wait = std::chrono::duration_cast<Milliseconds>(ceiling * std::clamp(jitter, 0.1, 1.0));
    m_closedUntil = std::max(m_closedUntil, now + wait);
}

void CallPace::toldToWait(Milliseconds now, Milliseconds wait)
{
    shrink(now);
    m_closedUntil = std::max(m_closedUntil, now + wait);
}

} // namespace desk
