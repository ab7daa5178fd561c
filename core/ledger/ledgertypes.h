/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/chatrecord.h"

#include <QList>
#include <QMetaType>

#include <chrono>
#include <expected>
#include <functional>

namespace desk
{

/// Why a transition has no result.
struct LedgerError {
    enum class Kind {
        NotSent,        ///< Redis is away: nothing happened
        OutcomeUnknown, ///< no reply: it may have happened; every transition may be repeated
        Refused,        ///< Redis or the script refused: a fault to report
    };
    Kind kind = Kind::NotSent;
    QString message;
};

template<typename T>
using LedgerAnswer = std::move_only_function<void(std::expected<T, LedgerError>)>;

/// What a new-chat webhook (or the catch-up) says about a chat.
struct Arrival {
    QByteArray room;
    std::chrono::microseconds age{0}; ///< how long ago it was received: the spool reports more than zero
    qint64 latestSession = 0;         ///< id of latest_service; 0: none
    bool latestResolved = false;      ///< latest_service is resolved
    QString name;
    QString channel;
    QString source;
};

enum class EnqueueOutcome {
    Queued,        ///< new in the queue
    AlreadyKnown,  ///< queued, being called or parked: no change
    BackInQueue,   ///< was failed, or held with a session that has ended: queued again
    MarkedVerify,  ///< held: its state will be read from Qiscus
    IgnoredClosed, ///< resolved after this webhook was received
    IgnoredOld,    ///< adopt only: the customer wrote too long ago
};

/// A chat and an agent tied together with a lease; the call to Qiscus may be made while the lease lasts.
struct Reservation {
    QByteArray room;
    QByteArray agent;
    QByteArray token;      ///< fencing token: every later step must show it
    qint64 leaseEndUs = 0; ///< clock of Redis
    std::chrono::milliseconds lease{
        0};              ///< how long from the script's run; the holder counts it from before sending
    int attempts = 0;    ///< calls made before this one for this chat
    bool repeat = false; ///< an earlier call's outcome is unknown
    qint64 arrivalUs = 0;
};

/// Why reserve gave less than was asked for.
enum class NothingToReserve { No, QueueEmpty, NobodyFree, Paused, RosterStale };

struct ReserveResult {
    QList<Reservation> reservations;
    NothingToReserve stopped = NothingToReserve::No;
    int cap = 0; ///< the cap that was in force
};

/// What is due to be looked at again; see ChatLedger::takeDue.
struct DueWork {
    enum class Kind {
        RepeatAssign, ///< lease over or retry due: call assign again with the same agent
        RepeatRemove, ///< a put back whose outcome is unknown
        Verify,       ///< read this room from Qiscus
    };
    Kind kind = Kind::RepeatAssign;
    Reservation reservation; ///< for Verify only room and agent are set
    qint64 version = 0;      ///< of the record, for Verify
};

/// Result of a step that needed the token.
enum class StepOutcome {
    Applied,
    Stale, ///< the token is no longer valid: nothing changed, and nothing is left to do
    Gone,  ///< applied, and the chat was resolved meanwhile: it has left
};

/// What becomes of a chat that got a definite no.
struct Refusal {
    enum class Then {
        Requeue,       ///< not the chat's fault (no connection, 401, 429): back to its old place
        Park,          ///< its own fault: tried again after `delay`, then failed
        Fail,          ///< a person must decide
        Close,         ///< Qiscus says the room is resolved already: gone
        ParkAndVerify, ///< "exceed max agents" at a first attempt: free the seat, park briefly, read the room
    };
    Then then = Then::Requeue;
    std::chrono::milliseconds delay{0};
    QString error;            ///< the whole error body in readable form
    bool blamesAgent = false; ///< counts towards setting the agent aside
};

/// What Qiscus says about a room that was to be verified.
enum class RoomReading { Resolved, Unserved, Served };

enum class VerifyOutcome {
    Changed,     ///< the record is no longer the one that was read: nothing happened
    Gone,        ///< resolved, or somebody else is on a chat that no agent of ours holds
    ReadAgain,   ///< unserved in this reading; a second one is due before anything happens
    BackInQueue, ///< unserved in two readings
    Held,        ///< its agent is on it
};

enum class ResolveOutcome { Freed, LeftQueue, Marked, OlderSession, UnknownRoom };

/// The cap as the ledger reads it.
struct CapState {
    int value = 0;       ///< in force, 1 to 1000
    bool stored = false; ///< false: nothing stored, the default is in force
    QByteArray rejected; ///< a stored value that is nonsense (at most 64 bytes of it); empty: all is well
    QString setBy;       ///< empty: unknown (set from outside)
    qint64 setAtUs = 0;
};

struct CapChange {
    bool applied = false; ///< false: someone else changed it first; `now` is what stands
    CapState now;
};

struct PauseState {
    bool paused = false;
    QString by;
    QString reason;
    qint64 sinceUs = 0;
};

/// One agent as read from Qiscus.
struct RosterAgent {
    QByteArray id;
    QString name;
    QString email;
    bool eligible = false;
    int remote = -1;         ///< current_customer_count; -1: not told
    qint64 seenSequence = 0; ///< the ledger's sequence read just before this agent's page was asked for
};

/// A complete reading (all pages) of who is there.
struct RosterReading {
    qint64 begunSequence = 0; ///< ChatLedger::readSequence before the first page
    QList<RosterAgent> agents;
};

struct RosterResult {
    bool applied = false; ///< false: an older reading, or a first empty one
    int eligible = 0;
    int changed = 0;
};

/// The few numbers that one glance needs, read in one call.
struct LedgerSummary {
    CapState cap;
    PauseState pause;
    qint64 queueDepth = 0;
    qint64 nowUs = 0;       ///< clock of Redis
    qint64 rosterAtUs = 0;  ///< last complete roster reading; 0: none
    qint64 nextDueUs = 0;   ///< earliest due time; 0: nothing planned
    QByteArray lastEventId; ///< of the event stream; "0-0" when empty
};

/// One entry of the event stream: what changed, and why.
struct LedgerEvent {
    QByteArray id;   ///< stream id
    QByteArray kind; ///< name of the transition: enqueue, reserve, confirm, ...
    qint64 atUs = 0;
    QByteArray room;                  ///< empty: not about a chat
    std::optional<ChatRecord> chat;   ///< with a room but none here: the chat is gone
    std::optional<AgentRecord> agent; ///< the changed agent, if one changed
    QByteArray agentGone;             ///< id of an agent that left the ledger
    std::optional<CapState> cap;
    std::optional<PauseState> pause;
    qint64 queueDepth = -1; ///< after the change; -1: not told
    QString why;            ///< for people: reason, ranking, who
};

/// A step of the whole re-read, at most 500 entries.
struct LedgerPage {
    QList<ChatRecord> chats;
    QList<AgentRecord> agents;
    QByteArray next; ///< pass to the next call; empty: that was the last
};

} // namespace desk

Q_DECLARE_METATYPE(desk::LedgerEvent)
