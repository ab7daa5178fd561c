/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisaddress.h"

#include <QFile>
#include <QUrl>
#include <QUrlQuery>

namespace desk
{

namespace
{

using Parsed = std::expected<RedisAddress, QString>;

std::unexpected<QString> refuse(const QString &sentence)
{
    return std::unexpected(sentence);
}

/// @p text empty: database 0.
std::expected<int, QString> readDatabase(const QString &text)
{
    bool isNumber = text.isEmpty();
    const int database = text.isEmpty() ? 0 : text.toInt(&isNumber);
    if (!isNumber || database < 0)
        return refuse(
            QStringLiteral("The database of a Redis address is a number from 0 on, not \"%1\".").arg(text));
    return database;
}

Parsed readNetwork(const QUrl &url, RedisAddress address)
{
    if (url.host().isEmpty())
        return refuse(
            QStringLiteral("The Redis address names no host: write %1://host:6379.").arg(url.scheme()));
    if (url.port(6379) == 0)
        return refuse(QStringLiteral("The port of a Redis address is a number from 1 to 65535."));
    if (url.hasQuery())
        return refuse(QStringLiteral("The Redis address has an option after \"?\"; only unix:// takes one."));
    const auto database = readDatabase(url.path().mid(1));
    if (!database)
        return refuse(database.error());
    address.host = url.host();
    address.port = static_cast<quint16>(url.port(6379));
    address.database = *database;
    return address;
}

Parsed readUnixSocket(const QUrl &url, RedisAddress address)
{
    address.socketPath = url.path(QUrl::FullyDecoded);
    if (!url.host().isEmpty() || address.socketPath.size() < 2)
        return refuse(
            QStringLiteral("A unix:// address needs an absolute path: write unix:///run/redis.sock."));
    if (QFile::encodeName(address.socketPath).size() > RedisAddress::longestSocketPath)
        return refuse(QStringLiteral("The socket path of the Redis address is longer than %1 bytes.")
                          .arg(RedisAddress::longestSocketPath));
    const QUrlQuery query(url);
    for (const auto &[name, value] : query.queryItems()) {
        if (name != u"db")
            return refuse(
                QStringLiteral("The Redis address has the unknown option \"%1\"; only \"db\" exists.")
                    .arg(name));
        const auto database = readDatabase(value);
        if (!database)
            return refuse(database.error());
        address.database = *database;
    }
    return address;
}

} // namespace

std::expected<RedisAddress, QString> RedisAddress::fromUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const auto noScheme = QStringLiteral("A Redis address starts with redis://, rediss:// or unix://.");
    if (url.scheme().startsWith(u"redis+sentinel") || url.scheme().startsWith(u"rediss+sentinel"))
        return refuse(QStringLiteral("Redis Sentinel (redis+sentinel://) is not supported: name one Redis."));
    if (!text.contains(u"://"))
        return refuse(noScheme);
    // The text itself stays out of every message: it may hold the password.
    if (!url.isValid())
        return refuse(
            QStringLiteral("The Redis address is no valid URL; a special character in the password is "
                           "written as %XX, such as %40 for @."));
    if (url.hasFragment())
        return refuse(QStringLiteral("The Redis address has a \"#\"; in a password write it as %23."));
    RedisAddress address;
    address.user = url.userName(QUrl::FullyDecoded);
    address.password = url.password(QUrl::FullyDecoded);
    if (!address.user.isEmpty() && address.password.isEmpty())
        return refuse(
            QStringLiteral("The Redis address names a user without a password: write user:password@host, "
                           "or :password@host for a password alone."));
    if (url.scheme() == u"unix" || url.scheme() == u"redis+unix") {
        address.transport = Transport::UnixSocket;
        return readUnixSocket(url, std::move(address));
    }
    if (url.scheme() == u"rediss")
        address.transport = Transport::Tls;
    else if (url.scheme() != u"redis")
        return refuse(noScheme);
    return readNetwork(url, std::move(address));
}

QString RedisAddress::toDisplayText() const
{
    const QString account = user.isEmpty() ? QString() : user + u'@';
    if (transport == Transport::UnixSocket) {
        const QString option = database == 0 ? QString() : QStringLiteral("?db=%1").arg(database);
        return QStringLiteral("unix://%1%2%3").arg(account, socketPath, option);
    }
    const QString scheme = transport == Transport::Tls ? QStringLiteral("rediss") : QStringLiteral("redis");
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    const QString suffix = database == 0 ? QString() : QStringLiteral("/%1").arg(database);
    return QStringLiteral("%1://%2%3:%4%5").arg(scheme, account, name).arg(port).arg(suffix);
}

} // namespace desk
