/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <chrono>

namespace desk
{

inline constexpr int HighestDepth = 100'000;  ///< chats, of a threshold
inline constexpr int HighestWait = 24 * 3600; ///< seconds, of a threshold

/// From where on a number is news. Set by the supervisor; the tiles, tables and trends all judge by this one
/// value.
struct Thresholds {
    int warnDepth = 20;   ///< chats waiting: amber from here on
    int alarmDepth = 100; ///< red from here on; never below warnDepth
    std::chrono::milliseconds warnWait = std::chrono::minutes(2);
    std::chrono::milliseconds alarmWait = std::chrono::minutes(5); ///< never below warnWait

    bool operator==(const Thresholds &) const = default;
};

/// How a number stands to its thresholds.
enum class Concern { None, Warning, Alarm };

/// From the threshold on, not only above it: "warns at 2:00" is amber at 2:00.
template<typename Value>
constexpr Concern concernOf(Value value, Value warn, Value alarm)
{
    if (value >= alarm)
        return Concern::Alarm;
    return value >= warn ? Concern::Warning : Concern::None;
}

} // namespace desk
