/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/chatledger.h"

#include <QByteArrayList>
#include <QObject>

#include <vector>

namespace desk
{

/// Tells Redis of arrivals, together when they come together: those of one turn of the event loop, and those that come
/// while Redis works on the ones before them. A full run takes half the time of as many runs of one (ledger_bench).
/// Owned by ChatLedger::Private, lives in the engine thread.
class ArrivalBatches : public QObject
{
    Q_OBJECT

public:
    /// Most arrivals of one run: nothing else waits for Redis longer than a few milliseconds.
    static constexpr size_t mostTogether = 64;

    explicit ArrivalBatches(ChatLedger::Private &ledger)
        : m_ledger(ledger)
    {
    }

    /// @p words: of ChatLedger::Private::arrivalWords. While Redis is silent it waits as long as those before it do, and
    /// ends with them, as NotSent.
    void add(QByteArrayList words, LedgerAnswer<EnqueueOutcome> answer);
    /// All leave now, so that what is sent next is run after them.
    void flush();

private:
    struct Waiting {
        QByteArrayList words;
        LedgerAnswer<EnqueueOutcome> answer;
    };
    using Batch = std::vector<Waiting>;
    Batch takeBatch();
    void send(Batch batch);
    void ended(const LedgerError *error);
    void giveUpWaiting(const LedgerError &error);

    ChatLedger::Private &m_ledger;
    Batch m_waiting;
    int m_underWay = 0; ///< runs that Redis has not answered
    bool m_planned = false;
};

} // namespace desk
