/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"
#include "ui/common/thresholds.h"
#include "ui/theme/surface.h"

#include <array>

class QTabWidget;

namespace desk
{

class ActivityPane;
class FailuresPane;
class TrendsPane;

/// Trends, activity and failures as tabs on one card; what belongs to the current page stands beside the
/// tabs.
class MoreViews : public Card
{
    Q_OBJECT

public:
    enum Page { Trends, Activity, Failures, PageCount };

    /// @p control must outlive this.
    explicit MoreViews(DeskControl &control, QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshotPtr &snapshot);
    void tick(qint64 nowMs);
    void setThresholds(const Thresholds &thresholds);
    /// Shows the page and gives it the keyboard.
    void open(Page page);

    /// Takes the two panes in as first tabs, for a small window.
    void takeIn(QWidget *waiting, QWidget *agents);
    /// Gives them back: they have no parent then.
    void giveBack(QWidget *waiting, QWidget *agents);
    /// Brings the page of @p pane to the front, if it is one.
    void bringForward(QWidget *pane);

    int currentPage() const; ///< of the enum; Trends while one of the panes taken in is shown
    void setCurrentPage(int page);
    TrendsPane *trends() const { return m_trends; }
    ActivityPane *activity() const { return m_activity; }
    FailuresPane *failures() const { return m_failures; }

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCorner();
    void showFailures(qsizetype count);

    TrendsPane *m_trends;
    ActivityPane *m_activity;
    FailuresPane *m_failures;
    std::array<QWidget *, PageCount> m_pages{};
    std::array<QWidget *, PageCount> m_corners{};
    QTabWidget *m_tabs;
    qsizetype m_failureCount = -1;
};

} // namespace desk
