/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/replies.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace desk::simulated
{

HttpReply jsonReply(const QJsonObject &body)
{
    HttpReply reply;
    reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return reply;
}

HttpReply wrapped(HttpReply reply, SimulatorOptions::ErrorShape shape)
{
    QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    const QJsonValue text = body.value(u"errors");
    if (shape == SimulatorOptions::ErrorShape::Text || !text.isString())
        return reply;
    if (shape == SimulatorOptions::ErrorShape::List)
        body.insert(QStringLiteral("errors"), QJsonArray{text});
    else
        body.insert(QStringLiteral("errors"), QJsonObject{{QStringLiteral("message"), text}});
    reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return reply;
}

HttpReply errorReply(int status, const QString &text)
{
    HttpReply reply = jsonReply({{QStringLiteral("errors"), text}});
    reply.status = status;
    return reply;
}

} // namespace desk::simulated
