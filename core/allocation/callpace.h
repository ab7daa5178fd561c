/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <chrono>
#include <optional>

namespace desk
{

/// How many calls to Qiscus may be under way right now: learns from how they end. A value without a clock of
/// its own (times come in as steady-clock milliseconds), so tests need no waiting. Engine thread.
///
/// The limit is halved by a 429 and by every third failure in a row, and grows back by one a second. Five
/// failures in a row open the circuit: nothing is sent until the back-off is over, then one call probes.
class CallPace
{
public:
    using Milliseconds = std::chrono::milliseconds;

    static constexpr int failuresThatOpen = 5;
    static constexpr int failuresThatHalve = 3;
    static constexpr Milliseconds firstBackoff{1000};
    static constexpr Milliseconds lastBackoff{30'000};

    /// @p most: MAX_PARALLEL_ASSIGNMENTS, 1 or more.
    explicit CallPace(int most);

    int most() const { return m_most; }
    /// Calls that may be under way at @p now; 0 while the circuit is open or Retry-After has not passed.
    int limit(Milliseconds now) const;
    /// When limit() rises from 0 by itself; nothing if it is not 0.
    std::optional<Milliseconds> reopensAt(Milliseconds now) const;
    bool circuitOpen() const { return m_failuresInRow >= failuresThatOpen; }
    int failuresInRow() const { return m_failuresInRow; }

    void succeeded(Milliseconds now);
    /// A call that says something about the service, not about the chat. @p jitter: from 0 to 1, random.
    void failed(Milliseconds now, double jitter);
    /// 429: @p wait is Retry-After, or a guess of ours.
    void toldToWait(Milliseconds now, Milliseconds wait);

private:
    double grown(Milliseconds now) const;
    void shrink(Milliseconds now);

    int m_most;
    double m_limit;
    Milliseconds m_limitAt{0};
    Milliseconds m_closedUntil{0};
    int m_failuresInRow = 0;
};

} // namespace desk
