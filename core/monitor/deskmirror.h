/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/deskstate.h"
#include "core/monitor/deskstatistics.h"

#include <QObject>

namespace desk
{

class ChatLedger;
class LedgerEvents;

/// Keeps DeskState equal to the ledger: one whole reading in pages, then the events; after a gap the same
/// again. Owned by DeskEngine, lives in the engine thread.
class DeskMirror : public QObject
{
    Q_OBJECT

public:
    DeskMirror(ChatLedger &ledger, LedgerEvents &events, QObject *parent = nullptr);

    /// Reads everything anew, then follows. Call when Redis has become ready.
    void synchronise();
    /// The numbers that a tick of the engine read anyway; catches what came without an event.
    void applySummary(const LedgerSummary &summary);
    bool isComplete() const { return m_complete; }
    const DeskState &state() const { return m_state; }
    /// Fills what follows from ledger and events. @p nowUs: clock of Redis.
    void fill(DeskSnapshot &snapshot, qint64 nowUs) const;

Q_SIGNALS:
    void changed();
    void chatsWaiting(); ///< a chat came (back) into the queue, here or on another desk
    void seatsChanged(); ///< a load, a cap, the pause or the roster changed
    void synchronised();

private:
    void readPages(const QByteArray &cursor, quint64 reading);
    void retryLater();
    /// At the start and once a minute: what every desk of this Redis did.
    void readMinutesWhenDue(qint64 nowUs);
    void take(const QList<LedgerEvent> &events);
    ActivityEntry activityLine(const LedgerEvent &event, const ChatRow &before) const;

    ChatLedger &m_ledger;
    LedgerEvents &m_events;
    DeskState m_state;
    DeskState m_next; ///< being read; replaces m_state when whole, so that the window never shows half of it
    DeskStatistics m_statistics;
    QByteArray m_followFrom;
    qint64 m_minuteRead = 0; ///< minutes since the epoch
    quint64 m_reading = 0;   ///< number of the reading under way: answers of an earlier one are dropped
    bool m_complete = false;
};

} // namespace desk
