/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/thresholds.h"

#include <QWidget>

#include <memory>

class QButtonGroup;
class QCustomPlot;
class QPushButton;

namespace desk
{

class TrendPlot;

/// Depth, longest wait and assigned per minute over the same time. A page of the tabs "More views".
class TrendsPane : public QWidget
{
    Q_OBJECT

public:
    explicit TrendsPane(QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshotPtr &snapshot); ///< never null
    void tick(qint64 nowMs);                           ///< once a second, ms since the epoch
    void setThresholds(const Thresholds &thresholds);

    int rangeMinutes() const;
    void setRangeMinutes(int minutes); ///< 15 or 60; another value changes nothing

    /// The buttons of the range. Stand at the top of the pane until a tab bar takes them as its corner
    /// (QTabWidget::setCornerWidget); show them there only while this page is the current one.
    QWidget *cornerWidget() const { return m_corner; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildCorner();
    void applyLook();
    void showTime();
    QPushButton *addRange(const QString &text, const QString &name, int minutes);

    QWidget *m_corner;
    QButtonGroup *m_ranges;
    QCustomPlot *m_plot;
    QList<TrendPlot *> m_trends;
    std::shared_ptr<const QList<TrendPoint>> m_points = std::make_shared<const QList<TrendPoint>>();
    Thresholds m_thresholds;
    qint64 m_nowMs = 0;
};

} // namespace desk
