/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>

#include <gtest/gtest.h>

namespace desk::test
{

using namespace Qt::StringLiterals;

bool Certificates::run(const QStringList &arguments) const
{
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(u"openssl"_s, arguments);
    const bool well = openssl.waitForFinished() && openssl.exitCode() == 0;
    EXPECT_TRUE(well) << openssl.readAll().toStdString();
    return well;
}

TlsFiles Certificates::make(const QString &name, bool rsa)
{
    const QString file = path(QString::number(++m_made));
    TlsFiles files{.certificate = file + u".pem"_s, .key = file + u".key"_s};
    QStringList arguments{u"req"_s,          u"-x509"_s,   u"-nodes"_s,      u"-days"_s,
                          u"90"_s,           u"-subj"_s,   u"/CN="_s + name, u"-out"_s,
                          files.certificate, u"-keyout"_s, files.key,        u"-newkey"_s};
    if (rsa)
        arguments += u"rsa:2048"_s;
    else
        arguments += {u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s};
    run(arguments);
    return files;
}

void Certificates::replace(const TlsFiles &place, const TlsFiles &pair)
{
    for (const auto &[to, from] :
         {std::pair(place.certificate, pair.certificate), std::pair(place.key, pair.key)}) {
        QFile::remove(to);
        EXPECT_TRUE(QFile::copy(from, to));
    }
}

QString Certificates::write(const QString &file, const QByteArray &content) const
{
    QFile out(path(file));
    EXPECT_TRUE(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
    return out.fileName();
}

} // namespace desk::test
