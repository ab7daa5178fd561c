/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArrayList>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace desk::test
{

/// A real redis-server of our own: free port, own folder, append-only file. Blocking calls, for tests only.
class TestRedis
{
public:
    enum class Fsync { Always, EverySecond };

    explicit TestRedis(Fsync fsync = Fsync::Always, QStringList extraArguments = {});
    ~TestRedis();

    quint16 port() const { return m_port; }
    QString url() const; ///< redis://127.0.0.1:port
    QString folder() const { return m_folder.path(); }

    void start();  ///< also after kill(): same port, same folder; returns when PING is answered
    void kill();   ///< SIGKILL
    void freeze(); ///< SIGSTOP
    void thaw();   ///< SIGCONT

    /// Sends one command over a connection of its own and returns the reply as redis-cli --raw would print it:
    /// elements of an array joined with a line feed, nil as an empty text.
    QByteArray run(const QByteArrayList &words);
    /// The same, the words split at spaces.
    QByteArray run(const char *words) { return run(QByteArray(words).split(' ')); }

private:
    bool answersPing();

    QTemporaryDir m_folder;
    QProcess m_process;
    QStringList m_arguments;
    quint16 m_port = 0;
};

/// A test with a fresh Redis.
class RedisFixture : public testing::Test
{
protected:
    void SetUp() override { redis.start(); }
    TestRedis redis;
};

} // namespace desk::test
