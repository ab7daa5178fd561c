/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisserverprocess.h"
#include "tests/support/redisanswers.h"
#include "tests/support/redisfixture.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace desk::test
{

namespace
{

bool isRunning(const QByteArray &process)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(QString::fromLatin1(process)));
    return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
}

} // namespace

/// A server that outlived its program would hold the append-only file against the next one.
TEST(RedisOrphan, TheServerDiesWithItsProgramAndTheDataSurviveBoth)
{
    const QTemporaryDir home{calmFolder()};
    QProcess owner;
    owner.start(QStringLiteral(DESK_REDIS_SERVER_OWNER), {home.path()});
    ASSERT_TRUE(waitUntil([&] { return owner.canReadLine(); }));
    const QByteArray server = owner.readLine().trimmed();
    ASSERT_TRUE(isRunning(server)) << server.toStdString();

    RedisServerProcess next(home.path());
    QtRedis client(next.address());
    openAndWait(client);
    ASSERT_EQ(inWords(ask(client, {"SET", "chat", "waiting"})), "OK");
    owner.kill();
    ASSERT_TRUE(waitUntil([&] { return !isRunning(server) && !client.isReady(); }));
    next.start();
    ASSERT_TRUE(waitUntil([&] { return next.processId() > 0 && client.isReady(); }));
    EXPECT_EQ(inWords(ask(client, {"GET", "chat"})), "waiting");
    ASSERT_TRUE(waitUntil([&] { return owner.state() == QProcess::NotRunning; }));
}

} // namespace desk::test
