/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/webhookregistration.h"

#include "core/qiscus/errorsorting.h"
#include "core/qiscus/httptransport.h"
#include "core/qiscus/jsonreader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace desk
{

namespace
{

constexpr qsizetype longestType = 200;
constexpr qsizetype longestUrl = 2'000;

std::expected<QList<RegisteredWebhook>, QString> parseRegistered(const QByteArray &body)
{
    const auto json = readJson(body);
    if (!json)
        return std::unexpected(json.error());
    const QJsonValue configs = json->object().value(u"data").toObject().value(u"webhook_configs");
    if (!configs.isArray())
        return std::unexpected(QStringLiteral("it holds no webhook_configs"));
    QList<RegisteredWebhook> registered;
    for (const QJsonValue &entry : configs.toArray()) {
        const QJsonObject config = entry.toObject();
        registered.append({.type = textOf(config.value(u"type"), longestType),
                           .url = QUrl(textOf(config.value(u"url"), longestUrl)),
                           .active = truthOf(config.value(u"is_active"))});
    }
    return registered;
}

} // namespace

class WebhookRegistration::Private
{
public:
    Private(const QUrl &baseUrl, const QString &appId, QString adminToken)
        : token(std::move(adminToken))
        , transport({.baseUrl = baseUrl,
                     .headers = {{"Qiscus-App-Id", appId.toUtf8()}, {"Authorization", token.toUtf8()}}})
    {
    }

    const QString token;
    HttpTransport transport;
};

WebhookRegistration::WebhookRegistration(const QUrl &baseUrl, const QString &appId, QString adminToken,
                                         QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(baseUrl, appId, std::move(adminToken)))
{
}

WebhookRegistration::~WebhookRegistration() = default;

void WebhookRegistration::registerResolved(const QUrl &url, QiscusAnswer<void> answer)
{
    TransportRequest request;
    request.path = QStringLiteral("/api/v1/app/webhook/mark_as_resolved");
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "webhook_url=" + url.toString(QUrl::FullyEncoded).toUtf8().toPercentEncoding() +
                   "&is_webhook_enabled=true";
    d->transport.send(request,
                      [token = d->token, answer = std::move(answer)](const TransportReply &reply) mutable {
                          if (succeeded(reply))
                              answer({});
                          else
                              answer(std::unexpected(errorFrom(reply, token)));
                      });
}

void WebhookRegistration::readRegistered(QiscusAnswer<QList<RegisteredWebhook>> answer)
{
    TransportRequest request;
    request.path = QStringLiteral("/api/v2/admin/webhook_config");
    d->transport.send(request,
                      [token = d->token, answer = std::move(answer)](const TransportReply &reply) mutable {
                          if (!succeeded(reply))
                              return answer(std::unexpected(errorFrom(reply, token)));
                          auto registered = parseRegistered(reply.body);
                          if (!registered)
                              return answer(std::unexpected(unreadable(reply, registered.error(), token)));
                          answer(*std::move(registered));
                      });
}

} // namespace desk
