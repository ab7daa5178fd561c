/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/redis/redisvalue.h"

#include <chrono>
#include <deque>
#include <functional>
#include <optional>

namespace desk
{

using RedisClock = std::chrono::steady_clock;
using RedisHandler = std::move_only_function<void(RedisReply)>;

/// Who waits for which reply of one connection: Redis answers in the order it was asked.
/// A command whose time is over keeps its place without a handler, so that its late reply goes to nobody.
class RedisPending
{
public:
    enum class Purpose {
        Ask,  ///< a caller's command
        Wait, ///< a caller's command that Redis may keep: its round trip says nothing about the connection
        Own,  ///< the connection's own, such as its greeting: nobody is owed an answer when the connection
              ///< ends
    };
    struct Command {
        RedisHandler handler; ///< never empty before the command ended
        std::chrono::milliseconds patience;
        Purpose purpose;
        RedisClock::time_point sentAt;
        RedisClock::time_point deadline;
    };
    struct Ended {
        RedisHandler handler; ///< empty: the command had ended before
        std::optional<std::chrono::microseconds> roundTrip;
    };

    bool isEmpty() const { return m_commands.empty(); }
    /// Whether the reply that must come next is late.
    bool isOverdue() const { return m_overdue > 0; }
    /// When the next command's time is over. Deadlines never fall along the queue: nothing behind a command
    /// that may block can be answered sooner.
    std::optional<RedisClock::time_point> nextDeadline() const;

    void append(RedisHandler handler, std::chrono::milliseconds patience, Purpose purpose);
    /// Everything appended so far has left this program: the clocks start.
    void markSent(RedisClock::time_point now);
    /// The next reply in order has come. Not to be called while isEmpty().
    Ended takeAnswered(RedisClock::time_point now);
    /// The next command whose time is over; empty when there is none.
    RedisHandler takeExpired(RedisClock::time_point now);

    struct Leftover {
        RedisHandler handler;
        bool sent;
    };
    /// Ends the queue: every caller who still waits, in order.
    std::deque<Leftover> takeAll();

private:
    std::deque<Command> m_commands;
    size_t m_overdue = 0; ///< so many at the front have ended already
    size_t m_unsent = 0;  ///< so many at the back have not left yet
};

} // namespace desk
