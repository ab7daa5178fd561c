/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/world.h"

#include <QJsonArray>
#include <QJsonObject>

#include <chrono>

namespace desk::simulated
{

/// How agent records tell the chats of an agent.
struct CountTelling {
    bool listed = true;
    qint64 nowMs = 0;
    std::chrono::milliseconds lag{0};
};

/// The JSON that Qiscus sends: records of the API and bodies of the webhooks. docs/simulator.md says what of
/// it is documented, observed or assumed.
QJsonObject agentRecord(const Person &person, const CountTelling &telling);
/// As in the answer to assign_agent: it carries a token that must never be stored.
QJsonObject addedAgentRecord(const Person &person);
QJsonObject serviceRecord(const Room &room);
QJsonObject roomRecord(const Room &room);

QByteArray newChatBody(const World &world, const Room &room, const QString &appId);
/// @p by: who clicked.
QByteArray resolvedBody(const Room &room, const Person &by, const QString &appId);

} // namespace desk::simulated
