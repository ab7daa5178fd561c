/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <deque>

namespace desk::simulated
{

/// A division (role) that agents belong to.
struct Division {
    int id = 0;
    QString name;
};

/// A user of the account: an agent, an admin or a supervisor.
struct Person {
    enum class Kind { Agent, Admin, Supervisor };

    qint64 id = 0;
    QString name;
    QString email;
    Kind kind = Kind::Agent;
    int division = 0; ///< index into divisions()
    int channel =
        0; ///< index into channels(): the one this agent serves in an account that binds agents to channels
    bool available = false;
    bool forcedOffline = false;
    qint64 createdAtMs = 0;   ///< since the epoch
    qint64 lastLoginAtMs = 0; ///< since the epoch; 0: never
    int chats = 0;            ///< open rooms with this agent
    int mostChats = 0;        ///< the most there ever were

    /// Changes @c chats by @p step; @p nowMs since the simulator was made.
    void countChat(int step, qint64 nowMs);
    /// @c chats as it was @p lag ago.
    int chatsAsOf(qint64 nowMs, std::chrono::milliseconds lag) const;

private:
    struct Count {
        qint64 sinceMs;
        int chats;
    };
    /// Changes of the last minute at least, so that a reader who lags can be told the past.
    std::deque<Count> m_past;
};

/// "agent", "admin" or "supervisor", as Qiscus calls them.
QString kindName(Person::Kind kind);
const QList<Division> &divisions();

} // namespace desk::simulated
