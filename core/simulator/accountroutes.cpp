/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/accountroutes.h"

#include "core/simulator/person.h"
#include "core/simulator/replies.h"
#include "core/simulator/room.h"

#include <QJsonArray>

namespace desk::simulated
{

namespace
{
template<typename Entries>
QJsonArray named(const Entries &entries)
{
    QJsonArray list;
    for (const auto &entry : entries)
        list.append(QJsonObject{{QStringLiteral("id"), entry.id}, {QStringLiteral("name"), entry.name}});
    return list;
}

HttpReply divisionsReply()
{
    const QJsonArray list = named(divisions());
    return jsonReply({{QStringLiteral("data"), list},
                      {QStringLiteral("meta"), QJsonObject{{QStringLiteral("page"), 1},
                                                           {QStringLiteral("total"), list.size()},
                                                           {QStringLiteral("total_page"), 1}}}});
}

/// A list for each kind of channel.
HttpReply channelsReply()
{
    QJsonObject data;
    for (const Channel &channel : channels()) {
        const QString kind = channel.source + QStringLiteral("_channels");
        QJsonArray list = data.value(kind).toArray();
        list += QJsonObject{{QStringLiteral("id"), channel.id}, {QStringLiteral("name"), channel.name}};
        data.insert(kind, list);
    }
    return jsonReply({{QStringLiteral("data"), data}});
}
} // namespace

AccountRoutes::AccountRoutes(const SimulatorOptions &options)
    : m_options(options)
{
}

std::optional<HttpReply> AccountRoutes::answer(const HttpRequest &request)
{
    if (request.method == "GET" && request.path == "/api/v2/divisions")
        return divisionsReply();
    if (request.method == "GET" && request.path == "/api/v2/channels")
        return channelsReply();
    const bool config = request.method == "GET" && request.path == "/api/v2/admin/webhook_config";
    const bool registration =
        request.method == "POST" && request.path == "/api/v1/app/webhook/mark_as_resolved";
    if (!config && !registration)
        return std::nullopt;
    if (!isAdmin(request))
        return errorReply(401, QStringLiteral("Unauthorized"));
    return config ? webhookConfig()
                  : registerWebhook(QStringLiteral("mark_as_resolved"), Parameters(request));
}

bool AccountRoutes::isAdmin(const HttpRequest &request) const
{
    return request.headers.value("qiscus-app-id") == m_options.appId.toUtf8() &&
           request.headers.value("authorization") == m_options.adminToken.toUtf8();
}

HttpReply AccountRoutes::registerWebhook(const QString &type, const Parameters &parameters)
{
    const QString url = QString::fromUtf8(parameters.text("webhook_url"));
    if (url.isEmpty())
        return errorReply(400, QStringLiteral("webhook_url is missing"));
    m_registered[type] = {url, parameters.flag("is_webhook_enabled").value_or(false)};
    return jsonReply({{QStringLiteral("data"), QJsonObject{{QStringLiteral("app_code"), m_options.appId}}}});
}

HttpReply AccountRoutes::webhookConfig() const
{
    QJsonArray configs;
    for (const auto &[type, webhook] : m_registered)
        configs.append(QJsonObject{{QStringLiteral("id"), configs.size() + 1},
                                   {QStringLiteral("type"), type},
                                   {QStringLiteral("url"), webhook.url},
                                   {QStringLiteral("is_active"), webhook.active}});
    return jsonReply({{QStringLiteral("data"), QJsonObject{{QStringLiteral("webhook_configs"), configs}}}});
}

} // namespace desk::simulated
