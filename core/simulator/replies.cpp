/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/replies.h"

#include <QJsonDocument>

namespace desk::simulated
{

HttpReply jsonReply(const QJsonObject &body)
{
    HttpReply reply;
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
