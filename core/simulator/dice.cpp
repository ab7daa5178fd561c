/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/dice.h"

#include <cmath>
#include <numbers>

namespace desk::simulated
{

namespace
{
constexpr quint64 goldenStep = 0x9e3779b97f4a7c15ULL;

/// The finishing step of SplitMix64: every bit of the input changes half the bits of the result.
quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}
} // namespace

Dice::Dice(quint32 seed, Stream stream, quint64 key)
    : m_state(mixed(mixed(mixed(seed + goldenStep) + static_cast<quint64>(stream)) + key))
{
}

quint64 Dice::next()
{
    m_state += goldenStep;
    return mixed(m_state);
}

double Dice::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

int Dice::below(int limit)
{
    return static_cast<int>(unit() * limit);
}

double Dice::exponential(double mean)
{
    return -mean * std::log1p(-unit());
}

double Dice::logNormal(double mean, double spread)
{
    const double radius = std::sqrt(-2.0 * std::log1p(-unit()));
    const double normal = radius * std::cos(2.0 * std::numbers::pi * unit());
    return mean * std::exp(spread * normal - spread * spread / 2.0);
}

} // namespace desk::simulated
