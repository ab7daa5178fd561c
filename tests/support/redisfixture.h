/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArrayList>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <string>

namespace desk::test
{

/// A free port of 127.0.0.1 that stays ours: bound, but never listened on. A server with SO_REUSEADDR (Redis,
/// Qt) can listen on it; nobody else is given it, neither while that server is dead nor for an outgoing
/// connection.
class ReservedPort
{
public:
    ReservedPort();
    ~ReservedPort();
    ReservedPort(const ReservedPort &) = delete;
    ReservedPort &operator=(const ReservedPort &) = delete;

    quint16 number() const { return m_number; }

private:
    int m_descriptor;
    quint16 m_number = 0;
};

/// A template for QTemporaryDir, in memory where there is room. The disk of a busy machine may stand still for seconds,
/// and Redis with it, which waits for it after each write: such weather is for the tests that make it themselves.
QString calmFolder();

/// A real redis-server of our own: free port, own folder, append-only file. Blocking calls, for tests only.
class TestRedis
{
public:
    enum class Fsync { Always, EverySecond };

    explicit TestRedis(Fsync fsync = Fsync::Always, QStringList extraArguments = {});
    ~TestRedis();

    quint16 port() const { return m_port.number(); }
    QString url() const; ///< redis://127.0.0.1:port
    QString folder() const { return m_folder.path(); }

    void start();  ///< also after kill(): same port, same folder; returns when PING is answered
    void kill();   ///< SIGKILL
    void freeze(); ///< SIGSTOP
    void thaw();   ///< SIGCONT

    /// Sends one command over a connection of its own and returns the reply as redis-cli --raw would print
    /// it: elements of an array joined with a line feed, nil as an empty text.
    QByteArray run(const QByteArrayList &words);
    /// The same, the words split at spaces.
    QByteArray run(const char *words) { return run(QByteArray(words).split(' ')); }
    /// What INFO commandstats tells of a command (in small letters): `calls`, `usec_per_call`. 0: it was never run.
    double statistic(const QByteArray &command, const QByteArray &field);

private:
    bool answersPing();
    std::string log() const; ///< its last lines

    QTemporaryDir m_folder{calmFolder()};
    QProcess m_process;
    QStringList m_arguments;
    ReservedPort m_port;
};

/// A test with a fresh Redis.
class RedisFixture : public testing::Test
{
protected:
    void SetUp() override { redis.start(); }
    TestRedis redis;
};

} // namespace desk::test
