/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/redis/redisaddress.h"
#include "core/redis/redisscript.h"
#include "core/redis/redisvalue.h"

#include <QByteArrayList>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace desk
{

/// Times of one connection; every duration is longer than zero.
struct RedisOptions {
    std::chrono::milliseconds connectTimeout{2000};
    std::chrono::milliseconds commandTimeout{1000}; ///< after it a command ends as OutcomeUnknown
    std::chrono::milliseconds firstBackoff{50};     ///< doubles up to lastBackoff, with full jitter
    std::chrono::milliseconds lastBackoff{2000};
    std::chrono::milliseconds heartbeat{
        1000}; ///< a PING after this much silence; unanswered: the connection is dropped
    QByteArray clientName = "allocation-desk"; ///< CLIENT SETNAME
};

/// One asynchronous connection to Redis: hiredis as codec over a Qt socket, with time-outs and reconnecting.
/// Owned by whoever needs it; lives in the thread that created it, which must run an event loop.
/// Commands are pipelined in call order. Every handler is called exactly once, never from within the call
/// that took it, and never after the connection object is gone (destruction drops what is pending,
/// unanswered). A command is never sent twice: a lost reply is OutcomeUnknown and the caller decides.
class QtRedis : public QObject
{
    Q_OBJECT

public:
    enum class State { Closed, Connecting, Ready, Waiting };
    Q_ENUM(State)
    using Handler = std::move_only_function<void(RedisReply)>;
    using PipelineHandler = std::move_only_function<void(QList<RedisReply>)>;

    explicit QtRedis(RedisAddress address, RedisOptions options = {}, QObject *parent = nullptr);
    ~QtRedis() override;

    /// Starts connecting, and reconnects by itself until close(). Ready means: AUTH and SELECT done, and PING
    /// answered.
    void open();
    /// Ends the connection; pending commands end as OutcomeUnknown (sent) or NotSent, on the next turn of the
    /// loop.
    void close();

    State state() const;
    bool isReady() const { return state() == State::Ready; }
    /// Why the last connection attempt or connection ended, in words; empty while Ready.
    QString lastTrouble() const;
    const RedisAddress &address() const;
    /// Round trip of the latest answered command; zero before the first.
    std::chrono::microseconds latency() const;

    /// Sends one command. While not Ready it ends at once (on the next turn of the event loop) as NotSent.
    void command(QByteArrayList words, Handler handler);
    /// Sends all commands in one write; the replies come together, in order.
    void pipeline(QList<QByteArrayList> commands, PipelineHandler handler);
    /// EVALSHA; on NOSCRIPT once EVAL, behind whatever was sent meanwhile. @p keys become KEYS, @p arguments
    /// ARGV.
    void evaluate(const RedisScript &script, QByteArrayList keys, QByteArrayList arguments, Handler handler);
    /// Like command(), with @p patience as its time-out: for XREAD BLOCK and the like. Choose it longer than
    /// the time that Redis may block. Commands behind it wait for it, and so do their time-outs: use a
    /// connection of its own.
    void blockingCommand(QByteArrayList words, std::chrono::milliseconds patience, Handler handler);

Q_SIGNALS:
    void ready();
    void lost(const QString &reason); ///< was Ready, or an attempt failed; another attempt is already planned
    void stateChanged(desk::QtRedis::State state);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
