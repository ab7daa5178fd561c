/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgeractions.h"
#include "core/qiscus/qiscusclient.h"

#include <QHash>
#include <QObject>

namespace desk
{

class ChatLedger;

/// How one attempt to take a chat from its agent ended. A value.
struct RemovalReport {
    RemovalOutcome outcome = RemovalOutcome::Unknown;
    QString reason; ///< Refused and Unknown: what Qiscus or the connection said
};

/// Takes chats that are being put back from their agents: calls Qiscus, then tells the ledger how it ended. A refusal
/// may mean that the agent is not on the room any more, so the room is read before it is believed. What stays unknown
/// is handed out again by the ledger. Owned by DeskEngine, lives in the engine thread.
class Remover : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const RemovalReport &)>;

    Remover(QiscusClient &client, ChatLedger &ledger, QObject *parent = nullptr);

    /// @p leaseFrom: bootTime() before the reservation was asked for. @p answer (may be empty) is called once, when
    /// the ledger has been told.
    void remove(const Reservation &reservation, std::chrono::milliseconds leaseFrom, Answer answer = {});
    /// The calls still under way are given up as unknown.
    void abandonCalls();
    int callsUnderWay() const { return static_cast<int>(m_calls.size()); }
    bool isIdle() const { return m_calls.isEmpty(); }

Q_SIGNALS:
    void removed(); ///< the ledger has been told: a seat may have come free, a chat may wait
    void idle();

private:
    struct Call {
        Reservation reservation;
        Answer answer;
    };

    void judge(quint64 id, const std::expected<void, QiscusError> &outcome);
    void readRoom(quint64 id, const QString &refusal);
    /// @p wait: named by Qiscus, for Unknown.
    void tellLedger(quint64 id, const RemovalReport &report, std::chrono::milliseconds wait = {});

    QiscusClient &m_client;
    ChatLedger &m_ledger;
    QHash<quint64, Call> m_calls; ///< asked for and not yet told to the ledger
    quint64 m_lastCall = 0;
};

} // namespace desk
