/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/redis/qtredis.h"
#include "core/redis/rediscodec.h"
#include "core/redis/redispending.h"
#include "core/redis/redissocket.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace desk
{

/// One connection from its first byte to its end; QtRedis makes a new one for every attempt.
/// May be deleted at any time, also from a slot of its own signals and from a handler that it is calling.
class RedisConnection : public QObject
{
    Q_OBJECT

public:
    RedisConnection(RedisAddress address, RedisOptions options);

    /// Call once, from an event handler.
    void start();
    /// Queues the command; all commands of one turn of the event loop leave in one write.
    /// False, and @p handler untouched, when the command is empty or too long to be sent.
    [[nodiscard]] bool send(const QByteArrayList &words, std::chrono::milliseconds patience,
                            RedisPending::Purpose purpose, RedisHandler &handler);
    /// Every caller who still waits, in order. The connection is of no further use.
    std::deque<RedisPending::Leftover> takePending() { return m_pending.takeAll(); }

    std::chrono::microseconds latency() const { return m_latency; }
    RedisClock::duration readyFor() const;

Q_SIGNALS:
    void ready(); ///< greeted, and PING was answered
    void ended(const QString &reason);

private:
    void greet();
    void greetWith(const QByteArrayList &words, QString (*troubleIn)(const RedisReply &),
                   std::function<void()> then = {});
    void welcome();
    void read();
    bool settle(RedisValue &&value);
    void planFlush();
    void flush();
    void watch();
    void endLateCommands(RedisClock::time_point now);
    void planWatch(RedisClock::time_point now);
    RedisClock::time_point nextWatch(RedisClock::time_point now) const;
    void wakeAt(RedisClock::time_point due, RedisClock::time_point now);
    void sendHeartbeat();
    void end(const QString &reason);

    RedisAddress m_address;
    RedisOptions m_options;
    RedisSocket m_socket;
    RedisCodec m_codec;
    RedisPending m_pending;
    QByteArray m_out; ///< commands of this turn
    QTimer m_watch;   ///< one timer for all commands: a timer each would cost more than the command
    RedisClock::time_point m_watchDue;
    RedisClock::time_point m_startedAt;
    RedisClock::time_point m_readyAt;
    RedisClock::time_point m_lastHeard;
    std::chrono::microseconds m_latency{0};
    bool m_ready = false;
    bool m_flushPlanned = false; ///< or not needed, because read() flushes at its end
    bool m_secondLook = false;
};

} // namespace desk
