/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/deskcheck.h"
#include "core/simulator/simulator.h"
#include "tests/support/certificates.h"
#include "tests/support/intakefixture.h"
#include "tests/support/redisfixture.h"
#include "tests/support/waiting.h"

#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

namespace desk
{
namespace
{

using test::waitUntil;
using Part = CheckLine::Part;

class Check : public test::RedisFixture
{
protected:
    Check()
    {
        EXPECT_TRUE(simulator.start());
        settings.port = freePort();
        settings.qiscusBaseUrl = simulator.baseUrl();
        settings.qiscusAppId = SimulatorOptions().appId;
        settings.qiscusSecretKey = SimulatorOptions().secretKey;
        settings.dataDirectory = folder.path();
    }

    static quint16 freePort()
    {
        QTcpServer server;
        EXPECT_TRUE(server.listen(QHostAddress::LocalHost));
        return server.serverPort();
    }

    bool run()
    {
        DeskCheck check(settings);
        int told = 0;
        std::optional<bool> fit;
        QObject::connect(&check, &DeskCheck::lineReady, &check, [&](const CheckLine &line) {
            lines.insert(static_cast<int>(line.part), line);
            ++told;
        });
        QObject::connect(&check, &DeskCheck::finished, &check, [&](bool ok) { fit = ok; });
        check.start();
        EXPECT_TRUE(waitUntil([&] { return fit.has_value(); }, std::chrono::seconds(60)));
        EXPECT_EQ(told, 7) << "each part once";
        return fit.value_or(false);
    }

    CheckLine line(Part part) const { return lines.value(static_cast<int>(part)); }

    Simulator simulator{{.agents = 5, .onlineShare = 0.6}};
    QTemporaryDir folder;
    Settings settings;
    QHash<int, CheckLine> lines;
};

TEST_F(Check, aDeskThatCanRunIsFit)
{
    settings.redisUrl = redis.url();
    EXPECT_TRUE(run());
    for (const CheckLine &one : std::as_const(lines))
        EXPECT_NE(one.level, HealthLevel::Bad) << one.result.toStdString();
    EXPECT_EQ(line(Part::Credentials).level, HealthLevel::Ok);
    EXPECT_EQ(line(Part::Webhook).level, HealthLevel::Ok);
    EXPECT_EQ(line(Part::Port).level, HealthLevel::Ok);
    EXPECT_TRUE(line(Part::Agents).result.contains(QStringLiteral("5")))
        << line(Part::Agents).result.toStdString();
}

TEST_F(Check, wrongCredentialsAreBadAndTheSecretIsNotTold)
{
    settings.qiscusSecretKey = QStringLiteral("canary-secret-key");
    EXPECT_FALSE(run());
    EXPECT_EQ(line(Part::Credentials).level, HealthLevel::Bad);
    EXPECT_EQ(line(Part::Agents).level, HealthLevel::Unknown);
    for (const CheckLine &one : std::as_const(lines))
        EXPECT_FALSE((one.result + one.advice).contains(settings.qiscusSecretKey));
}

TEST_F(Check, missingCredentialsAreBad)
{
    settings.qiscusAppId.clear();
    EXPECT_FALSE(run());
    EXPECT_EQ(line(Part::Settings).level, HealthLevel::Bad);
    EXPECT_EQ(line(Part::Credentials).level, HealthLevel::Unknown);
}

TEST_F(Check, aRedisThatIsAwayIsBad)
{
    settings.redisUrl = redis.url();
    redis.kill();
    EXPECT_FALSE(run());
    EXPECT_EQ(line(Part::Redis).level, HealthLevel::Bad);
    EXPECT_FALSE(line(Part::Redis).advice.isEmpty());
}

TEST_F(Check, aRedisThatMayThrowChatsAwayIsAWarning)
{
    settings.redisUrl = redis.url();
    redis.run("CONFIG SET maxmemory-policy allkeys-lru");
    EXPECT_TRUE(run());
    EXPECT_EQ(line(Part::Redis).level, HealthLevel::Warning);
}

TEST_F(Check, aTakenPortIsBad)
{
    QTcpServer other;
    ASSERT_TRUE(other.listen(QHostAddress::LocalHost, settings.port));
    EXPECT_FALSE(run());
    EXPECT_EQ(line(Part::Port).level, HealthLevel::Bad);
}

TEST_F(Check, anAddressOpenToStrangersIsAWarning)
{
    settings.webhookHost = QHostAddress(QHostAddress::Any);
    EXPECT_TRUE(run());
    EXPECT_EQ(line(Part::Webhook).level, HealthLevel::Warning);
    EXPECT_TRUE(line(Part::Webhook).advice.contains(QStringLiteral("WEBHOOK_SECRET")))
        << line(Part::Webhook).advice.toStdString();
    settings.webhookSecret = QStringLiteral("canary-canary-canary");
    EXPECT_TRUE(run());
    EXPECT_EQ(line(Part::Webhook).level, HealthLevel::Ok) << line(Part::Webhook).result.toStdString();
    for (const CheckLine &one : std::as_const(lines))
        EXPECT_FALSE((one.result + one.advice).contains(settings.webhookSecret));
}

TEST_F(Check, theCertificateIsShownAndAWrongOneIsBad)
{
    test::Certificates certificates;
    const TlsFiles files = certificates.make(QStringLiteral("desk.example.com"));
    settings.webhookTlsCertificate = files.certificate;
    settings.webhookTlsKey = files.key;
    EXPECT_TRUE(run());
    EXPECT_EQ(line(Part::Webhook).level, HealthLevel::Ok);
    EXPECT_TRUE(line(Part::Webhook).result.contains(QStringLiteral("desk.example.com")))
        << line(Part::Webhook).result.toStdString();
    settings.webhookTlsKey = certificates.make(QStringLiteral("other")).key;
    EXPECT_FALSE(run());
    EXPECT_EQ(line(Part::Webhook).level, HealthLevel::Bad);
    EXPECT_TRUE(line(Part::Webhook).advice.contains(QStringLiteral("WEBHOOK_TLS_KEY")))
        << line(Part::Webhook).advice.toStdString();
}

TEST_F(Check, aDeskThatHasThePortAlreadyIsKnownAlsoBehindTls)
{
    test::Certificates certificates;
    const TlsFiles files = certificates.make(QStringLiteral("desk.example.com"));
    const test::Intake running({}, {.tls = files});
    settings.port = running.port();
    settings.webhookTlsCertificate = files.certificate;
    settings.webhookTlsKey = files.key;
    EXPECT_TRUE(run());
    EXPECT_EQ(line(Part::Port).level, HealthLevel::Warning) << line(Part::Port).result.toStdString();
}

TEST_F(Check, aQiscusThatIsAwayIsBad)
{
    simulator.stop();
    EXPECT_FALSE(run());
    EXPECT_EQ(line(Part::Credentials).level, HealthLevel::Bad);
    EXPECT_EQ(line(Part::Clock).level, HealthLevel::Unknown);
}

} // namespace
} // namespace desk
