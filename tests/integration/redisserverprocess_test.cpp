/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisserverprocess.h"
#include "tests/support/redisanswers.h"
#include "tests/support/redisfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace desk::test
{

namespace
{

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadUser |
                           QFile::WriteUser | QFile::ExeUser;

class RedisServerProcessTest : public testing::Test
{
protected:
    QTemporaryDir home{calmFolder()};
    QString folder = home.filePath(QStringLiteral("desk/redis"));
};

/// Puts a variable of the environment back when the test ends.
class ChangedVariable
{
public:
    ChangedVariable(const char *name, const QByteArray &value)
        : m_name(name)
        , m_before(qgetenv(name))
    {
        qputenv(name, value);
    }
    ~ChangedVariable() { qputenv(m_name, m_before); }

private:
    const char *m_name;
    QByteArray m_before;
};

/// Whether the process is gone, or only waits for its exit code to be fetched.
bool isGone(pid_t process)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(process));
    return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
}

} // namespace

TEST_F(RedisServerProcessTest, StartsDurableAndPrivate)
{
    RedisServerProcess server(folder);
    server.start();
    QtRedis client(server.address());
    openAndWait(client);
    const std::pair<QByteArray, std::string> promised[] = {
        {"appendonly", "yes"}, {"appendfsync", "always"}, {"maxmemory-policy", "noeviction"}, {"save", ""},
        {"port", "0"},         {"protected-mode", "yes"}, {"unixsocketperm", "600"}};
    for (const auto &[name, value] : promised) {
        const RedisReply reply = ask(client, {"CONFIG", "GET", name});
        ASSERT_TRUE(reply.has_value()) << inWords(reply);
        EXPECT_EQ(reply->elements().at(1).toBytes().toStdString(), value) << name.toStdString();
    }
    EXPECT_EQ(QFileInfo(folder).permissions(), ownerOnly);
    EXPECT_EQ(QFileInfo(server.address().socketPath).permissions() &
                  ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
              QFile::Permissions());
}

TEST_F(RedisServerProcessTest, AFolderThatWasOpenToOthersIsClosedToThem)
{
    ASSERT_TRUE(QDir().mkpath(folder));
    ASSERT_TRUE(QFile::setPermissions(folder, ownerOnly | QFile::ReadGroup | QFile::ExeGroup |
                                                  QFile::ReadOther | QFile::ExeOther));
    RedisServerProcess server(folder);
    server.start();
    ASSERT_TRUE(waitUntil([&] { return server.processId() > 0; }));
    EXPECT_EQ(QFileInfo(folder).permissions(), ownerOnly);
}

TEST_F(RedisServerProcessTest, ComesBackAfterAKillWithEverythingThatWasAcknowledged)
{
    RedisServerProcess server(folder);
    QStringList deaths;
    int starts = 0;
    QObject::connect(&server, &RedisServerProcess::died, &server, [&](const QString &why) { deaths << why; });
    QObject::connect(&server, &RedisServerProcess::started, &server, [&] { ++starts; });
    server.start();
    QtRedis client(server.address());
    openAndWait(client);
    ASSERT_EQ(inWords(ask(client, {"SET", "chat", "waiting"})), "OK");
    const qint64 first = server.processId();
    ASSERT_GT(first, 0);
    ::kill(static_cast<pid_t>(first), SIGKILL);
    ASSERT_TRUE(waitUntil([&] { return starts == 2 && client.isReady(); }, 10s,
                          [&] { return client.lastTrouble(); }));
    EXPECT_NE(server.processId(), first);
    EXPECT_EQ(inWords(ask(client, {"GET", "chat"})), "waiting");
    ASSERT_EQ(deaths.size(), 1);
    EXPECT_TRUE(deaths.first().contains(u"signal 9")) << deaths.first().toStdString();
}

TEST_F(RedisServerProcessTest, StopEndsTheServerAndSaysNothing)
{
    RedisServerProcess server(folder);
    int signalsSent = 0;
    server.start();
    ASSERT_TRUE(waitUntil([&] { return server.processId() > 0; }));
    const auto process = static_cast<pid_t>(server.processId());
    QtRedis client(server.address());
    openAndWait(client);
    QObject::connect(&server, &RedisServerProcess::died, &server, [&] { ++signalsSent; });
    QObject::connect(&server, &RedisServerProcess::cannotStart, &server, [&] { ++signalsSent; });
    server.stop();
    EXPECT_EQ(server.processId(), 0);
    EXPECT_TRUE(isGone(process));
    EXPECT_EQ(signalsSent, 0);
    server.start();
    EXPECT_TRUE(waitUntil([&] { return client.isReady(); }));
}

TEST_F(RedisServerProcessTest, AKilledServerStaysAwayUntilStartAndHasLostNothing)
{
    RedisServerProcess server(folder);
    server.start();
    QtRedis client(server.address());
    openAndWait(client);
    ASSERT_EQ(inWords(ask(client, {"SET", "chat", "waiting"})), "OK");
    QElapsedTimer clock;
    clock.start();
    server.kill();
    EXPECT_LT(clock.elapsed(), 50) << "the window must not wait for it";
    ASSERT_TRUE(waitUntil([&] { return server.processId() == 0 && !client.isReady(); }));
    // Longer than the first pause before a restart of its own would be.
    EXPECT_FALSE(waitUntil([&] { return server.processId() != 0; }, 500ms));
    server.start();
    ASSERT_TRUE(waitUntil([&] { return client.isReady(); }));
    EXPECT_EQ(inWords(ask(client, {"GET", "chat"})), "waiting");
}

TEST_F(RedisServerProcessTest, AStartRightAfterAKillTakesEffect)
{
    RedisServerProcess server(folder);
    server.start();
    QtRedis client(server.address());
    openAndWait(client);
    const qint64 first = server.processId();
    server.kill();
    server.start();
    EXPECT_TRUE(waitUntil([&] { return server.processId() != 0 && server.processId() != first; }));
    EXPECT_TRUE(waitUntil([&] { return client.isReady(); }));
}

TEST_F(RedisServerProcessTest, AFrozenServerIsKilledByStop)
{
    RedisServerProcess server(folder);
    server.start();
    QtRedis client(server.address());
    openAndWait(client);
    const auto process = static_cast<pid_t>(server.processId());
    ::kill(process, SIGSTOP);
    server.stop();
    EXPECT_TRUE(isGone(process));
}

TEST_F(RedisServerProcessTest, ALongFolderPutsTheSocketIntoTheRuntimeDirectory)
{
    const ChangedVariable runtime("XDG_RUNTIME_DIR", home.path().toLocal8Bit());
    ASSERT_TRUE(QFile::setPermissions(home.path(), ownerOnly));
    const QString deep = folder + u'/' + QString(100, u'd');
    RedisServerProcess server(deep);
    EXPECT_EQ(QFileInfo(server.address().socketPath).path(), home.path());
    EXPECT_EQ(server.address().socketPath, RedisServerProcess(deep + u'/').address().socketPath);
    EXPECT_NE(server.address().socketPath, RedisServerProcess(deep + u'e').address().socketPath);
    server.start();
    QtRedis client(server.address());
    openAndWait(client);
    EXPECT_EQ(QFileInfo(deep).permissions(), ownerOnly);
}

/// A redis-server that writes down what it was given, then is the real one.
TEST_F(RedisServerProcessTest, TheServerDoesNotGetOurSettings)
{
    const QString script = home.filePath(QStringLiteral("redis-server"));
    const QString seen = home.filePath(QStringLiteral("environment"));
    const QString real = QStandardPaths::findExecutable(QStringLiteral("redis-server"));
    QFile file(script);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("#!/bin/sh\nenv >'%1'\nexec '%2' \"$@\"\n").arg(seen, real).toUtf8());
    file.close();
    file.setPermissions(ownerOnly);
    const ChangedVariable path("PATH", home.path().toUtf8() + ':' + qgetenv("PATH"));
    const ChangedVariable secret("QISCUS_SECRET_KEY", "canary");
    RedisServerProcess server(folder);
    server.start();
    QtRedis client(server.address());
    openAndWait(client);
    QFile environment(seen);
    ASSERT_TRUE(environment.open(QIODevice::ReadOnly));
    const QByteArray variables = environment.readAll();
    EXPECT_TRUE(variables.contains("PATH=")) << "nothing was written down";
    EXPECT_FALSE(variables.contains("canary"));
}

TEST_F(RedisServerProcessTest, AStaleSocketIsNoHindrance)
{
    QDir().mkpath(folder);
    RedisServerProcess server(folder);
    QFile leftover(server.address().socketPath);
    ASSERT_TRUE(leftover.open(QIODevice::WriteOnly));
    leftover.close();
    server.start();
    QtRedis client(server.address());
    openAndWait(client);
}

TEST_F(RedisServerProcessTest, ASecondServerOnTheSameDataIsRefusedUntilTheFirstIsGone)
{
    RedisServerProcess first(folder);
    first.start();
    QtRedis client(first.address());
    openAndWait(client);
    RedisServerProcess second(folder);
    QStringList reasons;
    QObject::connect(&second, &RedisServerProcess::cannotStart, &second,
                     [&](const QString &reason) { reasons << reason; });
    second.start();
    ASSERT_TRUE(waitUntil([&] { return !reasons.isEmpty(); }));
    EXPECT_TRUE(reasons.first().contains(u"still answers")) << reasons.first().toStdString();
    EXPECT_EQ(second.processId(), 0);
    first.stop();
    EXPECT_TRUE(waitUntil([&] { return second.processId() > 0 && client.isReady(); }));
    EXPECT_EQ(reasons.size(), 1) << "one reason is told once";
}

TEST_F(RedisServerProcessTest, AMissingServerProgramIsNamedWithItsPackage)
{
    const ChangedVariable path("PATH", home.path().toLocal8Bit());
    RedisServerProcess server(folder);
    QString reason;
    QObject::connect(&server, &RedisServerProcess::cannotStart, &server,
                     [&](const QString &why) { reason = why; });
    server.start();
    ASSERT_TRUE(waitUntil([&] { return !reason.isEmpty(); }));
    EXPECT_TRUE(reason.contains(u"apt install redis-server")) << reason.toStdString();
}

TEST_F(RedisServerProcessTest, AFolderThatCannotBeMadeIsNamed)
{
    QFile file(home.filePath(QStringLiteral("desk")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)); // a file where a folder must be
    RedisServerProcess server(folder);
    QString reason;
    QObject::connect(&server, &RedisServerProcess::cannotStart, &server,
                     [&](const QString &why) { reason = why; });
    server.start();
    ASSERT_TRUE(waitUntil([&] { return !reason.isEmpty(); }));
    EXPECT_TRUE(reason.contains(folder)) << reason.toStdString();
}

TEST_F(RedisServerProcessTest, ABrokenAppendOnlyFileIsSaidInTheWordsOfRedis)
{
    QDir().mkpath(folder + QStringLiteral("/appendonlydir"));
    QFile manifest(folder + QStringLiteral("/appendonlydir/appendonly.aof.manifest"));
    ASSERT_TRUE(manifest.open(QIODevice::WriteOnly));
    manifest.write("nonsense\n");
    manifest.close();
    RedisServerProcess server(folder);
    QString reason;
    QObject::connect(&server, &RedisServerProcess::died, &server, [&](const QString &why) { reason = why; });
    server.start();
    ASSERT_TRUE(waitUntil([&] { return !reason.isEmpty(); }));
    EXPECT_TRUE(reason.contains(u"ended with code 1") && reason.contains(u"AOF")) << reason.toStdString();
}

} // namespace desk::test
