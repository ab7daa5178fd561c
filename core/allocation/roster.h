/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgertypes.h"
#include "core/qiscus/qiscusclient.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace desk
{

class ChatLedger;

/// What the roster knows, for the health strip. A value.
struct RosterStatus {
    qint64 completeAtMs = 0;          ///< of the last complete reading, ms since the epoch; 0: none yet
    qint64 failingSinceMs = 0;        ///< 0: the last reading succeeded
    std::optional<QiscusError> error; ///< of the last reading, if it failed
    int listed = 0;
    int eligible = 0;
};

/// Reads from Qiscus who is there and how many chats they have, and hands complete readings to the ledger.
/// Owned by DeskEngine, lives in the engine thread.
class Roster : public QObject
{
    Q_OBJECT

public:
    Roster(QiscusClient &client, ChatLedger &ledger, std::chrono::milliseconds interval,
           QObject *parent = nullptr);

    /// Reads now and then every interval, until stop().
    void start();
    void stop();
    /// Reads now, or once more as soon as the present reading ends.
    void readNow();
    RosterStatus status() const { return m_status; }

Q_SIGNALS:
    void applied(const desk::RosterResult &result);
    void failed(const desk::QiscusError &error);

private:
    void begin();
    void addPage(const QiscusClient::AgentPage &page);
    void pagesRead(const std::expected<int, QiscusError> &outcome);
    void apply();
    void plan(std::chrono::milliseconds wait);
    void readingFailed(const QiscusError &error);
    std::chrono::milliseconds retryDelay(const QiscusError &error) const;

    QiscusClient &m_client;
    ChatLedger &m_ledger;
    std::chrono::milliseconds m_interval;
    QTimer m_next;
    RosterStatus m_status;
    RosterReading m_reading;
    qint64 m_pageSequence = 0;
    int m_failures = 0;
    bool m_running = false;
    bool m_busy = false;
    bool m_again = false;
    bool m_ledgerFailed = false; ///< the reading under way lost Redis: it must not be applied
};

} // namespace desk
