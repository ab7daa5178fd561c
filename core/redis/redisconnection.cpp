/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisconnection.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <utility>

namespace desk
{

namespace
{

using std::chrono::milliseconds;

QString inMilliseconds(milliseconds time)
{
    return QStringLiteral("%1 ms").arg(time.count());
}

/// CLIENT SETNAME takes no spaces and nothing outside of printable ASCII.
QByteArray allowedName(QByteArray name)
{
    for (char &character : name) {
        if (character <= ' ' || character > '~')
            character = '-';
    }
    return name;
}

// What each step of the greeting says to its reply: why to leave, or nothing.

QString mustSucceed(const RedisReply &reply)
{
    return reply ? QString() : reply.error().message;
}

/// A name for CLIENT LIST is a courtesy: an account that may not set it works all the same.
QString maySucceed(const RedisReply &reply)
{
    const QString trouble = mustSucceed(reply);
    return trouble.startsWith(u"NOPERM") || trouble.startsWith(u"ERR unknown") ? QString() : trouble;
}

QString mustBePong(const RedisReply &reply)
{
    if (reply && reply->toBytes() != "PONG")
        return QStringLiteral("the server answered PING with \"%1\"")
            .arg(QString::fromUtf8(reply->toBytes().left(100)));
    return mustSucceed(reply);
}

/// Sentinels know of a change only after a while, and an old primary that comes back takes itself for one.
QString mustBePrimary(const RedisReply &reply)
{
    if (reply && reply->elements().value(0).toBytes() != "master")
        return QStringLiteral("the server is a replica at present");
    return mustSucceed(reply);
}

} // namespace

RedisConnection::RedisConnection(RedisAddress address, RedisOptions options)
    : m_address(std::move(address))
    , m_options(std::move(options))
    , m_socket(m_address)
{
    m_watch.setSingleShot(true);
    m_watch.setTimerType(Qt::PreciseTimer);
    connect(&m_watch, &QTimer::timeout, this, &RedisConnection::watch);
    connect(&m_socket, &RedisSocket::connected, this, &RedisConnection::greet);
    connect(&m_socket, &RedisSocket::readable, this, &RedisConnection::read);
    connect(&m_socket, &RedisSocket::closed, this, &RedisConnection::end);
}

void RedisConnection::start()
{
    m_startedAt = RedisClock::now();
    planWatch(m_startedAt);
    m_socket.connectToServer();
}

RedisClock::duration RedisConnection::readyFor() const
{
    return m_ready ? RedisClock::now() - m_readyAt : RedisClock::duration::zero();
}

bool RedisConnection::send(const QByteArrayList &words, milliseconds patience, RedisPending::Purpose purpose,
                           RedisHandler &handler)
{
    if (!RedisCodec::encode(words, m_out))
        return false;
    m_pending.append(std::move(handler), patience, purpose);
    planFlush();
    return true;
}

/// All in one write: the greeting costs one round trip. What Redis refuses ends the attempt with its own
/// words.
void RedisConnection::greet()
{
    if (!m_address.password.isEmpty()) {
        QByteArrayList words{"AUTH"};
        if (!m_address.user.isEmpty())
            words.append(m_address.user.toUtf8());
        greetWith(words << m_address.password.toUtf8(), mustSucceed);
    }
    if (m_address.database != 0)
        greetWith({"SELECT", QByteArray::number(m_address.database)}, mustSucceed);
    if (!m_options.clientName.isEmpty())
        greetWith({"CLIENT", "SETNAME", allowedName(m_options.clientName)}, maySucceed);
    if (!m_address.sentinels.isEmpty())
        greetWith({"ROLE"}, mustBePrimary);
    greetWith({"PING"}, mustBePong, [this] { welcome(); });
    flush();
}

void RedisConnection::greetWith(const QByteArrayList &words, QString (*troubleIn)(const RedisReply &),
                                std::function<void()> then)
{
    RedisHandler handler = [this, troubleIn, then = std::move(then)](const RedisReply &reply) {
        if (const QString trouble = troubleIn(reply); !trouble.isEmpty())
            end(trouble);
        else if (then)
            then();
    };
    // Only a password of 512 MB cannot be sent; Redis then answers NOAUTH to the rest.
    (void)send(words, m_options.connectTimeout, RedisPending::Purpose::Own, handler);
}

void RedisConnection::welcome()
{
    m_ready = true;
    m_readyAt = m_lastHeard;
    planWatch(m_lastHeard);
    Q_EMIT ready();
}

void RedisConnection::read()
{
    const QPointer<RedisConnection> self(this);
    m_lastHeard = RedisClock::now();
    m_flushPlanned = true; // commands that the handlers send leave together below
    std::array<char, 16 * 1024> chunk;
    while (true) {
        const qint64 size = m_socket.read(chunk.data(), chunk.size());
        if (size <= 0)
            break;
        m_codec.feed(chunk.data(), size);
        while (auto value = m_codec.next()) {
            if (!settle(std::move(*value)) || !self)
                return;
        }
        if (!m_codec.trouble().isEmpty())
            return end(QStringLiteral("the server does not speak as Redis does: %1").arg(m_codec.trouble()));
    }
    m_flushPlanned = false;
    flush();
}

/// False when this connection is over; the handler may have deleted it.
bool RedisConnection::settle(RedisValue &&value)
{
    if (m_pending.isEmpty()) {
        end(QStringLiteral("the server sent a reply that nobody asked for: %1")
                .arg(QString::fromUtf8(value.toBytes().left(200))));
        return false;
    }
    auto [handler, roundTrip] = m_pending.takeAnswered(m_lastHeard);
    if (roundTrip)
        m_latency = *roundTrip;
    if (!handler)
        return true;
    if (value.type() == RedisValue::Type::Error)
        handler(std::unexpected(
            RedisError{RedisError::Kind::Refused, QString::fromUtf8(value.toBytes()).simplified()}));
    else
        handler(std::move(value));
    return true;
}

void RedisConnection::planFlush()
{
    if (!std::exchange(m_flushPlanned, true))
        QMetaObject::invokeMethod(this, &RedisConnection::flush, Qt::QueuedConnection);
}

void RedisConnection::flush()
{
    m_flushPlanned = false;
    if (m_out.isEmpty())
        return;
    const auto now = RedisClock::now();
    m_pending.markSent(now);
    if (const auto deadline = m_pending.nextDeadline(); deadline && *deadline < m_watchDue)
        wakeAt(*deadline, now);
    // Last: a socket that breaks while writing ends this connection.
    m_socket.write(std::exchange(m_out, {}));
}

void RedisConnection::watch()
{
    const QPointer<RedisConnection> self(this);
    const auto now = RedisClock::now();
    if (!m_ready && now >= m_startedAt + m_options.connectTimeout)
        return end(QStringLiteral("no answer within %1").arg(inMilliseconds(m_options.connectTimeout)));
    const auto deadline = m_pending.nextDeadline();
    if (deadline && *deadline <= now && !std::exchange(m_secondLook, true))
        // The loop itself may have stood still while the reply lay in the socket: let it read first.
        return wakeAt(now + milliseconds(1), now);
    m_secondLook = false;
    endLateCommands(now);
    if (!self)
        return;
    const auto silence = now - m_lastHeard;
    if (m_pending.isOverdue() && silence >= m_options.heartbeat + m_options.commandTimeout)
        return end(QStringLiteral("the server was silent for %1")
                       .arg(inMilliseconds(std::chrono::duration_cast<milliseconds>(silence))));
    if (m_ready && m_pending.isEmpty() && silence >= m_options.heartbeat)
        sendHeartbeat();
    planWatch(now);
}

/// A handler may delete this connection.
void RedisConnection::endLateCommands(RedisClock::time_point now)
{
    const QPointer<RedisConnection> self(this);
    while (RedisHandler handler = m_pending.takeExpired(now)) {
        handler(std::unexpected(
            RedisError{RedisError::Kind::OutcomeUnknown, QStringLiteral("no reply in time")}));
        if (!self)
            return;
    }
}

void RedisConnection::sendHeartbeat()
{
    RedisHandler nobody = [](const RedisReply &) {};
    (void)send({"PING"}, m_options.commandTimeout, RedisPending::Purpose::Own, nobody);
}

RedisClock::time_point RedisConnection::nextWatch(RedisClock::time_point now) const
{
    if (!m_ready)
        return m_startedAt + m_options.connectTimeout;
    const auto silent = m_lastHeard + m_options.heartbeat;
    auto due = silent > now ? silent : now + m_options.heartbeat;
    if (m_pending.isOverdue())
        due = std::min(due, m_lastHeard + m_options.heartbeat + m_options.commandTimeout);
    return std::min(due, m_pending.nextDeadline().value_or(due));
}

void RedisConnection::planWatch(RedisClock::time_point now)
{
    wakeAt(nextWatch(now), now);
}

void RedisConnection::wakeAt(RedisClock::time_point due, RedisClock::time_point now)
{
    m_watchDue = due;
    m_watch.start(std::max(std::chrono::ceil<milliseconds>(due - now), milliseconds(1)));
}

void RedisConnection::end(const QString &reason)
{
    m_socket.disconnect(this);
    m_watch.stop();
    Q_EMIT ended(reason);
}

} // namespace desk
