/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/chatledgerprivate.h"

#include <algorithm>

namespace desk
{

namespace
{

/// No lease is longer: lua/prelude.lua takes a due time further ahead for the mark of a clock that jumped
/// back.
constexpr std::chrono::milliseconds longestLease = std::chrono::minutes(10);
constexpr std::chrono::milliseconds shortestLease{1};

} // namespace

ChatLedger::Private::Private(QtRedis &connection, LedgerOptions ledgerOptions)
    : redis(connection)
    , options(std::move(ledgerOptions))
    , keys(options.keyPrefix)
{
    options.lease = std::clamp(options.lease, shortestLease, longestLease);
}

QByteArray ChatLedger::Private::takeTokens(int count)
{
    return QByteArray::number(std::exchange(m_nextToken, m_nextToken + count));
}

QByteArray ChatLedger::Private::takeWholeToken()
{
    return options.deskRun + ':' + takeTokens(1);
}

QByteArray ChatLedger::Private::longestRosterAgeUs() const
{
    return microseconds(3 * options.rosterInterval);
}

void ChatLedger::Private::act(const RedisScript &script, const ChatAction &action, QByteArrayList arguments,
                              LedgerAnswer<ActionResult> answer)
{
    run(script, std::move(arguments),
        [lease = options.lease](const RedisValue &reply) { return decodeAction(reply, lease); },
        std::move(answer), {keys.request(action.requestId)});
}

QByteArray ChatLedger::Private::sentUs() const
{
    return microseconds(redisTime.now().value_or(std::chrono::microseconds(0)));
}

QByteArray ChatLedger::Private::leaseUs() const
{
    return microseconds(options.lease);
}

bool isId(const QByteArray &id)
{
    constexpr qsizetype longest = 32;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !id.isEmpty() && id.size() <= longest && std::all_of(id.begin(), id.end(), isDigit);
}

QString notARoom()
{
    return QStringLiteral("The room id must be 1 to 32 digits");
}

QByteArrayList ChatLedger::Private::arrivalWords(const Arrival &arrival) const
{
    return {arrival.room,
            microseconds(arrival.age),
            QByteArray::number(arrival.latestSession),
            flag(arrival.latestResolved),
            arrival.name.toUtf8(),
            arrival.channel.toUtf8(),
            arrival.source.toUtf8(),
            sentUs()};
}

QByteArray microseconds(std::chrono::microseconds duration)
{
    return QByteArray::number(static_cast<qint64>(duration.count()));
}

QByteArray flag(bool value)
{
    return value ? QByteArrayLiteral("1") : QByteArrayLiteral("0");
}

} // namespace desk
