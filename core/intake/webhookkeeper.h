/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/spool.h"
#include "core/ledger/ledgertypes.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <map>

namespace desk
{

class ChatLedger;

/// Makes each webhook durable: in the ledger, or on disk while Redis is silent, and from there in the ledger as soon as
/// Redis is back, in order and with the time it was received. While the spool holds anything, every new webhook goes
/// through it. Owned by WebhookListener, lives in the engine thread.
class WebhookKeeper : public QObject
{
    Q_OBJECT

public:
    /// @p patience: the ledger silent for so long, and the record goes to disk.
    WebhookKeeper(ChatLedger &ledger, SpoolOptions spool, std::chrono::milliseconds patience,
                  QObject *parent = nullptr);

    /// Once, later. The error says why the webhook is safe nowhere: its sender must come again.
    using Kept = std::move_only_function<void(std::expected<void, QString>)>;
    void keep(WebhookRecord record, Kept kept);

    qsizetype spooled() const { return m_spool.waiting(); }
    bool isFull() const { return m_spool.isFull(); }
    const QString &spoolTrouble() const { return m_spool.trouble(); }

Q_SIGNALS:
    void chatArrived(); ///< the ledger changed by a new chat
    void chatResolved();

private:
    struct Waiting {
        WebhookRecord record;
        Kept kept;
        QDeadlineTimer deadline;
    };
    using Told = std::move_only_function<void(bool confirmed)>;
    /// @p age: 0 for what has just come.
    void tell(const WebhookRecord &record, std::chrono::microseconds age, Told told);
    std::chrono::microseconds ageInOrder(const WebhookRecord &record);
    void spoolLateOnes();
    void toSpool(Waiting waiting);
    void replay();
    void replayed(qsizetype confirmed, qsizetype asked);

    ChatLedger &m_ledger;
    const std::chrono::milliseconds m_patience;
    Spool m_spool;
    std::map<quint64, Waiting> m_waiting; ///< for the ledger, by serial number and so by deadline
    quint64 m_lastSerial = 0;
    QTimer m_late;
    QTimer m_again;
    std::chrono::microseconds m_youngestReplayed = std::chrono::microseconds::max();
    bool m_replaying = false;
};

} // namespace desk
