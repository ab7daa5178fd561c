/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/agenda.h"
#include "core/simulator/httpmessage.h"
#include "core/simulator/parameters.h"
#include "core/simulator/shapes.h"
#include "core/simulator/simulatoroptions.h"

#include <vector>

namespace desk::simulated
{

/// The routes that list agents: by page or cursor, by division, and those who could take a room.
class AgentLists
{
public:
    AgentLists(const SimulatorOptions &options, const World &world, const Agenda &agenda);

    HttpReply everybody(const Parameters &parameters) const;       ///< /api/v2/admin/agents
    HttpReply byDivision(const Parameters &parameters) const;      ///< /api/v2/admin/agents/by_division
    HttpReply availableAgents(const Parameters &parameters) const; ///< /api/v2/admin/service/available_agents
    HttpReply one(const QByteArray &id) const;                     ///< /api/v2/admin/agent/{id}

private:
    using People = std::vector<const Person *>;

    HttpReply numberedPage(const People &people, const Parameters &parameters) const;
    HttpReply cursorPage(const People &people, const Parameters &parameters) const;
    QJsonArray records(const People &people, size_t from, size_t count) const;
    QJsonObject record(const Person &person) const;
    int limitOf(const Parameters &parameters, int standard) const;

    const SimulatorOptions &m_options;
    const World &m_world;
    const Agenda &m_agenda;
};

} // namespace desk::simulated
