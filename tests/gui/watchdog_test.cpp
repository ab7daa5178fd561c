/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/watchdog.h"
#include "app/watchedapplication.h"

#include "tests/support/guisupport.h"
#include "tests/support/waiting.h"

#include <QDateTime>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <QWidget>

#include <gtest/gtest.h>

#include <atomic>

using namespace std::chrono_literals;

namespace desk::test
{

namespace
{

WatchedApplication &application()
{
    return static_cast<WatchedApplication &>(*qApp);
}

/// Holds the thread as a slow slot would.
void hold(std::chrono::milliseconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (std::chrono::steady_clock::now() < end) {
    }
}

DeskSnapshot withEvents(const QList<qint64> &times, qint64 offsetUs = 0)
{
    DeskSnapshot desk = sampleSnapshot(times.back());
    desk.clockOffsetUs = offsetUs;
    QList<ActivityEntry> activity;
    for (const qint64 time : times)
        activity.append(ActivityEntry{.atMs = time});
    desk.activity = std::make_shared<const QList<ActivityEntry>>(activity);
    return desk;
}

} // namespace

TEST(TimeCensus, KnowsSharesAndPercentiles)
{
    TimeCensus census;
    EXPECT_EQ(census.shareWithin(16), 1);
    for (int ms = 1; ms <= 100; ++ms)
        census.add(std::chrono::milliseconds(ms));
    EXPECT_EQ(census.count(), 100);
    EXPECT_NEAR(census.shareWithin(16), 0.15, 0.001) << "16 ms itself is late";
    EXPECT_NEAR(census.percentileMs(0.99), 99, 0.5);
    EXPECT_EQ(census.longestMs(), 100);
    census.add(5s);
    EXPECT_EQ(census.longestMs(), 5000) << "beyond its steps";
    EXPECT_LE(census.percentileMs(1), 5000);
}

TEST(Watchdog, AFrameIsAsLateAsTheLongestEventBeforeIt)
{
    Watchdog dog;
    dog.eventHandled({.time = 20ms, .painted = false, .what = QStringLiteral("slow slot"), .nowMs = 0});
    dog.eventHandled({.time = 3ms, .painted = true, .what = QStringLiteral("paint"), .nowMs = 0});
    dog.eventHandled({.time = 2ms, .painted = false, .what = QStringLiteral("slot"), .nowMs = 0});
    dog.eventHandled({.time = 3ms, .painted = true, .what = QStringLiteral("paint"), .nowMs = 0});
    EXPECT_EQ(dog.frames().count(), 2);
    EXPECT_EQ(dog.frames().longestMs(), 20);
    EXPECT_EQ(dog.frames().shareWithin(Watchdog::FrameMs), 0.5);
    EXPECT_EQ(dog.longestBlockMs(), 20);
    EXPECT_EQ(dog.longestBlock(), QStringLiteral("slow slot"));
}

TEST(Watchdog, TellsItsOwnTimeFromThatOfABusyMachine)
{
    Watchdog dog;
    dog.eventHandled({.time = 80ms, .cpu = 4ms, .painted = true});
    const QJsonObject report = dog.report();
    EXPECT_EQ(report.value(QStringLiteral("longestBlock")).toDouble(), 80);
    EXPECT_EQ(report.value(QStringLiteral("longestBlockCpu")).toDouble(), 4);
    EXPECT_EQ(report.value(QStringLiteral("framesWithin16")).toDouble(), 0);
    EXPECT_EQ(report.value(QStringLiteral("framesWithin16Cpu")).toDouble(), 1);
}

TEST(Watchdog, AnEventIsAsOldAsItIsWhenItIsPainted)
{
    Watchdog dog;
    dog.snapshotArrived(withEvents({1000, 5000}));
    dog.eventHandled({.time = 1ms, .painted = true, .what = {}, .nowMs = 9000});
    EXPECT_EQ(dog.eventsToPixels().count(), 0) << "what was there before the first reading is no news";
    dog.snapshotArrived(withEvents({1000, 5000, 10'000, 10'050}));
    dog.snapshotArrived(withEvents({5000, 10'000, 10'050, 10'100}));
    dog.eventHandled({.time = 1ms, .painted = false, .what = {}, .nowMs = 10'110});
    dog.eventHandled({.time = 1ms, .painted = true, .what = {}, .nowMs = 10'120});
    EXPECT_EQ(dog.eventsToPixels().count(), 1);
    EXPECT_EQ(dog.eventsToPixels().longestMs(), 120) << "the oldest that was not on the screen";
    dog.eventHandled({.time = 1ms, .painted = true, .what = {}, .nowMs = 20'000});
    EXPECT_EQ(dog.eventsToPixels().count(), 1) << "nothing new was drawn";
    dog.snapshotArrived(withEvents({10'100, 30'500}, 500'000));
    dog.eventHandled({.time = 1ms, .painted = true, .what = {}, .nowMs = 30'020});
    EXPECT_EQ(dog.eventsToPixels().count(), 2) << "the clock of Redis is ahead by half a second";
    EXPECT_EQ(dog.eventsToPixels().longestMs(), 120);
}

TEST(Watchdog, StartsAnewButKeepsWhenTheWindowWasUp)
{
    Watchdog dog;
    dog.windowUp(321ms);
    dog.eventHandled({.time = 70ms, .painted = true, .what = QStringLiteral("paint"), .nowMs = 0});
    EXPECT_EQ(dog.report().value(QStringLiteral("blocksOver50")).toInt(), 1);
    dog.restart();
    const QJsonObject report = dog.report();
    EXPECT_EQ(report.value(QStringLiteral("windowUp")).toInt(), 321);
    EXPECT_EQ(report.value(QStringLiteral("longestBlock")).toDouble(), 0);
    EXPECT_EQ(report.value(QStringLiteral("frames")).toInt(), 0);
    EXPECT_EQ(report.value(QStringLiteral("blocksOver50")).toInt(), 0);
    EXPECT_GT(report.value(QStringLiteral("residentMegabytes")).toDouble(), 1);
}

TEST(WatchedApplication, FindsASlowSlot)
{
    application().watchdog().restart();
    bool done = false;
    QTimer::singleShot(0, qApp, [&done] {
        hold(60ms);
        done = true;
    });
    ASSERT_TRUE(waitUntil([&] { return done; }));
    QApplication::processEvents();
    EXPECT_GE(application().watchdog().longestBlockMs(), 60);
    EXPECT_FALSE(application().watchdog().longestBlock().isEmpty());
}

TEST(WatchedApplication, WaitingInALoopOfItsOwnIsNoBlock)
{
    application().watchdog().restart();
    bool done = false;
    QTimer::singleShot(0, qApp, [&done] {
        QEventLoop loop;
        QTimer::singleShot(400ms, &loop, &QEventLoop::quit);
        loop.exec();
        done = true;
    });
    ASSERT_TRUE(waitUntil([&] { return done; }));
    EXPECT_LT(application().watchdog().longestBlockMs(), 390);
}

TEST(WatchedApplication, CountsTheFramesOfAWindow)
{
    QWidget window;
    window.resize(200, 100);
    window.show();
    QApplication::processEvents();
    application().watchdog().restart();
    for (int frame = 0; frame < 5; ++frame) {
        window.update();
        QApplication::processEvents();
    }
    EXPECT_EQ(application().watchdog().frames().count(), 5);
}

TEST(WatchedApplication, LeavesOtherThreadsAlone)
{
    application().watchdog().restart();
    QThread thread;
    QObject worker;
    worker.moveToThread(&thread);
    thread.start();
    std::atomic_bool done = false;
    QMetaObject::invokeMethod(&worker, [&done] {
        hold(100ms);
        done = true;
    });
    EXPECT_TRUE(waitUntil([&] { return done.load(); }));
    thread.quit();
    thread.wait();
    EXPECT_LT(application().watchdog().longestBlockMs(), 100);
}

} // namespace desk::test

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const desk::WatchedApplication watched(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
