/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/certificates.h"
#include "tests/support/intakefixture.h"
#include "tests/support/waiting.h"

#include <QFile>

#include <gtest/gtest.h>

namespace desk::test
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

IntakeOptions withTls(const TlsFiles &files)
{
    IntakeOptions options;
    options.tls = files;
    options.lookAtTlsEvery = 20ms;
    return options;
}

TEST(TlsIdentity, ReadsBothKindsOfKeys)
{
    Certificates certificates;
    for (const bool rsa : {false, true}) {
        const auto identity = readTlsIdentity(certificates.make(u"desk.example.com"_s, rsa));
        ASSERT_TRUE(identity.has_value()) << identity.error().toStdString();
        EXPECT_EQ(identity->name, u"desk.example.com"_s);
        EXPECT_NEAR(static_cast<double>(QDateTime::currentDateTimeUtc().daysTo(identity->notAfter)), 90, 1);
    }
}

TEST(TlsIdentity, SaysWhatIsWrongAndWhatToDo)
{
    Certificates certificates;
    const TlsFiles good = certificates.make(u"a"_s);
    const TlsFiles other = certificates.make(u"b"_s);
    const TlsFiles rsa = certificates.make(u"c"_s, true);
    const QString locked = certificates.path(u"locked.key"_s);
    certificates.run(
        {u"pkey"_s, u"-in"_s, good.key, u"-aes128"_s, u"-passout"_s, u"pass:abcd"_s, u"-out"_s, locked});
    const QString nonsense = certificates.write(u"nonsense"_s, "hello\n");
    const auto errorOf = [](const TlsFiles &files) {
        const auto identity = readTlsIdentity(files);
        return identity ? u"none"_s : identity.error();
    };
    EXPECT_TRUE(
        errorOf({u"/nowhere/a.pem"_s, good.key}).startsWith(u"WEBHOOK_TLS_CERT names /nowhere/a.pem"_s));
    EXPECT_TRUE(
        errorOf({good.certificate, u"/nowhere/a.key"_s}).startsWith(u"WEBHOOK_TLS_KEY names /nowhere"_s));
    EXPECT_TRUE(errorOf({nonsense, good.key}).contains(u"holds no certificate"_s));
    EXPECT_TRUE(errorOf({good.key, good.certificate}).contains(u"holds no certificate"_s)) << "turned round";
    EXPECT_TRUE(errorOf({good.certificate, nonsense}).contains(u"without passphrase"_s));
    EXPECT_TRUE(errorOf({good.certificate, locked}).contains(u"takes a passphrase off"_s));
    EXPECT_TRUE(errorOf({good.certificate, other.key}).contains(u"does not belong"_s));
    EXPECT_TRUE(errorOf({good.certificate, rsa.key}).contains(u"does not belong"_s));
    EXPECT_EQ(errorOf(good), u"none"_s);
}

/// The listener with TLS; Redis is away.
class IntakeTls : public testing::Test
{
protected:
    int statusOf(const QByteArray &request)
    {
        RawClient client(intake.port(), RawClient::Tls::Yes);
        client.send(request);
        return client.response().status;
    }

    QString nameShown()
    {
        const RawClient client(intake.port(), RawClient::Tls::Yes);
        return client.certificateName();
    }

    Certificates certificates;
    TlsFiles files = certificates.make(u"first"_s);
    Intake intake{{}, withTls(files)};
};

TEST_F(IntakeTls, AnswersOverTlsAsWithout)
{
    RawClient client(intake.port(), RawClient::Tls::Yes);
    EXPECT_EQ(client.certificateName(), u"first"_s);
    client.send(get("/") + get("/nothing") + post("/webhook", "{"));
    EXPECT_EQ(client.response().status, 200);
    EXPECT_EQ(client.response().status, 404);
    EXPECT_EQ(client.response().status, 400);
    EXPECT_GT(intake.listener.status().tlsEndsMs, QDateTime::currentMSecsSinceEpoch());
}

TEST_F(IntakeTls, TheGuardStandsBehindTls)
{
    RawClient large(intake.port(), RawClient::Tls::Yes);
    large.send("POST /webhook HTTP/1.1\r\nHost: d\r\nContent-Length: 5000000\r\n\r\n" +
               QByteArray(3'000'000, 'x'));
    EXPECT_EQ(large.response().status, 413);
    EXPECT_TRUE(large.waitUntilClosed());
    EXPECT_EQ(statusOf("GET / HTTP/1.1\r\n\r\n"), 400);
    RawClient closing(intake.port(), RawClient::Tls::Yes);
    closing.send("GET / HTTP/1.0\r\n\r\n");
    EXPECT_EQ(closing.response().status, 200);
    EXPECT_TRUE(closing.waitUntilClosed(1s)) << "must not wait for the client";
    EXPECT_TRUE(closing.endedInOrder()) << "the goodbye of TLS is missing";
}

TEST_F(IntakeTls, PlainHttpIsCutOffAndSilenceToo)
{
    RawClient plain(intake.port());
    plain.send(get("/"));
    EXPECT_TRUE(plain.waitUntilClosed());
    EXPECT_FALSE(plain.unread().contains("HTTP/"));
    IntakeOptions options = withTls(files);
    options.limits.requestTime = 200ms;
    Intake impatient({}, options);
    RawClient silent(impatient.port());
    ASSERT_TRUE(waitUntil([&] { return impatient.listener.status().connections == 1; }));
    EXPECT_TRUE(silent.waitUntilClosed(5s));
    EXPECT_TRUE(waitUntil([&] { return impatient.listener.status().connections == 0; }));
}

TEST_F(IntakeTls, ANewPairIsUsedForNewConnections)
{
    RawClient before(intake.port(), RawClient::Tls::Yes);
    Certificates::replace(files, certificates.make(u"second"_s));
    EXPECT_TRUE(waitUntil([&] { return nameShown() == u"second"_s; }));
    before.send(get("/"));
    EXPECT_EQ(before.response().status, 200) << "an open connection goes on";
    EXPECT_TRUE(intake.listener.status().tlsTrouble.isEmpty());
}

TEST_F(IntakeTls, ABadNewPairLeavesTheOldOneInUse)
{
    const TlsFiles other = certificates.make(u"other"_s);
    Certificates::replace(files, {other.certificate, certificates.make(u"third"_s).key});
    ASSERT_TRUE(waitUntil([&] { return !intake.listener.status().tlsTrouble.isEmpty(); }));
    EXPECT_TRUE(intake.listener.status().tlsTrouble.contains(files.key));
    EXPECT_EQ(nameShown(), u"first"_s);
    EXPECT_EQ(statusOf(get("/")), 200);
    QFile::remove(files.key);
    EXPECT_TRUE(waitUntil([&] { return intake.listener.status().tlsTrouble.contains(u"cannot be read"_s); }));
    EXPECT_EQ(nameShown(), u"first"_s);
    Certificates::replace(files, other);
    EXPECT_TRUE(waitUntil([&] { return nameShown() == u"other"_s; }));
    EXPECT_TRUE(intake.listener.status().tlsTrouble.isEmpty());
}

TEST_F(IntakeTls, WrongFilesMeanNoListenerRatherThanPlainHttp)
{
    QtRedis redis{RedisAddress()};
    ChatLedger ledger(redis, {.deskRun = "test"});
    IntakeOptions options = withTls({files.certificate, certificates.make(u"x"_s).key});
    options.port = 0;
    WebhookListener listener(ledger, options);
    EXPECT_FALSE(listener.listen());
    EXPECT_FALSE(listener.status().listening);
    EXPECT_TRUE(listener.status().trouble.contains(u"does not belong"_s))
        << listener.status().trouble.toStdString();
    Certificates::replace(options.tls, certificates.make(u"y"_s));
    EXPECT_TRUE(listener.listen()) << "mended meanwhile";
    EXPECT_TRUE(listener.status().trouble.isEmpty());
}

} // namespace
} // namespace desk::test
