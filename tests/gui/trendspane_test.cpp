/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/gui/modelssnapshots.h"
#include "ui/trends/trendseries.h"
#include "ui/trends/trendspane.h"

#include <QPushButton>

#include <gtest/gtest.h>

namespace desk::test
{

namespace
{

QList<TrendPoint> threePoints()
{
    const qint64 start = deskNowMs() - 120'000;
    return {{.atMs = start, .depth = 3, .longestWaitMs = 10'000, .assignedPerMinute = 4},
            {.atMs = start + 60'000, .depth = 9, .longestWaitMs = 90'000, .assignedPerMinute = 12.5},
            {.atMs = start + 120'000, .depth = 5, .longestWaitMs = 65'000, .assignedPerMinute = 8}};
}

QWidget *named(const QWidget &pane, const QString &name)
{
    for (QWidget *child : pane.findChildren<QWidget *>()) {
        if (child->accessibleName() == name)
            return child;
    }
    return nullptr;
}

TEST(TrendSeries, SaysNowAndTheHighestAndWhen)
{
    EXPECT_EQ(describeTrend(threePoints(), TrendValue::Depth, 0),
              QStringLiteral("Now 5. Highest 9 at 10:40."));
    EXPECT_EQ(describeTrend(threePoints(), TrendValue::LongestWait, 0),
              QStringLiteral("Now 1 minute 5 seconds. Highest 1 minute 30 seconds at 10:40."));
    EXPECT_EQ(describeTrend(threePoints(), TrendValue::AssignedPerMinute, 0),
              QStringLiteral("Now 8.0. Highest 12.5 at 10:40."));
    EXPECT_EQ(describeTrend({}, TrendValue::Depth, 0), QString());
}

TEST(TrendSeries, LeavesOutWhatIsOlderThanTheSpan)
{
    EXPECT_EQ(highestValue(threePoints(), TrendValue::Depth, deskNowMs() - 30'000), 5);
    EXPECT_EQ(highestValue(threePoints(), TrendValue::Depth, deskNowMs() + 1), 0);
}

TEST(TrendSeries, MakesRoomForALimitThatIsNearAndNotForOneFarAway)
{
    const Thresholds thresholds;
    EXPECT_GT(axisTop(15, TrendValue::Depth, thresholds), 20);
    EXPECT_LT(axisTop(3, TrendValue::Depth, thresholds), 20);
    EXPECT_GT(axisTop(100, TrendValue::LongestWait, thresholds), 120 * 1.2) << "words stand above the line";
    EXPECT_LT(axisTop(100, TrendValue::LongestWait, thresholds), 300) << "an alarm at 5:00 is far from 1:40";
    EXPECT_GT(axisTop(250, TrendValue::LongestWait, thresholds), 300);
    EXPECT_GE(axisTop(0, TrendValue::AssignedPerMinute, thresholds), 4);
}

class TrendsPaneTest : public testing::Test
{
protected:
    void SetUp() override
    {
        pane.resize(632, 150);
        pane.show();
        pane.setSnapshot(shared(busySnapshot()));
        pane.tick(deskNowMs());
    }

    TrendsPane pane;
};

TEST_F(TrendsPaneTest, HasThreePlotsThatScreenReadersFind)
{
    for (const char16_t *name :
         {u"Trend of waiting chats", u"Trend of the longest wait", u"Trend of chats assigned per minute"}) {
        const QWidget *plot = named(pane, QString::fromUtf16(name));
        ASSERT_NE(plot, nullptr);
        EXPECT_TRUE(plot->accessibleDescription().startsWith(QStringLiteral("Now ")));
    }
}

TEST_F(TrendsPaneTest, ShowsAnHourUnlessFifteenMinutesAreChosen)
{
    auto *quarter = qobject_cast<QPushButton *>(named(pane, QStringLiteral("Last 15 minutes")));
    auto *hour = qobject_cast<QPushButton *>(named(pane, QStringLiteral("Last hour")));
    ASSERT_TRUE(quarter && hour);
    EXPECT_EQ(pane.rangeMinutes(), 60);
    EXPECT_TRUE(hour->isChecked());
    quarter->click();
    EXPECT_EQ(pane.rangeMinutes(), 15);
    EXPECT_FALSE(hour->isChecked());
    pane.setRangeMinutes(1440);
    EXPECT_EQ(pane.rangeMinutes(), 15) << "a range that is not offered changes nothing";
}

TEST_F(TrendsPaneTest, TellsOnlyOfTheRangeInSight)
{
    const QWidget *plot = named(pane, QStringLiteral("Trend of chats assigned per minute"));
    const QString ofTheHour = plot->accessibleDescription();
    pane.tick(deskNowMs() + 50 * 60'000); // the first peak has left
    EXPECT_NE(plot->accessibleDescription(), ofTheHour);
    pane.tick(deskNowMs() + 61 * 60'000);
    EXPECT_EQ(plot->accessibleDescription(), QString());
}

} // namespace

} // namespace desk::test
