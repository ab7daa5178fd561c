/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

namespace desk::test
{

/// 2026-03-02 10:41:01 in the time zone of the machine.
qint64 deskNowMs();

/// A chat that has waited for so long at deskNowMs().
ChatRecord waitingChat(const QByteArray &room, const QString &name, int waitedSeconds,
                       const QString &source = QStringLiteral("wa"));

/// An agent online with so many chats held.
AgentRecord onlineAgent(const QByteArray &id, const QString &name, int held);

/// The rows made shared, as a snapshot holds them.
ChatRow row(const ChatRecord &chat);
AgentRow row(const AgentRecord &agent);

/// Live, complete, cap 5, nobody there.
DeskSnapshot emptySnapshot();

/// A working morning: 17 chats wait, 24 agents of every standing, an hour of trends, some activity, two
/// failures.
DeskSnapshot busySnapshot();

/// The same after Redis went away at 10:40:23, with long waits and one agent over the cap.
DeskSnapshot troubledSnapshot();

DeskSnapshotPtr shared(DeskSnapshot snapshot);

} // namespace desk::test
