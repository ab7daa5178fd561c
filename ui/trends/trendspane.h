/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/thresholds.h"
#include "ui/trends/trendspan.h"

#include <QWidget>

#include <memory>
#include <optional>

class QButtonGroup;
class QCustomPlot;
class QPushButton;

namespace desk
{

class TrendPlot;

/// Depth, longest wait and assigned per minute over the same time. The wheel, dragging and the keys + - Left Right look
/// closer at a part of it; 0, a double click or "Back to now" go back. A page of the tabs "More views".
class TrendsPane : public QWidget
{
    Q_OBJECT

public:
    explicit TrendsPane(QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshotPtr &snapshot); ///< never null
    void tick(qint64 nowMs);                           ///< once a second, ms since the epoch
    void setThresholds(const Thresholds &thresholds);

    int rangeMinutes() const;
    void setRangeMinutes(int minutes); ///< 15, 60 or 1440; another value changes nothing

    /// The buttons of the range. Stand at the top of the pane until a tab bar takes them as its corner
    /// (QTabWidget::setCornerWidget); show them there only while this page is the current one.
    QWidget *cornerWidget() const { return m_corner; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildCorner();
    void applyLook();
    void buildZoom();
    void usePoints();
    void showTime();
    qint64 pixelMs() const;
    void zoom(double factor, double at);
    void pan(double fraction);
    void resetZoom();
    bool onKey(int key);
    double placeInPlot(const QPointF &position) const;
    QPushButton *addRange(const QString &text, const QString &name, int minutes);

    QWidget *m_corner;
    QButtonGroup *m_ranges;
    QPushButton *m_backToNow;
    QCustomPlot *m_plot;
    QList<TrendPlot *> m_trends;
    /// Of the last snapshot: by minute for the day, finer for the shorter ranges.
    std::shared_ptr<const QList<TrendPoint>> m_points = std::make_shared<const QList<TrendPoint>>();
    DeskSnapshotPtr m_snapshot;
    TrendSpan m_span;
    std::optional<double> m_dragAt; ///< where the drag was last, as a part of the plot's width
    Thresholds m_thresholds;
    qint64 m_nowMs = 0;
    qint64 m_shownMs = 0; ///< the time for which it was drawn last
};

} // namespace desk
