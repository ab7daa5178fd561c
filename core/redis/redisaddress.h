/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <expected>

namespace desk
{

/// Where a Redis listens and how to greet it. A value; every thread may copy it.
struct RedisAddress {
    enum class Transport { Tcp, Tls, UnixSocket };
    static constexpr int longestSocketPath = 107; ///< bytes; the limit of sockaddr_un

    Transport transport = Transport::Tcp;
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 6379;
    QString socketPath; ///< only for UnixSocket; at most longestSocketPath bytes
    QString user;       ///< empty: AUTH with the password alone
    QString password;   ///< empty: no AUTH
    int database = 0;

    struct Sentinel {
        QString host;
        quint16 port = 26379;
    };
    /// Whom to ask where the Redis is; empty: host and port say so. Otherwise these are of the latest answer.
    QList<Sentinel> sentinels;
    QString primaryName; ///< under which the sentinels know it

    /// Reads redis://, rediss:// and unix:// addresses, and redis+sentinel://host:port,host:port/name[/database]; the
    /// error names what is wrong in one sentence. The further sentinels may stand in an option instead, ?also=host:port,
    /// so that other programs can take the address for a URL.
    static std::expected<RedisAddress, QString> fromUrl(const QString &url);

    /// The address for people and logs: never contains the password.
    QString toDisplayText() const;
};

} // namespace desk
