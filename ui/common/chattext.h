/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QString>

namespace desk
{

/// The customer's name, safe for one line; "Room 273683402" for a customer without one.
QString customerText(const QString &name, const QByteArray &room);

/// An agent's name, safe for one line; the id for an agent without one.
QString agentText(const QString &name, const QByteArray &id);

/// The channel's word for a chat.
QString channelText(const ChatRecord &chat);

} // namespace desk
