/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/redisanswers.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <gmock/gmock.h>

using namespace std::chrono_literals;

namespace desk::test
{

namespace
{

/// Listens like a Redis and says what the test wants: the greeting on arrival, then an answer to each PING.
class Impostor : public QTcpServer
{
public:
    Impostor(QByteArray onArrival, QByteArray onPing)
        : m_onArrival(std::move(onArrival))
        , m_onPing(std::move(onPing))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            ++visits;
            QTcpSocket *visitor = nextPendingConnection();
            connect(visitor, &QTcpSocket::readyRead, this, [this, visitor] { answer(*visitor); });
            connect(visitor, &QTcpSocket::disconnected, visitor, &QObject::deleteLater);
            visitor->write(m_onArrival);
        });
    }
    void answerPingWith(const QByteArray &reply) { m_onPing = reply; }
    RedisAddress address() const
    {
        RedisAddress address;
        address.port = serverPort();
        return address;
    }
    int visits = 0;

private:
    void answer(QTcpSocket &visitor)
    {
        const QByteArray words = visitor.readAll();
        if (words.contains("SETNAME"))
            visitor.write("+OK\r\n");
        for (qsizetype pings = words.count("PING"); pings > 0; --pings)
            visitor.write(m_onPing);
    }
    QByteArray m_onArrival;
    QByteArray m_onPing;
};

RedisOptions quick()
{
    RedisOptions options;
    options.connectTimeout = 200ms;
    options.commandTimeout = 100ms;
    options.heartbeat = 100ms;
    options.firstBackoff = 5ms;
    options.lastBackoff = 20ms;
    return options;
}

struct Deceit {
    const char *name;
    QByteArray onArrival;
    QByteArray onPing;
    const char16_t *reason;
};

class RedisImpostor : public testing::TestWithParam<Deceit>
{
};

} // namespace

TEST_P(RedisImpostor, IsLeftWithAClearReasonAndTriedAgain)
{
    Impostor impostor(GetParam().onArrival, GetParam().onPing);
    QtRedis client(impostor.address(), quick());
    bool wasReady = false;
    QObject::connect(&client, &QtRedis::ready, &client, [&] { wasReady = true; });
    client.open();
    EXPECT_TRUE(waitUntil([&] { return client.lastTrouble().contains(QStringView(GetParam().reason)); }, 10s,
                          [&] { return client.lastTrouble(); }));
    EXPECT_TRUE(waitUntil([&] { return impostor.visits >= 3; }));
    EXPECT_FALSE(wasReady);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, RedisImpostor,
    testing::Values(Deceit{"WebServer", "", "HTTP/1.1 400 Bad Request\r\n\r\n",
                           u"does not speak as Redis does"},
                    Deceit{"Noise", QByteArray("\0\x01\xff\xfe", 4), "", u"does not speak as Redis does"},
                    Deceit{"Silence", "", "", u"no answer within 200 ms"},
                    Deceit{"EndlessList", "", "*2000000000\r\n", u"larger than 512 MB"},
                    Deceit{"Chatter", "+a\r\n+b\r\n+c\r\n", "+PONG\r\n", u"answered PING with \"b\""},
                    Deceit{"Full", "-ERR max number of clients reached\r\n", "", u"max number of clients"},
                    Deceit{"Loading", "", "-LOADING Redis is loading the dataset in memory\r\n", u"LOADING"}),
    [](const auto &instance) { return instance.param.name; });

TEST(RedisImpostors, LoadingEndsInReady)
{
    Impostor loading({}, "-LOADING Redis is loading the dataset in memory\r\n");
    QtRedis client(loading.address(), quick());
    client.open();
    ASSERT_TRUE(waitUntil([&] { return client.lastTrouble().contains(u"LOADING"); }));
    loading.answerPingWith("+PONG\r\n");
    EXPECT_TRUE(waitUntil([&] { return client.isReady(); }));
}

TEST(RedisImpostors, OneThatFallsSilentIsLeft)
{
    Impostor tired({}, "+PONG\r\n");
    QtRedis client(tired.address(), quick());
    openAndWait(client);
    tired.answerPingWith({});
    EXPECT_TRUE(waitUntil([&] { return client.lastTrouble().contains(u"silent"); }, 10s,
                          [&] { return client.lastTrouble(); }));
}

TEST(RedisImpostors, OneThatAnswersTooMuchIsLeft)
{
    Impostor generous({}, "+PONG\r\n+more\r\n");
    QtRedis client(generous.address(), quick());
    client.open();
    EXPECT_TRUE(waitUntil([&] { return client.lastTrouble().contains(u"nobody asked for: more"); }));
}

TEST(RedisImpostors, TlsToAServerWithoutItFailsWithinTheTimeOfAnAttempt)
{
    Impostor plain({}, "+PONG\r\n");
    RedisAddress address = plain.address();
    address.transport = RedisAddress::Transport::Tls;
    QtRedis client(address, quick());
    client.open();
    EXPECT_TRUE(waitUntil([&] { return !client.lastTrouble().isEmpty(); }));
    EXPECT_FALSE(client.isReady());
}

} // namespace desk::test
