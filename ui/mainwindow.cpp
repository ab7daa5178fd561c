/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/mainwindow.h"

#include "ui/activity/activitypane.h"
#include "ui/activity/failureactions.h"
#include "ui/activity/failurespane.h"
#include "ui/agents/agentspane.h"
#include "ui/agents/agentsview.h"
#include "ui/alarms/alarmcentre.h"
#include "ui/alarms/desktray.h"
#include "ui/common/desktable.h"
#include "ui/common/searchfield.h"
#include "ui/log/logwindow.h"
#include "ui/practice/practicemenu.h"
#include "ui/status/advicepopover.h"
#include "ui/status/captile.h"
#include "ui/status/healthstrip.h"
#include "ui/status/verdictband.h"
#include "ui/theme/metrics.h"
#include "ui/trends/trendspane.h"
#include "ui/waiting/waitingactions.h"
#include "ui/waiting/waitingpane.h"
#include "ui/wallboard/wallboard.h"
#include "ui/window/centralplace.h"
#include "ui/window/moreviews.h"
#include "ui/window/tablecolumns.h"
#include "ui/window/tilerow.h"
#include "ui/window/windowsettings.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDateTime>
#include <QMenuBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace desk
{

namespace
{

// In units. Below the first two the full layout gives way to tabs; below the others nothing is promised.
constexpr double CompactBelowWidth = 130;
constexpr double CompactBelowHeight = 75;
constexpr double SmallestWidth = 80;
constexpr double SmallestHeight = 50;

} // namespace

MainWindow::MainWindow(DeskControl &control, QWidget *parent)
    : QMainWindow(parent)
    , m_control(control)
    , m_appearance(new Appearance(windowsettings::appearance(), this))
{
    setWindowTitle(tr("Allocation Desk"));
    buildPanels();
    buildAlarms();
    buildLayout();
    buildMenus();
    restoreLayout();
    m_second.setTimerType(Qt::PreciseTimer); // a coarse one skips a second now and then, which the eye sees
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &MainWindow::tick);
    connect(&control, &DeskControl::snapshotChanged, this, &MainWindow::setSnapshot);
    connect(&control, &DeskControl::commandFinished, this, [this](const CommandResult &result) {
        if (result.request == m_rosterRequest && !result.ok)
            m_verdict->tell(tr("The agents were not read"), result.message);
    });
    connect(qApp, &QCoreApplication::aboutToQuit, this, &MainWindow::saveLayout);
    // The end of the session asks nobody anything: what must last is stored, the chats wait in Redis.
    connect(qApp, &QGuiApplication::commitDataRequest, this, &MainWindow::saveLayout);
    m_second.start();
    setThresholds(windowsettings::thresholds());
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanels()
{
    m_waiting = new WaitingPane(m_control, this);
    m_agents = new AgentsView(m_control, this);
    m_more = new MoreViews(m_control, this);
    m_tiles = new TileRow(m_control, this);
    m_verdict = new VerdictBand(m_control, this);
    m_health = new HealthStrip(this);
    m_log = new LogWindow(this);
    m_wallboard = std::make_unique<Wallboard>();
    setStatusBar(m_health);
    connect(m_tiles->capTile(), &CapTile::chosenChanged, m_agents->pane(), &AgentsPane::setPreviewCap);
    connect(m_verdict, &VerdictBand::wallboardRequested, this, [this] { m_wallboard->toggle(this); });
    connect(m_verdict, &VerdictBand::alarmed, this, [this] { QApplication::alert(this); });
    connect(m_waiting, &WaitingPane::refused, m_verdict, &VerdictBand::tell);
    connect(m_waiting, &WaitingPane::asking, this, [this] { m_more->bringForward(m_waiting); });
    connect(m_more->failures(), &FailuresPane::refused, m_verdict, &VerdictBand::tell);
    connect(m_more->failures(), &FailuresPane::asking, this, [this] { m_more->open(MoreViews::Failures); });
    connect(m_more->activity(), &ActivityPane::exportRequested, this, &MainWindow::saveRequested);
    connect(m_agents, &AgentsView::refused, m_verdict, &VerdictBand::tell);
    connect(m_agents, &AgentsView::asking, this, [this] { m_more->bringForward(m_agents); });
    connect(m_agents->pane(), &AgentsPane::readRosterRequested, this, &MainWindow::readRoster);
}

void MainWindow::buildAlarms()
{
    m_alarms = new AlarmCentre(this);
    connect(m_alarms, &AlarmCentre::called, this, [this](const QString &title, const QString &message) {
        explanation()->showFor(notificationTime, m_health, title, message);
    });
    connect(m_alarms, &AlarmCentre::ringingChanged, m_verdict, &VerdictBand::setRinging);
    connect(m_verdict, &VerdictBand::quietRequested, m_alarms, &AlarmCentre::snooze);
}

AdvicePopover *MainWindow::explanation()
{
    if (!m_explanation)
        m_explanation = new AdvicePopover(this);
    return m_explanation;
}

/// Above the health strip: neither what it speaks of nor the heads of the tables lie behind it.
void MainWindow::explain(const QString &title, const QString &message)
{
    explanation()->showText(m_health, title, message);
}

Card *MainWindow::cardAround(QWidget *pane)
{
    auto *card = new Card(this);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(pane);
    return card;
}

void MainWindow::buildLayout()
{
    const Metrics metrics = Metrics::ofApplication();
    m_rows = new QSplitter(Qt::Vertical, this);
    m_rows->setObjectName(QStringLiteral("rows"));
    m_waitingCard = cardAround(m_waiting);
    m_agentsCard = cardAround(m_agents);
    m_rows->addWidget(m_waitingCard);
    m_rows->addWidget(m_more);
    m_rows->setStretchFactor(0, 1); // height given away goes to the table
    m_rows->setStretchFactor(1, 0);
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->addWidget(m_rows);
    m_columns->addWidget(m_agentsCard);
    for (QSplitter *splitter : {m_rows, m_columns}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(metrics.gap());
    }
    auto *middle = new QWidget(this);
    m_middle = new QVBoxLayout(middle);
    m_middle->setContentsMargins(metrics.gap(), 0, metrics.gap(), 0);
    m_middle->setSpacing(metrics.gap());
    m_middle->addWidget(m_verdict);
    m_middle->addWidget(m_tiles);
    m_middle->addWidget(m_columns, 1);
    m_place = std::make_unique<CentralPlace>(*this, middle);
    setMinimumSize(metrics.units(SmallestWidth), metrics.units(SmallestHeight));
}

/// Where the full layout would be cut, or smaller than it reads well.
bool MainWindow::wantsCompact() const
{
    const Metrics metrics = Metrics::ofApplication();
    const QSize full = m_compact ? m_fullMinimum : minimumSizeHint();
    return width() < std::max(metrics.units(CompactBelowWidth), full.width()) ||
           height() < std::max(metrics.units(CompactBelowHeight), full.height());
}

/// All views become tabs of one card; the tables keep their models, selection and order.
void MainWindow::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    if (compact) {
        m_fullMinimum = minimumSizeHint();
        m_fullRows = m_rows->saveState();
    }
    m_compact = compact;
    m_verdict->setCompact(compact);
    m_tiles->setCompact(compact);
    m_health->setCompact(compact);
    if (compact) {
        m_more->takeIn(m_waiting, m_agents);
        m_middle->addWidget(m_more, 1);
    } else {
        m_more->giveBack(m_waiting, m_agents);
        m_waitingCard->layout()->addWidget(m_waiting);
        m_agentsCard->layout()->addWidget(m_agents);
        m_rows->addWidget(m_more);
        m_waiting->show();
        m_agents->show();
        m_rows->restoreState(m_fullRows);
    }
    m_columns->setVisible(!compact);
    m_more->show();
}

void MainWindow::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    const bool practiceChanged = !m_snapshot || m_snapshot->practice != snapshot->practice;
    m_snapshot = snapshot;
    if (practiceChanged) {
        m_practice->setPractice(snapshot->practice);
        refreshTitle();
    }
    m_tiles->setSnapshot(snapshot);
    m_waiting->setSnapshot(snapshot);
    m_agents->setSnapshot(snapshot);
    m_more->setSnapshot(snapshot);
    m_health->setSnapshot(*snapshot);
    m_wallboard->setSnapshot(snapshot);
    m_verdict->setPauseState(snapshot->pause.paused, snapshot->live);
    m_pauseAction->setEnabled(snapshot->live && !snapshot->pause.paused);
    m_resumeAction->setEnabled(snapshot->live && snapshot->pause.paused);
    judge(QDateTime::currentMSecsSinceEpoch());
}

void MainWindow::refreshTitle()
{
    const QString running = m_practice->running();
    if (!m_snapshot || !m_snapshot->practice)
        setWindowTitle(tr("Allocation Desk"));
    else if (running.isEmpty())
        setWindowTitle(tr("Allocation Desk (practice mode)"));
    else
        setWindowTitle(tr("Allocation Desk (practice mode: %1)").arg(running));
}

/// What depends on the snapshot and on the time.
void MainWindow::judge(qint64 nowMs)
{
    if (!m_snapshot)
        return;
    m_tiles->tick(nowMs);
    const Verdict verdict = verdictOf(*m_snapshot, m_thresholds, nowMs);
    m_verdict->setVerdict(verdict);
    m_alarms->look(*m_snapshot, m_thresholds, verdict.level, nowMs);
    m_wallboard->setVerdict(verdict);
    m_wallboard->tick(nowMs);
}

void MainWindow::tick()
{
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    judge(nowMs);
    m_waiting->tick(nowMs);
    m_agents->tick(nowMs);
    m_more->tick(nowMs);
    m_health->tick(nowMs);
}

void MainWindow::tell(const QString &title, const QString &message)
{
    m_verdict->tell(title, message);
}

void MainWindow::showPage(QWidget *page)
{
    if (!m_place->show(page))
        return;
    m_health->setVisible(!page);
    // Nobody drops a chat that is out of sight.
    for (QAction *menu : {m_chatsMenu, m_agentsMenu, m_viewMenu})
        menu->setEnabled(!page);
    if (!page)
        setCompact(wantsCompact());
}

void MainWindow::setThresholds(const Thresholds &thresholds)
{
    m_thresholds = thresholds;
    m_waiting->setThresholds(thresholds);
    m_more->setThresholds(thresholds);
    m_tiles->setThresholds(thresholds);
    m_wallboard->setThresholds(thresholds);
    tick();
}

void MainWindow::addLogLines(const QList<LogLine> &lines)
{
    m_log->append(lines);
}

void MainWindow::readRoster()
{
    m_rosterRequest = m_control.readRosterNow();
}

void MainWindow::restoreLayout()
{
    const Metrics metrics = Metrics::ofApplication();
    const windowsettings::Layout stored = windowsettings::layout();
    resize(metrics.units(160), metrics.units(100));
    if (!stored.geometry.isEmpty())
        restoreGeometry(stored.geometry); // Qt moves it back when that screen is gone
    if (!m_columns->restoreState(stored.columns))
        m_columns->setSizes({metrics.units(79), metrics.units(78)});
    if (!m_rows->restoreState(stored.rows))
        m_rows->setSizes({metrics.units(46), metrics.units(21.5)});
    m_more->setCurrentPage(stored.page);
    m_more->trends()->setRangeMinutes(stored.trendMinutes);
    m_agents->pane()->setFilter(stored.agentFilter);
    m_waiting->setChannel(stored.channelFilter);
    tablecolumns::restore(*this);
}

void MainWindow::saveLayout() const
{
    windowsettings::setLayout({saveGeometry(), m_columns->saveState(),
                               m_compact ? m_fullRows : m_rows->saveState(), m_more->currentPage(),
                               m_more->trends()->rangeMinutes(), m_agents->pane()->filter(),
                               m_waiting->channel()});
    tablecolumns::store(*this);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_place->showsDesk())
        setCompact(wantsCompact());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    if (m_alarms->takesWindow()) {
        event->ignore();
        return;
    }
    m_wallboard->close(); // it would stand on the wall without a desk behind it
    QMainWindow::closeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!event->spontaneous() && !focusWidget())
        m_waiting->table()->setFocus(Qt::OtherFocusReason);
}

} // namespace desk
