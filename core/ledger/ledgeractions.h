/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgertypes.h"

namespace desk
{

/// What every action of a supervisor on a chat carries.
struct ChatAction {
    QByteArray room;
    qint64 version = 0;   ///< of the record that the supervisor saw: a changed chat is left alone
    QByteArray requestId; ///< unique for each click; a repeated id gets the first answer, for a day
    QString who;
};

enum class ActionOutcome {
    Done,
    Changed, ///< the chat changed meanwhile, or its state does not allow this; `state` and `agentName` say
             ///< how
    Busy,    ///< a call for it is under way: try again when that has ended
    Gone,    ///< no such chat (any more)
    Full,    ///< the agent is at the cap: only with an explicit override
    Unavailable, ///< the agent is offline, set aside or unknown
    RosterStale, ///< nobody knows at present who is there
};

struct ActionResult {
    ActionOutcome outcome = ActionOutcome::Done;
    ChatState state = ChatState::Queued; ///< after the action; meaningless when Gone
    QByteArray agent;                    ///< who has it, if anybody
    QString agentName;
    std::optional<Reservation> reservation; ///< Done, and a call to Qiscus must follow: assign or remove

    /// One sentence for people, e.g. "Changed meanwhile: now with Rina".
    QString toText() const;
};

/// How the call that takes a chat from its agent ended.
enum class RemovalOutcome {
    Removed, ///< back in the queue at its old place
    Refused, ///< a definite no: stays held, the error says why
    Unknown, ///< may have had its effect: repeated
    Over,    ///< Qiscus says the room is resolved already: gone
};

/// The setting of one agent's own cap.
struct OwnCapChange {
    enum class Outcome { Done, Changed, UnknownAgent };
    Outcome outcome = Outcome::Done;
    std::optional<int> now; ///< what stands; none: the global cap rules
};

/// One minute of the trends; only minutes in which something happened are kept.
struct LedgerMinute {
    qint64 startMs = 0; ///< since the epoch
    int arrivals = 0;
    int assigned = 0;
    qint64 waitSumMs = 0;     ///< of the chats assigned in it
    qint64 waitLongestMs = 0; ///< of these
    int depth = 0;            ///< after the last of them
};

/// A desk that gave a heartbeat within a day.
struct RunningDesk {
    QByteArray id;
    std::chrono::microseconds silentFor{0};
};

/// What a person decided about the chats that waited at Qiscus before the first start.
enum class OldChats { Undecided, TakeUp, Leave };

struct LedgerBeginning {
    std::chrono::microseconds age{0};
    OldChats oldChats = OldChats::Undecided;
};

struct ImportProgress {
    int moved = 0;
    int left = 0; ///< call again until it is 0
    bool otherAllocator =
        false; ///< the earlier service's list grew again after it was taken over: it still runs
};

/// What the promises need from the server, as read at start.
struct ServerFacts {
    QString version;
    QByteArray run; ///< changes with each start of a server; empty: unreadable
    bool cluster = false;
    QString appendOnly; ///< "yes" or "no"; empty: unreadable, as all of these
    QString fsync;      ///< "always", "everysec" or "no"
    QString eviction;   ///< "noeviction" or another policy

    /// What must be said to a supervisor, one sentence each; empty: nothing is missing.
    QStringList troubles() const;
};

} // namespace desk
