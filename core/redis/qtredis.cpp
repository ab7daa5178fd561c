/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/qtredis.h"

#include "core/redis/redisbackoff.h"
#include "core/redis/redisconnection.h"
#include "core/redis/sentinellookup.h"

#include <QPointer>
#include <QTimer>

#include <deque>
#include <utility>

namespace desk
{

namespace
{

struct EndedCommand {
    RedisHandler handler;
    RedisError error;
};

/// Gathers the replies of one pipeline, which come one by one and in order.
struct Gathering {
    QList<RedisReply> replies;
    qsizetype expected = 0;
    QtRedis::PipelineHandler handler;

    void add(RedisReply &&reply)
    {
        replies.append(std::move(reply));
        if (replies.size() == expected)
            handler(std::move(replies));
    }
};

} // namespace

class QtRedis::Private
{
public:
    Private(QtRedis *redis, RedisAddress where, RedisOptions how)
        : q(redis)
        , address(std::move(where))
        , options(std::move(how))
        , backoff(options.firstBackoff, options.lastBackoff)
    {
        retry.setSingleShot(true);
        QObject::connect(&retry, &QTimer::timeout, q, [this] { attempt(); });
    }

    void attempt();
    void connectTo(const RedisAddress &server);
    void becomeReady();
    void lose(const QString &reason);
    void dropConnection(const QString &reason);
    bool enter(State next);
    void send(const QByteArrayList &words, std::chrono::milliseconds patience, RedisPending::Purpose purpose,
              RedisHandler handler);
    void endLater(RedisHandler handler, RedisError error);
    void deliverEnded();

    QtRedis *q;
    RedisAddress address;
    RedisOptions options;
    State state = State::Closed;
    QString trouble;
    std::unique_ptr<RedisConnection> connection;
    std::unique_ptr<SentinelLookup> lookup; ///< under way before a connection, if there are sentinels
    RedisBackoff backoff;
    QTimer retry;
    std::chrono::microseconds latency{0}; ///< of the connections before the present one
    std::deque<EndedCommand> ended;       ///< handlers to be called on the next turn
};

void QtRedis::Private::attempt()
{
    if (address.sentinels.isEmpty())
        return connectTo(address);
    lookup = std::make_unique<SentinelLookup>(address, options);
    QObject::connect(lookup.get(), &SentinelLookup::found, q,
                     [this](const RedisAddress &primary) { connectTo(primary); });
    QObject::connect(lookup.get(), &SentinelLookup::failed, q,
                     [this](const QString &reason) { lose(reason); });
    SentinelLookup *const fresh = lookup.get();
    if (enter(State::Connecting) && lookup.get() == fresh)
        fresh->start();
}

void QtRedis::Private::connectTo(const RedisAddress &server)
{
    lookup.reset();
    connection = std::make_unique<RedisConnection>(server, options);
    QObject::connect(connection.get(), &RedisConnection::ready, q, [this] { becomeReady(); });
    QObject::connect(connection.get(), &RedisConnection::ended, q,
                     [this](const QString &reason) { lose(reason); });
    RedisConnection *const fresh = connection.get();
    if (enter(State::Connecting) && connection.get() == fresh)
        fresh->start();
}

void QtRedis::Private::becomeReady()
{
    trouble.clear();
    if (enter(State::Ready) && state == State::Ready)
        Q_EMIT q->ready();
}

void QtRedis::Private::lose(const QString &reason)
{
    // One that served for a while is worth a quick attempt; one that breaks at once is not.
    if (connection && connection->readyFor() >= options.heartbeat)
        backoff.reset();
    trouble = QStringLiteral("%1: %2").arg(address.toDisplayText(), reason);
    dropConnection(trouble);
    retry.start(backoff.next());
    if (enter(State::Waiting) && state == State::Waiting)
        Q_EMIT q->lost(trouble);
}

/// Ends the connection, which may be the one that is calling us, and whoever waits for it.
void QtRedis::Private::dropConnection(const QString &reason)
{
    lookup.reset();
    if (!connection)
        return;
    if (connection->latency().count() > 0)
        latency = connection->latency();
    const RedisError unknown{RedisError::Kind::OutcomeUnknown, reason};
    const RedisError notSent{RedisError::Kind::NotSent, reason};
    for (auto &[handler, sent] : connection->takePending())
        endLater(std::move(handler), sent ? unknown : notSent);
    connection.reset();
}

/// False when a slot of stateChanged deleted us.
bool QtRedis::Private::enter(State next)
{
    if (state == next)
        return true;
    const QPointer<QtRedis> self(q);
    state = next;
    Q_EMIT q->stateChanged(next);
    return !self.isNull();
}

void QtRedis::Private::send(const QByteArrayList &words, std::chrono::milliseconds patience,
                            RedisPending::Purpose purpose, RedisHandler handler)
{
    if (!handler)
        handler = [](const RedisReply &) {};
    if (state != State::Ready)
        endLater(std::move(handler),
                 {RedisError::Kind::NotSent,
                  trouble.isEmpty() ? QStringLiteral("not connected to Redis yet") : trouble});
    else if (!connection->send(words, patience, purpose, handler))
        endLater(std::move(handler), {RedisError::Kind::NotSent,
                                      QStringLiteral("a command has one word at least and %1 MB at most")
                                          .arg(RedisCodec::largestMessage / 1024 / 1024)});
}

void QtRedis::Private::endLater(RedisHandler handler, RedisError error)
{
    if (ended.empty())
        QMetaObject::invokeMethod(
            q, [this] { deliverEnded(); }, Qt::QueuedConnection);
    ended.push_back({std::move(handler), std::move(error)});
}

void QtRedis::Private::deliverEnded()
{
    const QPointer<QtRedis> self(q);
    // Handlers that ask again now end on the turn after this one.
    for (auto &[handler, error] : std::exchange(ended, {})) {
        handler(std::unexpected(std::move(error)));
        if (!self)
            return;
    }
}

QtRedis::QtRedis(RedisAddress address, RedisOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(address), std::move(options)))
{
}

QtRedis::~QtRedis() = default;

void QtRedis::open()
{
    if (d->state != State::Closed)
        return;
    d->backoff.reset();
    d->retry.start(0);
    d->enter(State::Connecting);
}

void QtRedis::close()
{
    d->retry.stop();
    d->trouble = QStringLiteral("the connection to Redis is closed");
    d->dropConnection(d->trouble);
    d->enter(State::Closed);
}

QtRedis::State QtRedis::state() const
{
    return d->state;
}

QString QtRedis::lastTrouble() const
{
    return d->trouble;
}

const RedisAddress &QtRedis::address() const
{
    return d->address;
}

std::chrono::microseconds QtRedis::latency() const
{
    const auto current = d->connection ? d->connection->latency() : std::chrono::microseconds(0);
    return current.count() > 0 ? current : d->latency;
}

void QtRedis::command(QByteArrayList words, Handler handler)
{
    d->send(words, d->options.commandTimeout, RedisPending::Purpose::Ask, std::move(handler));
}

void QtRedis::pipeline(QList<QByteArrayList> commands, PipelineHandler handler)
{
    auto gathering = std::make_shared<Gathering>();
    gathering->expected = commands.size();
    gathering->handler = handler ? std::move(handler) : [](const QList<RedisReply> &) {};
    if (commands.isEmpty()) {
        // Nothing to send, but the handler is owed its call, and not from within this one.
        QMetaObject::invokeMethod(
            this, [gathering] { gathering->handler({}); }, Qt::QueuedConnection);
        return;
    }
    gathering->replies.reserve(commands.size());
    for (const QByteArrayList &words : std::as_const(commands))
        command(words, [gathering](RedisReply reply) { gathering->add(std::move(reply)); });
}

void QtRedis::evaluate(const RedisScript &script, QByteArrayList keys, QByteArrayList arguments,
                       Handler handler)
{
    QByteArrayList words;
    words.reserve(3 + keys.size() + arguments.size());
    words << "EVALSHA" << script.sha1() << QByteArray::number(keys.size());
    words += keys;
    words += arguments;
    command(words,
            [this, words, source = script.source(), handler = std::move(handler)](RedisReply reply) mutable {
                if (reply || !reply.error().message.startsWith(u"NOSCRIPT")) {
                    if (handler)
                        handler(std::move(reply));
                    return;
                }
                words[0] = "EVAL";
                words[1] = source;
                command(words, std::move(handler));
            });
}

void QtRedis::blockingCommand(QByteArrayList words, std::chrono::milliseconds patience, Handler handler)
{
    d->send(words, patience, RedisPending::Purpose::Wait, std::move(handler));
}

} // namespace desk
