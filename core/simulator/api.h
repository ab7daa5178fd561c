/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/accountroutes.h"
#include "core/simulator/agenda.h"
#include "core/simulator/agentlists.h"
#include "core/simulator/faults.h"
#include "core/simulator/parameters.h"
#include "core/simulator/tokenbucket.h"
#include "core/simulator/world.h"

#include <functional>

namespace desk::simulated
{

/// What the rest of the simulator is told about calls.
struct ApiEvents {
    std::function<void(const Room &room, const QByteArray &agent)> assigned;
    /// Must resolve the room as a click in Qiscus would, with the webhook.
    std::function<bool(const QByteArray &room)> resolve;
};

/// The routes of Qiscus' web API over the world. Stateless but for counting.
class Api
{
public:
    Api(const SimulatorOptions &options, World &world, const Agenda &agenda, ApiEvents events);

    HttpReply answer(const HttpRequest &request);
    void setOutage(bool on) { m_outage = on; }
    int assignCalls() const { return m_assignCalls; }
    int roomListsAsked() const { return m_roomListsAsked; }

private:
    HttpReply route(const HttpRequest &request);
    HttpReply routePost(const QByteArray &path, const Parameters &parameters);
    HttpReply routeGet(const QByteArray &path, const Parameters &parameters);
    HttpReply read(const std::function<HttpReply()> &answer);
    HttpReply doGet(const QByteArray &path, const Parameters &parameters);
    std::optional<HttpReply> tooManyCalls();
    HttpReply assign(const Parameters &parameters);
    HttpReply doAssign(const Parameters &parameters);
    HttpReply remove(const Parameters &parameters);
    HttpReply doRemove(const Parameters &parameters);
    HttpReply markAsResolved(const Parameters &parameters);
    HttpReply customerRooms(const Parameters &parameters) const;
    HttpReply customerRoom(const QByteArray &id) const;
    bool hasCredentials(const HttpRequest &request) const;

    const SimulatorOptions &m_options;
    World &m_world;
    const Agenda &m_agenda;
    ApiEvents m_events;
    Faults m_faults;
    AgentLists m_agentLists;
    AccountRoutes m_account;
    TokenBucket m_bucket;
    bool m_outage = false;
    int m_assignCalls = 0;
    int m_roomListsAsked = 0;
};

} // namespace desk::simulated
