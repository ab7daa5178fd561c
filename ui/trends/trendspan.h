/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QtGlobal>

#include <optional>

namespace desk
{

/// Which time the trends show: the chosen range up to now, or a part of it that somebody looks at more closely. A value;
/// times in ms since the epoch.
class TrendSpan
{
public:
    static constexpr qint64 ShortestMs = 120'000;

    void setRange(qint64 rangeMs); ///< shows the whole range again
    void
    setNow(qint64 nowMs); ///< a part that is looked at stays where it is, as long as the range reaches it

    /// Shows @p factor times as much time; @p at (0 to 1) is the place that stays where it is.
    void zoom(double factor, double at);
    /// Moves by a part of what is shown; below zero: back in time. Nothing moves while the whole range is shown.
    void pan(double fraction);
    void reset() { m_part.reset(); }

    bool isZoomed() const { return m_part.has_value(); }
    qint64 fromMs() const { return m_part ? m_part->from : m_nowMs - m_rangeMs; }
    qint64 toMs() const { return m_part ? m_part->to : m_nowMs; }

private:
    struct Part {
        qint64 from = 0;
        qint64 to = 0;
    };
    void show(qint64 from, qint64 length);

    qint64 m_rangeMs = 3'600'000;
    qint64 m_nowMs = 0;
    std::optional<Part> m_part;
};

} // namespace desk
