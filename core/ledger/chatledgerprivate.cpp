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

QByteArray microseconds(std::chrono::microseconds duration)
{
    return QByteArray::number(static_cast<qint64>(duration.count()));
}

QByteArray flag(bool value)
{
    return value ? QByteArrayLiteral("1") : QByteArrayLiteral("0");
}

} // namespace desk
