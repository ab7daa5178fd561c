/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/ledgerevents.h"

#include "core/ledger/keys.h"
#include "core/ledger/recordcodec.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace desk
{

namespace
{

constexpr std::chrono::milliseconds longestBlock{
    1000}; ///< a flush without new events is seen within this time
constexpr std::chrono::milliseconds blockPatience = longestBlock + std::chrono::seconds(2);
constexpr std::chrono::milliseconds retryDelay{200};
const QByteArray beforeFirst = QByteArrayLiteral("0-0");

QList<LedgerEvent> readBatch(const RedisValue &reply)
{
    QList<LedgerEvent> batch;
    if (reply.elements().size() != 1 || reply.elements().at(0).elements().size() != 2)
        return batch;
    for (const RedisValue &entry : reply.elements().at(0).elements().at(1).elements()) {
        if (std::optional<LedgerEvent> event = readLedgerEvent(entry))
            batch.append(*std::move(event));
    }
    return batch;
}

} // namespace

class LedgerEvents::Private
{
public:
    Private(LedgerEvents *owner, RedisAddress address, RedisOptions options, QByteArray eventsKey)
        : q(owner)
        , key(std::move(eventsKey))
        , redis(std::move(address), std::move(options))
    {
        QObject::connect(&redis, &QtRedis::ready, q, [this] {
            retry.stop(); // or two readers would tell each event twice
            checkContinuity({});
        });
        retry.setSingleShot(true);
        retry.setInterval(retryDelay);
        QObject::connect(&retry, &QTimer::timeout, q, [this] { checkContinuity({}); });
    }

    void begin(const QByteArray &id)
    {
        ++round;
        following = true;
        lastId = id;
        lastAtUs = 0;
        if (redis.isReady())
            checkContinuity({});
        else
            redis.open();
    }

    void end()
    {
        ++round;
        following = false;
        retry.stop();
        redis.close();
    }

private:
    /// @p batch was read after lastId. It follows on only if lastId is still there: a trimmed, flushed or
    /// older stream has lost it, and ids alone do not tell because they come from the clock.
    void checkContinuity(QList<LedgerEvent> batch)
    {
        if (!following || !redis.isReady())
            return;
        if (lastId == beforeFirst)
            return deliver(std::move(batch));
        redis.command({"XRANGE", key, lastId, lastId},
                      [this, mine = round, batch = std::move(batch)](RedisReply reply) mutable {
                          if (mine != round)
                              return;
                          if (!reply)
                              return retry.start();
                          if (!isLast(reply->elements()))
                              return reportGap();
                          deliver(std::move(batch));
                      });
    }

    /// Whether @p found is the entry at lastId as we know it. After a flush another one may have got its id,
    /// if it came within the same millisecond.
    bool isLast(const QList<RedisValue> &found)
    {
        const std::optional<LedgerEvent> event =
            found.isEmpty() ? std::nullopt : readLedgerEvent(found.constFirst());
        if (!event)
            return false;
        if (lastAtUs == 0)
            lastAtUs = event->atUs;
        return event->atUs == lastAtUs;
    }

    void reportGap()
    {
        following = false;
        ++round;
        Q_EMIT q->gap();
    }

    void deliver(QList<LedgerEvent> batch)
    {
        const quint64 mine = round;
        if (!batch.isEmpty()) {
            lastId = batch.constLast().id;
            lastAtUs = batch.constLast().atUs;
            const QPointer<LedgerEvents> alive(q);
            Q_EMIT q->events(batch);
            if (!alive || mine != round)
                return;
        }
        read();
    }

    void read()
    {
        redis.blockingCommand({"XREAD", "COUNT", "500", "BLOCK",
                               QByteArray::number(static_cast<qint64>(longestBlock.count())), "STREAMS", key,
                               lastId},
                              blockPatience, [this, mine = round](RedisReply reply) {
                                  if (mine != round)
                                      return;
                                  if (reply)
                                      checkContinuity(readBatch(*reply));
                                  else
                                      retry.start();
                              });
    }

    LedgerEvents *q;
    QByteArray key;
    QByteArray lastId;
    qint64 lastAtUs = 0; ///< of the event at lastId; 0: not seen yet
    QtRedis redis;
    QTimer retry;
    quint64 round = 0; ///< replies to an earlier follow() are dropped
    bool following = false;
};

LedgerEvents::LedgerEvents(RedisAddress address, RedisOptions redisOptions, QByteArray keyPrefix,
                           QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(address), std::move(redisOptions),
                                  LedgerKeys(std::move(keyPrefix)).events()))
{
}

LedgerEvents::~LedgerEvents() = default;

void LedgerEvents::follow(const QByteArray &lastId)
{
    d->begin(lastId);
}

void LedgerEvents::stop()
{
    d->end();
}

} // namespace desk
