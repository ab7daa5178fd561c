/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/unservedreading.h"

#include "core/qiscus/errorsorting.h"
#include "core/qiscus/httptransport.h"
#include "core/qiscus/jsonreader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace desk
{

namespace
{

constexpr int roomsPerPage = 50; // the standard of the service
constexpr int mostPages = 1'000; // a list that never ends must not be read for ever
constexpr qsizetype longestName = 200;

/// ISO with a Z, "2026-01-31 10:00:00", or seconds since the epoch: the service uses them side by side, all in UTC.
QDateTime timeOf(const QJsonValue &value)
{
    if (const qint64 seconds = integerOf(value, 0); seconds > 0)
        return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    QString text = value.toString();
    if (text.size() > 10 && text.at(10) == QLatin1Char(' '))
        text[10] = QLatin1Char('T');
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time;
}

TransportRequest pageRequest(const QString &cursor)
{
    QJsonObject wanted{{QStringLiteral("serve_status"), QStringLiteral("unserved")},
                       {QStringLiteral("limit"), roomsPerPage}};
    if (!cursor.isEmpty())
        wanted.insert(QStringLiteral("cursor_after"), cursor);
    TransportRequest request;
    request.path = QStringLiteral("/api/v2/customer_rooms");
    request.contentType = "application/json";
    request.body = QJsonDocument(wanted).toJson(QJsonDocument::Compact);
    return request;
}

UnservedRoom roomFrom(const QJsonObject &entry)
{
    return {.id = idOf(entry.value(u"room_id")),
            .name = textOf(entry.value(u"name"), longestName),
            .source = textOf(entry.value(u"source"), longestName),
            .lastMessageAt = timeOf(entry.value(u"last_customer_timestamp")),
            .handledByBot = truthOf(entry.value(u"is_handled_by_bot")),
            .resolved = truthOf(entry.value(u"is_resolved"))};
}

} // namespace

std::expected<UnservedPage, QString> parseUnservedPage(const QByteArray &body)
{
    const auto json = readJson(body);
    if (!json)
        return std::unexpected(json.error());
    const QJsonValue rooms = json->object().value(u"data").toObject().value(u"customer_rooms");
    if (!rooms.isArray())
        return std::unexpected(QStringLiteral("it holds no list of rooms"));
    const QJsonObject meta = json->object().value(u"meta").toObject();
    UnservedPage page;
    page.after = meta.value(u"cursor_after").toString(meta.value(u"after").toString());
    for (const QJsonValue &entry : rooms.toArray()) {
        UnservedRoom room = roomFrom(entry.toObject());
        if (!room.id.isEmpty())
            page.rooms += std::move(room);
    }
    return page;
}

UnservedReading::UnservedReading(HttpTransport &transport, QString secretKey, Callbacks callbacks)
    : m_transport(&transport)
    , m_secretKey(std::move(secretKey))
    , m_callbacks(std::move(callbacks))
{
}

void UnservedReading::askForPage(const QString &cursor)
{
    if (!m_transport)
        return;
    ++m_asked;
    m_transport->send(pageRequest(cursor),
                      [self = shared_from_this()](const TransportReply &reply) { self->takePage(reply); });
}

void UnservedReading::takePage(const TransportReply &reply)
{
    if (!succeeded(reply))
        return m_callbacks.done(std::unexpected(errorFrom(reply, m_secretKey)));
    const auto page = parseUnservedPage(reply.body);
    if (!page)
        return m_callbacks.done(std::unexpected(unreadable(reply, page.error(), m_secretKey)));
    const QString after = page->after;
    if (m_cursors.contains(after) || m_asked >= mostPages)
        return m_callbacks.done(
            std::unexpected(unreadable(reply, QStringLiteral("the list of rooms has no end"), m_secretKey)));
    m_rooms += static_cast<int>(page->rooms.size());
    if (!after.isEmpty())
        m_cursors.insert(after);
    m_callbacks.onPage(page->rooms, [self = shared_from_this(), after](bool goOn) {
        if (goOn && !after.isEmpty())
            self->askForPage(after);
        else
            self->m_callbacks.done(self->m_rooms);
    });
}

} // namespace desk
