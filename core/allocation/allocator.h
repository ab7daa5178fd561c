/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/allocation/assignverdict.h"
#include "core/allocation/callpace.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>

namespace desk
{

class ChatLedger;

/// What the allocator is doing, for the health strip. A value.
struct AllocatorStatus {
    bool running = false;
    int callsUnderWay = 0;
    NothingToReserve waitsFor = NothingToReserve::No; ///< what the last reserve lacked
    bool credentialsRefused = false;                  ///< until a call was answered well again
    bool circuitOpen = false;
    qint64 failingSinceMs = 0; ///< calls fail since (ms since the epoch); 0: they do not
    qint64 pausedForMs = 0;    ///< nothing is sent for so long yet: open circuit or Retry-After
    QString lastError;         ///< of the latest failing call
    int limit = 0;             ///< calls that may be under way now
    int mostCalls = 0;         ///< MAX_PARALLEL_ASSIGNMENTS: what the limit grows back to
    AssignCounts ended;        ///< calls so far
};

/// Gives the oldest chats to the least loaded agents: reserve, call Qiscus, tell the ledger how it ended.
/// Woken by whatever brings a chat or frees a seat; never sleeps. Owned by DeskEngine, lives in the engine
/// thread.
class Allocator : public QObject
{
    Q_OBJECT

public:
    Allocator(ChatLedger &ledger, QiscusClient &client, int maxParallel, QObject *parent = nullptr);

    void start();
    /// Reserves nothing more. Calls under way are finished; idle() says when.
    void stop();
    /// The calls still under way are given up: their chats stay with their agents as "outcome unknown".
    void abandonCalls();
    /// No call is under way. Steps that wait for a Redis that is away do not count: their leases end by
    /// themselves.
    bool isIdle() const { return m_calls.isEmpty() && !m_reserving && !m_takingDue; }
    AllocatorStatus status() const;

    /// A chat has come in. Cheap when every seat is known to be taken.
    void chatArrived();
    /// A seat may have become free: resolve, cap, roster, resume, a lease that ended.
    void seatFreed();
    /// Something is due in the ledger after @p wait.
    void dueIn(std::chrono::milliseconds wait);
    /// A supervisor tied this chat to an agent just now: the call is made also while nothing is reserved.
    /// @p leaseFrom: bootTime() before it was asked for.
    void callChosen(const Reservation &reservation, std::chrono::milliseconds leaseFrom,
                    QiscusClient::WhenTaken whenTaken);
    /// Redis is back: outcomes that could not be told are told now.
    void redisReady();
    /// Nothing is given out until rosterRead(): what the ledger knows of seats may be older than its reading.
    void rosterMustBeRead() { m_rosterUnread = true; }
    /// A complete reading was applied.
    void rosterRead() { m_rosterUnread = false; }
    /// A roster reading succeeded: the credentials may work (again). One call at a time finds out.
    void credentialsMayWork();

Q_SIGNALS:
    void assigned();
    void credentialsRefused(const QString &error);
    /// A refusal that a fresh roster may explain.
    void rosterHint();
    /// The ledger wants to know how this room stands at Qiscus.
    void verificationDue(const desk::DueWork &work);
    /// A call that takes this chat from its agent must be made again. @p leaseFrom: bootTime() before it was given.
    void removalDue(const desk::Reservation &reservation, std::chrono::milliseconds leaseFrom);
    void statusChanged();
    void idle();

private:
    struct Call {
        Reservation reservation;
        std::chrono::milliseconds leaseFrom{0}; ///< bootTime() before the reservation was asked for
        std::optional<AssignVerdict> refusal;   ///< known, while Qiscus is asked who may serve the room
    };
    /// What could not be told to the ledger, or was not acknowledged by it.
    struct Untold {
        Reservation reservation;
        AssignVerdict verdict;
    };

    void wake();
    void reserve();
    void takeDue();
    int freeCalls() const;
    void send(const Reservation &reservation, std::chrono::milliseconds leaseFrom,
              QiscusClient::WhenTaken whenTaken = QiscusClient::WhenTaken::Refuse);
    void askWhoMayServe(quint64 id, const AssignVerdict &verdict);
    void roomAnswered(quint64 id, const std::optional<QList<QiscusAgent>> &mayServe);
    void offerTo(const QByteArray &room, QByteArrayList agents);
    void callEnded(quint64 id, const std::expected<AssignedAgent, QiscusError> &outcome);
    void learn(const AssignVerdict &verdict);
    void stopForCredentials(const QString &error);
    void tellLedger(quint64 id, const Reservation &reservation, const AssignVerdict &verdict);
    void stepEnded(quint64 id, const Reservation &reservation, const AssignVerdict &verdict,
                   const std::expected<StepOutcome, LedgerError> &outcome);
    void tellUntold();
    void stepTaken(const AssignVerdict &verdict, StepOutcome outcome);
    void tellIfIdle();
    void planReopening();

    ChatLedger &m_ledger;
    QiscusClient &m_client;
    CallPace m_pace;
    QHash<quint64, Call> m_calls; ///< reserved and not yet told to the ledger
    std::deque<Untold> m_untold;
    QTimer m_reopening;
    QTimer m_due;
    QTimer m_tellAgain;
    quint64 m_lastCall = 0;
    AssignCounts m_ended;
    int m_refusalsOfUs = 0; ///< 402 and 403 in a row
    qint64 m_failingSinceMs = 0;
    QString m_lastError;
    NothingToReserve m_waitsFor = NothingToReserve::No;
    bool m_running = false;
    bool m_rosterUnread = false;
    bool m_reserving = false;
    bool m_wakeAgain = false;
    bool m_takingDue = false;
    bool m_credentialsRefused = false;
    bool m_probing = false; ///< refused before: one call at a time, until one is answered well
};

} // namespace desk
