/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/thresholds.h"
#include "ui/status/verdict.h"

#include <QGroupBox>
#include <QTimer>

class QCustomPlot;

namespace desk
{

class FittedLabel;
class IconLabel;
class TrendPlot;
class WallHealth;
class WallTile;

/// The numbers of the window, huge, for a screen on the wall: a window of its own, on another screen than the
/// supervisor's if there is one. Esc or F11 ends it. All sizes come from its height.
class Wallboard : public QGroupBox
{
    Q_OBJECT

public:
    Wallboard();

    void setSnapshot(const DeskSnapshotPtr &snapshot);
    void setVerdict(const Verdict &verdict);
    void setThresholds(const Thresholds &thresholds);
    void tick(qint64 nowMs);

    /// Fills a screen: another one than that of @p window, if there is another. Ends when it is shown.
    void toggle(const QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();
    void placeVerdict(const QRect &row, double words, int gap);
    void placeTrend(double words);
    void showRest();
    void refresh();
    void refreshTrend();

    DeskSnapshotPtr m_snapshot;
    Verdict m_verdict;
    Thresholds m_thresholds;
    qint64 m_nowMs = 0;
    QRect m_band; ///< what the verdict fills

    IconLabel *m_icon;
    FittedLabel *m_sentence;
    FittedLabel *m_clock;
    WallTile *m_waiting;
    WallTile *m_longest;
    WallTile *m_agents;
    WallTile *m_assigned;
    WallTile *m_wait;
    WallHealth *m_health;
    QWidget *m_trendCard;
    QCustomPlot *m_plot;
    TrendPlot *m_trend;
    std::shared_ptr<const QList<TrendPoint>> m_points;
    QTimer m_hint; ///< while it runs, how to leave stands in the place of the clock
};

} // namespace desk
