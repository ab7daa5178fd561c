/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisaddress.h"

#include <QFile>
#include <QRegularExpression>
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

QString bracketed(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
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

const QString sentinelScheme = QStringLiteral("redis+sentinel");

/// Splits "host:port,host:port" off after the first one: a URL has only one.
QString takeFurtherHosts(QString &text)
{
    static const QRegularExpression form(QStringLiteral("^redis\\+sentinel://(?:[^/]*@)?[^/@,]*(,[^/@?#]*)"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    text.remove(match.capturedStart(1), match.capturedLength(1));
    return match.captured(1).mid(1);
}

std::expected<RedisAddress::Sentinel, QString> readSentinel(const QString &text)
{
    const QUrl url(sentinelScheme + QStringLiteral("://") + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port(1) == 0 || !url.path().isEmpty())
        return refuse(QStringLiteral("A sentinel is named host:port, not \"%1\".").arg(text));
    return RedisAddress::Sentinel{url.host(), static_cast<quint16>(url.port(26379))};
}

Parsed readSentinels(const QUrl &url, const QString &further, RedisAddress address)
{
    const QString also = QUrlQuery(url).queryItemValue(QStringLiteral("also"), QUrl::FullyDecoded);
    QStringList hosts{url.authority().section(QLatin1Char('@'), -1)};
    for (const QString &list : {further, also})
        hosts += list.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &host : std::as_const(hosts)) {
        const auto sentinel = readSentinel(host);
        if (!sentinel)
            return refuse(sentinel.error());
        address.sentinels.append(*sentinel);
    }
    address.primaryName = url.path(QUrl::FullyDecoded).section(QLatin1Char('/'), 1, 1);
    if (address.primaryName.isEmpty())
        return refuse(
            QStringLiteral("The Redis address does not say under which name the sentinels know it: write "
                           "redis+sentinel://host:26379/name."));
    const auto database = readDatabase(url.path().section(QLatin1Char('/'), 2));
    if (!database)
        return refuse(database.error());
    address.database = *database;
    return address;
}

} // namespace

std::expected<RedisAddress, QString> RedisAddress::fromUrl(const QString &given)
{
    QString text = given.trimmed();
    const QString furtherHosts = takeFurtherHosts(text);
    const QUrl url(text, QUrl::StrictMode);
    const auto noScheme =
        QStringLiteral("A Redis address starts with redis://, rediss://, redis+sentinel:// or unix://.");
    if (url.scheme() == u"rediss+sentinel")
        return refuse(QStringLiteral("Redis Sentinel with TLS (rediss+sentinel://) is not supported."));
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
    if (url.scheme() == sentinelScheme)
        return readSentinels(url, furtherHosts, std::move(address));
    if (url.scheme() == u"rediss")
        address.transport = Transport::Tls;
    else if (url.scheme() != u"redis")
        return refuse(noScheme);
    return readNetwork(url, std::move(address));
}

QString RedisAddress::toDisplayText() const
{
    const QString account = user.isEmpty() ? QString() : user + u'@';
    if (!sentinels.isEmpty()) {
        QStringList hosts;
        for (const Sentinel &sentinel : sentinels)
            hosts << bracketed(sentinel.host) + u':' + QString::number(sentinel.port);
        const QString option = database == 0 ? QString() : QStringLiteral("/%1").arg(database);
        return QStringLiteral("redis+sentinel://%1%2/%3%4")
            .arg(account, hosts.join(u','), primaryName, option);
    }
    if (transport == Transport::UnixSocket) {
        const QString option = database == 0 ? QString() : QStringLiteral("?db=%1").arg(database);
        return QStringLiteral("unix://%1%2%3").arg(account, socketPath, option);
    }
    const QString scheme = transport == Transport::Tls ? QStringLiteral("rediss") : QStringLiteral("redis");
    const QString suffix = database == 0 ? QString() : QStringLiteral("/%1").arg(database);
    return QStringLiteral("%1://%2%3:%4%5").arg(scheme, account, bracketed(host)).arg(port).arg(suffix);
}

} // namespace desk
