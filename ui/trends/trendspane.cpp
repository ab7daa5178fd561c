/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/trends/trendspane.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/trends/trendplot.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/trends/plotlibrary.h"

namespace desk
{

namespace
{

constexpr int DefaultRange = 60;

} // namespace

TrendsPane::TrendsPane(QWidget *parent)
    : QWidget(parent)
    , m_corner(new QWidget(this))
    , m_ranges(new QButtonGroup(this))
    , m_plot(new QCustomPlot(this))
{
    setObjectName(QStringLiteral("trendsPane"));
    m_plot->setObjectName(QStringLiteral("trendsPlot"));
    m_plot->plotLayout()->clear();
    m_plot->setMinimumHeight(0);
    m_trends = {new TrendPlot(m_plot, 0, TrendValue::Depth, tr("Waiting"), tr("Trend of waiting chats")),
                new TrendPlot(m_plot, 1, TrendValue::LongestWait, tr("Longest wait"),
                              tr("Trend of the longest wait")),
                new TrendPlot(m_plot, 2, TrendValue::AssignedPerMinute, tr("Assigned per minute"),
                              tr("Trend of chats assigned per minute"))};
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_corner);
    layout->addWidget(m_plot, 1);
    buildCorner();
    applyLook();
    connect(m_plot, &QCustomPlot::afterLayout, this, [this] {
        for (TrendPlot *trend : std::as_const(m_trends))
            trend->placeName();
    });
}

void TrendsPane::buildCorner()
{
    const Metrics metrics = Metrics::ofApplication();
    auto *layout = new QHBoxLayout(m_corner);
    layout->setContentsMargins(0, 0, metrics.gap(), 0);
    layout->setSpacing(metrics.units(0.5));
    layout->addStretch(1);
    m_ranges->setExclusive(true);
    layout->addWidget(addRange(tr("15 min"), tr("Last 15 minutes"), 15));
    layout->addWidget(addRange(tr("1 h"), tr("Last hour"), DefaultRange));
    m_ranges->button(DefaultRange)->setChecked(true);
    connect(m_ranges, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            showTime();
    });
}

QPushButton *TrendsPane::addRange(const QString &text, const QString &name, int minutes)
{
    auto *button = new QPushButton(text, m_corner);
    button->setCheckable(true);
    button->setFlat(true);
    button->setAccessibleName(name);
    m_ranges->addButton(button, minutes);
    return button;
}

int TrendsPane::rangeMinutes() const
{
    return m_ranges->checkedId();
}

void TrendsPane::setRangeMinutes(int minutes)
{
    if (QAbstractButton *button = m_ranges->button(minutes))
        button->setChecked(true);
}

void TrendsPane::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_nowMs = std::max(m_nowMs, snapshot->atMs);
    if (std::exchange(m_points, snapshot->trend) == snapshot->trend)
        return;
    for (TrendPlot *trend : std::as_const(m_trends))
        trend->setPoints(*m_points);
    showTime();
}

void TrendsPane::tick(qint64 nowMs)
{
    m_nowMs = nowMs;
    showTime();
}

void TrendsPane::setThresholds(const Thresholds &thresholds)
{
    m_thresholds = thresholds;
    showTime();
}

void TrendsPane::showTime()
{
    const qint64 from = m_nowMs - rangeMinutes() * 60'000LL;
    for (TrendPlot *trend : std::as_const(m_trends))
        trend->showSpan(*m_points, from, m_nowMs, m_thresholds);
    if (isVisible())
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrendsPane::applyLook()
{
    const Metrics metrics = Metrics::ofApplication();
    m_plot->setBackground(tokenColor(palette(), Token::Base));
    m_plot->plotLayout()->setRowSpacing(metrics.units(0.5));
    m_plot->plotLayout()->setColumnSpacing(0);
    m_plot->plotLayout()->setRowStretchFactor(0, 0.01);
    for (TrendPlot *trend : std::as_const(m_trends))
        trend->applyLook();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrendsPane::changeEvent(QEvent *event)
{
    const bool looksNew = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (looksNew && m_plot)
        applyLook();
    QWidget::changeEvent(event);
}

void TrendsPane::showEvent(QShowEvent *event)
{
    showTime(); // a hidden page does not draw
    QWidget::showEvent(event);
}

} // namespace desk
