/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/healthreport.h"

#include <gtest/gtest.h>

namespace desk
{
namespace
{

constexpr qint64 now = 1'700'000'000'000;

HealthInputs allWell()
{
    HealthInputs in;
    in.nowMs = now;
    in.redis.ready = true;
    in.redis.latency = std::chrono::microseconds(420);
    in.allocator.running = true;
    in.roster.completeAtMs = now - 3000;
    in.intake.listening = true;
    in.intake.lastWebhookMs = now - 2000;
    in.qiscusLatency = std::chrono::milliseconds(180);
    return in;
}

HealthItem item(const HealthInputs &in, HealthItem::Part part)
{
    return reportHealth(in).at(static_cast<int>(part));
}

TEST(HealthReport, FivePartsInOrderAndAllWell)
{
    const QList<HealthItem> items = reportHealth(allWell());
    ASSERT_EQ(items.size(), 5);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(static_cast<int>(items.at(i).part), i);
        EXPECT_EQ(items.at(i).level, HealthLevel::Ok) << i;
        EXPECT_TRUE(items.at(i).reason.isEmpty());
    }
    EXPECT_EQ(items.at(0).state, QStringLiteral("ok, 0.4 ms"));
    EXPECT_EQ(worstTrouble(allWell()).trouble, Trouble::None);
}

TEST(HealthReport, FewerCallsThanUsualAreSaidWithTheReason)
{
    HealthInputs in = allWell();
    in.allocator.callsUnderWay = 3;
    in.allocator.limit = in.allocator.mostCalls = 24;
    EXPECT_EQ(item(in, HealthItem::Part::Allocator).state, QStringLiteral("assigning, 3 in flight"));
    in.allocator.limit = 12;
    const HealthItem slowed = item(in, HealthItem::Part::Allocator);
    EXPECT_EQ(slowed.level, HealthLevel::Ok);
    EXPECT_EQ(slowed.state, QStringLiteral("assigning, at most 12 in flight"));
    EXPECT_TRUE(slowed.reason.contains(QStringLiteral("24")));
    EXPECT_FALSE(slowed.advice.isEmpty());
}

TEST(HealthReport, RedisAwaySaysSinceWhenWhyAndWhatToDo)
{
    HealthInputs in = allWell();
    in.redis = {.ready = false, .awaySinceMs = now - 38'000, .trouble = QStringLiteral("Connection refused")};
    const HealthItem redis = item(in, HealthItem::Part::Redis);
    EXPECT_EQ(redis.level, HealthLevel::Bad);
    EXPECT_EQ(redis.state, QStringLiteral("away 0:38"));
    EXPECT_EQ(redis.reason, QStringLiteral("Connection refused"));
    EXPECT_FALSE(redis.advice.isEmpty());
    EXPECT_EQ(item(in, HealthItem::Part::Allocator).level, HealthLevel::Warning);
    EXPECT_EQ(worstTrouble(in).trouble, Trouble::RedisAway);
    EXPECT_EQ(worstTrouble(in).sinceMs, now - 38'000);
}

TEST(HealthReport, RefusedCredentialsAreTheWorst)
{
    HealthInputs in = allWell();
    in.redis.ready = false;
    in.roster.error = QiscusError{QiscusError::Kind::Credentials, 401, QStringLiteral("Unauthorized"), {}};
    in.roster.failingSinceMs = now - 1000;
    EXPECT_EQ(worstTrouble(in).trouble, Trouble::CredentialsRefused);
    EXPECT_EQ(item(in, HealthItem::Part::Qiscus).level, HealthLevel::Bad);
}

TEST(HealthReport, QiscusIsRedAfterAMinuteOfFailure)
{
    HealthInputs in = allWell();
    in.allocator.failingSinceMs = now - 10'000;
    EXPECT_EQ(item(in, HealthItem::Part::Qiscus).level, HealthLevel::Warning);
    in.roster.failingSinceMs = now - 61'000;
    EXPECT_EQ(item(in, HealthItem::Part::Qiscus).level, HealthLevel::Bad);
    EXPECT_EQ(worstTrouble(in).trouble, Trouble::QiscusDown);
    EXPECT_EQ(worstTrouble(in).sinceMs, now - 61'000) << "since the first sign";
}

TEST(HealthReport, AStaleRosterStopsTheAllocator)
{
    HealthInputs in = allWell();
    in.roster.completeAtMs = now - 61'000;
    EXPECT_EQ(worstTrouble(in).trouble, Trouble::RosterStale);
    EXPECT_EQ(item(in, HealthItem::Part::Allocator).level, HealthLevel::Warning);
}

TEST(HealthReport, APauseNamesWhoAndWhy)
{
    HealthInputs in = allWell();
    in.pause = {.paused = true,
                .by = QStringLiteral("Ratih"),
                .reason = QStringLiteral("Team meeting"),
                .sinceUs = 1};
    const HealthItem allocator = item(in, HealthItem::Part::Allocator);
    EXPECT_TRUE(allocator.reason.contains(QStringLiteral("Ratih")));
    EXPECT_TRUE(allocator.reason.contains(QStringLiteral("Team meeting")));
}

TEST(HealthReport, NonsenseInTheCapIsTrouble)
{
    HealthInputs in = allWell();
    in.cap.rejected = "many";
    EXPECT_EQ(worstTrouble(in).trouble, Trouble::CapRejected);
}

TEST(HealthReport, AnAddressOpenToStrangersIsAWarning)
{
    HealthInputs in = allWell();
    in.intake.openToStrangers = true;
    const HealthItem webhook = item(in, HealthItem::Part::Webhook);
    EXPECT_EQ(webhook.level, HealthLevel::Warning);
    EXPECT_TRUE(webhook.advice.contains(QStringLiteral("WEBHOOK_SECRET"))) << webhook.advice.toStdString();
}

TEST(HealthReport, ACertificateThatEndsIsNamedInTime)
{
    constexpr qint64 day = 24 * 3'600'000LL;
    HealthInputs in = allWell();
    in.intake.tlsEndsMs = now + 8 * day;
    EXPECT_EQ(item(in, HealthItem::Part::Webhook).level, HealthLevel::Ok);
    in.intake.tlsEndsMs = now + 6 * day;
    EXPECT_EQ(item(in, HealthItem::Part::Webhook).state, QStringLiteral("certificate ends soon"));
    in.intake.tlsEndsMs = now - 1;
    EXPECT_EQ(item(in, HealthItem::Part::Webhook).state, QStringLiteral("certificate ended"));
    in.intake.tlsTrouble = QStringLiteral("It holds no certificate.");
    EXPECT_EQ(item(in, HealthItem::Part::Webhook).level, HealthLevel::Warning);
    EXPECT_TRUE(item(in, HealthItem::Part::Webhook).reason.contains(in.intake.tlsTrouble));
}

TEST(HealthReport, OtherDesksAreNamedAndTheLongestSilentOneFirst)
{
    HealthInputs in = allWell();
    in.otherDesks = {{.name = QStringLiteral("Rina@office-2")},
                     {.name = QStringLiteral("Budi@home"), .watches = true}};
    HealthItem others = item(in, HealthItem::Part::OtherDesks);
    EXPECT_EQ(others.level, HealthLevel::Ok);
    EXPECT_EQ(others.state, QStringLiteral("2 running"));
    EXPECT_EQ(others.reason, QStringLiteral("Rina@office-2: assigns\nBudi@home: watches"));

    in.otherDesks.append({.name = QStringLiteral("Dewi@office-3"), .silentFor = std::chrono::seconds(75)});
    others = item(in, HealthItem::Part::OtherDesks);
    EXPECT_EQ(others.level, HealthLevel::Warning);
    EXPECT_EQ(others.state, QStringLiteral("Dewi@office-3 silent 1:15"));
    EXPECT_FALSE(others.advice.isEmpty());
}

TEST(HealthReport, AWatchingDeskAsksForOneThatAssigns)
{
    HealthInputs in = allWell();
    in.watchOnly = true;
    in.allocator.running = false;
    in.roster.completeAtMs = 0;
    in.intake.listening = false;
    in.otherDesks = {{.name = QStringLiteral("Budi@home"), .watches = true}};
    EXPECT_EQ(item(in, HealthItem::Part::OtherDesks).state, QStringLiteral("nobody assigns"));
    EXPECT_EQ(item(in, HealthItem::Part::OtherDesks).level, HealthLevel::Bad);
    in.otherDesks.append({.name = QStringLiteral("Rina@office-2")});
    for (const HealthItem &one : reportHealth(in))
        EXPECT_EQ(one.level, HealthLevel::Ok) << one.state.toStdString();
    EXPECT_EQ(worstTrouble(in).trouble, Trouble::None) << "nothing of it is this desk's work";
}

TEST(HealthReport, AFullHouseIsNoTroubleButExplained)
{
    HealthInputs in = allWell();
    in.allocator.waitsFor = NothingToReserve::NobodyFree;
    in.agentsFull = 4;
    in.agentsOffline = 2;
    const HealthItem allocator = item(in, HealthItem::Part::Allocator);
    EXPECT_EQ(allocator.level, HealthLevel::Ok);
    EXPECT_EQ(allocator.reason, QStringLiteral("Nobody has room: 4 full, 2 offline."));
}

} // namespace
} // namespace desk
