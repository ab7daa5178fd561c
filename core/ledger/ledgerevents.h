/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgertypes.h"
#include "core/redis/qtredis.h"

#include <QObject>

#include <memory>

namespace desk
{

/// Follows the event stream on a connection of its own. Owned by DeskEngine, lives in the engine thread.
class LedgerEvents : public QObject
{
    Q_OBJECT

public:
    LedgerEvents(RedisAddress address, RedisOptions redisOptions, QByteArray keyPrefix,
                 QObject *parent = nullptr);
    ~LedgerEvents() override;

    /// Delivers what came after @p lastId, and goes on until stop(). May be called again after gap().
    void follow(const QByteArray &lastId);
    void stop();

Q_SIGNALS:
    void events(const QList<desk::LedgerEvent> &events); ///< in order, at most 500 at a time
    /// Events were missed (trimmed, flushed, or the stream went backwards): the state must be read again.
    /// Following has stopped.
    void gap();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
