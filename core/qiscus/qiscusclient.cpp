/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/qiscusclient.h"

#include "core/qiscus/agentreading.h"
#include "core/qiscus/errorsorting.h"
#include "core/qiscus/httptransport.h"
#include "core/qiscus/jsonreader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace desk
{

namespace
{

TransportOptions transportOptions(const QiscusOptions &options)
{
    return {.baseUrl = options.baseUrl,
            .headers = {{"Qiscus-App-Id", options.appId.toUtf8()},
                        {"Qiscus-Secret-Key", options.secretKey.toUtf8()}},
            .totalTimeout = options.totalTimeout,
            .connections = options.connections};
}

std::expected<QJsonObject, QString> parseData(const QByteArray &body)
{
    const auto json = readJson(body);
    if (!json)
        return std::unexpected(json.error());
    const QJsonValue data = json->object().value(u"data");
    if (!data.isObject())
        return std::unexpected(QStringLiteral("it holds no data"));
    return data.toObject();
}

std::expected<AssignedAgent, QString> parseAssigned(const QByteArray &body)
{
    const auto data = parseData(body);
    if (!data)
        return std::unexpected(data.error());
    const QJsonObject agent = data->value(u"added_agent").toObject();
    const QJsonObject service = data->value(u"service").toObject();
    return AssignedAgent{.agent = idOf(agent.value(u"id")),
                         .session = qMax(qint64(0), integerOf(service.value(u"id"), 0))};
}

std::expected<RoomStatus, QString> parseRoom(const QByteArray &body)
{
    const auto json = readJson(body);
    if (!json)
        return std::unexpected(json.error());
    const QJsonValue room = json->object().value(u"data").toObject().value(u"customer_room");
    const QJsonValue resolved = room.toObject().value(u"is_resolved");
    const QJsonValue waiting = room.toObject().value(u"is_waiting");
    if (!resolved.isBool() || !waiting.isBool())
        return std::unexpected(QStringLiteral("it does not say whether the room is resolved or waiting"));
    return RoomStatus{.resolved = resolved.toBool(), .waiting = waiting.toBool()};
}

/// Of {data: [...]} or {data: {channels: [...]}}, where the channels stand in a list for each kind or in one for all.
void collectNames(const QJsonValue &value, QList<QiscusClient::NamedEntry> &names)
{
    constexpr qsizetype longestName = 200;
    if (value.isArray()) {
        for (const QJsonValue &entry : value.toArray()) {
            const QByteArray id = idOf(entry.toObject().value(u"id"));
            if (!id.isEmpty())
                names.append({id, textOf(entry.toObject().value(u"name"), longestName)});
        }
        return;
    }
    for (const QJsonValue &list : value.toObject()) {
        if (list.isArray() || list.isObject())
            collectNames(list, names);
    }
}

std::expected<QList<QiscusClient::NamedEntry>, QString> parseNames(const QByteArray &body)
{
    const auto json = readJson(body);
    if (!json)
        return std::unexpected(json.error());
    const QJsonValue data = json->object().value(u"data");
    if (!data.isArray() && !data.isObject())
        return std::unexpected(QStringLiteral("it holds no data"));
    QList<QiscusClient::NamedEntry> names;
    collectNames(data, names);
    return names;
}

} // namespace

class QiscusClient::Private
{
public:
    explicit Private(QiscusOptions given)
        : options(std::move(given))
        , transport(transportOptions(options))
    {
    }

    const QiscusOptions options;
    HttpTransport transport;
};

QiscusClient::QiscusClient(QiscusOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options)))
{
}

QiscusClient::~QiscusClient() = default;

void QiscusClient::assign(const QByteArray &room, const QByteArray &agent, WhenTaken whenTaken,
                          QiscusAnswer<AssignedAgent> answer)
{
    TransportRequest request;
    request.path = QStringLiteral("/api/v1/admin/service/assign_agent");
    request.contentType = "application/x-www-form-urlencoded";
    request.body =
        "room_id=" + room.toPercentEncoding() + "&agent_id=" + agent.toPercentEncoding() + "&max_agent=1";
    if (whenTaken == WhenTaken::Replace)
        request.body += "&replace_latest_agent=true";
    d->transport.send(request, [secret = d->options.secretKey,
                                answer = std::move(answer)](const TransportReply &reply) mutable {
        if (!succeeded(reply))
            return answer(std::unexpected(errorFrom(reply, secret)));
        auto assigned = parseAssigned(reply.body);
        if (!assigned)
            return answer(std::unexpected(unreadable(reply, assigned.error(), secret)));
        answer(*std::move(assigned));
    });
}

void QiscusClient::removeAgent(const QByteArray &room, const QByteArray &agent, QiscusAnswer<void> answer)
{
    TransportRequest request;
    request.path = QStringLiteral("/api/v1/admin/service/remove_agent");
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "room_id=" + room.toPercentEncoding() + "&agent_id=" + agent.toPercentEncoding();
    d->transport.send(request, [secret = d->options.secretKey,
                                answer = std::move(answer)](const TransportReply &reply) mutable {
        if (!succeeded(reply))
            return answer(std::unexpected(errorFrom(reply, secret)));
        if (const auto data = parseData(reply.body); !data)
            return answer(std::unexpected(unreadable(reply, data.error(), secret)));
        answer({});
    });
}

void QiscusClient::readAgents(BeforePage beforePage, std::function<void(const AgentPage &)> onPage,
                              QiscusAnswer<int> done)
{
    std::make_shared<AgentReading>(
        d->transport, AgentSource::account(d->options.divisionIds), d->options.secretKey,
        AgentReading::Callbacks{std::move(beforePage), std::move(onPage), std::move(done)})
        ->start();
}

void QiscusClient::readAgentsOfRoom(const QByteArray &room, QiscusAnswer<QList<QiscusAgent>> answer)
{
    auto agents = std::make_shared<QList<QiscusAgent>>();
    AgentReading::Callbacks callbacks;
    callbacks.onPage = [agents](const AgentPage &page) { *agents += page.agents; };
    callbacks.done = [agents,
                      answer = std::move(answer)](const std::expected<int, QiscusError> &count) mutable {
        answer(count ? std::expected<QList<QiscusAgent>, QiscusError>(std::move(*agents))
                     : std::unexpected(count.error()));
    };
    std::make_shared<AgentReading>(d->transport, AgentSource::room(room), d->options.secretKey,
                                   std::move(callbacks))
        ->start();
}

void QiscusClient::readRoom(const QByteArray &room, QiscusAnswer<RoomStatus> answer)
{
    TransportRequest request;
    request.path = QStringLiteral("/api/v2/customer_rooms/") + QString::fromLatin1(room.toPercentEncoding());
    d->transport.send(request, [secret = d->options.secretKey,
                                answer = std::move(answer)](const TransportReply &reply) mutable {
        if (!succeeded(reply))
            return answer(std::unexpected(errorFrom(reply, secret)));
        auto status = parseRoom(reply.body);
        if (!status)
            return answer(std::unexpected(unreadable(reply, status.error(), secret)));
        answer(*std::move(status));
    });
}

void QiscusClient::readUnserved(UnservedPageTaken onPage, QiscusAnswer<int> done)
{
    std::make_shared<UnservedReading>(d->transport, d->options.secretKey,
                                      UnservedReading::Callbacks{std::move(onPage), std::move(done)})
        ->start();
}

void QiscusClient::readNames(Named what, QiscusAnswer<QList<NamedEntry>> answer)
{
    TransportRequest request;
    request.path =
        what == Named::Divisions ? QStringLiteral("/api/v2/divisions") : QStringLiteral("/api/v2/channels");
    request.query.addQueryItem(QStringLiteral("limit"), QStringLiteral("100"));
    d->transport.send(request, [secret = d->options.secretKey,
                                answer = std::move(answer)](const TransportReply &reply) mutable {
        if (!succeeded(reply))
            return answer(std::unexpected(errorFrom(reply, secret)));
        auto names = parseNames(reply.body);
        if (!names)
            return answer(std::unexpected(unreadable(reply, names.error(), secret)));
        answer(*std::move(names));
    });
}

int QiscusClient::callsUnderWay() const
{
    return d->transport.callsUnderWay();
}

const CallDurations &QiscusClient::durations() const
{
    return d->transport.durations();
}

std::chrono::milliseconds QiscusClient::latency() const
{
    return d->transport.latency();
}

std::optional<std::chrono::milliseconds> QiscusClient::clockAhead() const
{
    return d->transport.clockAhead();
}

} // namespace desk
