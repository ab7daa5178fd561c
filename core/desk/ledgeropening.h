/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgeractions.h"

#include <QObject>
#include <QTimer>

namespace desk
{

class ChatLedger;

/// What a desk does with a Redis that it has just reached, before it gives anything out: reads what the server promises,
/// and takes over the queue that the earlier service left. Owned by DeskEngine, lives in the engine thread.
class LedgerOpening : public QObject
{
    Q_OBJECT

public:
    /// @p takesOver: false for a desk that only watches.
    LedgerOpening(ChatLedger &ledger, bool takesOver, QObject *parent = nullptr);

    /// To be called each time that Redis has become ready; opened() or refused() follows, unless stop() comes first.
    void begin();
    /// Redis is lost, or no longer wanted.
    void stop();

    /// What the promises lack on this server, one sentence each.
    const QStringList &risks() const { return m_risks; }
    /// Why this server cannot be used at all; empty: it can.
    const QString &refusal() const { return m_refusal; }
    /// The latest begin() met another server process than the one before: a restart, a failover, or the first.
    bool isOtherServer() const { return m_otherServer; }
    /// The earlier service still puts chats on its list: two allocators are at work.
    bool otherAllocator() const { return m_otherAllocator; }

Q_SIGNALS:
    void opened();
    void refused(const QString &reason);
    void otherAllocatorChanged();

private:
    void judge(const ServerFacts &facts);
    void import(quint64 round);
    void look();

    ChatLedger &m_ledger;
    const bool m_takesOver;
    QTimer m_lookAgain; ///< whether the earlier service has come back
    QTimer m_askAgain;  ///< a slow Redis may leave a question unanswered without being lost
    QStringList m_risks;
    QString m_refusal;
    QByteArray m_serverRun;
    bool m_otherServer = true;
    quint64 m_round = 0; ///< answers that belong to an earlier connection are dropped
    bool m_otherAllocator = false;
};

} // namespace desk
