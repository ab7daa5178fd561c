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
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

#include "ui/trends/plotlibrary.h"

namespace desk
{

namespace
{

constexpr int DefaultRange = 60;
constexpr int DayRange = 1440;
constexpr double KeyStep = 0.25;   ///< of what is in sight
constexpr double ZoomStep = 0.75;  ///< a click of the wheel, or a key
constexpr double WheelClick = 120; ///< eighths of a degree

} // namespace

TrendsPane::TrendsPane(QWidget *parent)
    : QWidget(parent)
    , m_corner(new QWidget(this))
    , m_ranges(new QButtonGroup(this))
    , m_backToNow(new QPushButton(tr("Back to now"), m_corner))
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
    buildZoom();
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
    m_backToNow->setFlat(true);
    m_backToNow->hide();
    layout->addWidget(m_backToNow);
    m_ranges->setExclusive(true);
    layout->addWidget(addRange(tr("15 min"), tr("Last 15 minutes"), 15));
    layout->addWidget(addRange(tr("1 h"), tr("Last hour"), DefaultRange));
    layout->addWidget(addRange(tr("24 h"), tr("Last 24 hours"), DayRange));
    m_ranges->button(DefaultRange)->setChecked(true);
    connect(m_ranges, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (!checked)
            return;
        m_span.setRange(rangeMinutes() * 60'000LL);
        usePoints();
        showTime();
    });
}

QPushButton *TrendsPane::addRange(const QString &text, const QString &name, int minutes)
{
    auto *button = new QPushButton(text, m_corner);
    button->setCheckable(true);
    button->setAutoExclusive(
        true); // the group says so too, but only this makes it a radio button to screen readers
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
    m_snapshot = snapshot;
    m_nowMs = std::max(m_nowMs, snapshot->atMs);
    usePoints();
}

/// The day is known by minute only, and may not be known yet.
void TrendsPane::usePoints()
{
    if (!m_snapshot)
        return;
    const bool day = rangeMinutes() == DayRange && !m_snapshot->dayTrend->isEmpty();
    const auto &points = day ? m_snapshot->dayTrend : m_snapshot->trend;
    if (std::exchange(m_points, points) == points)
        return;
    for (TrendPlot *trend : std::as_const(m_trends))
        trend->setPoints(*m_points);
    showTime();
}

void TrendsPane::tick(qint64 nowMs)
{
    m_nowMs = nowMs;
    // Most of what an idle window costs: a plot of an hour moves by a pixel in half a minute.
    if (std::abs(nowMs - m_shownMs) >= pixelMs())
        showTime();
}

/// How much time a pixel of a plot stands for.
qint64 TrendsPane::pixelMs() const
{
    const qint64 pixels = std::max<qint64>(1, m_plot->width() / m_trends.size());
    return (m_span.toMs() - m_span.fromMs()) / pixels;
}

void TrendsPane::setThresholds(const Thresholds &thresholds)
{
    m_thresholds = thresholds;
    showTime();
}

void TrendsPane::showTime()
{
    m_shownMs = m_nowMs;
    m_span.setNow(m_nowMs);
    m_backToNow->setVisible(m_span.isZoomed());
    for (TrendPlot *trend : std::as_const(m_trends))
        trend->showSpan(*m_points, m_span.fromMs(), m_span.toMs(), m_thresholds);
    if (isVisible())
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void TrendsPane::buildZoom()
{
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setAccessibleName(tr("Trends"));
    m_plot->setAccessibleDescription(
        tr("Plus and minus change how much time is shown, Left and Right move it, 0 goes back to now."));
    m_plot->setToolTip(tr("Wheel: look closer. Drag: move. Double click: back to now."));
    m_plot->installEventFilter(this);
    connect(m_backToNow, &QPushButton::clicked, this, &TrendsPane::resetZoom);
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &TrendsPane::resetZoom);
    connect(m_plot, &QCustomPlot::mouseWheel, this, [this](const QWheelEvent *event) {
        zoom(std::pow(ZoomStep, event->angleDelta().y() / WheelClick), placeInPlot(event->position()));
    });
    connect(m_plot, &QCustomPlot::mousePress, this,
            [this](const QMouseEvent *event) { m_dragAt = placeInPlot(event->position()); });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this] { m_dragAt.reset(); });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](const QMouseEvent *event) {
        if (!m_dragAt)
            return;
        const double before = *std::exchange(m_dragAt, placeInPlot(event->position()));
        pan(before - *m_dragAt);
    });
}

/// 0 at the left end of the plot's time, 1 at its right end; outside of the plots its middle.
double TrendsPane::placeInPlot(const QPointF &position) const
{
    const QCPAxisRect *rect = m_plot->axisRectAt(position);
    return rect && rect->width() > 0 ? (position.x() - rect->left()) / rect->width() : 0.5;
}

void TrendsPane::zoom(double factor, double at)
{
    m_span.zoom(factor, at);
    showTime();
}

void TrendsPane::pan(double fraction)
{
    m_span.pan(fraction);
    showTime();
}

void TrendsPane::resetZoom()
{
    m_span.reset();
    showTime();
}

bool TrendsPane::onKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(ZoomStep, 0.5);
        return true;
    case Qt::Key_Minus:
        zoom(1 / ZoomStep, 0.5);
        return true;
    case Qt::Key_Left:
        pan(-KeyStep);
        return true;
    case Qt::Key_Right:
        pan(KeyStep);
        return true;
    case Qt::Key_0:
    case Qt::Key_Escape:
        resetZoom();
        return true;
    default:
        return false;
    }
}

bool TrendsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_plot && event->type() == QEvent::KeyPress &&
        onKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
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
