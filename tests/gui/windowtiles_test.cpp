/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "tests/support/waiting.h"
#include "ui/status/agentstile.h"
#include "ui/status/figuretile.h"
#include "ui/status/tilereading.h"
#include "ui/status/waittile.h"
#include "ui/theme/appearance.h"
#include "ui/theme/tokenlabel.h"

#include <gtest/gtest.h>

using namespace desk;

namespace
{

constexpr qint64 NowMs = 1'800'000'000'000;

class TileReadings : public testing::Test
{
protected:
    DeskSnapshot desk = test::sampleSnapshot(NowMs);
    Thresholds thresholds;
};

QString textOf(const QWidget &tile, const char *name)
{
    return tile.findChild<TokenLabel *>(QLatin1StringView(name))->text();
}

} // namespace

TEST_F(TileReadings, WaitingBelowTheWarning)
{
    desk.trend = std::make_shared<const QList<TrendPoint>>(QList<TrendPoint>{
        {NowMs - 600'000, 3, 0, 0}, {NowMs - 301'000, 15, 0, 0}, {NowMs - 60'000, 30, 0, 0}});
    const TileReading reading = readWaiting(desk, thresholds);
    EXPECT_EQ(reading.value, QStringLiteral("17"));
    EXPECT_EQ(reading.concern, Concern::None);
    EXPECT_EQ(reading.lead + reading.note, QStringLiteral("warns at 20, up 2")) << "against five minutes ago";
}

TEST_F(TileReadings, WaitingFromTheThresholdsOn)
{
    desk.trend = std::make_shared<const QList<TrendPoint>>();
    desk.queueDepth = 20;
    EXPECT_EQ(readWaiting(desk, thresholds).concern, Concern::Warning);
    EXPECT_EQ(readWaiting(desk, thresholds).lead, QStringLiteral("Warning"));
    desk.queueDepth = 100;
    EXPECT_EQ(readWaiting(desk, thresholds).concern, Concern::Alarm);
    EXPECT_EQ(readWaiting(desk, thresholds).lead, QStringLiteral("Too many"));
}

TEST_F(TileReadings, PastTheThresholdTheNoteSaysWhetherItGetsWorse)
{
    desk.trend = std::make_shared<const QList<TrendPoint>>(QList<TrendPoint>{{NowMs - 301'000, 90, 0, 0}});
    desk.queueDepth = 120;
    const TileReading alarm = readWaiting(desk, thresholds);
    EXPECT_EQ(alarm.lead + alarm.note, QStringLiteral("Too many, up 30"));
    EXPECT_TRUE(alarm.toolTip.contains(QStringLiteral("alarms at 100"))) << qPrintable(alarm.toolTip);
    desk.queueDepth = 50;
    const TileReading warning = readWaiting(desk, thresholds);
    EXPECT_EQ(warning.lead + warning.note, QStringLiteral("Warning, down 40"));
    desk.spooled = 6;
    const TileReading spooled = readWaiting(desk, thresholds);
    EXPECT_EQ(spooled.lead + spooled.note, QStringLiteral("Warning, 6 on disk"));
}

TEST_F(TileReadings, TenThousandAreShortenedAndToldInFull)
{
    desk.queueDepth = 10'234;
    const TileReading reading = readWaiting(desk, thresholds);
    EXPECT_EQ(reading.value, QStringLiteral("10.2k"));
    EXPECT_TRUE(reading.toolTip.contains(QStringLiteral("10,234")) ||
                reading.toolTip.contains(QStringLiteral("10234")))
        << qPrintable(reading.toolTip);
}

TEST_F(TileReadings, WhatIsSafeOnDiskIsCountedBeside)
{
    desk.spooled = 6;
    EXPECT_EQ(readWaiting(desk, thresholds).note, QStringLiteral("and 6 safe on disk"));
}

TEST_F(TileReadings, LongestWaitTicksAndTurnsAtTheThresholds)
{
    EXPECT_EQ(readLongestWait(desk, thresholds, NowMs).value, QStringLiteral("1:42"));
    EXPECT_EQ(readLongestWait(desk, thresholds, NowMs).concern, Concern::None);
    EXPECT_EQ(readLongestWait(desk, thresholds, NowMs + 17'000).concern, Concern::None);
    const TileReading warning = readLongestWait(desk, thresholds, NowMs + 18'000);
    EXPECT_EQ(warning.value, QStringLiteral("2:00"));
    EXPECT_EQ(warning.concern, Concern::Warning);
    EXPECT_EQ(warning.lead, QStringLiteral("Warning"));
    const TileReading alarm = readLongestWait(desk, thresholds, NowMs + 198'000);
    EXPECT_EQ(alarm.concern, Concern::Alarm);
    EXPECT_EQ(alarm.lead + alarm.note, QStringLiteral("Too long, alarm at 5:00"));
}

TEST_F(TileReadings, LongestWaitOfAnEmptyQueue)
{
    desk.waiting.clear();
    const TileReading reading = readLongestWait(desk, thresholds, NowMs);
    EXPECT_EQ(reading.value, QStringLiteral("0:00"));
    EXPECT_EQ(reading.note, QStringLiteral("nobody waits"));
}

TEST_F(TileReadings, AssignedIsStoppedWhenNothingCanGoOut)
{
    EXPECT_EQ(readAssigned(desk).value, QStringLiteral("12.4"));
    EXPECT_EQ(readAssigned(desk).concern, Concern::None);
    desk.trouble = Trouble::QiscusDown;
    EXPECT_EQ(readAssigned(desk).value, QStringLiteral("0.0"));
    EXPECT_EQ(readAssigned(desk).lead, QStringLiteral("Stopped"));
    desk.trouble = Trouble::None;
    desk.pause.paused = true;
    EXPECT_EQ(readAssigned(desk).lead, QStringLiteral("Paused"));
    desk.pause.paused = false;
    desk.trouble = Trouble::CapRejected;
    EXPECT_EQ(readAssigned(desk).concern, Concern::None) << "a bad cap from outside stops nothing";
}

TEST_F(TileReadings, NothingReadIsNoZero)
{
    desk.complete = false;
    for (const TileReading &reading :
         {readWaiting(desk, thresholds), readLongestWait(desk, thresholds, NowMs), readAssigned(desk)}) {
        EXPECT_EQ(reading.value, QStringLiteral("–"));
        EXPECT_EQ(reading.note, QStringLiteral("not read yet"));
    }
}

TEST(FigureTiles, ShowTheReadingUnderTheNamesThatReadersUse)
{
    FigureTile tile(QStringLiteral("Longest wait"), QStringLiteral("Longest wait"), 25, 3.6);
    tile.setReading({QStringLiteral("12:48"),
                     Concern::Alarm,
                     QStringLiteral("Too long"),
                     QStringLiteral(", alarm at 5:00"),
                     {}});
    EXPECT_EQ(tile.accessibleName(), QStringLiteral("Longest wait"));
    EXPECT_EQ(textOf(tile, "value"), QStringLiteral("12:48"));
    EXPECT_EQ(textOf(tile, "note"), QStringLiteral("Too long, alarm at 5:00"));
    EXPECT_EQ(tile.concern(), Concern::Alarm);
}

TEST(FigureTiles, OnlyGettingWorseIsOutlined)
{
    const Appearance appearance(AppearanceChoice::Light);
    FigureTile tile(QStringLiteral("Waiting"), QStringLiteral("Waiting"), 20, 3.6);
    tile.setConcern(Concern::Warning);
    EXPECT_TRUE(tile.isOutlined());
    ASSERT_TRUE(test::waitUntil([&tile] { return !tile.isOutlined(); }));
    tile.setConcern(Concern::None);
    EXPECT_FALSE(tile.isOutlined());
}

TEST(FigureTiles, AnAlarmFillsTheTile)
{
    const Appearance appearance(AppearanceChoice::Light);
    FigureTile tile(QStringLiteral("Waiting"), QStringLiteral("Waiting"), 20, 3.6);
    tile.resize(tile.sizeHint());
    const QPoint ground(tile.width() / 2, tile.height() - 4);
    EXPECT_EQ(tile.grab().toImage().pixelColor(ground), tokenColor(Scheme::Light, Token::Base));
    tile.setConcern(Concern::Alarm);
    EXPECT_EQ(tile.grab().toImage().pixelColor(ground), tokenColor(Scheme::Light, Token::BadSolid));
}

TEST(AgentsTiles, CountRoomFullOffline)
{
    DeskSnapshot desk = test::sampleSnapshot(NowMs);
    AgentsTile tile;
    tile.setSnapshot(desk);
    EXPECT_EQ(textOf(tile, "room"), QStringLiteral("2"));
    EXPECT_EQ(textOf(tile, "full"), QStringLiteral("14"));
    EXPECT_EQ(textOf(tile, "offline"), QStringLiteral("8"));
    EXPECT_EQ(textOf(tile, "note"), QStringLiteral("16 online of 24"));
    desk.agentsOver = 1;
    tile.setSnapshot(desk);
    EXPECT_EQ(textOf(tile, "note"), QStringLiteral("1 over the cap"));
}

TEST(WaitTiles, TellMedianAndPercentileOrThatThereIsNone)
{
    DeskSnapshot desk = test::sampleSnapshot(NowMs);
    WaitTile tile;
    tile.setSnapshot(desk);
    EXPECT_EQ(textOf(tile, "median"), QStringLiteral("0:38"));
    EXPECT_EQ(textOf(tile, "p95"), QStringLiteral("1:55"));
    desk.medianWaitMs = desk.percentile95WaitMs = -1;
    tile.setSnapshot(desk);
    EXPECT_EQ(textOf(tile, "median"), QStringLiteral("–"));
}
