/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"
#include "ui/common/thresholds.h"
#include "ui/log/logline.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

class QAction;
class QSplitter;
class QShowEvent;
class QVBoxLayout;

namespace desk
{

class AgentsView;
class AdvicePopover;
class AlarmCentre;
class Appearance;
class Card;
class CentralPlace;
class HealthStrip;
class LogWindow;
class MoreViews;
class PracticeMenu;
class TileRow;
class VerdictBand;
class WaitingPane;
class Wallboard;

/// The supervisor's window. Lives in the GUI thread; owns its panels; @p control must outlive it.
/// Shows the latest snapshot of @p control; ages tick once a second by one timer for the whole window.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(DeskControl &control, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Says beside the verdict what came of something that was asked for.
    void tell(const QString &title, const QString &message);
    AlarmCentre *alarms() const { return m_alarms; }
    Wallboard *wallboard() const { return m_wallboard.get(); }
    PracticeMenu *practiceMenu() const { return m_practice; }
    /// Shows @p page, which the window owns from then on, in the place of the desk; null: the desk again.
    void showPage(QWidget *page);
    void setThresholds(const Thresholds &thresholds);
    /// Lines of the program's log, oldest first, for View > Log.
    void addLogLines(const QList<LogLine> &lines);

Q_SIGNALS:
    /// The supervisor wants to reach the real Qiscus, or another one.
    void connectRequested();
    void settingsRequested();
    /// A file is to be written; the window does no I/O. The answer comes by tell().
    void saveRequested(const QString &suggestedName, const QByteArray &content);

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPanels();
    void buildAlarms();
    AdvicePopover *explanation();
    void explain(const QString &title, const QString &message);
    void buildLayout();
    Card *cardAround(QWidget *pane);
    bool wantsCompact() const;
    void setCompact(bool compact);
    void focusIn(QWidget *pane, QWidget *target);
    void buildMenus();
    void buildDeskMenu();
    void buildChatsMenu();
    void buildAgentsMenu();
    void buildViewMenu();
    void buildPracticeMenu();
    void buildHelpMenu();
    void refreshTitle();
    void setSnapshot(const DeskSnapshotPtr &snapshot);
    void tick();
    void judge(qint64 nowMs);
    void readRoster();
    void restoreLayout();
    void saveLayout() const;

    DeskControl &m_control;
    Appearance *m_appearance;
    Thresholds m_thresholds;
    DeskSnapshotPtr m_snapshot;
    RequestId m_rosterRequest = 0;
    QTimer m_second;
    bool m_compact = false;
    std::unique_ptr<CentralPlace> m_place;
    QVBoxLayout *m_middle = nullptr; ///< tiles, tables and all
    // Of the full layout, kept while the compact one is shown.
    QSize m_fullMinimum;
    QByteArray m_fullRows;

    // Made in the order in which the Tab key visits them.
    WaitingPane *m_waiting = nullptr;
    AgentsView *m_agents = nullptr;
    MoreViews *m_more = nullptr;
    TileRow *m_tiles = nullptr;
    VerdictBand *m_verdict = nullptr;
    HealthStrip *m_health = nullptr;
    LogWindow *m_log = nullptr;
    PracticeMenu *m_practice = nullptr;
    AlarmCentre *m_alarms = nullptr;
    AdvicePopover *m_explanation = nullptr; ///< made when first needed
    std::unique_ptr<Wallboard>
        m_wallboard; ///< without a parent: it must not vanish when the window is minimized

    Card *m_waitingCard = nullptr;
    Card *m_agentsCard = nullptr;
    QSplitter *m_columns = nullptr;
    QSplitter *m_rows = nullptr;
    QAction *m_chatsMenu = nullptr;
    QAction *m_agentsMenu = nullptr;
    QAction *m_viewMenu = nullptr;
    QAction *m_pauseAction = nullptr;
    QAction *m_resumeAction = nullptr;
    QAction *m_rosterAction = nullptr;
};

} // namespace desk
