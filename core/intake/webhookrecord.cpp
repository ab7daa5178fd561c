/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/webhookrecord.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

namespace desk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype checksumLength = 16; ///< hexadecimal digits: 64 bits tell a torn line from a whole one

QByteArray checksum(QByteArrayView text)
{
    return QCryptographicHash::hash(text.toByteArray(), QCryptographicHash::Sha1)
        .toHex()
        .first(checksumLength);
}

/// Text, for JSON numbers cut ids beyond 2^53.
QString numberText(qint64 number)
{
    return QString::number(number);
}

QJsonObject toJson(const SpoolLine &line)
{
    QJsonObject object{{u"number"_s, QString::number(line.number)}};
    if (!line.record) {
        object.insert(u"kind"_s, u"done"_s);
        return object;
    }
    const WebhookRecord &record = *line.record;
    object.insert(u"kind"_s, record.kind == WebhookRecord::Kind::NewChat ? u"new"_s : u"resolved"_s);
    object.insert(u"received"_s, numberText(record.receivedUs));
    object.insert(u"room"_s, QString::fromLatin1(record.room));
    object.insert(u"session"_s, numberText(record.session));
    if (record.kind == WebhookRecord::Kind::NewChat) {
        object.insert(u"over"_s, record.sessionResolved);
        object.insert(u"customer"_s, record.customer);
        object.insert(u"channel"_s, record.channel);
        object.insert(u"source"_s, record.source);
    }
    return object;
}

WebhookRecord recordOf(const QJsonObject &object, WebhookRecord::Kind kind)
{
    return {.kind = kind,
            .receivedUs = object.value("received"_L1).toString().toLongLong(),
            .room = object.value("room"_L1).toString().toLatin1(),
            .session = object.value("session"_L1).toString().toLongLong(),
            .sessionResolved = object.value("over"_L1).toBool(),
            .customer = object.value("customer"_L1).toString(),
            .channel = object.value("channel"_L1).toString(),
            .source = object.value("source"_L1).toString()};
}

} // namespace

qint64 microsecondsNow()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

QByteArray toSpoolLine(const SpoolLine &line)
{
    const QByteArray json = QJsonDocument(toJson(line)).toJson(QJsonDocument::Compact);
    return checksum(json) + ' ' + json + '\n';
}

std::optional<SpoolLine> readSpoolLine(QByteArrayView text)
{
    if (text.size() < checksumLength + 2 || text[checksumLength] != ' ')
        return {};
    const QByteArrayView json = text.sliced(checksumLength + 1);
    if (checksum(json) != text.first(checksumLength))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(json.toByteArray()).object();
    SpoolLine line{.number = object.value("number"_L1).toString().toULongLong(), .record = {}};
    const QString kind = object.value("kind"_L1).toString();
    if (kind == "new"_L1)
        line.record = recordOf(object, WebhookRecord::Kind::NewChat);
    else if (kind == "resolved"_L1)
        line.record = recordOf(object, WebhookRecord::Kind::Resolved);
    else if (kind != "done"_L1)
        return {};
    return line;
}

} // namespace desk
