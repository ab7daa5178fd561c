/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/settings/settingparsers.h"
#include "core/settings/settingtext.h"

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
        return wrong(SettingText::tr("is not a URL"));
    return url;
}

} // namespace

QString IntegerRange::toText() const
{
    return SettingText::tr("%1 to %2").arg(lowest).arg(highest);
}

ParsedSetting<int> parseInteger(const QString &text, IntegerRange range)
{
    if (!isWhole(u"[+-]?[0-9]+"_s, text))
        return wrong(SettingText::tr("is not a whole number"));
    bool fits = false;
    const int number = text.toInt(&fits);
    const bool tooLow = fits ? number < range.lowest : text.startsWith(u'-');
    if (tooLow)
        return wrong(SettingText::tr("is below %1").arg(range.lowest));
    if (!fits || number > range.highest)
        return wrong(SettingText::tr("is above %1").arg(range.highest));
    return number;
}

ParsedSetting<QHostAddress> parseListenAddress(const QString &text)
{
    if (text.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return QHostAddress(QHostAddress::LocalHost);
    const bool dotted = !text.contains(u':');
    // QHostAddress also takes "8089" and "127.1", which nobody means as an address.
    if (dotted && !isWhole(u"[0-9]+(\\.[0-9]+){3}"_s, text))
        return wrong(SettingText::tr("is not an IP address"));
    QHostAddress address;
    if (!address.setAddress(text))
        return wrong(SettingText::tr("is not an IP address"));
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
            return wrong(SettingText::tr("has a part that is no IP address or network"));
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
        return wrong(SettingText::tr("does not start with https://"));
    if (url->host().isEmpty())
        return wrong(SettingText::tr("names no host"));
    if (url->scheme() == "http"_L1 && !isLoopback(url->host()))
        return wrong(SettingText::tr("would send the secret key unencrypted"));
    if (!url->userInfo().isEmpty() || url->hasQuery() || url->hasFragment())
        return wrong(SettingText::tr("has a user, a query or a fragment"));
    QString path = url->path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url->setPath(path);
    return url;
}

ParsedSetting<QUrl> parseRedisAddress(const QString &text)
{
    if (text.contains("://"_L1))
        return wrong(SettingText::tr("is a URL, which belongs in REDIS_URL"));
    static const QRegularExpression shape(u"^(\\[[0-9A-Fa-f:.]+\\]|[^\\s:/@\\[\\]?#]+):([0-9]+)$"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return wrong(SettingText::tr("is not host:port"));
    const auto port = parseInteger(match.captured(2), {1, 65535});
    if (!port)
        return wrong(SettingText::tr("has a port that %1").arg(port.error()));
    QUrl url;
    url.setScheme(u"redis"_s);
    url.setHost(match.captured(1), QUrl::StrictMode);
    url.setPort(*port);
    if (url.host().isEmpty())
        return wrong(SettingText::tr("has a host that is neither a name nor an IP address"));
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
        return wrong(SettingText::tr("is not redis+sentinel://host:port,host:port/name"));
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
            return wrong(SettingText::tr("names no socket (three slashes: unix:///run/redis.sock)"));
        return url;
    }
    if (url->scheme() != "redis"_L1 && url->scheme() != "rediss"_L1)
        return wrong(SettingText::tr("has the scheme %1").arg(url->scheme()));
    if (url->host().isEmpty())
        return wrong(SettingText::tr("names no host"));
    if (!isWhole(u"(/[0-9]*)?"_s, url->path()))
        return wrong(SettingText::tr("has a path that is not the number of a database"));
    return url;
}

ParsedSetting<QByteArrayList> parseIds(const QString &text)
{
    QByteArrayList ids;
    for (const QString &part : text.split(u',')) {
        const QString id = part.trimmed();
        if (!isWhole(u"[0-9]{1,18}"_s, id))
            return wrong(SettingText::tr("has a part that is not an id of digits"));
        if (!ids.contains(id.toLatin1()))
            ids.append(id.toLatin1());
    }
    return ids;
}

ParsedSetting<QByteArray> parseKeyPrefix(const QString &text)
{
    if (text.size() > 64)
        return wrong(SettingText::tr("is longer than 64 characters"));
    if (!isWhole(u"[A-Za-z0-9:._-]+"_s, text))
        return wrong(SettingText::tr("has a character that is not allowed"));
    return text.toLatin1();
}

ParsedSetting<QString> parseCredential(const QString &text)
{
    if (text.size() > 128)
        return wrong(SettingText::tr("is longer than 128 characters"));
    if (!isWhole(u"[!-~]+"_s, text))
        return wrong(SettingText::tr("has a space or a character that is not plain ASCII"));
    return text;
}

ParsedSetting<QString> parseWebhookSecret(const QString &text)
{
    if (text.size() < 16)
        return wrong(SettingText::tr("is shorter than 16 characters, which can be guessed"));
    if (text.size() > 128)
        return wrong(SettingText::tr("is longer than 128 characters"));
    if (!isWhole(u"[A-Za-z0-9._~-]+"_s, text))
        return wrong(SettingText::tr("has a character that does not stand for itself in a web address"));
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
        return wrong(SettingText::tr("is not an absolute path"));
    return QDir::cleanPath(path);
}

} // namespace

ParsedSetting<QString> parseDirectory(const QString &text)
{
    const auto path = parsePath(text);
    if (path && QFileInfo(*path).isFile())
        return wrong(SettingText::tr("is a file, not a folder"));
    return path;
}

ParsedSetting<QString> parseFile(const QString &text)
{
    const auto path = parsePath(text);
    if (path && QFileInfo(*path).isDir())
        return wrong(SettingText::tr("is a folder, not a file"));
    return path;
}

} // namespace desk
