/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgeractions.h"

#include <QObject>

#include <memory>

namespace desk
{

class QtRedis;

struct LedgerOptions {
    QByteArray keyPrefix; ///< before every private key; the two public keys never carry it
    QByteArray deskRun;   ///< identifies this run of this desk: part of every fencing token
    int defaultCap = 2;   ///< in force while `config:max_agent_chat` is missing; 1 to 1000
    std::chrono::milliseconds rosterInterval{20'000}; ///< a reading older than 3 x this stops reserving
    std::chrono::milliseconds lease{30'000};
};

/// The queue, the reservations and the loads: the only code that knows a Redis key, and the only way in for a
/// change of state. Each call is one Lua script: atomic, and safe to repeat. Owned by DeskEngine, lives in
/// the engine thread; answers come on that thread, exactly once each; some of those that are open when
/// it is destroyed never come.
class ChatLedger : public QObject
{
    Q_OBJECT

public:
    ChatLedger(QtRedis &redis, LedgerOptions options, QObject *parent = nullptr);
    ~ChatLedger() override;

    void enqueue(const Arrival &arrival, LedgerAnswer<EnqueueOutcome> answer);
    /// Most pairs, or pieces of due work, that one call gives out.
    static constexpr int mostPairs = 256;
    /// Ties at most @p limit of the oldest chats to the least loaded free agents. Loads are raised here.
    void reserve(int limit, LedgerAnswer<ReserveResult> answer);
    /// The call succeeded. @p session: service id of the reply, 0 if it had none. @p unproven: see
    /// ChatRecord.
    void confirm(const Reservation &reservation, qint64 session, bool unproven,
                 LedgerAnswer<StepOutcome> answer);
    /// A definite no: the seat is freed. A reservation that repeats an earlier call stays open with its seat
    /// counted (that call may have had its effect), unless the chat is over (Close).
    void release(const Reservation &reservation, const Refusal &refusal, LedgerAnswer<StepOutcome> answer);
    /// No definite answer: the seat stays counted, the same call is due again after @p retryAfter.
    void unknown(const Reservation &reservation, const QString &error, std::chrono::milliseconds retryAfter,
                 LedgerAnswer<StepOutcome> answer);
    /// Takes up to @p limit entries that are due: leases that ended, repeats, verifications. Parked chats
    /// that are due go back to the queue by themselves. Each returned reservation has a new token and a new
    /// lease.
    void takeDue(int limit, LedgerAnswer<QList<DueWork>> answer);
    /// Says how the room of a Verify work stands at Qiscus. @p version: as given with the work.
    void verify(const QByteArray &room, qint64 version, RoomReading reading,
                LedgerAnswer<VerifyOutcome> answer);
    /// @p session: id of the resolved service, 0 if not told. @p age: how long ago it was received; a chat that came
    /// later is none of its business.
    void resolve(const QByteArray &room, qint64 session, LedgerAnswer<ResolveOutcome> answer,
                 std::chrono::microseconds age = std::chrono::microseconds(0));

    /// Writes the cap if the stored one is still @p expected (nullopt: whatever stands there).
    void setCap(std::optional<int> expected, int cap, const QString &who, LedgerAnswer<CapChange> answer);
    void setPaused(bool paused, const QString &reason, const QString &who, LedgerAnswer<PauseState> answer);

    /// A number that grows with every change and every call of this: tells what was read before a change.
    void readSequence(LedgerAnswer<qint64> answer);
    /// @p reading lists agents only: no admins and no supervisors, or they would get a load.
    void applyRoster(const RosterReading &reading, LedgerAnswer<RosterResult> answer);

    void readSummary(LedgerAnswer<LedgerSummary> answer);
    /// Empty @p cursor starts. The pages are no snapshot: read lastEventId first and apply events after it on
    /// top.
    void readPage(const QByteArray &cursor, LedgerAnswer<LedgerPage> answer);

    /// Puts a chat on an agent of the supervisor's choice, also while paused. Above the cap only with @p
    /// aboveCap. Done: the call to Qiscus follows, and ends with confirm(), release() or unknown() like any
    /// other.
    void assignTo(const ChatAction &action, const QByteArray &agent, bool aboveCap,
                  LedgerAnswer<ActionResult> answer);
    /// The same, of the desk's own accord, for a chat that waits: Qiscus named @p agent as one who may serve the room.
    /// Never while paused (answered Busy) and never above the cap.
    void assignListed(const QByteArray &room, const QByteArray &agent, LedgerAnswer<ActionResult> answer);
    void moveToFront(const ChatAction &action, LedgerAnswer<ActionResult> answer); ///< queued chats
    /// Queued, parked and failed chats, and open ones between two calls.
    void drop(const ChatAction &action, LedgerAnswer<ActionResult> answer);
    void replay(const ChatAction &action, LedgerAnswer<ActionResult> answer); ///< parked and failed chats
    /// Takes a held chat from its agent. Done: the call that removes the agent follows, and ends with
    /// finishRemoval().
    void putBack(const ChatAction &action, LedgerAnswer<ActionResult> answer);
    void finishRemoval(const Reservation &reservation, RemovalOutcome outcome, const QString &error,
                       std::chrono::milliseconds retryAfter, LedgerAnswer<StepOutcome> answer);
    /// False: no such agent.
    void liftSetAside(const QByteArray &agent, const QString &who, LedgerAnswer<bool> answer);
    /// @p expected: the own cap last seen, none if there was none. @p cap: 0 to 1000; none: the global cap
    /// rules.
    void setOwnCap(const QByteArray &agent, std::optional<int> expected, std::optional<int> cap,
                   const QString &who, LedgerAnswer<OwnCapChange> answer);

    /// Takes up a chat that Qiscus lists as unserved. A chat that is known, closed since it was last written
    /// in, or older than @p oldest is not queued; one that is held here is marked to be verified.
    void adopt(const Arrival &arrival, std::chrono::microseconds oldest, LedgerAnswer<EnqueueOutcome> answer);
    /// Since when this ledger is in use, and what was decided about older chats. @p known: for how long this desk
    /// knows it to be in use, so that a flush does not make it new. @p decision: made now, or Undecided for none.
    void begin(std::chrono::microseconds known, OldChats decision, LedgerAnswer<LedgerBeginning> answer);
    /// Moves up to 200 waiting chats of the earlier service before all others; to be called until none is
    /// left.
    void importEarlierQueue(LedgerAnswer<ImportProgress> answer);
    /// Tells the others that @p desk runs (or stops), and who else runs.
    void heartbeat(const QByteArray &desk, bool running, LedgerAnswer<QList<RunningDesk>> answer);
    void readMinutes(LedgerAnswer<QList<LedgerMinute>> answer); ///< of the last 24 h, in order of time
    void readServerFacts(LedgerAnswer<ServerFacts> answer);

    class Private; ///< shared between the parts of this room only

private:
    std::unique_ptr<Private> d;
};

} // namespace desk
