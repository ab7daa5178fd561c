/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/agentpage.h"

#include "core/qiscus/jsonreader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <limits>

namespace desk
{

namespace
{

constexpr qsizetype longestName = 200;
constexpr qint64 typeAgent = 2;

bool isAgent(const QJsonObject &entry)
{
    const QString type = entry.value(u"type_as_string").toString();
    if (type.isEmpty())
        return integerOf(entry.value(u"type"), 0) == typeAgent;
    return type.compare(u"agent", Qt::CaseInsensitive) == 0;
}

QiscusAgent agentFrom(const QJsonObject &entry)
{
    const qint64 count = integerOf(entry.value(u"current_customer_count"), -1);
    return {.id = idOf(entry.value(u"id")),
            .name = textOf(entry.value(u"name"), longestName),
            .email = textOf(entry.value(u"email"), longestName),
            .available = truthOf(entry.value(u"is_available")),
            .forceOffline = truthOf(entry.value(u"force_offline")),
            .isAgent = isAgent(entry),
            .customerCount =
                static_cast<int>(qBound(qint64(-1), count, qint64(std::numeric_limits<int>::max())))};
}

/// The first of @p keys that is there.
QJsonValue firstOf(const QJsonObject &object, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        const QJsonValue value = object.value(key);
        if (!value.isUndefined() && !value.isNull())
            return value;
    }
    return QJsonValue::Undefined;
}

QString cursorFrom(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

} // namespace

std::expected<ListedAgents, QString> parseAgentPage(const QByteArray &body)
{
    const auto json = readJson(body);
    if (!json)
        return std::unexpected(json.error());
    const QJsonValue data = json->object().value(u"data");
    const QJsonValue agents = data.isObject() ? data.toObject().value(u"agents") : data;
    const QJsonObject laravelPage = agents.toObject();
    const QJsonValue list = agents.isObject() ? laravelPage.value(u"data") : agents;
    if (!list.isArray())
        return std::unexpected(QStringLiteral("it holds no list of agents"));

    const QJsonObject meta = agents.isObject() ? laravelPage : json->object().value(u"meta").toObject();
    ListedAgents page;
    page.entries = static_cast<int>(list.toArray().size());
    page.after = cursorFrom(meta.value(u"after"));
    page.lastPage = integerOf(firstOf(meta, {u"total_page", u"last_page"}), 0);
    page.total = integerOf(firstOf(meta, {u"total_count", u"total"}), 0);
    for (const QJsonValue &entry : list.toArray()) {
        QiscusAgent agent = agentFrom(entry.toObject());
        if (!agent.id.isEmpty())
            page.agents += std::move(agent);
    }
    if (page.agents.isEmpty() && page.entries > 0)
        return std::unexpected(QStringLiteral("its agents have no readable ids"));
    return page;
}

} // namespace desk
