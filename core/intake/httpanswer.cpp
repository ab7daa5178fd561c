/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/httpanswer.h"

#include <QJsonDocument>

namespace desk
{

using namespace Qt::StringLiterals;

namespace
{

/// Only what connections are refused with; QHttpServer knows the words for everything else.
QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 400:
        return "Bad Request";
    case 408:
        return "Request Timeout";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 417:
        return "Expectation Failed";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Refused";
    }
}

} // namespace

HttpAnswer HttpAnswer::json(int status, const QJsonObject &object)
{
    HttpAnswer answer = text("application/json", QJsonDocument(object).toJson(QJsonDocument::Compact));
    answer.status = status;
    return answer;
}

HttpAnswer HttpAnswer::text(const QByteArray &contentType, const QByteArray &body)
{
    return {200, body, {{"Content-Type", contentType}, {"Server", "allocation-desk/" DESK_VERSION}}};
}

HttpAnswer HttpAnswer::message(const QString &text)
{
    return json(200, {{u"message"_s, text}});
}

HttpAnswer HttpAnswer::error(int status, const QString &text)
{
    return json(status, {{u"error"_s, text}});
}

HttpAnswer HttpAnswer::fieldError(const QString &field, const QString &text)
{
    return json(400, {{u"error"_s, text}, {u"field"_s, field}});
}

HttpAnswer HttpAnswer::unavailable(const QString &text)
{
    HttpAnswer answer = error(503, text);
    answer.headers.emplaceBack("Retry-After", "2");
    return answer;
}

HttpAnswer HttpAnswer::identity()
{
    return json(200, {{u"program"_s, u"Allocation Desk"_s}, {u"version"_s, QStringLiteral(DESK_VERSION)}});
}

QByteArray HttpAnswer::toClosingResponse() const
{
    QByteArray response = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    for (const auto &[name, value] : headers)
        response += name + ": " + value + "\r\n";
    return response + "Content-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" +
           body;
}

} // namespace desk
