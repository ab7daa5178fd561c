/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgeractions.h"

#include <QMap>

namespace desk::test
{

class LedgerPicture;

/// What the ledger should do, as plain code over plain maps: no sets, no scripts, no shared line with the
/// product. Times are µs by the clock of Redis as this process sees it; agree() replaces them with the exact
/// stored ones.
class LedgerModel
{
public:
    struct Chat {
        ChatState state = ChatState::Queued;
        QByteArray agent;
        QByteArray token;
        int attempts = 0;
        bool verify = false;
        bool unserved = false;
        std::optional<qint64> resolved; ///< session of the resolve that came while a call was under way
        qint64 session = 0;
        qint64 ended = 0; ///< latest session known to be over
        qint64 arrival = 0;
        qint64 since = 0;
        qint64 due = 0;
        qint64 again = 0;
        qint64 resolvedAt = 0;
        qint64 looked = 0;  ///< last time Qiscus said that its agent serves it
        qint64 version = 0; ///< number of the step that changed it last
    };
    struct Agent {
        bool eligible = false;
        bool aside = false;
        bool listed = true;
        std::optional<int> cap;
        int external = 0;
        qint64 turn = 0;
        QList<QByteArray> refused;
        int fallTo = 0;
        int belowTo = 0;
        qint64 fallAt = 0;
        qint64 belowAt = 0;
        qint64 version = 0;
    };

    void beginStep(qint64 now);
    /// Takes over the times of @p picture; returns what else differs, and times that differ by more than @p tolerance.
    QByteArray agree(const LedgerPicture &picture, qint64 tolerance);
    void shift(qint64 delta);

    EnqueueOutcome enqueue(const Arrival &arrival, bool adopt);
    ReserveResult reserve(int limit);
    StepOutcome confirm(const Reservation &reservation, qint64 session, bool unproven);
    StepOutcome release(const Reservation &reservation, const Refusal &refusal);
    StepOutcome unknown(const Reservation &reservation, std::chrono::microseconds retryAfter);
    QList<DueWork> takeDue(int limit);
    ResolveOutcome resolve(const QByteArray &room, qint64 session, std::chrono::microseconds age);
    VerifyOutcome verify(const QByteArray &room, qint64 version, RoomReading reading);
    bool roster(const QList<RosterAgent> &agents);
    void setOwnCap(const QByteArray &id, std::optional<int> cap);
    void lift(const QByteArray &id);
    ActionOutcome assignTo(const QByteArray &room, qint64 version, const QByteArray &agent, bool aboveCap);
    ActionOutcome moveToFront(const QByteArray &room, qint64 version);
    ActionOutcome drop(const QByteArray &room, qint64 version);
    ActionOutcome replay(const QByteArray &room, qint64 version);
    ActionOutcome putBack(const QByteArray &room, qint64 version);
    StepOutcome finishRemoval(const Reservation &reservation, RemovalOutcome outcome);

    int load(const QByteArray &id) const;
    int seats(const QByteArray &id) const;
    QMap<QByteArray, int> countSeats() const; ///< of all agents with any

    QMap<QByteArray, Chat> chats;
    QMap<QByteArray, Agent> agents;
    QMap<QByteArray, int> absentCaps; ///< own caps of agents who are not there
    QMap<QByteArray, qint64> closed;
    QMap<QByteArray, int> remotes; ///< count of Qiscus at the latest reading
    int cap = 2;
    bool paused = false;
    qint64 rosterAt = 0;
    bool emptyReading = false; ///< the latest reading was empty
    qint64 turns = 0;
    qint64 step = 0; ///< of a roster, seenSequence is a number of such a step
    qint64 now = 0;

private:
    Chat *callOf(const Reservation &reservation);
    ActionOutcome obstacle(const QByteArray &room, qint64 version,
                           std::initializer_list<ChatState> allowed) const;
    void change(Chat &chat, ChatState state);
    void toQueue(Chat &chat);
    void freshSession(Chat &chat, qint64 arrival, qint64 ended);
    void freeSeat(Chat &chat);
    qint64 closedAt(const QByteArray &room) const;
    void markClosed(const QByteArray &room, qint64 at);
    void finish(const QByteArray &room);
    void finish(const QByteArray &room, qint64 at);
    void touch(const QByteArray &id);
    void leaveIfDone(const QByteArray &id);
    QList<QByteArray> blame(const QByteArray &id, const QByteArray &room);
    void forgive(const QList<QByteArray> &rooms);
    std::optional<QByteArray> bestAgent() const;
    QByteArray oldestQueued() const;
    bool rosterFresh() const;
    void count(const QByteArray &id, const RosterAgent &seen, int &budget);
    void verifyOldest(const QByteArray &id, int count, int &budget);
};

} // namespace desk::test
