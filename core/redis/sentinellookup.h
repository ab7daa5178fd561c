/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/redis/qtredis.h"

#include <QObject>

#include <memory>

namespace desk
{

class RedisConnection;

/// Asks the sentinels of an address, one after the other, where its primary is at present. Made anew for every attempt
/// by QtRedis; may be deleted from a slot of its own signals.
class SentinelLookup : public QObject
{
    Q_OBJECT

public:
    /// @p address names at least one sentinel. Its account is that of the Redis: sentinels are asked without one.
    SentinelLookup(RedisAddress address, RedisOptions options);
    ~SentinelLookup() override;

    /// Call once, from an event handler; found() or failed() follows once.
    void start();

Q_SIGNALS:
    /// The address again, with host and port of the primary.
    void found(const desk::RedisAddress &primary);
    void failed(const QString &reason); ///< what each sentinel said

private:
    void askNext();
    void ask();
    void take(const RedisReply &reply);
    void giveUpOn(const QString &reason);

    RedisAddress m_address;
    RedisOptions m_options;
    std::unique_ptr<RedisConnection> m_connection;
    qsizetype m_next = 0; ///< of the sentinels
    QStringList m_troubles;
};

} // namespace desk
