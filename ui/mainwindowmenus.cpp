/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// The menus of the window: every action of its panels, with its shortcut.

#include "ui/mainwindow.h"

#include "ui/activity/activitypane.h"
#include "ui/activity/failureactions.h"
#include "ui/activity/failurespane.h"
#include "ui/agents/agentspane.h"
#include "ui/agents/agentsview.h"
#include "ui/alarms/alarmcentre.h"
#include "ui/common/desktable.h"
#include "ui/common/searchfield.h"
#include "ui/log/logwindow.h"
#include "ui/practice/practicemenu.h"
#include "ui/status/captile.h"
#include "ui/status/verdictband.h"
#include "ui/theme/metrics.h"
#include "ui/waiting/waitingactions.h"
#include "ui/waiting/waitingpane.h"
#include "ui/window/aboutdialog.h"
#include "ui/window/appearancemenu.h"
#include "ui/window/languagemenu.h"
#include "ui/window/moreviews.h"
#include "ui/window/tablecolumns.h"
#include "ui/window/tilerow.h"

#include <QApplication>
#include <QMenuBar>

namespace desk
{

void MainWindow::focusIn(QWidget *pane, QWidget *target)
{
    m_more->bringForward(pane);
    target->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::buildMenus()
{
    menuBar()->setFixedHeight(Metrics::ofApplication().units(3));
    buildDeskMenu();
    buildChatsMenu();
    buildAgentsMenu();
    buildViewMenu();
    buildPracticeMenu();
    buildHelpMenu();
}

void MainWindow::buildDeskMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Desk"));
    m_pauseAction = menu->addAction(tr("&Pause assigning…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                                    m_verdict, &VerdictBand::askForPause);
    m_resumeAction = menu->addAction(tr("&Resume assigning"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                                     m_verdict, &VerdictBand::resume);
    m_pauseAction->setEnabled(false); // until it is known whether it is paused
    m_resumeAction->setEnabled(false);
    menu->addSeparator();
    CapTile *cap = m_tiles->capTile();
    menu->addAction(tr("Change the &cap"), QKeySequence(Qt::CTRL | Qt::Key_M), cap,
                    [cap] { cap->field()->setFocus(Qt::ShortcutFocusReason); });
    QAction *undo = menu->addAction(tr("&Undo the change of the cap"), QKeySequence(QKeySequence::Undo), cap,
                                    &CapTile::takeBack);
    undo->setEnabled(false);
    connect(cap, &CapTile::undoOffered, undo, &QAction::setEnabled);
    menu->addSeparator();
    QMenu *alarms = menu->addMenu(tr("A&larms"));
    alarms->setToolTipsVisible(true);
    alarms->addActions(m_alarms->actions());
    menu->addSeparator();
    menu->addAction(tr("Connect to Qi&scus…"), this, &MainWindow::connectRequested);
    QAction *settings = menu->addAction(tr("S&ettings…"), QKeySequence(QKeySequence::Preferences), this,
                                        &MainWindow::settingsRequested);
    settings->setMenuRole(QAction::PreferencesRole);
    menu->addSeparator();
    QAction *quit =
        menu->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), qApp, &QCoreApplication::quit);
    quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::buildChatsMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Chats"));
    m_chatsMenu = menu->menuAction();
    menu->setToolTipsVisible(true); // they say why an entry cannot be used
    menu->addAction(tr("&Find a waiting chat"), QKeySequence(QKeySequence::Find), this,
                    [this] { focusIn(m_waiting, m_waiting->searchField()); });
    menu->addMenu(m_waiting->channelMenu());
    menu->addActions(m_waiting->actions()->all());
    menu->addSeparator();
    QMenu *failures = menu->addMenu(tr("Fa&ilures"));
    failures->setToolTipsVisible(true);
    failures->addActions(m_more->failures()->actions()->all());
    menu->addSeparator();
    menu->addAction(m_more->activity()->exportAction());
}

void MainWindow::buildAgentsMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Agents"));
    m_agentsMenu = menu->menuAction();
    menu->setToolTipsVisible(true);
    menu->addAction(tr("&Find an agent"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this, [this] {
        m_agents->showAll();
        focusIn(m_agents, m_agents->pane()->searchField());
    });
    menu->addActions(m_agents->actions());
    menu->addSeparator();
    m_rosterAction = menu->addAction(tr("&Read agents now"), QKeySequence(QKeySequence::Refresh), this,
                                     &MainWindow::readRoster);
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    m_viewMenu = menu->menuAction();
    menu->addAction(tr("&Waiting"), QKeySequence(Qt::CTRL | Qt::Key_1), this,
                    [this] { focusIn(m_waiting, m_waiting->table()); });
    menu->addAction(tr("&Agents"), QKeySequence(Qt::CTRL | Qt::Key_2), this,
                    [this] { focusIn(m_agents, m_agents); });
    const std::pair<MoreViews::Page, QString> pages[] = {{MoreViews::Trends, tr("&Trends")},
                                                         {MoreViews::Activity, tr("A&ctivity")},
                                                         {MoreViews::Failures, tr("&Failures")}};
    int key = Qt::Key_3;
    for (const auto &[page, name] : pages) {
        menu->addAction(name, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key++)), this,
                        [this, shown = page] { m_more->open(shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("&Log"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), this, [this] {
        m_log->show();
        m_log->raise();
        m_log->activateWindow();
    });
    menu->addAction(tr("Wall&board"), QKeySequence(Qt::Key_F11), m_verdict, &VerdictBand::wallboardRequested);
    menu->addSeparator();
    menu->addMenu(tablecolumns::makeMenu(*this, menu));
    menu->addMenu(new AppearanceMenu(*m_appearance, menu));
    auto *language = new LanguageMenu(menu);
    menu->addMenu(language);
    connect(language, &LanguageMenu::chosen, this, [this] {
        m_verdict->tell(tr("The language changes at the next start"),
                        tr("The window keeps its present one until then."));
    });
}

void MainWindow::buildPracticeMenu()
{
    m_practice = new PracticeMenu(this);
    menuBar()->addMenu(m_practice);
    connect(m_practice, &PracticeMenu::explained, this, &MainWindow::explain);
    connect(m_practice, &PracticeMenu::runningChanged, this, &MainWindow::refreshTitle);
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    QAction *about =
        menu->addAction(tr("&About Allocation Desk"), this, [this] { (new AboutDialog(this))->show(); });
    about->setMenuRole(QAction::AboutRole);
    QAction *aboutQt = menu->addAction(tr("About &Qt"), qApp, &QApplication::aboutQt);
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

} // namespace desk
