/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace desk
{

/// How long to wait before the next attempt: a random time (full jitter, so that many desks do not come back
/// in step) below a ceiling that doubles with each attempt.
class RedisBackoff
{
public:
    RedisBackoff(std::chrono::milliseconds first, std::chrono::milliseconds last)
        : m_first(first)
        , m_last(last)
        , m_ceiling(first)
    {
    }

    std::chrono::milliseconds next()
    {
        const auto ceiling = std::min(m_ceiling, m_last);
        m_ceiling = std::min(2 * m_ceiling, m_last);
        return std::chrono::milliseconds(
            QRandomGenerator::global()->bounded(qint64(0), qint64(ceiling.count() + 1)));
    }

    void reset() { m_ceiling = m_first; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_last;
    std::chrono::milliseconds m_ceiling;
};

} // namespace desk
