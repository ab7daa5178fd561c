/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/trends/trendspan.h"

#include <algorithm>

namespace desk
{

void TrendSpan::setRange(qint64 rangeMs)
{
    m_rangeMs = rangeMs;
    reset();
}

void TrendSpan::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    if (m_part)
        show(m_part->from, m_part->to - m_part->from);
}

void TrendSpan::zoom(double factor, double at)
{
    const auto shown = static_cast<double>(toMs() - fromMs());
    const double length = std::max(shown * factor, static_cast<double>(ShortestMs));
    if (length >= static_cast<double>(m_rangeMs)) {
        reset();
        return;
    }
    const double fixed = static_cast<double>(fromMs()) + shown * std::clamp(at, 0.0, 1.0);
    show(static_cast<qint64>(fixed - length * std::clamp(at, 0.0, 1.0)), static_cast<qint64>(length));
}

void TrendSpan::pan(double fraction)
{
    if (!m_part)
        return;
    const qint64 length = m_part->to - m_part->from;
    show(m_part->from + static_cast<qint64>(static_cast<double>(length) * fraction), length);
}

/// Within the range; @p length is shorter than it.
void TrendSpan::show(qint64 from, qint64 length)
{
    const qint64 first = std::clamp(from, m_nowMs - m_rangeMs, m_nowMs - length);
    m_part = Part{first, first + length};
}

} // namespace desk
