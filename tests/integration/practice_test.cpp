/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/deskhost.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace desk::test
{

namespace
{

/// The practice desk as the program runs it: private Redis, practice Qiscus and engine in their threads.
class PracticeTest : public testing::Test
{
protected:
    PracticeTest()
    {
        QObject::connect(&host.control(), &DeskControl::snapshotChanged, &host,
                         [this](const DeskSnapshotPtr &published) { snapshot = published; });
        settings.demo = true;
        settings.demoSeed = 7;
        settings.port = 0;
        settings.defaultMaxAgentChats = 5;
        settings.dataDirectory = home.path();
    }

    void start()
    {
        const auto started = host.start(settings);
        ASSERT_TRUE(started) << started.error().message.toStdString();
        ASSERT_TRUE(sees([](const DeskSnapshot &desk) { return desk.live && desk.assignedPerMinute > 0; }));
    }

    bool sees(const std::function<bool(const DeskSnapshot &)> &condition,
              std::chrono::milliseconds limit = 20s)
    {
        return waitUntil([&] { return snapshot && condition(*snapshot); }, limit, [&] { return told(); });
    }

    QString told() const
    {
        return snapshot ? QStringLiteral("live %1, trouble %2, depth %3, offline %4")
                              .arg(snapshot->live)
                              .arg(static_cast<int>(snapshot->trouble))
                              .arg(snapshot->queueDepth)
                              .arg(snapshot->agentsOffline)
                        : QStringLiteral("nothing");
    }

    QTemporaryDir home;
    Settings settings;
    DeskSnapshotPtr snapshot;
    DeskHost host;
};

bool isFailing(const DeskSnapshot &desk)
{
    return desk.trouble == Trouble::QiscusDown;
}

} // namespace

TEST_F(PracticeTest, RedisGoesAwayAndComesBackWithEveryChat)
{
    start();
    QElapsedTimer clock;
    clock.start();
    host.setRedisOutage(true);
    EXPECT_LT(clock.elapsed(), 50) << "asked for by the window's thread";
    ASSERT_TRUE(sees([](const DeskSnapshot &desk) { return !desk.live; }));
    ASSERT_TRUE(sees([](const DeskSnapshot &desk) { return desk.spooled > 0; })) << "customers go on writing";
    clock.restart();
    host.setRedisOutage(false);
    EXPECT_LT(clock.elapsed(), 50);
    EXPECT_TRUE(sees([](const DeskSnapshot &desk) { return desk.live && desk.spooled == 0; }));
}

TEST_F(PracticeTest, QiscusFailsAndWorksAgain)
{
    start();
    host.setQiscusOutage(true);
    ASSERT_TRUE(sees(isFailing, 30s));
    host.setQiscusOutage(false);
    EXPECT_TRUE(sees([](const DeskSnapshot &desk) { return !isFailing(desk); }, 60s));
}

TEST_F(PracticeTest, ARushLetsTheQueueGrow)
{
    start();
    const qint64 before = snapshot->queueDepth;
    host.setRush(true);
    EXPECT_TRUE(sees([before](const DeskSnapshot &desk) { return desk.queueDepth > before + 50; }, 30s));
}

TEST_F(PracticeTest, OutsidePracticeModeNothingIsTakenAway)
{
    settings.demo = false;
    settings.qiscusBaseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
    settings.qiscusAppId = QStringLiteral("shop");
    settings.qiscusSecretKey = QStringLiteral("secret");
    ASSERT_TRUE(host.start(settings));
    ASSERT_TRUE(sees([](const DeskSnapshot &desk) { return desk.live; }));
    host.setRedisOutage(true);
    host.setRush(true);
    host.setAgentAway(true);
    host.setQiscusOutage(true);
    EXPECT_FALSE(waitUntil([this] { return !snapshot->live; }, 1s));
}

} // namespace desk::test
