/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/settings/settings.h"

#include <QByteArrayList>
#include <QHostAddress>
#include <QString>
#include <QUrl>

#include <expected>

namespace desk
{

/// One parser for each kind of setting. The error says what is wrong as the end of a sentence ("is above
/// 65535"); it never repeats the text itself, which may be a secret.
template<typename T>
using ParsedSetting = std::expected<T, QString>;

struct IntegerRange {
    int lowest = 0;
    int highest = 0;

    QString toText() const; ///< "1 to 65535"
};

ParsedSetting<int> parseInteger(const QString &text, IntegerRange range);
/// An IP address, or "localhost".
ParsedSetting<QHostAddress> parseListenAddress(const QString &text);
/// Comma separated IP addresses, each with an optional prefix length: 10.0.0.0/8.
ParsedSetting<Networks> parseNetworks(const QString &text);
/// https, or http to a loopback host; neither user, query nor fragment. Slashes at the end are dropped.
ParsedSetting<QUrl> parseServiceUrl(const QString &text);
/// host:port, with brackets around an IPv6 address; becomes redis://host:port.
ParsedSetting<QUrl> parseRedisAddress(const QString &text);
/// Scheme and shape only: core/redis reads the rest.
ParsedSetting<QUrl> parseRedisUrl(const QString &text);
/// Comma separated digits; white space around them and repeated ids are dropped.
ParsedSetting<QByteArrayList> parseIds(const QString &text);
/// 1 to 64 letters, digits and `: . _ -`: anything else could be a pattern or end a line.
ParsedSetting<QByteArray> parseKeyPrefix(const QString &text);
/// Printable ASCII without spaces, at most 128: it travels in an HTTP header.
ParsedSetting<QString> parseCredential(const QString &text);
/// 16 to 128 characters that stand for themselves in a URL.
ParsedSetting<QString> parseWebhookSecret(const QString &text);
/// An absolute path; `~`, `$HOME` and `$XDG_DATA_HOME` at its start are replaced. The folder need not exist.
ParsedSetting<QString> parseDirectory(const QString &text);
/// The same for a file, which is not looked at.
ParsedSetting<QString> parseFile(const QString &text);

} // namespace desk
