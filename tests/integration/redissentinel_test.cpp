/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// A desk whose Redis is named by a real sentinel, over a real failover.

#include "tests/support/deskfixture.h"
#include "tests/support/redisfixture.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

#include <sys/prctl.h>

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::ReservedPort;
using test::TestDesk;
using test::TestRedis;
using test::waitUntil;

/// One sentinel that watches one primary and fails over by itself, within seconds.
class TestSentinel
{
public:
    explicit TestSentinel(const TestRedis &primary)
    {
        QFile file(m_folder.filePath(QStringLiteral("sentinel.conf")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("port " + QByteArray::number(m_port.number()) + "\nbind 127.0.0.1\n" + //
                   "dir " + m_folder.path().toUtf8() + "\n" +                             //
                   "sentinel monitor shop 127.0.0.1 " + QByteArray::number(primary.port()) + " 1\n" +
                   "sentinel down-after-milliseconds shop 1000\n"
                   "sentinel failover-timeout shop 5000\n");
        file.close();
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.start(QStringLiteral("redis-server"), {file.fileName(), QStringLiteral("--sentinel")});
        EXPECT_TRUE(m_process.waitForStarted());
    }

    ~TestSentinel()
    {
        m_process.kill();
        m_process.waitForFinished(5000);
    }

    QString url(const QString &firstHost = {}) const
    {
        const QString own = QStringLiteral("127.0.0.1:%1").arg(m_port.number());
        return QStringLiteral("redis+sentinel://%1%2/shop").arg(firstHost, own);
    }

private:
    QTemporaryDir m_folder{test::calmFolder()};
    ReservedPort m_port;
    QProcess m_process;
};

QStringList replicaOf(const TestRedis &primary)
{
    return {QStringLiteral("--replicaof"), QStringLiteral("127.0.0.1"), QString::number(primary.port()),
            QStringLiteral("--repl-diskless-sync-delay"), QStringLiteral("0")};
}

QByteArray replyOf(QtRedis &redis, const QByteArrayList &words)
{
    QByteArray answer;
    bool answered = false;
    redis.command(words, [&](const RedisReply &reply) {
        answered = true;
        answer = reply ? reply->toBytes() : reply.error().message.toUtf8();
    });
    EXPECT_TRUE(waitUntil([&] { return answered; }));
    return answer;
}

TEST(RedisSentinel, AsksOneSentinelAfterTheOtherAndSaysWhatEachAnswered)
{
    TestRedis redis;
    redis.start();
    const TestSentinel sentinel(redis);
    const ReservedPort nobody;
    const QString dead = QStringLiteral("127.0.0.1:%1,").arg(nobody.number());
    QtRedis connection(*RedisAddress::fromUrl(sentinel.url(dead)));
    connection.open();
    ASSERT_TRUE(waitUntil([&] { return connection.isReady(); })) << connection.lastTrouble().toStdString();
    EXPECT_EQ(replyOf(connection, {"SET", "a", "1"}), "OK");
    EXPECT_EQ(redis.run("GET a"), "1");

    RedisAddress wrongName = *RedisAddress::fromUrl(sentinel.url(dead));
    wrongName.primaryName = QStringLiteral("shoe");
    QtRedis lost(wrongName);
    lost.open();
    ASSERT_TRUE(waitUntil([&] { return lost.lastTrouble().contains(QStringLiteral("knows no \"shoe\"")); }));
    EXPECT_TRUE(lost.lastTrouble().contains(QStringLiteral("Connection refused"))) << "of the first one";
    EXPECT_FALSE(lost.isReady());
}

/// A sentinel that is behind: it names the same Redis whatever happens.
class StubbornSentinel
{
public:
    explicit StubbornSentinel(quint16 named)
    {
        EXPECT_TRUE(m_server.listen(QHostAddress::LocalHost));
        const QByteArray port = QByteArray::number(named);
        const QByteArray primary =
            "*2\r\n$9\r\n127.0.0.1\r\n$" + QByteArray::number(port.size()) + "\r\n" + port + "\r\n";
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, primary] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, primary] {
                const QByteArray asked = socket->readAll();
                asks += static_cast<int>(asked.count("get-master-addr-by-name"));
                socket->write(asked.contains("get-master-addr-by-name") ? primary
                                                                        : QByteArray("+OK\r\n+PONG\r\n"));
            });
        });
    }

    QString url() const
    {
        return QStringLiteral("redis+sentinel://127.0.0.1:%1/shop").arg(m_server.serverPort());
    }

    int asks = 0;

private:
    QTcpServer m_server;
};

TEST(RedisSentinel, AReplicaIsNeverTakenForThePrimary)
{
    TestRedis primary;
    primary.start();
    TestRedis replica(TestRedis::Fsync::Always, replicaOf(primary));
    replica.start();
    const StubbornSentinel sentinel(replica.port());
    QtRedis connection(*RedisAddress::fromUrl(sentinel.url()));
    connection.open();
    ASSERT_TRUE(waitUntil([&] { return sentinel.asks >= 3; })) << "it asks again on each attempt";
    EXPECT_TRUE(connection.lastTrouble().contains(QStringLiteral("is a replica")))
        << connection.lastTrouble().toStdString();
    EXPECT_FALSE(connection.isReady());
    replica.run("REPLICAOF NO ONE");
    EXPECT_TRUE(waitUntil([&] { return connection.isReady(); })) << "it has been promoted";
}

TEST(RedisSentinel, ADeskGoesOnAfterAFailover)
{
    TestDesk desk({.agents = 2, .duplicateShare = 0, .latency = 1ms});
    TestRedis replica(TestRedis::Fsync::EverySecond, replicaOf(desk.redis));
    replica.start();
    const TestSentinel sentinel(desk.redis);
    desk.options.redisAddress = *RedisAddress::fromUrl(sentinel.url());
    desk.setCap(1);
    desk.startEngine();
    desk.simulator.rush(3);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 2 && desk.queueDepth() == 1; }));
    // The sentinel reads its replicas from the primary every ten seconds; a failover needs one.
    const auto replicated = [&] {
        return replica.run("INFO replication").contains("master_link_status:up") &&
               replica.run("ZCARD desk:queue") == "1";
    };
    ASSERT_TRUE(waitUntil(replicated, 30s));

    desk.redis.kill();
    ASSERT_TRUE(waitUntil([&] { return !desk.snapshot()->live; }));
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->live; }, 90s)) << "the sentinel names the other one";
    EXPECT_TRUE(replica.run("ROLE").startsWith("master"));
    EXPECT_EQ(desk.snapshot()->queueDepth, 1);
    replica.run("SET config:max_agent_chat 2");
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 3; }, 30s)) << "and it works with it";
    EXPECT_EQ(desk.simulator.assignments().size(), 3) << "each chat once";
}

} // namespace
} // namespace desk
