/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/shapes.h"

#include <QDateTime>
#include <QJsonDocument>

namespace desk::simulated
{

namespace
{
QString isoTime(qint64 epochMs)
{
    return QDateTime::fromMSecsSinceEpoch(epochMs, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
}

/// The older of the two formats that Qiscus uses side by side.
QString plainTime(qint64 epochMs)
{
    return QDateTime::fromMSecsSinceEpoch(epochMs, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QJsonValue timeOrNull(qint64 epochMs)
{
    return epochMs == 0 ? QJsonValue() : QJsonValue(isoTime(epochMs));
}

QString avatarUrl()
{
    return QStringLiteral("https://cdn.practice.example/avatar.svg");
}

QString roomText(const Room &room)
{
    return QString::fromLatin1(room.id);
}

/// What every shape of an agent has in common.
QJsonObject personRecord(const Person &person)
{
    return {{QStringLiteral("id"), person.id},
            {QStringLiteral("name"), person.name},
            {QStringLiteral("email"), person.email},
            {QStringLiteral("avatar_url"), QJsonValue()},
            {QStringLiteral("sdk_email"), u"practice_"_qs + person.email},
            {QStringLiteral("sdk_key"), u"practice-key-"_qs + QString::number(person.id)},
            {QStringLiteral("type"), person.kind == Person::Kind::Admin   ? 1
                                     : person.kind == Person::Kind::Agent ? 2
                                                                          : 3},
            {QStringLiteral("type_as_string"), kindName(person.kind)},
            {QStringLiteral("is_available"), person.available},
            {QStringLiteral("force_offline"), person.forcedOffline},
            {QStringLiteral("last_login"), timeOrNull(person.lastLoginAtMs)},
            {QStringLiteral("created_at"), isoTime(person.createdAtMs)}};
}

QJsonArray channelList()
{
    QJsonArray list;
    for (const Channel &channel : channels())
        list.append(QJsonObject{{QStringLiteral("id"), channel.id}, {QStringLiteral("name"), channel.name}});
    return list;
}

QJsonObject channelRecord(const Room &room)
{
    const Channel &channel = channels().at(room.channel);
    return {{QStringLiteral("id"), channel.id},
            {QStringLiteral("name"), channel.name},
            {QStringLiteral("source"), channel.source}};
}

QJsonValue latestService(const Room &room)
{
    const Session &session = room.earlier;
    if (session.id == 0)
        return {};
    return QJsonObject{
        {QStringLiteral("id"), session.id},
        {QStringLiteral("user_id"), session.agent == 0 ? QJsonValue() : QJsonValue(session.agent)},
        {QStringLiteral("room_log_id"), session.id - 100'000'000},
        {QStringLiteral("app_id"), 1001},
        {QStringLiteral("room_id"), roomText(room)},
        {QStringLiteral("notes"), QJsonValue()},
        {QStringLiteral("is_resolved"), true},
        {QStringLiteral("resolved_at"), plainTime(session.resolvedAtMs)},
        {QStringLiteral("created_at"), plainTime(session.startedAtMs)},
        {QStringLiteral("updated_at"), plainTime(session.resolvedAtMs)},
        {QStringLiteral("retrieved_at"), plainTime(session.startedAtMs)},
        {QStringLiteral("first_comment_id"), QString::number(session.firstComment)},
        {QStringLiteral("last_comment_id"), QString::number(session.lastComment)},
        {QStringLiteral("first_comment_timestamp"), QJsonValue()}};
}

QJsonValue candidateRecord(const World &world)
{
    const Person *candidate = world.candidate();
    if (!candidate)
        return {};
    QJsonObject record = personRecord(*candidate);
    record.insert(QStringLiteral("is_verified"), true);
    record.insert(QStringLiteral("updated_at"), record.value(QStringLiteral("last_login")));
    return record;
}

QString extrasText()
{
    return QStringLiteral(
        "{\"additional_extras\":{\"timezone_offset\":7},\"notes\":null,"
        "\"timezone_offset\":null,\"user_properties\":[],\"user_properties_migrated\":true}");
}
} // namespace

QJsonObject agentRecord(const Person &person, const CountTelling &telling)
{
    static const QJsonArray everyChannel = channelList();
    const Division &division = divisions().at(person.division);
    QJsonObject record = personRecord(person);
    record.insert(QStringLiteral("is_req_otp_reset"), QJsonValue());
    record.insert(QStringLiteral("user_channels"), everyChannel);
    record.insert(QStringLiteral("user_roles"),
                  QJsonArray{QJsonObject{{QStringLiteral("id"), division.id},
                                         {QStringLiteral("name"), division.name}}});
    if (telling.listed)
        record.insert(QStringLiteral("current_customer_count"), person.chatsAsOf(telling.nowMs, telling.lag));
    return record;
}

QJsonObject addedAgentRecord(const Person &person)
{
    QJsonObject record = personRecord(person);
    record.insert(QStringLiteral("authentication_token"), u"practice-token-"_qs + QString::number(person.id));
    return record;
}

QJsonObject serviceRecord(const Room &room)
{
    const Session &session = room.session;
    return {{QStringLiteral("id"), session.id},
            {QStringLiteral("room_id"), roomText(room)},
            {QStringLiteral("user_id"), session.agent == 0 ? QJsonValue() : QJsonValue(session.agent)},
            {QStringLiteral("is_resolved"), !room.open()},
            {QStringLiteral("source"), channels().at(room.channel).source},
            {QStringLiteral("notes"), QJsonValue()},
            {QStringLiteral("first_comment_id"), QString::number(session.firstComment)},
            {QStringLiteral("last_comment_id"), QString::number(session.lastComment)}};
}

QJsonObject roomRecord(const Room &room)
{
    const Channel &channel = channels().at(room.channel);
    const QString lastMessageAt = isoTime(room.lastMessageAtMs);
    return {{QStringLiteral("id"), room.session.id},
            {QStringLiteral("room_id"), roomText(room)},
            {QStringLiteral("room_type"), QStringLiteral("default")},
            {QStringLiteral("room_badge"), QJsonValue()},
            {QStringLiteral("name"), room.customer},
            {QStringLiteral("user_id"), room.userId},
            {QStringLiteral("user_avatar_url"), avatarUrl()},
            {QStringLiteral("channel_id"), channel.id},
            {QStringLiteral("source"), channel.source},
            {QStringLiteral("is_resolved"), !room.open()},
            {QStringLiteral("is_waiting"), room.unserved()},
            {QStringLiteral("is_handled_by_bot"), room.handledByBot},
            {QStringLiteral("last_comment_sender"), room.customer},
            {QStringLiteral("last_comment_sender_type"), QStringLiteral("customer")},
            {QStringLiteral("last_comment_text"), QStringLiteral("Halo, saya mau bertanya.")},
            {QStringLiteral("last_comment_timestamp"), lastMessageAt},
            {QStringLiteral("last_customer_timestamp"), lastMessageAt}};
}

QByteArray newChatBody(const World &world, const Room &room, const QString &appId)
{
    const bool returning = room.earlier.id != 0;
    const QJsonObject body{{QStringLiteral("app_code"), appId},
                           {QStringLiteral("app_id"), appId},
                           {QStringLiteral("avatar_url"), avatarUrl()},
                           {QStringLiteral("candidate_agent"), candidateRecord(world)},
                           {QStringLiteral("channel"), channelRecord(room)},
                           {QStringLiteral("email"), room.userId},
                           {QStringLiteral("extras"), extrasText()},
                           {QStringLiteral("is_new_session"), room.messages == 1},
                           {QStringLiteral("is_resolved"), returning},
                           {QStringLiteral("latest_service"), latestService(room)},
                           {QStringLiteral("name"), room.customer},
                           {QStringLiteral("room_id"), roomText(room)},
                           {QStringLiteral("source"), channels().at(room.channel).source}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QByteArray resolvedBody(const Room &room, const Person &by, const QString &appId)
{
    const QJsonObject customer{{QStringLiteral("additional_info"), QJsonArray()},
                               {QStringLiteral("avatar"), avatarUrl()},
                               {QStringLiteral("name"), room.customer},
                               {QStringLiteral("user_id"), room.userId}};
    const QJsonObject resolvedBy{{QStringLiteral("email"), by.email},
                                 {QStringLiteral("id"), by.id},
                                 {QStringLiteral("is_available"), by.available},
                                 {QStringLiteral("name"), by.name},
                                 {QStringLiteral("type"), kindName(by.kind)}};
    const QJsonObject body{{QStringLiteral("app_code"), appId},
                           {QStringLiteral("channel"), channelRecord(room)},
                           {QStringLiteral("customer"), customer},
                           {QStringLiteral("resolved_by"), resolvedBy},
                           {QStringLiteral("service"), serviceRecord(room)}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace desk::simulated
