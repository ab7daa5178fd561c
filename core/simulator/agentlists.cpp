/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/agentlists.h"

#include "core/simulator/replies.h"

#include <algorithm>

namespace desk::simulated
{

namespace
{
/// A cursor says after or before which agent a page stands; opaque to callers, as at Qiscus.
QJsonValue cursorAt(const Person &person)
{
    return QString::fromLatin1(("agent:" + QByteArray::number(person.id)).toBase64());
}

/// The id in a cursor; -1 if it is none of ours.
qint64 idOfCursor(const QByteArray &cursor)
{
    const QByteArray plain = QByteArray::fromBase64(cursor);
    return plain.startsWith("agent:") ? plain.sliced(6).toLongLong() : -1;
}

template<typename Predicate>
std::vector<const Person *> peopleWhere(const World &world, Predicate predicate)
{
    std::vector<const Person *> found;
    for (const Person &person : world.people()) {
        if (predicate(person))
            found.push_back(&person);
    }
    return found;
}

bool isAgent(const Person &person)
{
    return person.kind == Person::Kind::Agent;
}
} // namespace

AgentLists::AgentLists(const SimulatorOptions &options, const World &world, const Agenda &agenda)
    : m_options(options)
    , m_world(world)
    , m_agenda(agenda)
{
}

HttpReply AgentLists::everybody(const Parameters &parameters) const
{
    const bool agentsOnly = parameters.text("user_type_scope") == "agent";
    const QString search = QString::fromUtf8(parameters.text("search"));
    const People people = peopleWhere(m_world, [&](const Person &person) {
        return (!agentsOnly || isAgent(person)) &&
               (search.isEmpty() || person.name.contains(search, Qt::CaseInsensitive) ||
                person.email.contains(search, Qt::CaseInsensitive));
    });
    return m_options.numberedPages ? numberedPage(people, parameters) : cursorPage(people, parameters);
}

HttpReply AgentLists::availableAgents(const Parameters &parameters) const
{
    const Room *room = m_world.room(parameters.text("room_id"));
    if (!room)
        return errorReply(404, QStringLiteral("Room not found"));
    const bool mayJoinOnly = parameters.flag("is_available_in_room").value_or(false);
    return cursorPage(peopleWhere(m_world,
                                  [&](const Person &person) {
                                      return isAgent(person) &&
                                             !(mayJoinOnly && room->agents.contains(person.id)) &&
                                             (!m_options.agentsByChannel || person.channel == room->channel);
                                  }),
                      parameters);
}

HttpReply AgentLists::byDivision(const Parameters &parameters) const
{
    const QByteArrayList wanted = parameters.list("division_ids");
    const std::optional<bool> available = parameters.flag("is_available");
    People people = peopleWhere(m_world, [&](const Person &person) {
        return isAgent(person) && wanted.contains(QByteArray::number(divisions().at(person.division).id)) &&
               (!available || person.available == *available);
    });
    const bool descending = parameters.text("sort") == "desc";
    std::stable_sort(people.begin(), people.end(), [&](const Person *left, const Person *right) {
        return descending ? left->chats > right->chats : left->chats < right->chats;
    });
    const auto limit = static_cast<size_t>(limitOf(parameters, 20));
    const int page = std::max(parameters.number("page", 1), 1);
    const int pages = static_cast<int>((people.size() + limit - 1) / limit);
    const QJsonObject meta{{QStringLiteral("limit"), static_cast<int>(limit)},
                           {QStringLiteral("page"), page},
                           {QStringLiteral("total"), static_cast<int>(people.size())},
                           {QStringLiteral("total_page"), pages}};
    return jsonReply({{QStringLiteral("data"), records(people, limit * static_cast<size_t>(page - 1), limit)},
                      {QStringLiteral("meta"), meta}});
}

HttpReply AgentLists::one(const QByteArray &id) const
{
    const Person *person = m_world.person(id);
    if (!person)
        return errorReply(404, QStringLiteral("Agent not found"));
    return jsonReply({{QStringLiteral("data"), QJsonObject{{QStringLiteral("agent"), record(*person)}}},
                      {QStringLiteral("status"), 200}});
}

/// As the framework behind the older route pages.
HttpReply AgentLists::numberedPage(const People &people, const Parameters &parameters) const
{
    const auto limit = static_cast<size_t>(limitOf(parameters, m_options.pageSize));
    const int page = std::max(parameters.number("page", 1), 1);
    const int pages = static_cast<int>((people.size() + limit - 1) / limit);
    const QJsonObject agents{
        {QStringLiteral("current_page"), page},
        {QStringLiteral("data"), records(people, limit * static_cast<size_t>(page - 1), limit)},
        {QStringLiteral("last_page"), pages},
        {QStringLiteral("total"), static_cast<int>(people.size())}};
    return jsonReply({{QStringLiteral("data"), QJsonObject{{QStringLiteral("agents"), agents}}}});
}

HttpReply AgentLists::cursorPage(const People &people, const Parameters &parameters) const
{
    const auto limit = static_cast<size_t>(limitOf(parameters, m_options.pageSize));
    const auto countBelow = [&](qint64 id) {
        return static_cast<size_t>(std::count_if(people.begin(), people.end(),
                                                 [id](const Person *person) { return person->id < id; }));
    };
    size_t from = limit * static_cast<size_t>(std::max(parameters.number("page", 1), 1) - 1);
    if (parameters.has("cursor_after")) {
        from = countBelow(idOfCursor(parameters.text("cursor_after")) + 1);
    } else if (parameters.has("cursor_before")) {
        const size_t end = countBelow(idOfCursor(parameters.text("cursor_before")));
        from = end - std::min(limit, end);
    }
    const size_t end = std::min(from + limit, people.size());
    const QJsonObject meta{
        {QStringLiteral("per_page"), static_cast<int>(limit)},
        {QStringLiteral("total_count"), static_cast<int>(people.size())},
        {QStringLiteral("after"), end < people.size() ? cursorAt(*people[end - 1]) : QJsonValue()},
        {QStringLiteral("before"),
         from > 0 && from < people.size() ? cursorAt(*people[from]) : QJsonValue()}};
    return jsonReply(
        {{QStringLiteral("data"), QJsonObject{{QStringLiteral("agents"), records(people, from, limit)}}},
         {QStringLiteral("meta"), meta},
         {QStringLiteral("status"), 200}});
}

QJsonArray AgentLists::records(const People &people, size_t from, size_t count) const
{
    QJsonArray list;
    for (size_t i = from; i < std::min(from + count, people.size()); ++i)
        list.append(record(*people[i]));
    return list;
}

QJsonObject AgentLists::record(const Person &person) const
{
    return agentRecord(person, {m_options.countListed, m_agenda.now(), m_options.countLag});
}

int AgentLists::limitOf(const Parameters &parameters, int standard) const
{
    return std::clamp(parameters.number("limit", standard), 1, std::max(m_options.pageSize, 1));
}

} // namespace desk::simulated
