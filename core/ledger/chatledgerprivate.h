/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/arrivalbatches.h"
#include "core/ledger/chatledger.h"
#include "core/ledger/keys.h"
#include "core/ledger/redistime.h"
#include "core/ledger/replycodec.h"
#include "core/ledger/scriptcatalogue.h"
#include "core/redis/qtredis.h"

#include <utility>

namespace desk
{

class ChatLedger::Private
{
public:
    Private(QtRedis &connection, LedgerOptions ledgerOptions);

    /// Runs one transition; @p decode turns its reply into the answer. @p moreKeys follow those of every
    /// transition.
    template<typename T, typename Decode>
    void run(const RedisScript &script, QByteArrayList arguments, Decode decode, LedgerAnswer<T> answer,
             const QByteArrayList &moreKeys = {})
    {
        redis.evaluate(script, keys.all() + moreKeys, std::move(arguments),
                       [decode = std::move(decode), answer = std::move(answer)](RedisReply reply) mutable {
                           if (reply)
                               answer(decode(*reply));
                           else
                               answer(std::unexpected(fromRedis(reply.error())));
                       });
    }

    /// Ends a call before anything is sent, on the next turn of the event loop like every other answer.
    template<typename T>
    void refuse(QObject *context, const QString &message, LedgerAnswer<T> answer)
    {
        auto shared = std::make_shared<LedgerAnswer<T>>(std::move(answer));
        QMetaObject::invokeMethod(
            context,
            [shared, message] {
                (*shared)(std::unexpected(LedgerError{LedgerError::Kind::Refused, message}));
            },
            Qt::QueuedConnection);
    }

    /// Runs one action of a supervisor.
    void act(const RedisScript &script, const ChatAction &action, QByteArrayList arguments,
             LedgerAnswer<ActionResult> answer);

    /// The first of @p count token numbers that were never given out by this run.
    QByteArray takeTokens(int count);
    QByteArray takeWholeToken();
    QByteArrayList assignWords(const ChatAction &action, const QByteArray &agent, bool aboveCap);
    QByteArray leaseUs() const;
    QByteArray longestRosterAgeUs() const;
    QByteArrayList arrivalWords(const Arrival &arrival) const;
    /// What time it is by the clock of Redis, in µs; 0: not known yet.
    QByteArray sentUs() const;

    QtRedis &redis;
    LedgerOptions options;
    LedgerKeys keys;
    const ScriptCatalogue &scripts = ScriptCatalogue::instance();

    RedisTime redisTime;
    ArrivalBatches arrivals{*this};

private:
    qint64 m_nextToken = 1;
};

/// Ids of rooms and agents are digits: anything else would break the order of the seats.
bool isId(const QByteArray &id);
QString notARoom();
QByteArray microseconds(std::chrono::microseconds duration);
QByteArray flag(bool value);

} // namespace desk
