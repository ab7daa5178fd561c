/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "ui/status/figures.h"
#include "ui/status/verdict.h"

#include <gtest/gtest.h>

using namespace desk;

namespace
{

constexpr qint64 NowMs = 1'800'000'000'000;

/// A quiet desk, on which each test breaks one thing or more.
class VerdictOf : public testing::Test
{
protected:
    VerdictOf()
    {
        desk = test::sampleSnapshot(NowMs);
        desk.troubleSinceMs = NowMs - 10'000;
    }

    Verdict verdict() const { return verdictOf(desk, thresholds, NowMs); }

    void waitOldest(int seconds)
    {
        ChatRecord chat = *desk.waiting.front();
        chat.arrivalUs = (NowMs - seconds * 1000) * 1000 + desk.clockOffsetUs;
        desk.waiting.front() = std::make_shared<const ChatRecord>(chat);
    }

    void refuse(int chats)
    {
        for (int index = 0; index < chats; ++index)
            desk.failed.append(desk.waiting.at(index));
    }

    void setHealth(HealthItem::Part part, HealthLevel level)
    {
        for (HealthItem &item : desk.health) {
            if (item.part == part)
                item = {part, level, QStringLiteral("state"), QStringLiteral("The reason."),
                        QStringLiteral("The advice.")};
        }
    }

    void awayRedis()
    {
        desk.live = false;
        desk.trouble = Trouble::RedisAway;
        desk.frozenAtMs = NowMs - 38'000;
    }

    void expect(VerdictLevel level, const char *happened)
    {
        const Verdict found = verdict();
        EXPECT_EQ(found.level, level) << qPrintable(found.sentence);
        EXPECT_TRUE(found.sentence.startsWith(QString::fromUtf8(happened))) << qPrintable(found.sentence);
        EXPECT_FALSE(found.consequence.isEmpty());
    }

    DeskSnapshot desk;
    Thresholds thresholds;
};

} // namespace

TEST_F(VerdictOf, AQuietDeskIsWell)
{
    expect(VerdictLevel::Well, "All is well");
    EXPECT_EQ(verdict().consequence,
              QStringLiteral("17 wait, none over 2:00. Seats are filled as they come free."));
    EXPECT_TRUE(verdict().advice.isEmpty());
}

TEST_F(VerdictOf, SaysWhenNobodyWaits)
{
    desk.waiting.clear();
    desk.queueDepth = 0;
    expect(VerdictLevel::Well, "All is well");
    EXPECT_TRUE(verdict().consequence.startsWith(QStringLiteral("Nobody is waiting.")));
}

TEST_F(VerdictOf, NothingReadYetIsNotWell)
{
    desk = DeskSnapshot();
    expect(VerdictLevel::Unknown, "Reading the queue");
}

TEST_F(VerdictOf, ADeskThatStartsWithoutRedisSaysOnlyThat)
{
    desk = DeskSnapshot();
    desk.trouble = Trouble::RedisAway;
    expect(VerdictLevel::Bad, "Redis is away");
    EXPECT_FALSE(verdict().consequence.contains(QStringLiteral("nobody")));
}

TEST_F(VerdictOf, Row1CredentialsRefused)
{
    desk.trouble = Trouble::CredentialsRefused;
    expect(VerdictLevel::Bad, "Qiscus refuses the credentials. Nothing is assigned.");
}

TEST_F(VerdictOf, Row2RedisAwayTellsSinceWhenAndWhatIsSafe)
{
    awayRedis();
    desk.spooled = 6;
    expect(VerdictLevel::Bad, "Redis is away since ");
    EXPECT_TRUE(verdict().consequence.startsWith(
        QStringLiteral("6 new chats are safe on disk; work resumes by itself.")));
    desk.spooled = 1;
    EXPECT_TRUE(verdict().consequence.startsWith(QStringLiteral("1 new chat is safe on disk;")));
}

TEST_F(VerdictOf, Row3SpoolFullOrListenerDown)
{
    setHealth(HealthItem::Part::Webhook, HealthLevel::Bad);
    expect(VerdictLevel::Bad, "This desk cannot take new chats.");
    EXPECT_EQ(verdict().consequence, QStringLiteral("The reason. The advice."));
    setHealth(HealthItem::Part::Webhook, HealthLevel::Ok);
    desk.trouble = Trouble::ListenerDown;
    expect(VerdictLevel::Bad, "This desk cannot take new chats.");
}

TEST_F(VerdictOf, Row4LongestWaitFromTheAlarmOn)
{
    waitOldest(299);
    EXPECT_EQ(verdict().level, VerdictLevel::Warning);
    waitOldest(300);
    expect(VerdictLevel::Bad, "A customer has waited 5:00.");
}

TEST_F(VerdictOf, Row4DepthFromTheAlarmOn)
{
    desk.queueDepth = thresholds.alarmDepth;
    expect(VerdictLevel::Bad, "100 customers wait.");
}

TEST_F(VerdictOf, AWaitIsMeasuredByTheClockOfRedis)
{
    desk.waiting = {desk.waiting.front()};
    desk.clockOffsetUs = 3'600'000'000;
    waitOldest(300);
    expect(VerdictLevel::Bad, "A customer has waited 5:00.");
}

TEST_F(VerdictOf, Row5QiscusDownIsRedFromAMinuteOn)
{
    desk.trouble = Trouble::QiscusDown;
    desk.troubleSinceMs = NowMs - 59'999;
    expect(VerdictLevel::Warning, "Qiscus does not answer since ");
    desk.troubleSinceMs = NowMs - 60'000;
    expect(VerdictLevel::Bad, "Qiscus does not answer since ");
}

TEST_F(VerdictOf, Row6PausedSaysWhoAndWhy)
{
    desk.pause = {true, QStringLiteral("Ratih"), QStringLiteral("Shift change"), (NowMs - 60'000) * 1000};
    expect(VerdictLevel::Warning, "Assigning is paused by Ratih since ");
    EXPECT_TRUE(verdict().consequence.contains(QStringLiteral("Reason: Shift change.")));
    EXPECT_TRUE(verdict().consequence.contains(QStringLiteral("Resume")));
}

TEST_F(VerdictOf, Row7NobodyOnline)
{
    desk.agentsWithRoom = desk.agentsFull = 0;
    expect(VerdictLevel::Warning, "Nobody is online.");
}

TEST_F(VerdictOf, Row8EachWarning)
{
    waitOldest(120);
    expect(VerdictLevel::Warning, "The longest wait is 2:00.");
    waitOldest(60);
    desk.queueDepth = 20;
    expect(VerdictLevel::Warning, "20 customers wait.");
    desk.queueDepth = 19;
    refuse(1);
    expect(VerdictLevel::Warning, "1 chat was refused.");
    desk.failed.clear();
    desk.agentsOver = 3;
    expect(VerdictLevel::Warning, "3 agents are over the cap.");
    desk.agentsOver = 0;
    setHealth(HealthItem::Part::Redis, HealthLevel::Warning);
    expect(VerdictLevel::Warning, "Redis: state.");
}

TEST_F(VerdictOf, Row9BadCapFromOutside)
{
    desk.capState.rejected = "many";
    expect(VerdictLevel::Warning, "“many” was stored as the cap from outside.");
    EXPECT_TRUE(verdict().consequence.startsWith(QStringLiteral("5 stays in force")));
}

TEST_F(VerdictOf, Row9AnotherAllocator)
{
    setHealth(HealthItem::Part::OtherDesks, HealthLevel::Warning);
    expect(VerdictLevel::Warning, "Other desks: state.");
}

TEST_F(VerdictOf, Row10PracticeIsSaidWithHowToConnect)
{
    desk.practice = true;
    desk.connectHint = QStringLiteral("Set QISCUS_APP_ID.");
    expect(VerdictLevel::Practice, "Practice mode");
    EXPECT_TRUE(verdict().consequence.contains(desk.connectHint));
}

TEST_F(VerdictOf, PracticeIsSaidInTroubleToo)
{
    desk.practice = true;
    desk.connectHint = QStringLiteral("Set QISCUS_APP_ID.");
    awayRedis();
    const Verdict found = verdict();
    EXPECT_EQ(found.level, VerdictLevel::Bad);
    EXPECT_TRUE(found.practice);
    EXPECT_TRUE(found.sentence.startsWith(QStringLiteral("Practice mode: Redis is away")));
    EXPECT_FALSE(found.consequence.contains(desk.connectHint)) << "it would cut off what the trouble means";
    EXPECT_TRUE(found.advice.contains(desk.connectHint));
}

/// Breaks everything, then mends the worst again and again: what comes up is the order of precedence.
TEST_F(VerdictOf, TheWorstWinsAndTheRestFollow)
{
    waitOldest(768);
    refuse(2);
    desk.agentsOver = 1;
    desk.pause.paused = true;
    desk.capState.rejected = "0";
    setHealth(HealthItem::Part::Webhook, HealthLevel::Bad);
    desk.trouble = Trouble::CredentialsRefused;
    expect(VerdictLevel::Bad, "Qiscus refuses the credentials.");
    awayRedis();
    expect(VerdictLevel::Bad, "Redis is away");
    EXPECT_TRUE(verdict().consequence.endsWith(
        QStringLiteral("Also: no new chats are taken, longest wait 12:48, paused, 2 refused, 1 over the cap, "
                       "bad cap from outside.")))
        << qPrintable(verdict().consequence);
    desk.live = true;
    desk.trouble = Trouble::QiscusDown;
    expect(VerdictLevel::Bad, "This desk cannot take new chats.");
    setHealth(HealthItem::Part::Webhook, HealthLevel::Ok);
    expect(VerdictLevel::Bad, "A customer has waited 12:48.");
    waitOldest(60);
    expect(VerdictLevel::Warning, "Qiscus does not answer");
    desk.trouble = Trouble::RosterStale;
    expect(VerdictLevel::Warning, "The list of agents is too old.");
    desk.trouble = Trouble::None;
    expect(VerdictLevel::Warning, "Assigning is paused");
    desk.pause.paused = false;
    expect(VerdictLevel::Warning, "2 chats were refused.");
    desk.failed.clear();
    expect(VerdictLevel::Warning, "1 agent is over the cap.");
    desk.agentsOver = 0;
    expect(VerdictLevel::Warning, "“0” was stored");
    desk.capState.rejected.clear();
    expect(VerdictLevel::Well, "All is well");
}

TEST_F(VerdictOf, AdviceTellsEveryFindingInFull)
{
    awayRedis();
    refuse(2);
    const QStringList lines = verdict().advice.split(QLatin1Char('\n'));
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines.at(0).startsWith(QStringLiteral("Redis is away")));
    EXPECT_TRUE(lines.at(1).startsWith(QStringLiteral("2 chats were refused.")));
}

TEST_F(VerdictOf, ATextFromOutsideCannotTurnTheSentenceAround)
{
    desk.pause = {true, QStringLiteral("Rat\u202eih\n"), {}, 0};
    EXPECT_FALSE(verdict().sentence.contains(QChar(0x202e)));
    EXPECT_FALSE(verdict().sentence.contains(QLatin1Char('\n')));
}
