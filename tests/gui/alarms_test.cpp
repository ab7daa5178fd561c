/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "tests/support/waiting.h"
#include "ui/alarms/alarmcentre.h"
#include "ui/alarms/depthicon.h"
#include "ui/alarms/desktray.h"
#include "ui/mainwindow.h"
#include "ui/status/advicepopover.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <gtest/gtest.h>

using namespace desk;

namespace
{

/// A panel that a test looks at.
class FakeTray : public DeskTray
{
public:
    bool isThere() const override { return there; }
    void show(const QIcon &icon, const QString &text) override
    {
        shown = icon;
        toolTip = text;
        ++changes;
    }
    void notify(const QString &title, const QString &message) override
    {
        notices.append(title);
        messages.append(message);
    }
    void setMenu(QMenu *chosen) override { menu = chosen; }

    bool there = true;
    QIcon shown;
    QString toolTip;
    int changes = 0;
    QStringList notices;
    QStringList messages;
    QMenu *menu = nullptr;
};

class AlarmsTest : public testing::Test
{
protected:
    AlarmsTest()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("allocation-desk-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settingsFolder.path());
        QSettings().clear();
        open();
    }
    ~AlarmsTest() override { QApplication::setQuitOnLastWindowClosed(true); }

    void open()
    {
        window = std::make_unique<MainWindow>(control);
        auto fake = std::make_unique<FakeTray>();
        tray = fake.get();
        window->alarms()->useTray(std::move(fake));
        window->show();
    }

    void look(DeskSnapshot desk) { control.publish(std::move(desk)); }

    DeskSnapshot calm() const { return test::sampleSnapshot(QDateTime::currentMSecsSinceEpoch()); }
    DeskSnapshot tooMany() const
    {
        DeskSnapshot desk = calm();
        desk.queueDepth = 250;
        return desk;
    }

    QAction *action(const char *text) const
    {
        for (QAction *one : window->alarms()->actions()) {
            if (one->text().remove(QLatin1Char('&')) == QLatin1StringView(text))
                return one;
        }
        return nullptr;
    }

    QPushButton *quietButton() const
    {
        for (QPushButton *one : window->findChildren<QPushButton *>()) {
            if (one->accessibleName() == QStringLiteral("Quiet for 10 minutes"))
                return one;
        }
        return nullptr;
    }

    QTemporaryDir m_settingsFolder;
    test::FakeDesk control;
    std::unique_ptr<MainWindow> window;
    FakeTray *tray = nullptr;
};

QList<std::chrono::milliseconds> runningTimers(const QObject *owner)
{
    QList<std::chrono::milliseconds> times;
    for (const QTimer *timer : owner->findChildren<QTimer *>()) {
        if (timer->isActive())
            times.append(timer->intervalAsDuration());
    }
    return times;
}

} // namespace

TEST_F(AlarmsTest, ANotificationSaysWhatHappenedAndWhatToDo)
{
    look(calm());
    EXPECT_TRUE(tray->notices.isEmpty());
    look(tooMany());
    ASSERT_EQ(tray->notices.size(), 1);
    EXPECT_EQ(tray->notices.front(), QStringLiteral("250 customers wait"));
    EXPECT_FALSE(tray->messages.front().isEmpty());
    look(tooMany());
    EXPECT_EQ(tray->notices.size(), 1) << "not more than one a minute";
}

TEST_F(AlarmsTest, WithoutATrayTheWindowSaysIt)
{
    tray->there = false;
    look(tooMany());
    EXPECT_TRUE(tray->notices.isEmpty());
    const auto *popover = window->findChild<AdvicePopover *>();
    ASSERT_TRUE(popover);
    EXPECT_TRUE(popover->isVisible());
    EXPECT_EQ(popover->accessibleName(), QStringLiteral("250 customers wait"));
}

TEST_F(AlarmsTest, WhatTheWindowSaysGoesByItself)
{
    tray->there = false;
    look(tooMany());
    const auto *popover = window->findChild<AdvicePopover *>();
    ASSERT_TRUE(popover);
    EXPECT_EQ(runningTimers(popover), QList{std::chrono::milliseconds(10'000)});
}

TEST(AdvicePopover, GoesWhenItsTimeIsOverUnlessSomebodyAskedForIt)
{
    QWidget someWindow;
    someWindow.resize(800, 600);
    someWindow.show();
    AdvicePopover asked(&someWindow);
    AdvicePopover news(&someWindow);
    const auto soon = std::chrono::milliseconds(20);
    asked.showFor(soon, &someWindow, QStringLiteral("news"), {});
    asked.showText(&someWindow, QStringLiteral("asked for"), {});
    news.showFor(soon, &someWindow, QStringLiteral("news"), {});
    EXPECT_TRUE(news.isVisible());
    EXPECT_TRUE(test::waitUntil([&] { return !news.isVisible(); }));
    EXPECT_TRUE(asked.isVisible()) << "its own time was over before";
}

TEST(AdvicePopover, DoesNotGoFromUnderThePointer)
{
    QWidget someWindow;
    someWindow.resize(800, 600);
    someWindow.show();
    AdvicePopover read(&someWindow);
    AdvicePopover other(&someWindow);
    const auto soon = std::chrono::milliseconds(20);
    read.showFor(soon, &someWindow, QStringLiteral("is read"), {});
    read.setAttribute(Qt::WA_UnderMouse);
    other.showFor(soon, &someWindow, QStringLiteral("is not"), {});
    EXPECT_TRUE(test::waitUntil([&] { return !other.isVisible(); }));
    EXPECT_TRUE(read.isVisible()) << "its time was over before";
    read.setAttribute(Qt::WA_UnderMouse, false);
    EXPECT_TRUE(test::waitUntil([&] { return !read.isVisible(); }));
}

TEST_F(AlarmsTest, TheWindowSaysSeveralAtOnceAndNothingTwice)
{
    tray->there = false;
    DeskSnapshot desk = tooMany();
    desk.failed = {desk.waiting.front()};
    look(desk);
    auto *popover = window->findChild<AdvicePopover *>();
    ASSERT_TRUE(popover);
    EXPECT_EQ(popover->accessibleName(), QStringLiteral("250 customers wait"));
    EXPECT_TRUE(popover->accessibleDescription().contains(QStringLiteral("1 chat was refused")));
    popover->hide();
    look(desk);
    EXPECT_FALSE(popover->isVisible());
}

TEST_F(AlarmsTest, WithoutNotificationsTheWindowSaysIt)
{
    action("Notifications of the desktop")->setChecked(false);
    look(tooMany());
    EXPECT_TRUE(tray->notices.isEmpty());
    EXPECT_TRUE(window->findChild<AdvicePopover *>());
}

TEST_F(AlarmsTest, AcknowledgeIsOfferedWhileAnAlarmRings)
{
    look(calm());
    EXPECT_FALSE(action("Acknowledge alarms")->isEnabled());
    EXPECT_FALSE(quietButton()->isVisible());
    look(tooMany());
    EXPECT_TRUE(action("Acknowledge alarms")->isEnabled());
    EXPECT_TRUE(quietButton()->isVisible());
    action("Acknowledge alarms")->trigger();
    EXPECT_FALSE(action("Acknowledge alarms")->isEnabled());
    EXPECT_FALSE(quietButton()->isVisible());
}

TEST_F(AlarmsTest, TheButtonInTheBandSnoozes)
{
    look(tooMany());
    quietButton()->click();
    EXPECT_FALSE(quietButton()->isVisible());
    DeskSnapshot refused = tooMany();
    refused.failed = {refused.waiting.front()};
    look(refused);
    EXPECT_EQ(tray->notices.size(), 1) << "nor what begins meanwhile";
    const auto *popover = window->findChild<AdvicePopover *>();
    ASSERT_TRUE(popover) << "it is said until when";
    EXPECT_TRUE(popover->accessibleName().startsWith(QStringLiteral("Quiet until ")));
}

TEST_F(AlarmsTest, TheTrayShowsTheDepthAndIsToldNewsOnly)
{
    look(calm());
    EXPECT_TRUE(tray->toolTip.contains(QStringLiteral("17 waiting"))) << qPrintable(tray->toolTip);
    const int changes = tray->changes;
    const QImage before = tray->shown.pixmap(32).toImage();
    look(calm());
    EXPECT_EQ(tray->changes, changes);
    look(tooMany());
    EXPECT_EQ(tray->changes, changes + 1);
    EXPECT_NE(tray->shown.pixmap(32).toImage(), before);
    EXPECT_TRUE(tray->toolTip.contains(QStringLiteral("250 waiting")));
}

TEST(DepthIcon, HasAtMostThreeCharacters)
{
    EXPECT_EQ(trayText(-1), QStringLiteral("–"));
    EXPECT_EQ(trayText(0), QStringLiteral("0"));
    EXPECT_EQ(trayText(999), QStringLiteral("999"));
    EXPECT_EQ(trayText(1000), QStringLiteral("1k"));
    EXPECT_EQ(trayText(12'345), QStringLiteral("12k"));
    EXPECT_LE(trayText(2'000'000).size(), 3);
}

TEST(DepthIcon, TroubleHasAShapeOfItsOwn)
{
    const auto corner = [](VerdictLevel level) {
        return depthIcon(QStringLiteral("5"), level).pixmap(64).toImage().pixelColor(6, 6).alpha();
    };
    EXPECT_GT(corner(VerdictLevel::Well), 0);
    EXPECT_EQ(corner(VerdictLevel::Bad), 0) << "an octagon has no corner there";
}

TEST(DepthIcon, WordsFitEverySize)
{
    for (const int side : {16, 22, 24, 32, 48, 64}) {
        const QImage picture = depthIcon(QStringLiteral("888"), VerdictLevel::Well)
                                   .pixmap(side)
                                   .toImage()
                                   .convertToFormat(QImage::Format_ARGB32);
        ASSERT_EQ(picture.width(), side);
        // Light ink on a dark ground: none of it touches the first and last column inside the edge.
        const int edge = std::max(2, side / 12);
        for (int row = side / 3; row < side * 2 / 3; ++row)
            EXPECT_LT(qGray(picture.pixel(edge, row)), 200) << side;
    }
}

TEST_F(AlarmsTest, ClosingEndsTheProgramUnlessItWasChosenOtherwise)
{
    EXPECT_FALSE(action("Keep running in the tray when the window is closed")->isChecked());
    look(calm());
    EXPECT_TRUE(window->close());
    EXPECT_FALSE(window->isVisible());
    EXPECT_TRUE(QApplication::quitOnLastWindowClosed());
    EXPECT_TRUE(tray->notices.isEmpty());
}

TEST_F(AlarmsTest, ClosingToTheTrayHidesAndSaysSoOnce)
{
    action("Keep running in the tray when the window is closed")->setChecked(true);
    EXPECT_FALSE(window->close()) << "it is only hidden";
    EXPECT_FALSE(window->isVisible());
    EXPECT_FALSE(QApplication::quitOnLastWindowClosed()) << "closing the log must not end the program";
    EXPECT_EQ(tray->notices.size(), 1);
    Q_EMIT tray->activated();
    EXPECT_TRUE(window->isVisible());
    EXPECT_TRUE(QApplication::quitOnLastWindowClosed());
    window->close();
    EXPECT_EQ(tray->notices.size(), 1);
    open();
    EXPECT_TRUE(action("Keep running in the tray when the window is closed")->isChecked()) << "kept";
    window->close();
    EXPECT_TRUE(tray->notices.isEmpty()) << "said once, not once a start";
}

TEST_F(AlarmsTest, WithoutATrayClosingCloses)
{
    action("Keep running in the tray when the window is closed")->setChecked(true);
    tray->there = false;
    EXPECT_TRUE(window->close());
}

TEST_F(AlarmsTest, QuitEndsEvenWhatWouldHide)
{
    action("Keep running in the tray when the window is closed")->setChecked(true);
    QEvent quit(QEvent::Quit);
    window->alarms()->eventFilter(qApp, &quit);
    EXPECT_TRUE(window->close());
}

TEST_F(AlarmsTest, AlarmsGoOnInTheTray)
{
    action("Keep running in the tray when the window is closed")->setChecked(true);
    look(calm());
    window->close();
    tray->notices.clear();
    look(tooMany());
    EXPECT_EQ(tray->notices.size(), 1);
}

TEST_F(AlarmsTest, TheMenuOfTheTrayCanAllThatMatters)
{
    ASSERT_TRUE(tray->menu);
    QStringList texts;
    for (const QAction *one : tray->menu->actions())
        texts.append(one->text().remove(QLatin1Char('&')));
    for (const char *wanted : {"Show the window", "Acknowledge alarms", "Quiet for 10 minutes", "Quit"})
        EXPECT_TRUE(texts.contains(QLatin1StringView(wanted))) << wanted;
}
