/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "ui/agents/agentspane.h"
#include "ui/mainwindow.h"
#include "ui/practice/practicemenu.h"
#include "ui/status/advicepopover.h"
#include "ui/status/captile.h"

#include <QDateTime>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace desk;

namespace
{

class PracticeMenuTest : public testing::Test
{
protected:
    PracticeMenuTest()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("allocation-desk-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settingsFolder.path());
        window = std::make_unique<MainWindow>(control);
        menu = window->practiceMenu();
        window->show();
        QObject::connect(menu, &PracticeMenu::asked, menu, [this](Exercise exercise, bool begin) {
            asked.append({exercise, begin});
        });
    }

    void publish(bool practice)
    {
        DeskSnapshot desk = test::sampleSnapshot(QDateTime::currentMSecsSinceEpoch());
        desk.practice = practice;
        control.publish(desk);
    }

    QAction *entry(const QString &text) const
    {
        for (QAction *action : menu->actions()) {
            if (action->text().remove(QLatin1Char('&')) == text)
                return action;
        }
        return nullptr;
    }

    void choose(const char *text) const
    {
        ASSERT_TRUE(entry(QString::fromUtf8(text))) << text;
        entry(QString::fromUtf8(text))->trigger();
    }

    using Asked = std::pair<Exercise, bool>;

    QTemporaryDir m_settingsFolder;
    test::FakeDesk control;
    std::unique_ptr<MainWindow> window;
    PracticeMenu *menu = nullptr;
    QList<Asked> asked;
};

} // namespace

TEST_F(PracticeMenuTest, IsThereInPracticeModeOnly)
{
    EXPECT_FALSE(menu->menuAction()->isVisible()) << "nothing is known yet";
    publish(false);
    EXPECT_FALSE(menu->menuAction()->isVisible());
    publish(true);
    EXPECT_TRUE(menu->menuAction()->isVisible());
    publish(false);
    EXPECT_FALSE(menu->menuAction()->isVisible());
}

TEST_F(PracticeMenuTest, EveryExerciseBeginsAndEnds)
{
    publish(true);
    const std::pair<const char *, const char *> texts[] = {
        {"Begin a rush", "End the rush"},
        {"Take Redis away", "Bring Redis back"},
        {"Let Qiscus fail", "Let Qiscus work again"},
        {"Let an agent leave", "Let the agent come back"},
    };
    const Exercise exercises[] = {Exercise::Rush, Exercise::RedisOutage, Exercise::QiscusOutage,
                                  Exercise::AgentLeaves};
    for (size_t one = 0; one < std::size(texts); ++one) {
        choose(texts[one].first);
        EXPECT_EQ(asked.back(), Asked(exercises[one], true));
        EXPECT_FALSE(entry(QString::fromUtf8(texts[one].first)));
        choose(texts[one].second);
        EXPECT_EQ(asked.back(), Asked(exercises[one], false));
        EXPECT_TRUE(entry(QString::fromUtf8(texts[one].first)));
    }
    EXPECT_EQ(asked.size(), 8);
}

TEST_F(PracticeMenuTest, TheTitleNamesWhatRuns)
{
    publish(true);
    EXPECT_EQ(window->windowTitle(), QStringLiteral("Allocation Desk (practice mode)"));
    choose("Take Redis away");
    choose("Begin a rush");
    EXPECT_EQ(window->windowTitle(), QStringLiteral("Allocation Desk (practice mode: rush, Redis outage)"));
    choose("End the rush");
    EXPECT_EQ(window->windowTitle(), QStringLiteral("Allocation Desk (practice mode: Redis outage)"));
    publish(false);
    EXPECT_EQ(window->windowTitle(), QStringLiteral("Allocation Desk"));
}

TEST_F(PracticeMenuTest, SaysWhatToLookAtAndHowItEnds)
{
    publish(true);
    choose("Let Qiscus fail");
    const auto *advice = window->findChild<AdvicePopover *>();
    ASSERT_TRUE(advice);
    EXPECT_TRUE(advice->isVisible());
    const auto *cap = window->findChild<CapTile *>();
    const QPoint card = advice->mapTo(window.get(), advice->contentsRect().topLeft());
    EXPECT_GT(card.y(), cap->mapTo(window.get(), cap->rect().bottomLeft()).y())
        << "it does not cover what it speaks of";
    const auto *agents = window->findChild<AgentsPane *>();
    EXPECT_GT(card.y(), agents->mapTo(window.get(), agents->rect().center()).y())
        << "nor the head of the agents, with their search";
    EXPECT_EQ(advice->accessibleName(), QStringLiteral("Qiscus fails from now on"));
    EXPECT_TRUE(advice->accessibleDescription().endsWith(QStringLiteral("Practice, Let Qiscus work again.")));
}

TEST_F(PracticeMenuTest, AllEndAtOnce)
{
    publish(true);
    EXPECT_FALSE(entry(QStringLiteral("End all exercises"))->isEnabled());
    choose("Begin a rush");
    choose("Let an agent leave");
    asked.clear();
    choose("End all exercises");
    EXPECT_EQ(asked, (QList<Asked>{{Exercise::Rush, false}, {Exercise::AgentLeaves, false}}));
    EXPECT_FALSE(entry(QStringLiteral("End all exercises"))->isEnabled());
}

TEST_F(PracticeMenuTest, ADeskThatStoppedRunsNothingMore)
{
    publish(true);
    choose("Begin a rush");
    asked.clear();
    menu->forget();
    EXPECT_TRUE(entry(QStringLiteral("Begin a rush")));
    EXPECT_TRUE(asked.isEmpty()) << "there is nobody to be told";
    EXPECT_EQ(window->windowTitle(), QStringLiteral("Allocation Desk (practice mode)"));
}
