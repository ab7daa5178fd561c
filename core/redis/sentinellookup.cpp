/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/sentinellookup.h"

#include "core/redis/redisconnection.h"

namespace desk
{

namespace
{

RedisAddress addressOf(const RedisAddress::Sentinel &sentinel)
{
    RedisAddress address;
    address.host = sentinel.host;
    address.port = sentinel.port;
    return address;
}

} // namespace

SentinelLookup::SentinelLookup(RedisAddress address, RedisOptions options)
    : m_address(std::move(address))
    , m_options(std::move(options))
{
}

SentinelLookup::~SentinelLookup() = default;

void SentinelLookup::start()
{
    askNext();
}

void SentinelLookup::askNext()
{
    if (m_next == m_address.sentinels.size()) {
        Q_EMIT failed(m_troubles.join(QStringLiteral("; ")));
        return;
    }
    m_connection = std::make_unique<RedisConnection>(addressOf(m_address.sentinels.at(m_next)), m_options);
    connect(m_connection.get(), &RedisConnection::ready, this, &SentinelLookup::ask);
    connect(m_connection.get(), &RedisConnection::ended, this, &SentinelLookup::giveUpOn);
    m_connection->start();
}

void SentinelLookup::ask()
{
    RedisHandler handler = [this](const RedisReply &reply) { take(reply); };
    // Three short words can always be sent.
    (void)m_connection->send({"SENTINEL", "get-master-addr-by-name", m_address.primaryName.toUtf8()},
                             m_options.commandTimeout, RedisPending::Purpose::Ask, handler);
}

void SentinelLookup::take(const RedisReply &reply)
{
    if (!reply)
        return giveUpOn(reply.error().message);
    const QList<RedisValue> &words = reply->elements();
    if (words.size() != 2)
        return giveUpOn(QStringLiteral("knows no \"%1\"").arg(m_address.primaryName));
    RedisAddress primary = m_address;
    primary.host = QString::fromUtf8(words.at(0).toBytes());
    primary.port = static_cast<quint16>(words.at(1).toBytes().toUInt());
    m_connection->disconnect(this);
    Q_EMIT found(primary);
}

void SentinelLookup::giveUpOn(const QString &reason)
{
    m_connection->disconnect(this);
    m_troubles
        << QStringLiteral("sentinel %1: %2")
               .arg(
                   addressOf(m_address.sentinels.at(m_next)).toDisplayText().section(QStringLiteral("//"), 1),
                   reason);
    ++m_next;
    askNext();
}

} // namespace desk
