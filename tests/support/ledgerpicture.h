/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/redis/redisvalue.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace desk
{
class QtRedis;
}

namespace desk::test
{

/// Everything that the ledger holds at one moment, taken apart by code of its own, which shares no line and no mistake
/// with the product's. Times are µs.
class LedgerPicture
{
public:
    struct Chat {
        QByteArray state;
        QByteArray agent;
        QByteArray token;
        int attempts = 0;
        bool verify = false;
        bool resolved = false;
        qint64 arrival = 0;
        qint64 since = 0;
        qint64 due = 0;
        qint64 again = 0;
        qint64 resolvedAt = 0;
        qint64 looked = 0;
    };
    struct Agent {
        int load = 0;
        int seats = 0;
        int external = 0;
        bool eligible = false;
        bool aside = false;
        bool listed = true;
        std::optional<int> cap;
        qint64 turn = 0;
        qint64 fallAt = 0;
        qint64 belowAt = 0;
    };
    using Scores = QMap<QByteArray, qint64>;

    /// Reads all keys in one transaction; runs the event loop meanwhile. False: Redis gave no answer. A record that is
    /// the same as at the last time is not parsed again.
    bool read(QtRedis &redis, const QByteArray &keyPrefix = {});

    QMap<QByteArray, Chat> chats;
    QMap<QByteArray, Agent> agents;
    QMap<QByteArray, QByteArray> counts; ///< agent:customer_count as it stands there
    Scores queue, due, seats, ranking, ownRanking, failed, closed, listed;
    qint64 now = 0; ///< clock of Redis

private:
    QHash<QByteArray, QByteArray> m_chatTexts;
    QHash<QByteArray, QByteArray> m_agentTexts;
};

} // namespace desk::test
