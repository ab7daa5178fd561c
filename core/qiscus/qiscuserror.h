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
        NotSent,     ///< nothing of a POST's body left this process: it certainly had no effect
        Refused,     ///< a definite no for this call: 4xx that is none of the others, or 3xx (wrong base URL)
        Unknown,     ///< time-out, 408, reset, 5xx or a cut or unreadable reply: it may have had its effect
        Credentials, ///< 401, 403, or 402 (plan or quota): definite no, and the next call will fare the same
        Pace,        ///< 429: definite no, later
        Gone,        ///< 400 "room already resolved": the chat is over
        RoomTaken,   ///< 400 "exceed max agents": somebody is on the room
    };
    Kind kind = Kind::NotSent;
    int httpStatus = 0; ///< 0: no HTTP answer
    /// The error body in readable form (string, array and nested object alike), one line, at most 2,000 characters;
    /// free of the secret key and of values named like tokens or keys.
    QString message;
    std::optional<std::chrono::milliseconds> retryAfter; ///< of the header in either form, at most 5 min
};

template<typename T>
using QiscusAnswer = std::move_only_function<void(std::expected<T, QiscusError>)>;

} // namespace desk
