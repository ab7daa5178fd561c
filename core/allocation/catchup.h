/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgeractions.h"
#include "core/qiscus/qiscusclient.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>

namespace desk
{

class ChatLedger;

/// What the catch-up found. A value.
struct CatchUpStatus {
    qint64 completeAtMs = 0;          ///< of the last complete reading, ms since the epoch; 0: none yet
    std::optional<QiscusError> error; ///< of the last reading, if it failed
    int listed = 0;                   ///< rooms without an agent at Qiscus
    int takenUp = 0;                  ///< of these, unknown here until then
    int oldChats = 0;                 ///< of these, older than this ledger: a person decides
};

/// Takes up chats whose webhook never came: reads every minute which rooms have no agent at Qiscus, and lets the ledger
/// adopt those that it does not know. One room after the other, so that live webhooks never wait behind it.
/// Owned by DeskEngine, lives in the engine thread.
class CatchUp : public QObject
{
    Q_OBJECT

public:
    /// @p mustWait (may be empty): true while webhooks wait in the spool. They have come, and go to the place where they
    /// came; in Qiscus' list their chats look as if nobody had been told of them.
    CatchUp(QiscusClient &client, ChatLedger &ledger, std::chrono::seconds oldest,
            std::function<bool()> mustWait = {}, QObject *parent = nullptr);

    /// Reads now and then every minute, until stop().
    void start();
    void stop();
    /// Reads now, or once more as soon as the present reading ends.
    void readNow();
    /// What becomes of chats that are older than this ledger. False: there are none to decide about.
    bool decide(bool takeUp);
    const CatchUpStatus &status() const { return m_status; }

Q_SIGNALS:
    void adopted(); ///< a chat came into the queue, or one that is held is to be verified
    void changed(); ///< the status did

private:
    void begin();
    void readRooms();
    void takePage(const QList<UnservedRoom> &rooms, std::function<void(bool)> goOn);
    void takeNext();
    bool isLeftAlone(const UnservedRoom &room, std::chrono::microseconds age);
    std::chrono::microseconds ageOf(const UnservedRoom &room) const;
    void finish(const std::expected<int, QiscusError> &outcome);
    void end(std::chrono::milliseconds wait);

    QiscusClient &m_client;
    ChatLedger &m_ledger;
    const std::chrono::seconds m_oldest;
    const std::function<bool()> m_mustWait;
    QTimer m_next;
    QTimer m_pause; ///< between two pages
    CatchUpStatus m_status;
    CatchUpStatus m_found;                              ///< by the reading under way
    std::optional<std::chrono::milliseconds> m_beganAt; ///< by bootTime(): outlives a flush of Redis
    OldChats m_decision = OldChats::Undecided;
    std::deque<UnservedRoom> m_rooms; ///< of the present page, still to be looked at
    std::function<void(bool)> m_goOn;
    bool m_anyFresh = false;    ///< on the present page
    bool m_anyOnItsWay = false; ///< a chat was left to its webhook for now
    bool m_running = false;
    bool m_busy = false;
    bool m_again = false;
};

} // namespace desk
