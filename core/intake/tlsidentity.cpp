/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/tlsidentity.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <sys/socket.h>

namespace desk
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(desk::TlsIdentity)
};

std::expected<QByteArray, QString> contentOf(const QString &path, const QString &setting)
{
    constexpr qint64 most = 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(
            Words::tr("%1 names %2, which cannot be read: %3. Name a PEM file that this user can "
                      "read.")
                .arg(setting, path, file.errorString()));
    return file.read(most);
}

std::expected<QList<QSslCertificate>, QString> readChain(const QString &path)
{
    const auto pem = contentOf(path, QStringLiteral("WEBHOOK_TLS_CERT"));
    if (!pem)
        return std::unexpected(pem.error());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (chain.isEmpty())
        return std::unexpected(
            Words::tr(
                "WEBHOOK_TLS_CERT names %1, which holds no certificate. Name a PEM file that begins with the "
                "certificate for this desk.")
                .arg(path));
    return chain;
}

std::expected<QSslKey, QString> readKey(const QString &path)
{
    const auto pem = contentOf(path, QStringLiteral("WEBHOOK_TLS_KEY"));
    if (!pem)
        return std::unexpected(pem.error());
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (QSslKey key(*pem, algorithm); !key.isNull())
            return key;
    }
    return std::unexpected(
        Words::tr(
            "WEBHOOK_TLS_KEY names %1, which holds no RSA or EC key without passphrase. Name the key of the "
            "certificate; openssl pkey -in KEY -out NEWKEY takes a passphrase off.")
            .arg(path));
}

/// Only a server that begins to greet somebody finds out whether key and certificate fit: here nobody is there.
bool canServe(const QSslConfiguration &configuration)
{
    QSslSocket server;
    bool usable = server.setSocketDescriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    QObject::connect(&server, &QSslSocket::errorOccurred, &server, [&usable] { usable = false; });
    server.setSslConfiguration(configuration);
    server.startServerEncryption();
    return usable;
}

} // namespace

std::expected<TlsIdentity, QString> readTlsIdentity(const TlsFiles &files)
{
    if (!QSslSocket::supportsSsl())
        return std::unexpected(
            Words::tr("This Qt cannot speak TLS. Install OpenSSL, or leave WEBHOOK_TLS_CERT and "
                      "WEBHOOK_TLS_KEY empty."));
    const auto chain = readChain(files.certificate);
    if (!chain)
        return std::unexpected(chain.error());
    const auto key = readKey(files.key);
    if (!key)
        return std::unexpected(key.error());
    TlsIdentity identity{.configuration = QSslConfiguration::defaultConfiguration(),
                         .name = chain->constFirst().subjectDisplayName(),
                         .notAfter = chain->constFirst().expiryDate()};
    identity.configuration.setLocalCertificateChain(*chain);
    identity.configuration.setPrivateKey(*key);
    identity.configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    identity.configuration.setProtocol(QSsl::TlsV1_2OrLater);
    if (!canServe(identity.configuration))
        return std::unexpected(
            Words::tr("The key in %1 does not belong to the certificate in %2. Set WEBHOOK_TLS_CERT and "
                      "WEBHOOK_TLS_KEY to two files that were made for each other.")
                .arg(files.key, files.certificate));
    return identity;
}

} // namespace desk
