/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/settings/settingparsers.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrlQuery>

namespace desk
{

using namespace Qt::StringLiterals;

namespace
{

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

bool isWhole(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

std::unexpected<QString> wrong(const QString &what)
{
    return std::unexpected(what);
}

/// QUrl's strict reading; its own error text may quote a password and is not used.
ParsedSetting<QUrl> parseUrl(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme().isEmpty())
        return wrong(u"is not a URL"_s);
    return url;
}

} // namespace

QString IntegerRange::toText() const
{
    return u"%1 to %2"_s.arg(lowest).arg(highest);
}

ParsedSetting<int> parseInteger(const QString &text, IntegerRange range)
{
    if (!isWhole(u"[+-]?[0-9]+"_s, text))
        return wrong(u"is not a whole number"_s);
    bool fits = false;
    const int number = text.toInt(&fits);
    const bool tooLow = fits ? number < range.lowest : text.startsWith(u'-');
    if (tooLow)
        return wrong(u"is below %1"_s.arg(range.lowest));
    if (!fits || number > range.highest)
        return wrong(u"is above %1"_s.arg(range.highest));
    return number;
}

ParsedSetting<QHostAddress> parseListenAddress(const QString &text)
{
    if (text.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::LocalHost);
    const bool dotted = !text.contains(u':');
    // QHostAddress also takes "8089" and "127.1", which nobody means as an address.
    if (dotted && !isWhole(u"[0-9]+(\\.[0-9]+){3}"_s, text))
        return wrong(u"is not an IP address"_s);
    QHostAddress address;
    if (!address.setAddress(text))
        return wrong(u"is not an IP address"_s);
    return address;
}

ParsedSetting<Networks> parseNetworks(const QString &text)
{
    Networks networks;
    for (const QString &part : text.split(u',')) {
        const QString network = part.trimmed();
        // QHostAddress also takes "10" and "10.1" as networks, which leaves open what is meant.
        const bool spelledOut =
            network.contains(u':') || isWhole(u"[0-9]+(\\.[0-9]+){3}(/[0-9]+)?"_s, network);
        const auto parsed = QHostAddress::parseSubnet(network);
        if (!spelledOut || parsed.first.isNull())
            return wrong(u"has a part that is no IP address or network"_s);
        networks.append(parsed);
    }
    return networks;
}

ParsedSetting<QUrl> parseServiceUrl(const QString &text)
{
    auto url = parseUrl(text);
    if (!url)
        return url;
    if (url->scheme() != "https"_L1 && url->scheme() != "http"_L1)
        return wrong(u"does not start with https://"_s);
    if (url->host().isEmpty())
        return wrong(u"names no host"_s);
    if (url->scheme() == "http"_L1 && !isLoopback(url->host()))
        return wrong(u"would send the secret key unencrypted"_s);
    if (!url->userInfo().isEmpty() || url->hasQuery() || url->hasFragment())
        return wrong(u"has a user, a query or a fragment"_s);
    QString path = url->path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url->setPath(path);
    return url;
}

ParsedSetting<QUrl> parseRedisAddress(const QString &text)
{
    if (text.contains("://"_L1))
        return wrong(u"is a URL, which belongs in REDIS_URL"_s);
    static const QRegularExpression shape(u"^(\\[[0-9A-Fa-f:.]+\\]|[^\\s:/@\\[\\]?#]+):([0-9]+)$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return wrong(u"is not host:port"_s);
    const auto port = parseInteger(match.captured(2), {1, 65535});
    if (!port)
        return wrong(u"has a port that %1"_s.arg(port.error()));
    QUrl url;
    url.setScheme(u"redis"_s);
    url.setHost(match.captured(1), QUrl::StrictMode);
    url.setPort(*port);
    if (url.host().isEmpty())
        return wrong(u"has a host that is neither a name nor an IP address"_s);
    return url;
}

namespace
{

/// A URL has one host: the further sentinels go into its option "also", which core/redis reads.
ParsedSetting<QUrl> parseSentinelUrl(const QString &text)
{
    static const QRegularExpression shape(
        u"^(redis\\+sentinel://(?:[^/]*@)?)([^/@,]+)((?:,[^/@,]+)*)(/[^/?#]+(?:/[0-9]*)?)$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return wrong(u"is not redis+sentinel://host:port,host:port/name"_s);
    auto url = parseUrl(match.captured(1) + match.captured(2) + match.captured(4));
    if (!url)
        return url;
    if (const QString further = match.captured(3).mid(1); !further.isEmpty()) {
        QUrlQuery query;
        query.addQueryItem(u"also"_s, further);
        url->setQuery(query);
    }
    return url;
}

} // namespace

ParsedSetting<QUrl> parseRedisUrl(const QString &text)
{
    if (text.startsWith("redis+sentinel://"_L1))
        return parseSentinelUrl(text);
    const auto url = parseUrl(text);
    if (!url)
        return url;
    if (url->scheme() == "unix"_L1) {
        if (!url->host().isEmpty() || !url->path().startsWith(u'/'))
            return wrong(u"names no socket (three slashes: unix:///run/redis.sock)"_s);
        return url;
    }
    if (url->scheme() != "redis"_L1 && url->scheme() != "rediss"_L1)
        return wrong(u"has the scheme %1"_s.arg(url->scheme()));
    if (url->host().isEmpty())
        return wrong(u"names no host"_s);
    if (!isWhole(u"(/[0-9]*)?"_s, url->path()))
        return wrong(u"has a path that is not the number of a database"_s);
    return url;
}

ParsedSetting<QByteArrayList> parseIds(const QString &text)
{
    QByteArrayList ids;
    for (const QString &part : text.split(u',')) {
        const QString id = part.trimmed();
        if (!isWhole(u"[0-9]{1,18}"_s, id))
            return wrong(u"has a part that is not an id of digits"_s);
        if (!ids.contains(id.toLatin1()))
            ids.append(id.toLatin1());
    }
    return ids;
}

ParsedSetting<QByteArray> parseKeyPrefix(const QString &text)
{
    if (text.size() > 64)
        return wrong(u"is longer than 64 characters"_s);
    if (!isWhole(u"[A-Za-z0-9:._-]+"_s, text))
        return wrong(u"has a character that is not allowed"_s);
    return text.toLatin1();
}

ParsedSetting<QString> parseCredential(const QString &text)
{
    if (text.size() > 128)
        return wrong(u"is longer than 128 characters"_s);
    if (!isWhole(u"[!-~]+"_s, text))
        return wrong(u"has a space or a character that is not plain ASCII"_s);
    return text;
}

ParsedSetting<QString> parseWebhookSecret(const QString &text)
{
    if (text.size() < 16)
        return wrong(u"is shorter than 16 characters, which can be guessed"_s);
    if (text.size() > 128)
        return wrong(u"is longer than 128 characters"_s);
    if (!isWhole(u"[A-Za-z0-9._~-]+"_s, text))
        return wrong(u"has a character that does not stand for itself in a web address"_s);
    return text;
}

namespace
{

ParsedSetting<QString> parsePath(const QString &text)
{
    struct Start {
        QStringView name;
        QString path;
    };
    const Start starts[] = {
        {u"~", QDir::homePath()},
        {u"$HOME", QDir::homePath()},
        {u"$XDG_DATA_HOME", QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)},
    };
    QString path = text;
    for (const Start &start : starts) {
        if (text == start.name || (text.startsWith(start.name) && text[start.name.size()] == u'/'))
            path = start.path + text.sliced(start.name.size());
    }
    if (!QDir::isAbsolutePath(path))
        return wrong(u"is not an absolute path"_s);
    return QDir::cleanPath(path);
}

} // namespace

ParsedSetting<QString> parseDirectory(const QString &text)
{
    const auto path = parsePath(text);
    if (path && QFileInfo(*path).isFile())
        return wrong(u"is a file, not a folder"_s);
    return path;
}

ParsedSetting<QString> parseFile(const QString &text)
{
    const auto path = parsePath(text);
    if (path && QFileInfo(*path).isDir())
        return wrong(u"is a folder, not a file"_s);
    return path;
}

} // namespace desk
