/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/window/moreviews.h"

#include "ui/activity/activitypane.h"
#include "ui/activity/failurespane.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/trends/trendspane.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace desk
{

namespace
{

constexpr double HeightUnits = 21.5; // nine whole rows remain for Waiting at 90 units of height

} // namespace

MoreViews::MoreViews(DeskControl &control, QWidget *parent)
    : Card(parent)
    , m_trends(new TrendsPane(this))
    , m_activity(new ActivityPane(this))
    , m_failures(new FailuresPane(control, this))
    , m_tabs(new QTabWidget(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("More views"));
    m_tabs->tabBar()->setAccessibleName(tr("More views"));
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(m_trends, tr("Trends"));
    m_tabs->addTab(m_activity, tr("Activity"));
    m_tabs->addTab(m_failures, tr("Failures"));
    m_pages = {m_trends, m_activity, m_failures};
    m_corners = {m_trends->cornerWidget(), m_activity->cornerWidget(), m_failures->cornerWidget()};

    auto *corner = new QWidget(m_tabs);
    auto *beside = new QHBoxLayout(corner);
    const int gap = Metrics::ofApplication().gap();
    beside->setContentsMargins(0, 0, gap, 0);
    for (QWidget *one : m_corners)
        beside->addWidget(one);
    m_tabs->setCornerWidget(corner, Qt::TopRightCorner);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MoreViews::showCorner);
    showCorner();
}

void MoreViews::showCorner()
{
    for (int page = 0; page < PageCount; ++page)
        m_corners[page]->setVisible(m_pages[page] == m_tabs->currentWidget());
}

void MoreViews::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_trends->setSnapshot(snapshot);
    m_activity->setSnapshot(snapshot);
    m_failures->setSnapshot(snapshot);
    if (snapshot->failed.size() != m_failureCount)
        showFailures(snapshot->failed.size());
}

void MoreViews::showFailures(qsizetype count)
{
    m_failureCount = count;
    const int tab = m_tabs->indexOf(m_failures);
    m_tabs->setTabText(tab, count > 0 ? tr("Failures: %1").arg(count) : tr("Failures"));
    // A tab bar keeps its new words to itself, and screen readers would go on with the old ones.
    QAccessibleEvent renamed(m_tabs->tabBar(), QAccessible::NameChanged);
    renamed.setChild(tab);
    QAccessible::updateAccessibility(&renamed);
    m_tabs->setTabIcon(tab, count > 0 ? tintedIcon(IconName::Bad, tokenColor(palette(), Token::Bad),
                                                   tokenColor(palette(), Token::Base))
                                      : QIcon());
}

void MoreViews::tick(qint64 nowMs)
{
    m_trends->tick(nowMs);
}

void MoreViews::setThresholds(const Thresholds &thresholds)
{
    m_trends->setThresholds(thresholds);
}

void MoreViews::open(Page page)
{
    m_tabs->setCurrentWidget(m_pages[page]);
    m_tabs->tabBar()->setFocus(Qt::ShortcutFocusReason);
}

void MoreViews::takeIn(QWidget *waiting, QWidget *agents)
{
    m_tabs->insertTab(0, waiting, tr("Waiting"));
    m_tabs->insertTab(1, agents, tr("Agents"));
    m_tabs->setCurrentIndex(0);
}

void MoreViews::giveBack(QWidget *waiting, QWidget *agents)
{
    for (QWidget *pane : {waiting, agents}) {
        m_tabs->removeTab(m_tabs->indexOf(pane));
        pane->setParent(nullptr);
    }
}

void MoreViews::bringForward(QWidget *pane)
{
    if (m_tabs->indexOf(pane) >= 0)
        m_tabs->setCurrentWidget(pane);
}

int MoreViews::currentPage() const
{
    const auto found = std::ranges::find(m_pages, m_tabs->currentWidget());
    return found == m_pages.end() ? Trends : static_cast<int>(found - m_pages.begin());
}

void MoreViews::setCurrentPage(int page)
{
    if (page >= 0 && page < PageCount)
        m_tabs->setCurrentWidget(m_pages[page]);
}

QSize MoreViews::sizeHint() const
{
    return {Card::sizeHint().width(), Metrics::ofApplication().units(HeightUnits)};
}

void MoreViews::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_failureCount > 0)
        showFailures(m_failureCount);
}

} // namespace desk
