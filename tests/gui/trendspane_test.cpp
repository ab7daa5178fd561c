/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/gui/modelssnapshots.h"
#include "ui/trends/trendseries.h"
#include "ui/trends/trendspan.h"
#include "ui/trends/trendspane.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

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
    EXPECT_EQ(describeTrend(threePoints(), TrendValue::Depth, 0, deskNowMs()),
              QStringLiteral("Now 5. Highest 9 at 10:40."));
    EXPECT_EQ(describeTrend(threePoints(), TrendValue::LongestWait, 0, deskNowMs()),
              QStringLiteral("Now 1 minute 5 seconds. Highest 1 minute 30 seconds at 10:40."));
    EXPECT_EQ(describeTrend(threePoints(), TrendValue::AssignedPerMinute, 0, deskNowMs()),
              QStringLiteral("Now 8.0. Highest 12.5 at 10:40."));
    EXPECT_EQ(describeTrend({}, TrendValue::Depth, 0, deskNowMs()), QString());
}

TEST(TrendSeries, LeavesOutWhatIsOlderThanTheSpan)
{
    EXPECT_EQ(highestValue(threePoints(), TrendValue::Depth, deskNowMs() - 30'000, deskNowMs()), 5);
    EXPECT_EQ(highestValue(threePoints(), TrendValue::Depth, deskNowMs() + 1, deskNowMs() + 2), 0);
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

TEST(TrendSeries, KnowsOnlyOfTheSpanInSight)
{
    EXPECT_EQ(highestValue(threePoints(), TrendValue::Depth, 0, deskNowMs() - 90'000), 3);
    EXPECT_EQ(describeTrend(threePoints(), TrendValue::Depth, 0, deskNowMs() - 90'000),
              QStringLiteral("Now 5. Highest 3 at 10:39."));
}

TEST(TrendSpanTest, LooksCloserAndComesBack)
{
    TrendSpan span;
    span.setRange(3'600'000);
    span.setNow(10'000'000);
    EXPECT_EQ(span.fromMs(), 6'400'000);
    span.pan(-1);
    EXPECT_EQ(span.fromMs(), 6'400'000) << "the whole range has nowhere to go";
    span.zoom(0.5, 1);
    EXPECT_TRUE(span.isZoomed());
    EXPECT_EQ(span.fromMs(), 8'200'000);
    EXPECT_EQ(span.toMs(), 10'000'000);
    span.pan(-0.5);
    EXPECT_EQ(span.fromMs(), 7'300'000);
    span.setNow(10'060'000);
    EXPECT_EQ(span.fromMs(), 7'300'000) << "what somebody looks at stays";
    span.pan(-10);
    EXPECT_EQ(span.fromMs(), 6'460'000) << "not before the range";
    span.pan(10);
    EXPECT_EQ(span.toMs(), 10'060'000) << "not after now";
    for (int step = 0; step < 30; ++step)
        span.zoom(0.5, 0.5);
    EXPECT_EQ(span.toMs() - span.fromMs(), TrendSpan::ShortestMs);
    for (int step = 0; step < 30; ++step)
        span.zoom(2, 0.5);
    EXPECT_FALSE(span.isZoomed());
    span.zoom(0.5, 0);
    span.reset();
    EXPECT_EQ(span.toMs(), 10'060'000);
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
    pane.setRangeMinutes(30);
    EXPECT_EQ(pane.rangeMinutes(), 15) << "a range that is not offered changes nothing";
}

TEST_F(TrendsPaneTest, TheDayComesFromTheTrendByMinute)
{
    DeskSnapshot snapshot = busySnapshot();
    auto *day = qobject_cast<QPushButton *>(named(pane, QStringLiteral("Last 24 hours")));
    ASSERT_TRUE(day);
    const QWidget *plot = named(pane, QStringLiteral("Trend of waiting chats"));
    day->click();
    EXPECT_EQ(pane.rangeMinutes(), 1440);
    EXPECT_TRUE(plot->accessibleDescription().startsWith(QStringLiteral("Now ")))
        << "as long as no day is known";
    snapshot.dayTrend = std::make_shared<const QList<TrendPoint>>(QList<TrendPoint>{
        {.atMs = deskNowMs() - 20 * 3'600'000LL, .depth = 77}, {.atMs = deskNowMs() - 60'000, .depth = 8}});
    pane.setSnapshot(shared(snapshot));
    EXPECT_EQ(plot->accessibleDescription(), QStringLiteral("Now 8. Highest 77 at 14:41."));
}

TEST_F(TrendsPaneTest, KeysAndWheelLookCloserAndThereIsAWayBack)
{
    auto *plot = pane.findChild<QWidget *>(QStringLiteral("trendsPlot"));
    auto *back = [this]() -> QPushButton * {
        for (QPushButton *button : pane.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Back to now"))
                return button;
        }
        return nullptr;
    }();
    ASSERT_TRUE(plot && back);
    EXPECT_TRUE(back->isHidden());
    QTest::keyClick(plot, Qt::Key_Plus);
    EXPECT_FALSE(back->isHidden());
    QTest::keyClick(plot, Qt::Key_0);
    EXPECT_TRUE(back->isHidden());
    QWheelEvent wheel(QPointF(100, 80), plot->mapToGlobal(QPointF(100, 80)), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(plot, &wheel);
    EXPECT_FALSE(back->isHidden());
    back->click();
    EXPECT_TRUE(back->isHidden());
}

TEST_F(TrendsPaneTest, DrawsOnlyWhenTheTimeHasMovedByAPixel)
{
    QCoreApplication::processEvents();
    QSignalSpy drawn(pane.findChild<QWidget *>(QStringLiteral("trendsPlot")), SIGNAL(afterReplot()));
    ASSERT_TRUE(drawn.isValid());
    pane.tick(deskNowMs() + 1000);
    QCoreApplication::processEvents();
    EXPECT_EQ(drawn.size(), 0) << "a second of an hour is less than a pixel";
    pane.tick(deskNowMs() + 60'000);
    QCoreApplication::processEvents();
    EXPECT_EQ(drawn.size(), 1);
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
