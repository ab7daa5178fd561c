/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace desk
{

/// The one state of a chat that the ledger knows; a chat that is gone has no record. See docs/redis.md.
enum class ChatState {
    Queued,   ///< waits for a seat
    Calling,  ///< reserved for an agent, the call to Qiscus is under way
    Open,     ///< the outcome of the call is unknown; the seat stays counted
    Held,     ///< an agent has it
    Removing, ///< being put back: the call that takes it from the agent is under way
    Parked,   ///< refused or failed for its own reason; tried again when due
    Failed,   ///< gave up: a person must decide
};

/// One chat as the ledger stores it. A value; holds no token of Qiscus and no message text.
struct ChatRecord {
    QByteArray room; ///< digits only, as Qiscus names it; never converted to a number
    ChatState state = ChatState::Queued;
    QByteArray agent;   ///< id of the agent whose seat is counted (Calling, Open, Held, Removing); else empty
    qint64 version = 0; ///< grows with every change of this record; never repeats for a room
    qint64 session = 0; ///< Qiscus' service id; 0 while unknown
    QString name;
    QString channel;      ///< the channel's own name, e.g. "WA Toko"
    QString source;       ///< kind of channel as Qiscus calls it: wa, qiscus, telegram, line, ig, fb, ...
    qint64 arrivalUs = 0; ///< its place in the queue: µs since the epoch, clock of Redis
    int attempts = 0;
    QString lastError;
    qint64 dueUs = 0;      ///< when it is looked at again (lease end, retry); 0: nothing planned
    bool verify = false;   ///< its state must be read from Qiscus
    bool resolved = false; ///< resolved while a call was under way: goes when the call ends
    bool unproven = false; ///< held by inference, not by a plain success
};

/// One agent as the ledger stores it.
struct AgentRecord {
    QByteArray id;
    QString name;
    QString email;
    bool known = true;         ///< false: no longer listed by Qiscus, but still holds chats
    bool eligible = false;     ///< available, not forced offline, of type agent, in the wanted divisions
    bool setAside = false;     ///< three refusals in a row: gets nothing until lifted
    std::optional<int> ownCap; ///< 0 to 1000, replaces the global cap; none: the global cap rules
    int load = 0;              ///< seats + external
    int external = 0;          ///< chats that only Qiscus counts
    int seats = 0;             ///< chats that the ledger holds or has reserved for this agent
    int arriving = 0;          ///< of the seats, those Calling or Open; filled by the mirror, not stored
    int remote = -1;           ///< Qiscus' own count at the last roster reading; -1: not told
    qint64 version = 0;
    qint64 lastAssignedUs = 0; ///< 0: never
    qint64 stateSinceUs = 0;   ///< since when eligible has its present value
};

} // namespace desk
