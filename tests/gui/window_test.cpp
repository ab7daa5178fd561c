/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/guisupport.h"
#include "tests/support/waiting.h"
#include "ui/agents/agentspane.h"
#include "ui/agents/agentsview.h"
#include "ui/common/desktable.h"
#include "ui/common/searchfield.h"
#include "ui/mainwindow.h"
#include "ui/status/captile.h"
#include "ui/theme/tokenlabel.h"
#include "ui/theme/tokens.h"
#include "ui/waiting/waitingpane.h"
#include "ui/window/aboutdialog.h"
#include "ui/window/moreviews.h"
#include "ui/window/windowsettings.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

using namespace desk;

namespace
{

QAction *actionNamed(const QList<QAction *> &actions, const QString &text)
{
    for (QAction *action : actions) {
        if (!action->menu() && action->text().remove(QLatin1Char('&')) == text)
            return action;
        if (action->menu()) {
            if (QAction *below = actionNamed(action->menu()->actions(), text))
                return below;
        }
    }
    return nullptr;
}

/// Settings of their own, so that neither the person's nor another test's window is seen.
class WindowTest : public testing::Test
{
protected:
    WindowTest()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("allocation-desk-test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settingsFolder.path());
        QSettings().clear();
        open();
    }

    void open()
    {
        window = std::make_unique<MainWindow>(control);
        window->resize(1280, 800);
        window->show();
        QApplication::setActiveWindow(window.get());
    }

    void reopen()
    {
        window->close();
        open();
    }

    void publishSample() { control.publish(test::sampleSnapshot(QDateTime::currentMSecsSinceEpoch())); }
    QAction *action(const char *text) const
    {
        return actionNamed(window->menuBar()->actions(), QString::fromUtf8(text));
    }
    void trigger(const char *text) const
    {
        ASSERT_TRUE(action(text)) << text;
        action(text)->trigger();
    }
    QString sentence() const { return window->findChild<TokenLabel *>(QStringLiteral("sentence"))->text(); }

    QTemporaryDir m_settingsFolder;
    test::FakeDesk control;
    std::unique_ptr<MainWindow> window;
};

} // namespace

TEST_F(WindowTest, ShowsWhatTheDeskPublishes)
{
    EXPECT_TRUE(sentence().isEmpty() || sentence() == QStringLiteral("Reading the queue"));
    publishSample();
    EXPECT_EQ(sentence(), QStringLiteral("All is well"));
    EXPECT_EQ(window->findChild<WaitingPane *>()->table()->model()->rowCount(), 17);
    EXPECT_EQ(window->findChild<AgentsPane *>()->table()->model()->rowCount(), 24);
    control.publish(test::troubleSnapshot(QDateTime::currentMSecsSinceEpoch()));
    EXPECT_TRUE(sentence().startsWith(QStringLiteral("Redis is away")));
    EXPECT_TRUE(window->findChild<QTabWidget *>()->tabText(2) == QStringLiteral("Failures: 2"));
}

TEST_F(WindowTest, PracticeModeStandsInTheTitle)
{
    DeskSnapshot desk = test::sampleSnapshot(QDateTime::currentMSecsSinceEpoch());
    control.publish(desk);
    EXPECT_EQ(window->windowTitle(), QStringLiteral("Allocation Desk"));
    desk.practice = true;
    control.publish(desk);
    EXPECT_TRUE(window->windowTitle().contains(QStringLiteral("practice mode")));
}

TEST_F(WindowTest, WaitsTickWithoutASnapshot)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    control.publish(test::sampleSnapshot(now));
    const auto *tile = [this]() -> const QWidget * {
        for (const Tile *one : window->findChildren<Tile *>()) {
            if (one->accessibleName() == QStringLiteral("Longest wait"))
                return one;
        }
        return nullptr;
    }();
    const auto *value = tile->findChild<TokenLabel *>(QStringLiteral("value"));
    const QString before = value->text();
    EXPECT_TRUE(
        test::waitUntil([value, before] { return value->text() != before; }, std::chrono::seconds(5)));
}

TEST_F(WindowTest, TheFirstFocusIsInTheWaitingTable)
{
    EXPECT_EQ(QApplication::focusWidget(), window->findChild<WaitingPane *>()->table());
}

TEST_F(WindowTest, TheTabKeyGoesFromWaitingToAgentsToTheCap)
{
    publishSample();
    QList<QWidget *> way;
    for (QWidget *next = window->findChild<WaitingPane *>()->table()->nextInFocusChain();
         next != window->findChild<WaitingPane *>()->table(); next = next->nextInFocusChain())
        way.append(next);
    const qsizetype agents = way.indexOf(window->findChild<AgentsPane *>()->table());
    const qsizetype tabs = way.indexOf(window->findChild<QTabWidget *>());
    const qsizetype cap = way.indexOf(window->findChild<CapTile *>()->field());
    const qsizetype pause = way.indexOf(window->findChild<QPushButton *>(QStringLiteral("pause")));
    EXPECT_TRUE(0 <= agents && agents < tabs && tabs < cap && cap < pause)
        << agents << ' ' << tabs << ' ' << cap << ' ' << pause;
}

TEST_F(WindowTest, MenusDoWhatTheySay)
{
    publishSample();
    trigger("Read agents now");
    EXPECT_EQ(control.calls().back().kind, test::FakeDesk::Call::Kind::ReadRoster);
    trigger("Find a waiting chat");
    EXPECT_TRUE(window->findChild<WaitingPane *>()->searchField()->hasFocus());
    trigger("Find an agent");
    EXPECT_TRUE(window->findChild<AgentsPane *>()->searchField()->hasFocus());
    trigger("Change the cap");
    EXPECT_TRUE(window->findChild<CapTile *>()->field()->hasFocus());
    trigger("Activity");
    EXPECT_EQ(window->findChild<MoreViews *>()->currentPage(), MoreViews::Activity);
    trigger("Agents");
    EXPECT_TRUE(window->findChild<AgentsPane *>()->table()->hasFocus());
}

TEST_F(WindowTest, EveryMenuEntryHasItsOwnShortcut)
{
    QSet<QString> seen;
    for (QAction *menu : window->menuBar()->actions()) {
        for (QAction *entry : menu->menu()->actions()) {
            const QString keys = entry->shortcut().toString();
            EXPECT_TRUE(keys.isEmpty() || !seen.contains(keys)) << qPrintable(keys);
            seen.insert(keys);
        }
    }
    EXPECT_TRUE(seen.contains(QKeySequence(QKeySequence::Find).toString()));
    EXPECT_TRUE(seen.contains(QKeySequence(QKeySequence::Refresh).toString()));
}

TEST_F(WindowTest, PauseAndResumeAreOfferedWhenTheyWork)
{
    EXPECT_FALSE(action("Pause assigning…")->isEnabled()) << "nothing was read yet";
    publishSample();
    EXPECT_TRUE(action("Pause assigning…")->isEnabled());
    EXPECT_FALSE(action("Resume assigning")->isEnabled());
    DeskSnapshot desk = test::sampleSnapshot(QDateTime::currentMSecsSinceEpoch());
    desk.pause.paused = true;
    control.publish(desk);
    EXPECT_FALSE(action("Pause assigning…")->isEnabled());
    trigger("Resume assigning");
    EXPECT_EQ(control.calls().back().kind, test::FakeDesk::Call::Kind::Resume);
}

TEST_F(WindowTest, TheAppearanceIsChosenAndKept)
{
    trigger("Dark");
    EXPECT_EQ(schemeOf(QApplication::palette()), Scheme::Dark);
    EXPECT_EQ(schemeOf(window->palette()), Scheme::Dark);
    reopen();
    EXPECT_EQ(schemeOf(QApplication::palette()), Scheme::Dark);
    EXPECT_TRUE(action("Dark")->isChecked());
    trigger("High contrast");
    EXPECT_EQ(schemeOf(QApplication::palette()), Scheme::HighContrast);
    EXPECT_FALSE(action("Dark")->isChecked());
}

TEST_F(WindowTest, TheLayoutIsKept)
{
    window->resize(1400, 900);
    window->findChild<MoreViews *>()->setCurrentPage(MoreViews::Failures);
    auto *columns = window->findChild<QSplitter *>(QStringLiteral("columns"));
    columns->setSizes({600, 760});
    const QList<int> sizes = columns->sizes();
    window->close();
    window = std::make_unique<MainWindow>(control);
    window->show();
    EXPECT_EQ(window->size(), QSize(1400, 900));
    EXPECT_EQ(window->findChild<MoreViews *>()->currentPage(), MoreViews::Failures);
    EXPECT_NEAR(window->findChild<QSplitter *>(QStringLiteral("columns"))->sizes().front(), sizes.front(), 2);
}

TEST_F(WindowTest, ASmallWindowShowsAllViewsAsTabs)
{
    publishSample();
    auto *columns = window->findChild<QSplitter *>(QStringLiteral("columns"));
    columns->setSizes({600, 660});
    const QList<int> sizes = columns->sizes();
    auto *waiting = window->findChild<WaitingPane *>();
    auto *tabs = window->findChild<QTabWidget *>();
    EXPECT_EQ(tabs->count(), 3);

    window->resize(window->minimumSize());
    EXPECT_EQ(tabs->count(), 5);
    EXPECT_EQ(window->size(), window->minimumSize()) << "nothing may force the small window wider";
    EXPECT_EQ(tabs->currentWidget(), waiting);
    EXPECT_FALSE(columns->isVisible());
    EXPECT_EQ(waiting->table()->model()->rowCount(), 17);
    trigger("Find an agent");
    EXPECT_EQ(tabs->currentWidget(), window->findChild<AgentsView *>());
    trigger("Failures");
    EXPECT_EQ(tabs->tabText(tabs->currentIndex()), QStringLiteral("Failures"));

    window->resize(1280, 800);
    EXPECT_EQ(tabs->count(), 3);
    EXPECT_TRUE(waiting->isVisible());
    EXPECT_TRUE(columns->isVisible());
    EXPECT_NEAR(columns->sizes().front(), sizes.front(), 2);
}

TEST_F(WindowTest, AWindowClosedWhileSmallKeepsTheLayoutOfTheLargeOne)
{
    for (const char *name : {"columns", "rows"}) {
        auto *splitter = window->findChild<QSplitter *>(QLatin1StringView(name));
        const QList<int> sizes = splitter->sizes();
        splitter->setSizes({sizes.at(0) - 40, sizes.at(1) + 40});
    }
    const QList<int> columns = window->findChild<QSplitter *>(QStringLiteral("columns"))->sizes();
    const QList<int> rows = window->findChild<QSplitter *>(QStringLiteral("rows"))->sizes();
    window->resize(window->minimumSize());
    window->close();
    open();
    EXPECT_NEAR(window->findChild<QSplitter *>(QStringLiteral("columns"))->sizes().front(), columns.front(),
                2);
    EXPECT_NEAR(window->findChild<QSplitter *>(QStringLiteral("rows"))->sizes().front(), rows.front(), 2);
}

TEST_F(WindowTest, TheCapCanBeTakenBackFromTheMenu)
{
    publishSample();
    EXPECT_FALSE(action("Undo the change of the cap")->isEnabled());
    auto *field = window->findChild<QSpinBox *>();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("7"));
    QTest::keyClick(field, Qt::Key_Return);
    control.answerLast(true);
    trigger("Undo the change of the cap");
    EXPECT_EQ(control.calls().back().expected, 7);
    EXPECT_EQ(control.calls().back().cap, 5);
}

TEST_F(WindowTest, DamagedSettingsAreNotBelieved)
{
    window->close();
    QSettings().setValue(QStringLiteral("window/geometry"), QByteArray("nonsense"));
    QSettings().setValue(QStringLiteral("window/columns"), QByteArray("nonsense"));
    QSettings().setValue(QStringLiteral("window/page"), 99);
    QSettings().setValue(QStringLiteral("window/appearance"), QStringLiteral("plaid"));
    open();
    EXPECT_EQ(windowsettings::appearance(), AppearanceChoice::System);
    EXPECT_EQ(window->findChild<MoreViews *>()->currentPage(), MoreViews::Trends);
    EXPECT_GT(window->findChild<AgentsPane *>()->width(), 200);
}

TEST_F(WindowTest, AboutCanBeCopied)
{
    trigger("About Allocation Desk");
    auto *about = window->findChild<AboutDialog *>();
    ASSERT_TRUE(about);
    EXPECT_FALSE(about->isModal()) << "nothing modal while chats are waiting";
    for (QPushButton *button : about->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Copy"))
            button->click();
    }
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral(DESK_VERSION)));
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QLatin1StringView(qVersion())));
}

TEST_F(WindowTest, AChosenCapDotsTheSeats)
{
    publishSample();
    auto *field = window->findChild<QSpinBox *>();
    const QImage before = window->findChild<AgentsPane *>()->table()->grab().toImage();
    field->setValue(6);
    const QImage dotted = window->findChild<AgentsPane *>()->table()->grab().toImage();
    EXPECT_NE(before, dotted);
}

TEST_F(WindowTest, EveryControlHasANameForReaders)
{
    publishSample();
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        // The clear button of a line edit belongs to Qt, which names its action.
        const bool ofQt = qobject_cast<const QLineEdit *>(widget->parentWidget()) != nullptr;
        if (button && button->isVisible() && !ofQt) {
            EXPECT_FALSE(button->text().isEmpty() && button->accessibleName().isEmpty())
                << widget->metaObject()->className();
        }
    }
}
