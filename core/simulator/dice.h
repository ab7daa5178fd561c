/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QtGlobal>

namespace desk::simulated
{

/// What a row of random numbers is for. Each has its own, so that one kind of event never disturbs another.
enum class Stream : quint64 { People = 1, Faults, Webhooks, Arrivals, Followups, Handling, Shifts };

/// A row of random numbers that is the same for the same seed, stream and key, on every platform. Made anew
/// where a number belongs to one thing (the handling time of a session), so that the order of events does not
/// matter.
class Dice
{
public:
    Dice(quint32 seed, Stream stream, quint64 key = 0);

    double unit();        ///< at least 0, less than 1
    int below(int limit); ///< 0 to limit - 1; @p limit at least 1
    bool chance(double share) { return unit() < share; }
    double exponential(double mean);
    /// Log-normal with this mean; @p spread is the standard deviation of the logarithm.
    double logNormal(double mean, double spread);

private:
    quint64 next();

    quint64 m_state;
};

} // namespace desk::simulated
