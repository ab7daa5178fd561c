/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/guardedserver.h"

#include <gtest/gtest.h>

namespace desk
{
namespace
{

using namespace Qt::StringLiterals;

const QHostAddress loopback(QHostAddress::LocalHost);
const QHostAddress client(u"203.0.113.7"_s);
const QHostAddress other(u"203.0.113.8"_s);

int admitted(ConnectionCensus &census, const QHostAddress &address, int attempts)
{
    int count = 0;
    for (int i = 0; i < attempts; ++i)
        count += census.admit(address) ? 1 : 0;
    return count;
}

TEST(ConnectionCensus, LimitsTheTotal)
{
    ConnectionCensus census(5, 3);
    EXPECT_EQ(admitted(census, loopback, 10), 5);
    EXPECT_FALSE(census.admit(client));
    census.leave(loopback);
    EXPECT_EQ(census.count(), 4);
    EXPECT_TRUE(census.admit(client));
    EXPECT_FALSE(census.admit(loopback));
}

TEST(ConnectionCensus, LimitsOneAddressUnlessItIsLoopback)
{
    ConnectionCensus census(100, 3);
    EXPECT_EQ(admitted(census, client, 10), 3);
    EXPECT_EQ(admitted(census, other, 10), 3);
    EXPECT_EQ(admitted(census, loopback, 10), 10);
    EXPECT_EQ(admitted(census, QHostAddress(QHostAddress::LocalHostIPv6), 10), 10);
    census.leave(client);
    EXPECT_EQ(admitted(census, client, 10), 1);
}

TEST(ConnectionCensus, TakesBothFormsOfAnAddressForOneClient)
{
    ConnectionCensus census(100, 3);
    const QHostAddress mapped(u"::ffff:203.0.113.7"_s);
    EXPECT_EQ(admitted(census, client, 2), 2);
    EXPECT_EQ(admitted(census, mapped, 10), 1);
    census.leave(mapped);
    EXPECT_TRUE(census.admit(client));
    EXPECT_EQ(admitted(census, QHostAddress(u"::ffff:127.0.0.1"_s), 10), 10);
}

TEST(ConnectionCensus, ForgetsWhoHasLeft)
{
    ConnectionCensus census(10, 2);
    for (int round = 0; round < 100; ++round) {
        ASSERT_TRUE(census.admit(client));
        ASSERT_TRUE(census.admit(client));
        census.leave(client);
        census.leave(client);
    }
    EXPECT_EQ(census.count(), 0);
}

} // namespace
} // namespace desk
