/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/monitoraccess.h"

#include <gtest/gtest.h>

namespace desk
{
namespace
{

using namespace Qt::StringLiterals;

TEST(MonitorAccess, OnlyThisMachineUnlessOthersAreNamed)
{
    const MonitorAccess access;
    EXPECT_TRUE(access.admits(QHostAddress(u"127.0.0.1"_s), false));
    EXPECT_TRUE(access.admits(QHostAddress(u"::1"_s), false));
    EXPECT_TRUE(access.admits(QHostAddress(u"::ffff:127.0.0.1"_s), false));
    EXPECT_FALSE(access.admits(QHostAddress(u"10.0.0.1"_s), false));
    EXPECT_FALSE(access.admits(QHostAddress(u"fd00::1"_s), false));
}

TEST(MonitorAccess, NamedNetworksMayRead)
{
    const MonitorAccess access(
        {QHostAddress::parseSubnet(u"10.0.0.0/8"_s), QHostAddress::parseSubnet(u"fd00::7"_s)});
    EXPECT_TRUE(access.admits(QHostAddress(u"10.1.2.3"_s), false));
    EXPECT_TRUE(access.admits(QHostAddress(u"::ffff:10.1.2.3"_s), false));
    EXPECT_TRUE(access.admits(QHostAddress(u"fd00::7"_s), false));
    EXPECT_TRUE(access.admits(QHostAddress(u"127.0.0.1"_s), false));
    EXPECT_FALSE(access.admits(QHostAddress(u"11.0.0.1"_s), false));
    EXPECT_FALSE(access.admits(QHostAddress(u"fd00::8"_s), false));
}

TEST(MonitorAccess, WhatATunnelForwardsIsNotOfThisMachine)
{
    EXPECT_FALSE(MonitorAccess().admits(QHostAddress(u"127.0.0.1"_s), true));
    const MonitorAccess named({QHostAddress::parseSubnet(u"127.0.0.1"_s)});
    EXPECT_TRUE(named.admits(QHostAddress(u"127.0.0.1"_s), true));
}

} // namespace
} // namespace desk
