/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/redis/redisaddress.h"

#include <QObject>
#include <QString>

#include <memory>

namespace desk
{

/// The private redis-server: a child of this program with an append-only file, fsync always, noeviction, and
/// a Unix socket in a folder that only this user can open. Created, started and destroyed in the main thread,
/// because the child's death signal is tied to the thread that started it.
class RedisServerProcess : public QObject
{
    Q_OBJECT

public:
    /// @p dataDirectory is made when missing, gets mode 0700 and holds the data; the socket lies in it, or,
    /// when that path is longer than 107 bytes, in the runtime directory.
    explicit RedisServerProcess(const QString &dataDirectory, QObject *parent = nullptr);
    ~RedisServerProcess() override;

    /// Starts the server and restarts it with back-off when it dies, until stop(). Never blocks.
    void start();
    /// SIGTERM, then SIGKILL after 3 s; blocks at most 4 s. Nothing durable is lost. No signals meanwhile.
    void stop();
    /// SIGKILL, and no restart until start(); returns at once. Nothing acknowledged is lost.
    void kill();

    /// Known before start(): clients may try to connect at once.
    RedisAddress address() const;
    qint64 processId() const; ///< 0 while not running

Q_SIGNALS:
    void started();                   ///< its data is loaded and it answers; again after each restart
    void died(const QString &reason); ///< for people: exit code or signal, and the last line of its log
    /// For people: what stands in the way (such as: redis-server is not installed) and what to do. Told once
    /// for each reason; attempts go on until stop().
    void cannotStart(const QString &reason);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
