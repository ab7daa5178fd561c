/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/webhookpayload.h"

#include "core/qiscus/jsonreader.h"
#include "core/qiscus/plaintext.h"

#include <QJsonObject>

namespace desk
{

namespace
{

constexpr qsizetype longestName = 200;
constexpr qsizetype longestChannel = 100;
constexpr qsizetype longestSource = 32;
constexpr qsizetype longestQuote = 64;

/// The value for an error: strings and numbers cut short, the rest by its kind, so that no token is shown.
QString described(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        return QStringLiteral("missing");
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QString::number(value.toInteger());
    case QJsonValue::String:
        return u'"' + textOf(value, longestQuote) + u'"';
    case QJsonValue::Array:
        return QStringLiteral("an array");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    }
    return {};
}

/// The only sign of who sent it that a body carries; a null or an empty one says nothing.
std::optional<PayloadError> foreignApp(const QJsonObject &body, const QString &appId)
{
    if (appId.isEmpty())
        return std::nullopt;
    for (const QString &field : {QStringLiteral("app_id"), QStringLiteral("app_code")}) {
        const QJsonValue value = body.value(field);
        const bool silent = value.isUndefined() || value.isNull() || value == QJsonValue(QString());
        const QString given = value.isString() ? value.toString() : QString::fromLatin1(idOf(value));
        if (!silent && given != appId)
            return PayloadError{field, field + QStringLiteral(" is ") + described(value) +
                                           QStringLiteral("; expected the app id this desk is set to.")};
    }
    return std::nullopt;
}

std::expected<QJsonObject, PayloadError> readBody(const QByteArray &body, const QString &appId)
{
    const QString field = QStringLiteral("body");
    const auto json = readJson(body);
    if (!json)
        return std::unexpected(
            PayloadError{field, QStringLiteral("The body is not valid JSON (%1).").arg(json.error())});
    if (!json->isObject())
        return std::unexpected(PayloadError{field, QStringLiteral("The body is not a JSON object.")});
    if (auto foreign = foreignApp(json->object(), appId))
        return std::unexpected(*std::move(foreign));
    return json->object();
}

std::expected<QByteArray, PayloadError> readRoom(const QJsonValue &value, const QString &field)
{
    const QByteArray room = idOf(value);
    if (room.isEmpty())
        return std::unexpected(
            PayloadError{field, field + QStringLiteral(" is ") + described(value) +
                                    QStringLiteral("; expected 1 to 32 digits, as a string or a number.")});
    return room;
}

} // namespace

std::expected<NewChatPayload, PayloadError> parseNewChat(const QByteArray &body, const QString &appId)
{
    const auto json = readBody(body, appId);
    if (!json)
        return std::unexpected(json.error());
    const auto room = readRoom(json->value(u"room_id"), QStringLiteral("room_id"));
    if (!room)
        return std::unexpected(room.error());
    const QJsonObject service = json->value(u"latest_service").toObject();
    return NewChatPayload{
        .room = *room,
        .customer = textOf(json->value(u"name"), longestName),
        .channel = textOf(json->value(u"channel").toObject().value(u"name"), longestChannel),
        .source = textOf(json->value(u"source"), longestSource),
        .latestSession = qMax(qint64(0), integerOf(service.value(u"id"), 0)),
        // The top-level is_resolved also speaks of the session before this one: a returning customer.
        .latestResolved = truthOf(service.value(u"is_resolved")),
    };
}

std::expected<ResolvedPayload, PayloadError> parseResolved(const QByteArray &body, const QString &appId)
{
    const auto json = readBody(body, appId);
    if (!json)
        return std::unexpected(json.error());
    const QJsonObject service = json->value(u"service").toObject();
    const auto room = readRoom(service.value(u"room_id"), QStringLiteral("service.room_id"));
    if (!room)
        return std::unexpected(room.error());
    const QJsonObject actor = json->value(u"resolved_by").toObject();
    const QString name = textOf(actor.value(u"name"), longestName);
    return ResolvedPayload{
        .room = *room,
        .session = qMax(qint64(0), integerOf(service.value(u"id"), 0)),
        .resolvedBy = name.isEmpty() ? textOf(actor.value(u"email"), longestName) : name,
    };
}

} // namespace desk
