/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/webhookpaths.h"

#include <gtest/gtest.h>

namespace desk
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST(WebhookPaths, WithoutASecretArePlain)
{
    const WebhookPaths paths({}, {});
    EXPECT_EQ(paths.newChat(), u"/webhook"_s);
    EXPECT_EQ(paths.resolved(), u"/resolve"_s);
    EXPECT_EQ(paths.endpointOf(u"/webhook"_s), Endpoint::NewChat);
    EXPECT_EQ(paths.endpointOf(u"/resolve"_s), Endpoint::Resolved);
    EXPECT_EQ(paths.endpointOf(u"/"_s), Endpoint::Root);
    EXPECT_EQ(paths.endpointOf(u"/healthz"_s), Endpoint::Health);
    EXPECT_EQ(paths.endpointOf(u"/metrics"_s), Endpoint::Metrics);
    for (const QString &path : {u"/webhook/"_s, u"/webhook/abc"_s, u"/resolve/abc"_s, u"/Webhook"_s, u""_s})
        EXPECT_EQ(paths.endpointOf(path), Endpoint::Unknown) << qPrintable(path);
}

TEST(WebhookPaths, EndWithTheSecret)
{
    const WebhookPaths paths(u"0123456789abcdef"_s, {});
    EXPECT_EQ(paths.newChat(), u"/webhook/0123456789abcdef"_s);
    EXPECT_EQ(paths.endpointOf(paths.newChat()), Endpoint::NewChat);
    EXPECT_EQ(paths.endpointOf(paths.resolved()), Endpoint::Resolved);
    EXPECT_EQ(paths.endpointOf(u"/webhook"_s), Endpoint::Unknown);
    for (const QString &path : {u"/webhook/"_s, u"/webhook/0123456789abcde"_s, u"/webhook/0123456789abcdeF"_s,
                                u"/webhook/0123456789abcdef/"_s, u"/resolve/x"_s})
        EXPECT_EQ(paths.endpointOf(path), Endpoint::WrongSecret) << qPrintable(path);
}

TEST(WebhookPaths, TakeTheOldSecretDuringARotation)
{
    const WebhookPaths paths(u"new-secret-123456"_s, u"old-secret-123456"_s);
    EXPECT_EQ(paths.endpointOf(u"/webhook/new-secret-123456"_s), Endpoint::NewChat);
    EXPECT_EQ(paths.endpointOf(u"/webhook/old-secret-123456"_s), Endpoint::NewChat);
    EXPECT_EQ(paths.endpointOf(u"/webhook/"_s), Endpoint::WrongSecret);
    EXPECT_EQ(paths.newChat(), u"/webhook/new-secret-123456"_s);
}

TEST(WrongSecrets, AreTooManyAfterTwentyAMinuteFromOneAddress)
{
    WrongSecrets wrong;
    const QHostAddress guesser(u"203.0.113.7"_s);
    for (int i = 0; i < WrongSecrets::mostPerMinute; ++i)
        EXPECT_FALSE(wrong.isTooMany(guesser, 100s));
    EXPECT_TRUE(wrong.isTooMany(guesser, 101s));
    EXPECT_FALSE(wrong.isTooMany(QHostAddress(u"203.0.113.8"_s), 101s));
    EXPECT_FALSE(wrong.isTooMany(guesser, 161s));
}

} // namespace
} // namespace desk
