/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QHash>

#include <map>

namespace desk
{

/// What the ledger holds, kept up to date from its events: a plain value without I/O. Engine thread.
/// Rows are immutable and shared with the snapshots: a change replaces the row, so that a pointer that stayed
/// the same means a row that stayed the same.
class DeskState
{
public:
    void clear();
    /// A step of the whole re-read, or an event: both may come twice and out of date; the newer version wins.
    void applyPage(const LedgerPage &page);
    void apply(const LedgerEvent &event);
    void applySummary(const LedgerSummary &summary);

    /// Fills the fields of the snapshot that follow from the ledger's state alone.
    void fill(DeskSnapshot &snapshot) const;

    qint64 queueDepth() const { return m_depth; }
    /// Arrival of the oldest waiting chat; 0: nobody waits.
    qint64 oldestArrivalUs() const;
    const CapState &cap() const { return m_cap; }
    const PauseState &pause() const { return m_pause; }
    QList<ChatRow> failedChats() const;
    /// The chats on @p agent's seats. Looks at every chat: meant for the one agent that the window shows.
    WatchedAgent watched(const QByteArray &agent) const;
    ChatRow chat(const QByteArray &room) const { return m_chats.value(room); }
    AgentRow agent(const QByteArray &id) const { return m_agents.value(id); }

private:
    using Place = std::pair<qint64, QByteArray>; ///< arrival, room: the order of the queue

    void put(const ChatRecord &chat);
    void remove(const QByteArray &room);
    void put(AgentRecord agent);
    void index(const ChatRow &row);
    void unindex(const ChatRow &row);
    void addArriving(const QByteArray &agent, int difference);
    std::map<Place, ChatRow> *listOf(const ChatRecord &chat);

    QHash<QByteArray, ChatRow> m_chats;
    QHash<QByteArray, AgentRow> m_agents;
    QHash<QByteArray, int> m_arriving; ///< by agent: chats that are being called or whose outcome is unknown
    std::map<Place, ChatRow> m_waiting;
    std::map<Place, ChatRow> m_failed;
    CapState m_cap;
    PauseState m_pause;
    qint64 m_depth = 0;
};

/// Open chats appear among the failures from so many attempts on: a person may want to look.
constexpr int attemptsShownAsFailure = 5;

} // namespace desk
