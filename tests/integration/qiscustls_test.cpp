/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/qiscusclient.h"
#include "tests/integration/qiscusscriptedserver.h"
#include "tests/support/waiting.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

#include <gtest/gtest.h>

#include <optional>

using namespace desk;
using namespace desk::test;

namespace
{

// Made for this test alone: nobody trusts it, and that is what it is for.
const QByteArray untrustedCertificate = R"(-----BEGIN CERTIFICATE-----
MIIBkTCCATagAwIBAgIUOfiJnUBTAMXBpkdoils7gFio8F8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMzEyNDY1MVoYDzIxMjYxMDMw
MTI0NjUxWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASo/IvrQO2tMlbNyj7+l9IIk3sB5QBDySa9thpsAaVkKPzuayCLg3cm
+7T4TpgZJBxQB2zUEvqE7B0/qI6X54Dlo2QwYjAdBgNVHQ4EFgQUXDK315vkERNy
IooAPPCR7y1yOVMwHwYDVR0jBBgwFoAUXDK315vkERNyIooAPPCR7y1yOVMwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0kAMEYC
IQCt+LQjH/ts6Dm++BgMfjGBqaJxAimBBNIy0B0wLzQAtgIhAMZYjhBF6yaNiBaj
bQcpjCAQ9S6uy1ReddeYAWaK1GXT
-----END CERTIFICATE-----)";
const QByteArray itsKey = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgrTV8E9EWXb8xc1pR
6RKUJ18o487S5EwF3VDfgs1aG0KhRANCAASo/IvrQO2tMlbNyj7+l9IIk3sB5QBD
ySa9thpsAaVkKPzuayCLg3cm+7T4TpgZJBxQB2zUEvqE7B0/qI6X54Dl
-----END PRIVATE KEY-----)";

} // namespace

TEST(QiscusTls, AnUntrustedCertificateNeverGetsTheSecret)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(untrustedCertificate));
    configuration.setPrivateKey(QSslKey(itsKey, QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(configuration);
    QByteArray heard;
    QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, &server,
                         [&heard, socket] { heard += socket->readAll(); });
    });
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));

    QiscusClient client(optionsFor(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort()))));
    std::optional<std::expected<AssignedAgent, QiscusError>> result;
    client.assign("1", "2", QiscusClient::WhenTaken::Refuse, [&](const auto &answer) { result = answer; });
    ASSERT_TRUE(waitUntil([&] { return result.has_value(); }));
    ASSERT_FALSE(result->has_value());
    EXPECT_EQ(result->error().kind, QiscusError::Kind::NotSent);
    EXPECT_TRUE(result->error().message.contains(u"certificate")) << result->error().message.toStdString();
    EXPECT_TRUE(heard.isEmpty());
}
