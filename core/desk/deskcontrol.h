/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QObject>

#include <optional>

namespace desk
{

using RequestId = quint64;

/// The answer to one request of the window.
struct CommandResult {
    RequestId request = 0;
    bool ok = false;
    QString message; ///< for people: what was done, or why not and what to do
};

/// A chat as the supervisor saw it: an action on a chat that has changed since is refused with the reason.
struct ChatTarget {
    QByteArray room;
    qint64 version = 0;
};

/// What a supervisor overrides on purpose when giving a chat away.
struct AssignOverrides {
    bool aboveCap = false;
    bool replaceOther = false; ///< take the room from whoever is on it at Qiscus; else the call is refused
    bool operator==(const AssignOverrides &) const = default;
};

/// The only face of the engine that the window sees. Lives in the GUI thread; every call returns at once and
/// is answered later by commandFinished() with the id it returned. Tests give the window one of their own.
class DeskControl : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Writes the cap, if the stored one still is @p expected.
    virtual RequestId setCap(int expected, int cap) = 0;
    virtual RequestId pause(const QString &reason) = 0;
    virtual RequestId resume() = 0;
    virtual RequestId readRosterNow() = 0;

    /// The refusal says which override is missing.
    virtual RequestId assignTo(const ChatTarget &chat, const QByteArray &agent,
                               AssignOverrides overrides) = 0;
    virtual RequestId moveToFront(const ChatTarget &chat) = 0;
    virtual RequestId drop(const ChatTarget &chat) = 0;    ///< cannot be undone
    virtual RequestId replay(const ChatTarget &chat) = 0;  ///< parked and failed chats
    virtual RequestId replayAll() = 0;                     ///< every chat among the failures
    virtual RequestId putBack(const ChatTarget &chat) = 0; ///< held chats; answered when Qiscus has answered
    /// @p expected: as last seen; none: the global cap ruled. @p cap: 0 to 1000; none: the global cap rules.
    virtual RequestId setOwnCap(const QByteArray &agent, std::optional<int> expected,
                                std::optional<int> cap) = 0;
    virtual RequestId liftSetAside(const QByteArray &agent) = 0;
    /// What to do with the chats of DeskSnapshot::oldChatsFound.
    virtual RequestId takeUpOldChats(bool takeUp) = 0;
    /// From the next snapshot on DeskSnapshot::watched tells the chats of @p agent; empty: nobody's.
    virtual void watchAgent(const QByteArray &agent) = 0;

Q_SIGNALS:
    void snapshotChanged(const desk::DeskSnapshotPtr &snapshot); ///< at most every 100 ms
    void commandFinished(const desk::CommandResult &result);
};

} // namespace desk

Q_DECLARE_METATYPE(desk::CommandResult)
