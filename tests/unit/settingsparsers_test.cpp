/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/settings/settingparsers.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <gtest/gtest.h>

namespace desk
{
namespace
{

using namespace Qt::StringLiterals;

TEST(SettingParsers, IntegerKeepsItsRange)
{
    const IntegerRange range{1, 65535};
    EXPECT_EQ(parseInteger(u"1"_s, range), 1);
    EXPECT_EQ(parseInteger(u"65535"_s, range), 65535);
    EXPECT_EQ(parseInteger(u"+7"_s, range), 7);
    EXPECT_EQ(parseInteger(u"0"_s, range).error(), u"is below 1"_s);
    EXPECT_EQ(parseInteger(u"-5"_s, range).error(), u"is below 1"_s);
    EXPECT_EQ(parseInteger(u"65536"_s, range).error(), u"is above 65535"_s);
    EXPECT_EQ(parseInteger(u"99999999999999999999"_s, range).error(), u"is above 65535"_s);
    EXPECT_EQ(parseInteger(u"-99999999999999999999"_s, range).error(), u"is below 1"_s);
    for (const QString &text :
         {u""_s, u"x"_s, u"1.5"_s, u"1e3"_s, u"0x10"_s, u"1 2"_s, u"\u0661"_s, u"1,000"_s})
        EXPECT_EQ(parseInteger(text, range).error(), u"is not a whole number"_s) << qPrintable(text);
    EXPECT_EQ(range.toText(), u"1 to 65535"_s);
}

TEST(SettingParsers, ListenAddressIsAnIpAddressOrLocalhost)
{
    EXPECT_EQ(parseListenAddress(u"127.0.0.1"_s), QHostAddress(QHostAddress::LocalHost));
    EXPECT_EQ(parseListenAddress(u"LocalHost"_s), QHostAddress(QHostAddress::LocalHost));
    EXPECT_EQ(parseListenAddress(u"0.0.0.0"_s), QHostAddress(QHostAddress::AnyIPv4));
    EXPECT_EQ(parseListenAddress(u"::"_s), QHostAddress(QHostAddress::AnyIPv6));
    EXPECT_EQ(parseListenAddress(u"fe80::1"_s), QHostAddress(u"fe80::1"_s));
    for (const QString &text :
         {u"8089"_s, u"127.1"_s, u"desk.example"_s, u"256.0.0.1"_s, u"127.0.0.1:80"_s, u":"_s, u""_s})
        EXPECT_FALSE(parseListenAddress(text).has_value()) << qPrintable(text);
}

TEST(SettingParsers, ServiceUrlIsEncryptedUnlessItStaysOnThisMachine)
{
    EXPECT_EQ(parseServiceUrl(u"https://omnichannel.qiscus.com"_s),
              QUrl(u"https://omnichannel.qiscus.com"_s));
    EXPECT_EQ(parseServiceUrl(u"https://example.com/api//"_s), QUrl(u"https://example.com/api"_s));
    EXPECT_EQ(parseServiceUrl(u"HTTPS://Example.com:8443/"_s), QUrl(u"https://example.com:8443"_s));
    for (const QString &text :
         {u"http://localhost:8080"_s, u"http://127.0.0.1:1"_s, u"http://127.9.9.9"_s, u"http://[::1]:80"_s})
        EXPECT_EQ(parseServiceUrl(text), QUrl(text)) << qPrintable(text);
    for (const QString &text :
         {u"http://example.com"_s, u"http://localhost.example.com"_s, u"http://10.0.0.1"_s})
        EXPECT_EQ(parseServiceUrl(text).error(), u"would send the secret key unencrypted"_s)
            << qPrintable(text);
    for (const QString &text :
         {u"omnichannel.qiscus.com"_s, u"ftp://example.com"_s, u"https://"_s, u"https:///path"_s,
          u"https://user@example.com"_s, u"https://example.com?x=1"_s, u"https://example.com#x"_s,
          u"https://exa mple.com"_s, u"https://example.com:99999"_s, u""_s})
        EXPECT_FALSE(parseServiceUrl(text).has_value()) << qPrintable(text);
}

TEST(SettingParsers, RedisAddressIsHostAndPort)
{
    EXPECT_EQ(parseRedisAddress(u"localhost:6379"_s), QUrl(u"redis://localhost:6379"_s));
    EXPECT_EQ(parseRedisAddress(u"10.1.2.3:1"_s), QUrl(u"redis://10.1.2.3:1"_s));
    EXPECT_EQ(parseRedisAddress(u"[::1]:6380"_s), QUrl(u"redis://[::1]:6380"_s));
    EXPECT_EQ(parseRedisAddress(u"my_redis:6379"_s)->port(), 6379);
    EXPECT_EQ(parseRedisAddress(u"h:0"_s).error(), u"has a port that is below 1"_s);
    EXPECT_EQ(parseRedisAddress(u"h:65536"_s).error(), u"has a port that is above 65535"_s);
    EXPECT_TRUE(parseRedisAddress(u"redis://h:1"_s).error().contains(u"REDIS_URL"_s));
    for (const QString &text : {u"localhost"_s, u":6379"_s, u"::1:6379"_s, u"h:"_s, u"h:x"_s, u"h:1/0"_s,
                                u"a b:1"_s, u"pw@h:1"_s, u"[zz]:1"_s, u"[1.2]:1"_s, u""_s})
        EXPECT_FALSE(parseRedisAddress(text).has_value()) << qPrintable(text);
}

TEST(SettingParsers, RedisUrlHasAKnownSchemeAndShape)
{
    for (const QString &text :
         {u"redis://h"_s, u"redis://h:6379/3"_s, u"rediss://user:pw@h:6380"_s, u"redis://:p%40w@h"_s,
          u"unix:///run/redis.sock"_s, u"unix:///run/redis.sock?db=2"_s, u"redis://[::1]:6379/"_s})
        EXPECT_EQ(parseRedisUrl(text), QUrl(text)) << qPrintable(text);
    for (const QString &text :
         {u"h:6379"_s, u"http://h"_s, u"redis://"_s, u"redis:///0"_s, u"redis://h/x"_s, u"redis://h/1/2"_s,
          u"unix://run/redis.sock"_s, u"unix:redis.sock"_s, u"redis://h:99999"_s, u"redis://a b"_s, u""_s})
        EXPECT_FALSE(parseRedisUrl(text).has_value()) << qPrintable(text);
    EXPECT_EQ(parseRedisUrl(u"redis+sentinel://:pw@a:1,b:2,[::1]:3/name/4"_s)->toString(),
              u"redis+sentinel://:pw@a:1/name/4?also=b:2,[::1]:3"_s);
    for (const QString &text : {u"redis+sentinel://h"_s, u"redis+sentinel:///name"_s,
                                u"redis+sentinel://h/name/x"_s, u"redis+sentinel://h,,i/name"_s})
        EXPECT_TRUE(parseRedisUrl(text).error().contains(u"host:port,host:port/name"_s))
            << text.toStdString();
}

TEST(SettingParsers, IdsAreDigitsEachOnce)
{
    EXPECT_EQ(parseIds(u"12"_s), QByteArrayList({"12"}));
    EXPECT_EQ(parseIds(u" 12, 7 ,12,007"_s), QByteArrayList({"12", "7", "007"}));
    for (const QString &text :
         {u""_s, u","_s, u"1,"_s, u"1;2"_s, u"1 2"_s, u"-1"_s, u"x"_s, u"1234567890123456789"_s})
        EXPECT_FALSE(parseIds(text).has_value()) << qPrintable(text);
}

TEST(SettingParsers, AFileIsAnAbsolutePathOfNoFolder)
{
    EXPECT_EQ(parseFile(u"/etc/desk/./cert.pem"_s), u"/etc/desk/cert.pem"_s);
    EXPECT_EQ(parseFile(u"~/cert.pem"_s), QDir::homePath() + u"/cert.pem"_s);
    EXPECT_FALSE(parseFile(u"cert.pem"_s).has_value());
    EXPECT_FALSE(parseFile(u"/tmp"_s).has_value());
}

TEST(SettingParsers, NetworksAreAddressesWithAnOptionalPrefix)
{
    const auto networks = parseNetworks(u"192.0.2.7, 10.0.0.0/8 ,fd00::/8"_s);
    ASSERT_TRUE(networks.has_value());
    ASSERT_EQ(networks->size(), 3);
    EXPECT_TRUE(QHostAddress(u"192.0.2.7"_s).isInSubnet(networks->at(0)));
    EXPECT_FALSE(QHostAddress(u"192.0.2.8"_s).isInSubnet(networks->at(0)));
    EXPECT_TRUE(QHostAddress(u"10.9.8.7"_s).isInSubnet(networks->at(1)));
    EXPECT_TRUE(QHostAddress(u"fd00::1"_s).isInSubnet(networks->at(2)));
    for (const QString &text : {u""_s, u"10"_s, u"10.1"_s, u"10.0.0.0/33"_s, u"10.0.0.0/"_s, u"all"_s,
                                u"10.0.0.1,"_s, u"10.0.0.1 10.0.0.2"_s, u"fd00::/129"_s})
        EXPECT_FALSE(parseNetworks(text).has_value()) << qPrintable(text);
}

TEST(SettingParsers, KeyPrefixIsNoPattern)
{
    EXPECT_EQ(parseKeyPrefix(u"shop-1:desk_x."_s), QByteArray("shop-1:desk_x."));
    EXPECT_TRUE(parseKeyPrefix(QString(64, u'a')).has_value());
    EXPECT_FALSE(parseKeyPrefix(QString(65, u'a')).has_value());
    for (const QString &text : {u"a*"_s, u"a b"_s, u"{a}"_s, u"a?"_s, u"[a]"_s, u"\u00E9"_s, u"a\n"_s})
        EXPECT_FALSE(parseKeyPrefix(text).has_value()) << qPrintable(text);
}

TEST(SettingParsers, CredentialFitsIntoAHeader)
{
    EXPECT_EQ(parseCredential(u"tokoa-x1y2~!"_s), u"tokoa-x1y2~!"_s);
    EXPECT_TRUE(parseCredential(QString(128, u'a')).has_value());
    EXPECT_FALSE(parseCredential(QString(129, u'a')).has_value());
    for (const QString &text : {u"a b"_s, u"a\r\nX: y"_s, u"a\n"_s, u"\u00E9"_s, u""_s})
        EXPECT_FALSE(parseCredential(text).has_value()) << qPrintable(text);
}

TEST(SettingParsers, DirectoryIsAbsoluteAfterItsStartIsReplaced)
{
    EXPECT_EQ(parseDirectory(u"/var/lib//desk/"_s), u"/var/lib/desk"_s);
    EXPECT_EQ(parseDirectory(u"~/desk"_s), QDir::homePath() + u"/desk"_s);
    EXPECT_EQ(parseDirectory(u"~"_s), QDir::homePath());
    EXPECT_EQ(parseDirectory(u"$HOME/desk"_s), QDir::homePath() + u"/desk"_s);
    EXPECT_EQ(parseDirectory(u"$XDG_DATA_HOME/desk"_s),
              QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/desk"_s);
    for (const QString &text : {u"desk"_s, u"./desk"_s, u"~other/desk"_s, u"$HOMES/desk"_s, u""_s})
        EXPECT_EQ(parseDirectory(text).error(), u"is not an absolute path"_s) << qPrintable(text);
    QTemporaryFile file;
    ASSERT_TRUE(file.open());
    EXPECT_EQ(parseDirectory(file.fileName()).error(), u"is a file, not a folder"_s);
}

} // namespace
} // namespace desk
