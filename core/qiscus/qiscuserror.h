/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QString>

#include <chrono>
#include <expected>
#include <functional>
#include <optional>

namespace desk
{

/// Why a call to Qiscus did not succeed, sorted by what it means for the chat.
struct QiscusError {
    enum class Kind {
        NotSent,     ///< no connection was made: it certainly had no effect
        Refused,     ///< a definite no for this call (4xx that is none of the others)
        Unknown,     ///< time-out, reset, 5xx or an unreadable reply after sending: it may have had its effect
        Credentials, ///< 401 or 403: definite no, and the next call will fare the same
        Pace,        ///< 429: definite no, later
        Gone,        ///< 400 "room already resolved": the chat is over
        RoomTaken,   ///< 400 "exceed max agents": somebody is on the room
    };
    Kind kind = Kind::NotSent;
    int httpStatus = 0; ///< 0: no HTTP answer
    QString message;    ///< the error body in readable form (string, array and nested object alike), at most 2,000 characters
    std::optional<std::chrono::milliseconds> retryAfter; ///< of the header in either form, at most 5 min
};

template<typename T>
using QiscusAnswer = std::move_only_function<void(std::expected<T, QiscusError>)>;

} // namespace desk
