/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/api.h"

#include "core/simulator/replies.h"
#include "core/simulator/shapes.h"

#include <algorithm>

namespace desk::simulated
{

namespace
{
constexpr QByteArrayView roomAgentsPath = "/api/v2/admin/service/available_agents";

HttpReply refusalReply(Refused reason)
{
    switch (reason) {
    case Refused::UnknownRoom:
        return errorReply(404, QStringLiteral("Room not found"));
    case Refused::UnknownAgent:
        return errorReply(404, QStringLiteral("Agent not found"));
    case Refused::AlreadyResolved:
        return errorReply(400, QStringLiteral("room already resolved"));
    case Refused::ExceedsMaxAgents:
        return errorReply(400, QStringLiteral("Cant join room, exceed max agents"));
    case Refused::OtherChannel:
        return errorReply(422, QStringLiteral("Agent can not be assigned to this room"));
    case Refused::NotOnRoom:
        break;
    }
    return errorReply(400, QStringLiteral("Agent is not in this room"));
}

/// A cursor of the room list: after which activity a page stands.
QString cursorAt(const Room &room)
{
    return QString::fromLatin1(("room:" + QByteArray::number(room.activity)).toBase64());
}

quint64 activityOfCursor(const QByteArray &cursor)
{
    const QByteArray plain = QByteArray::fromBase64(cursor);
    return plain.startsWith("room:") ? plain.sliced(5).toULongLong() : 0;
}
} // namespace

Api::Api(const SimulatorOptions &options, World &world, const Agenda &agenda, ApiEvents events)
    : m_options(options)
    , m_world(world)
    , m_agenda(agenda)
    , m_events(std::move(events))
    , m_faults(options)
    , m_agentLists(options, world, agenda)
    , m_account(options)
{
}

HttpReply Api::answer(const HttpRequest &request)
{
    HttpReply reply = wrapped(route(request), m_options.errorShape);
    reply.delay = m_options.latency;
    return reply;
}

HttpReply Api::route(const HttpRequest &request)
{
    const bool isAssign = request.method == "POST" && request.path == "/api/v1/admin/service/assign_agent";
    if (isAssign)
        ++m_assignCalls;
    if (request.path == roomAgentsPath)
        ++m_roomListsAsked;
    if (m_outage)
        return errorReply(503, QStringLiteral("Service Unavailable"));
    const bool asAdmin = request.headers.contains("authorization");
    if (asAdmin) { // the token of an admin stands in place of the secret key
        if (auto reply = m_account.answer(request))
            return *std::move(reply);
    }
    if (!hasCredentials(request))
        return errorReply(401, QStringLiteral("Unauthorized"));
    const Parameters parameters(request);
    if (isAssign)
        return assign(parameters);
    if (auto reply = m_account.answer(request))
        return *std::move(reply);
    if (request.method == "POST")
        return routePost(request.path, parameters);
    if (request.method == "GET")
        return routeGet(request.path, parameters);
    return errorReply(404, QStringLiteral("Not Found"));
}

HttpReply Api::routePost(const QByteArray &path, const Parameters &parameters)
{
    if (path == "/api/v1/admin/service/remove_agent")
        return remove(parameters);
    if (path == "/api/v1/admin/service/mark_as_resolved")
        return markAsResolved(parameters);
    if (path == "/api/v2/customer_rooms")
        return read([&] { return customerRooms(parameters); });
    return errorReply(404, QStringLiteral("Not Found"));
}

HttpReply Api::routeGet(const QByteArray &path, const Parameters &parameters)
{
    return read([&] { return doGet(path, parameters); });
}

HttpReply Api::read(const std::function<HttpReply()> &answer)
{
    const Fault fault = m_faults.drawForRead();
    return fault == Fault::None ? answer() : m_faults.spoil(fault, {});
}

HttpReply Api::doGet(const QByteArray &path, const Parameters &parameters)
{
    if (path == "/api/v2/admin/agents")
        return m_agentLists.everybody(parameters);
    if (path == "/api/v2/admin/agents/by_division")
        return m_agentLists.byDivision(parameters);
    if (path == roomAgentsPath)
        return m_agentLists.availableAgents(parameters);
    if (path == "/api/v2/customer_rooms")
        return customerRooms(parameters);
    const QByteArray rooms = "/api/v2/customer_rooms/";
    if (path.startsWith(rooms))
        return customerRoom(path.sliced(rooms.size()));
    const QByteArray agents = "/api/v2/admin/agent/";
    if (path.startsWith(agents))
        return m_agentLists.one(path.sliced(agents.size()));
    return errorReply(404, QStringLiteral("Not Found"));
}

std::optional<HttpReply> Api::tooManyCalls()
{
    if (m_bucket.take(m_options.callsPerSecond, m_options.callsSavedUp, m_agenda.now()))
        return std::nullopt;
    HttpReply reply = errorReply(429, QStringLiteral("Too Many Requests"));
    reply.extraHeader = "Retry-After: " + QByteArray::number(m_bucket.wait(m_options.callsPerSecond).count());
    return reply;
}

HttpReply Api::assign(const Parameters &parameters)
{
    if (auto refused = tooManyCalls())
        return *std::move(refused);
    const Fault fault = m_faults.drawForWrite();
    return m_faults.spoil(fault, Faults::takesEffect(fault) ? doAssign(parameters) : HttpReply{});
}

HttpReply Api::doAssign(const Parameters &parameters)
{
    const QByteArray agent = parameters.text("agent_id");
    const auto joined =
        m_world.join({.room = parameters.text("room_id"),
                      .agent = agent,
                      .maxAgents = parameters.number("max_agent", 5),
                      .replaceLatest = parameters.flag("replace_latest_agent").value_or(false),
                      .ownChannelOnly = m_options.agentsByChannel},
                     m_agenda.now());
    if (!joined)
        return refusalReply(joined.error());
    // Told before the answer is made: what hears it sees the same room as the caller.
    const HttpReply reply =
        jsonReply({{QStringLiteral("data"),
                    QJsonObject{{QStringLiteral("added_agent"), addedAgentRecord(*m_world.person(agent))},
                                {QStringLiteral("service"), serviceRecord(**joined)}}}});
    m_events.assigned(**joined, agent);
    return reply;
}

HttpReply Api::remove(const Parameters &parameters)
{
    if (auto refused = tooManyCalls())
        return *std::move(refused);
    const Fault fault = m_faults.drawForWrite();
    return m_faults.spoil(fault, Faults::takesEffect(fault) ? doRemove(parameters) : HttpReply{});
}

HttpReply Api::doRemove(const Parameters &parameters)
{
    const auto left = m_world.leave(parameters.text("room_id"), parameters.text("agent_id"), m_agenda.now());
    if (!left)
        return refusalReply(left.error());
    return jsonReply(
        {{QStringLiteral("data"), QJsonObject{{QStringLiteral("service"), serviceRecord(**left)}}}});
}

HttpReply Api::markAsResolved(const Parameters &parameters)
{
    const Room *room = m_world.room(parameters.text("room_id"));
    if (!room)
        return refusalReply(Refused::UnknownRoom);
    if (!m_events.resolve(room->id))
        return refusalReply(Refused::AlreadyResolved);
    return jsonReply(
        {{QStringLiteral("data"), QJsonObject{{QStringLiteral("service"), serviceRecord(*room)},
                                              {QStringLiteral("room_info"),
                                               QJsonObject{{QStringLiteral("room"), roomRecord(*room)}}}}}});
}

HttpReply Api::customerRooms(const Parameters &parameters) const
{
    const int limit = std::clamp(parameters.number("limit", 50), 1, std::max(m_options.pageSize, 1));
    const QByteArray serving = parameters.text("serve_status");
    const QByteArray status = parameters.text("status");
    const auto fits = [&](const Room &room) {
        return (serving != "served" || room.served()) && (status != "resolved" || !room.open()) &&
               (status != "unresolved" || room.open());
    };
    const QByteArray after = parameters.text("cursor_after");
    const quint64 before = after.isEmpty() ? ~quint64(0) : activityOfCursor(after);
    QJsonArray rooms;
    QJsonValue next;
    const Room *last = nullptr;
    m_world.visitRooms(before, serving == "unserved", [&](const Room &room) {
        if (!fits(room))
            return true;
        if (rooms.size() == limit) {
            next = cursorAt(*last);
            return false;
        }
        rooms.append(roomRecord(room));
        last = &room;
        return true;
    });
    const QJsonObject meta{{QStringLiteral("current_total"), rooms.size()},
                           {QStringLiteral("per_page"), limit},
                           {QStringLiteral("cursor_after"), next},
                           {QStringLiteral("cursor_before"), QJsonValue()}};
    return jsonReply({{QStringLiteral("data"), QJsonObject{{QStringLiteral("customer_rooms"), rooms}}},
                      {QStringLiteral("meta"), meta},
                      {QStringLiteral("status"), 200}});
}

HttpReply Api::customerRoom(const QByteArray &id) const
{
    const Room *room = m_world.room(id);
    if (!room)
        return refusalReply(Refused::UnknownRoom);
    return jsonReply(
        {{QStringLiteral("data"), QJsonObject{{QStringLiteral("customer_room"), roomRecord(*room)}}},
         {QStringLiteral("status"), 200}});
}

bool Api::hasCredentials(const HttpRequest &request) const
{
    return request.headers.value("qiscus-app-id") == m_options.appId.toUtf8() &&
           request.headers.value("qiscus-secret-key") == m_options.secretKey.toUtf8();
}

} // namespace desk::simulated
