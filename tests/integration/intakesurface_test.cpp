/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/intakefixture.h"
#include "tests/support/waiting.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>

#include <gtest/gtest.h>

namespace desk::test
{
namespace
{

using namespace Qt::StringLiterals;

const QByteArray product = "allocation-desk/" DESK_VERSION;

QString field(const RawResponse &response, const QString &name)
{
    return QJsonDocument::fromJson(response.body).object().value(name).toString();
}

/// What the listener says of HTTP itself; Redis is away.
class IntakeSurface : public testing::Test
{
protected:
    RawResponse ask(const QByteArray &request)
    {
        client.send(request);
        return client.response();
    }

    Intake intake;
    RawClient client{intake.port()};
};

TEST_F(IntakeSurface, RootSaysProgramAndVersion)
{
    const RawResponse response = ask(get("/"));
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(field(response, u"program"_s), u"Allocation Desk"_s);
    EXPECT_EQ(field(response, u"version"_s), QStringLiteral(DESK_VERSION));
    EXPECT_EQ(response.headers.value("server"), product);
    EXPECT_EQ(response.headers.value("content-type"), "application/json");
}

TEST_F(IntakeSurface, RootAnswersAnyOtherMethodWithTheSame)
{
    const RawResponse response = ask(post("/", "{}"));
    EXPECT_EQ(response.status, 405);
    EXPECT_EQ(response.headers.value("allow"), "GET, HEAD");
    EXPECT_EQ(field(response, u"version"_s), QStringLiteral(DESK_VERSION));
    client.expectHead();
    EXPECT_EQ(ask("HEAD / HTTP/1.1\r\nHost: desk\r\n\r\n").status, 200);
}

TEST_F(IntakeSurface, UnknownPathsAreNotFound)
{
    for (const char *path : {"/webhooks", "/webhook/", "/WEBHOOK", "/favicon.ico", "/resolve/x", "//"}) {
        const RawResponse response = ask(get(path));
        EXPECT_EQ(response.status, 404) << path;
        EXPECT_TRUE(field(response, u"error"_s).contains(u"/webhook and /resolve"_s)) << path;
        EXPECT_EQ(response.headers.value("server"), product);
    }
}

TEST_F(IntakeSurface, OnlyPostIsAllowedOnTheTwoPaths)
{
    for (const QByteArray path : {"/webhook", "/resolve"}) {
        for (const QByteArray method : {"GET", "OPTIONS", "DELETE", "TRACE", "BREW"}) {
            const RawResponse response = ask(method + ' ' + path + " HTTP/1.1\r\nHost: desk\r\n\r\n");
            EXPECT_EQ(response.status, 405) << method.constData();
            EXPECT_EQ(response.headers.value("allow"), "POST") << method.constData();
            EXPECT_FALSE(field(response, u"error"_s).isEmpty());
        }
        EXPECT_EQ(ask("PUT " + path + " HTTP/1.1\r\nHost: desk\r\nContent-Length: 2\r\n\r\n{}").status, 405);
    }
}

TEST_F(IntakeSurface, HeadHasNoBody)
{
    client.expectHead();
    client.send("HEAD /webhook HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n");
    const RawResponse response = client.response();
    EXPECT_EQ(response.status, 405);
    EXPECT_EQ(response.headers.value("allow"), "POST");
    EXPECT_TRUE(client.waitUntilClosed());
    EXPECT_EQ(client.unread(), "");
}

TEST_F(IntakeSurface, AQueryBehindThePathChangesNothing)
{
    EXPECT_EQ(ask(post("/webhook?source=qiscus", "{}")).status, 400);
}

TEST_F(IntakeSurface, RefusalNamesTheField)
{
    RawResponse response = ask(post("/webhook", R"({"app_id":"tokoa"})"));
    EXPECT_EQ(response.status, 400);
    EXPECT_EQ(field(response, u"field"_s), u"room_id"_s);
    EXPECT_TRUE(field(response, u"error"_s).contains(u"room_id"_s)) << response.body.constData();
    response = ask(post("/resolve", R"({"service":{}})"));
    EXPECT_EQ(response.status, 400);
    EXPECT_EQ(field(response, u"field"_s), u"service.room_id"_s);
    EXPECT_TRUE(field(response, u"error"_s).contains(u"service.room_id"_s)) << response.body.constData();
    response = ask(post("/webhook", "{"));
    EXPECT_EQ(response.status, 400);
    EXPECT_EQ(field(response, u"field"_s), u"body"_s);
    EXPECT_TRUE(field(response, u"error"_s).contains(u"body"_s)) << response.body.constData();
    EXPECT_EQ(intake.listener.status().refused, 3);
    EXPECT_EQ(intake.listener.status().accepted, 0);
}

TEST_F(IntakeSurface, ContentTypeIsReadLeniently)
{
    const auto typed = [](const QByteArray &type) {
        return "POST /webhook HTTP/1.1\r\nHost: desk\r\n" +
               (type.isEmpty() ? type : "Content-Type: " + type + "\r\n") + "Content-Length: 2\r\n\r\n{}";
    };
    for (const char *type :
         {"", "application/json", "Application/JSON; charset=utf-8", "text/json",
          "application/vnd.qiscus+json", "text/plain", "application/x-www-form-urlencoded"})
        EXPECT_EQ(ask(typed(type)).status, 400) << type; // it is read, and has no room_id
    for (const char *type :
         {"image/png", "text/html", "application/xml", "multipart/form-data; boundary=x", "json"})
        EXPECT_EQ(ask(typed(type)).status, 415) << type;
}

TEST_F(IntakeSurface, WithoutRedisAWebhookIsToldToComeAgain)
{
    for (const QByteArray &request : {newChat("310000001"), resolved("310000001")}) {
        const RawResponse response = ask(request);
        EXPECT_EQ(response.status, 503);
        EXPECT_GT(response.headers.value("retry-after").toInt(), 0);
        EXPECT_FALSE(field(response, u"error"_s).isEmpty());
    }
    EXPECT_EQ(intake.listener.status().unavailable, 2);
    EXPECT_EQ(intake.listener.status().accepted, 0);
    EXPECT_EQ(intake.listener.status().lastWebhookMs, 0);
}

TEST_F(IntakeSurface, StopListeningRefusesNewClientsAndLetsIdleOnesGo)
{
    EXPECT_EQ(ask(get("/")).status, 200);
    RawClient busy(intake.port());
    busy.send("GET / HTTP/1.1\r\n");
    ASSERT_TRUE(waitUntil([&] { return intake.listener.status().connections == 2; }));
    EXPECT_EQ(ask(get("/")).status, 200); // the first bytes of the busy client have been seen by now
    const quint16 port = intake.port();
    intake.listener.stopListening();
    EXPECT_FALSE(intake.listener.status().listening);
    EXPECT_TRUE(client.waitUntilClosed());
    busy.send("Host: desk\r\n\r\n");
    const RawResponse last = busy.response();
    EXPECT_EQ(last.status, 200);
    EXPECT_EQ(last.headers.value("connection"), "close");
    EXPECT_TRUE(busy.waitUntilClosed());
    QTcpSocket late;
    late.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    ASSERT_TRUE(waitUntil([&] { return late.error() == QAbstractSocket::ConnectionRefusedError; }));
    ASSERT_TRUE(intake.listener.listen());
    RawClient again(intake.port());
    again.send(get("/"));
    EXPECT_EQ(again.response().status, 200);
}

TEST(IntakeListening, SaysWhyItCannotListen)
{
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress::LocalHost));
    QtRedis redis{RedisAddress()};
    ChatLedger ledger(redis, {.deskRun = "test"});
    WebhookListener taken(ledger, {.port = other.serverPort()});
    EXPECT_FALSE(taken.listen());
    EXPECT_FALSE(taken.status().listening);
    EXPECT_EQ(taken.status().trouble,
              u"Another program listens on 127.0.0.1 port %1. Stop it, or set PORT to a free port."_s.arg(
                  other.serverPort()));
    other.close();
    EXPECT_TRUE(taken.listen());
    EXPECT_TRUE(taken.status().listening);
    EXPECT_TRUE(taken.status().trouble.isEmpty());
    EXPECT_EQ(taken.status().port, other.serverPort() == 0 ? taken.status().port : other.serverPort());
    WebhookListener elsewhere(ledger, {.host = QHostAddress(u"192.0.2.1"_s), .port = 0});
    EXPECT_FALSE(elsewhere.listen());
    EXPECT_TRUE(elsewhere.status().trouble.contains(u"Set WEBHOOK_HOST"_s))
        << qPrintable(elsewhere.status().trouble);
}

} // namespace
} // namespace desk::test
