/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>

namespace desk::simulated
{

/// So many calls a second, and those that were saved up: the usual rate limit. A value without a clock.
class TokenBucket
{
public:
    /// Takes one if there is one. @p perSecond: 0 means no limit. @p burst: most that are saved up. @p nowMs: since any fixed moment.
    bool take(double perSecond, double burst, qint64 nowMs)
    {
        if (perSecond <= 0)
            return true;
        const double most = std::max(1.0, burst);
        const double filled =
            m_lastMs < 0 ? most : m_tokens + static_cast<double>(nowMs - m_lastMs) * perSecond / 1000.0;
        m_tokens = std::min(most, filled);
        m_lastMs = nowMs;
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }
    /// Until the next one, in whole seconds as Retry-After tells them; 1 at least.
    std::chrono::seconds wait(double perSecond) const
    {
        return std::chrono::seconds(std::max(1, static_cast<int>(std::ceil((1 - m_tokens) / perSecond))));
    }

private:
    double m_tokens = 0;
    qint64 m_lastMs = -1;
};

} // namespace desk::simulated
