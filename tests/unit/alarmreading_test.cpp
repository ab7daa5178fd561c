/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "ui/alarms/alarmreading.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace desk::test
{

namespace
{

constexpr qint64 Now = 1'790'000'000'000;

class AlarmReadingTest : public testing::Test
{
protected:
    AlarmReading read(AlarmKind kind)
    {
        const QList<AlarmReading> readings = readAlarms(desk, thresholds, Now);
        const auto found = std::ranges::find(readings, kind, &AlarmReading::kind);
        EXPECT_NE(found, readings.end());
        return found == readings.end() ? AlarmReading() : *found;
    }

    void letWait(qint64 seconds)
    {
        ChatRecord oldest = *desk.waiting.front();
        oldest.arrivalUs = (Now - seconds * 1000) * 1000;
        desk.waiting.front() = std::make_shared<const ChatRecord>(oldest);
    }

    DeskSnapshot desk = sampleSnapshot(Now);
    Thresholds thresholds;
};

} // namespace

TEST_F(AlarmReadingTest, AWorkingMorningIsCalm)
{
    const QList<AlarmReading> readings = readAlarms(desk, thresholds, Now);
    EXPECT_EQ(readings.size(), AlarmKindCount);
    for (const AlarmReading &reading : readings) {
        EXPECT_FALSE(reading.over) << static_cast<int>(reading.kind);
        EXPECT_TRUE(reading.calm) << static_cast<int>(reading.kind);
    }
}

TEST_F(AlarmReadingTest, DepthAlarmsAtTheRedThresholdOfTheTiles)
{
    thresholds.alarmDepth = 100;
    for (const auto &[depth, over, calm] :
         {std::tuple(80, false, true), std::tuple(81, false, false), std::tuple(99, false, false),
          std::tuple(100, true, false), std::tuple(10'000, true, false)}) {
        desk.queueDepth = depth;
        EXPECT_EQ(read(AlarmKind::Depth).over, over) << depth;
        EXPECT_EQ(read(AlarmKind::Depth).calm, calm) << depth;
    }
    thresholds.alarmDepth = 1;
    desk.queueDepth = 1;
    EXPECT_TRUE(read(AlarmKind::Depth).over);
    EXPECT_FALSE(read(AlarmKind::Depth).calm);
    desk.queueDepth = 0;
    EXPECT_TRUE(read(AlarmKind::Depth).calm);
}

TEST_F(AlarmReadingTest, TheLongestWaitAlarmsAtItsThreshold)
{
    thresholds.alarmWait = std::chrono::minutes(5);
    for (const auto &[seconds, over, calm] :
         {std::tuple(240, false, true), std::tuple(241, false, false), std::tuple(300, true, false)}) {
        letWait(seconds);
        EXPECT_EQ(read(AlarmKind::LongestWait).over, over) << seconds;
        EXPECT_EQ(read(AlarmKind::LongestWait).calm, calm) << seconds;
    }
    EXPECT_TRUE(read(AlarmKind::LongestWait).title.contains(QStringLiteral("5:00")));
    desk.waiting.clear();
    EXPECT_TRUE(read(AlarmKind::LongestWait).calm);
}

TEST_F(AlarmReadingTest, NobodyOnlineMattersOnlyWhileSomebodyWaits)
{
    desk.agentsWithRoom = desk.agentsFull = 0;
    EXPECT_TRUE(read(AlarmKind::NobodyOnline).over);
    desk.queueDepth = 0;
    EXPECT_FALSE(read(AlarmKind::NobodyOnline).over) << "nobody works at night, and nobody waits";
    EXPECT_TRUE(read(AlarmKind::NobodyOnline).calm);
    desk.queueDepth = 3;
    desk.live = false;
    EXPECT_FALSE(read(AlarmKind::NobodyOnline).over) << "an old list of agents says nothing";
    EXPECT_FALSE(read(AlarmKind::NobodyOnline).calm);
}

TEST_F(AlarmReadingTest, HealthNamesTheFirstBrokenPartAndCountsThem)
{
    desk.health[0] = {HealthItem::Part::Redis,
                      HealthLevel::Bad,
                      QStringLiteral("away 0:38"),
                      {},
                      QStringLiteral("It is tried again by itself.")};
    EXPECT_EQ(read(AlarmKind::Health).title, QStringLiteral("Redis: away 0:38"));
    EXPECT_EQ(read(AlarmKind::Health).advice, QStringLiteral("It is tried again by itself."));
    EXPECT_EQ(read(AlarmKind::Health).severity, 1);
    desk.health[1].level = HealthLevel::Warning;
    EXPECT_EQ(read(AlarmKind::Health).severity, 1) << "a warning calls nobody";
    desk.health[1].level = HealthLevel::Bad;
    EXPECT_EQ(read(AlarmKind::Health).severity, 2);
}

TEST_F(AlarmReadingTest, EveryRefusedChatCounts)
{
    desk.failed = {desk.waiting[0], desk.waiting[1]};
    EXPECT_TRUE(read(AlarmKind::Failures).over);
    EXPECT_EQ(read(AlarmKind::Failures).severity, 2);
    EXPECT_EQ(read(AlarmKind::Failures).title, QStringLiteral("2 chats were refused"));
}

TEST_F(AlarmReadingTest, BeforeTheFirstReadingOnlyHealthIsKnown)
{
    desk.complete = false;
    desk.queueDepth = 1000;
    const QList<AlarmReading> readings = readAlarms(desk, thresholds, Now);
    ASSERT_EQ(readings.size(), 1);
    EXPECT_EQ(readings.front().kind, AlarmKind::Health);
}

} // namespace desk::test
