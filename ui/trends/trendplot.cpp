/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/trends/trendplot.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/trends/trendticker.h"

#include "ui/trends/plotlibrary.h"

namespace desk
{

namespace
{

constexpr int FillAlpha = 41; // 16 % of 255

QColor token(const QWidget *widget, Token which)
{
    // Of the pane around the plot: on a change of appearance a parent hears first, the child's palette follows.
    return tokenColor(widget->parentWidget()->palette(), which);
}

QSharedPointer<QCPAxisTicker> makeTicker(TrendValue which)
{
    if (which == TrendValue::LongestWait)
        return QSharedPointer<QCPAxisTicker>(new WaitTicker);
    return QSharedPointer<QCPAxisTicker>(new CountTicker);
}

} // namespace

TrendPlot::TrendPlot(QCustomPlot *plot, int column, TrendValue which, const QString &title,
                     const QString &name)
    : QObject(plot)
    , m_plot(plot)
    , m_which(which)
    , m_title(new QCPTextElement(plot, title))
    , m_rect(new QCPAxisRect(plot))
    , m_clock(new QCPAxisTickerDateTime)
    , m_name(new QWidget(plot))
{
    m_title->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    m_plot->plotLayout()->addElement(0, column, m_title);
    m_plot->plotLayout()->addElement(1, column, m_rect);
    m_name->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_name->setAccessibleName(name);
    buildAxes();
    m_graph = m_plot->addGraph(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft));
    m_graph->setAdaptiveSampling(true);
    if (which == TrendValue::Depth)
        m_graph->setLineStyle(QCPGraph::lsStepLeft); // chats come and go whole
    m_warning = makeLimit();
    m_alarm = makeLimit();
    applyLook();
}

void TrendPlot::buildAxes()
{
    m_rect->setupFullAxesBox(false);
    m_rect->axis(QCPAxis::atTop)->setVisible(false);
    m_rect->axis(QCPAxis::atRight)->setVisible(false);
    QCPAxis *time = m_rect->axis(QCPAxis::atBottom);
    m_clock->setDateTimeFormat(QStringLiteral("HH:mm"));
    time->setTicker(m_clock);
    time->grid()->setVisible(false);
    m_rect->axis(QCPAxis::atLeft)->setTicker(makeTicker(m_which));
    for (QCPAxis *axis : {time, m_rect->axis(QCPAxis::atLeft)}) {
        axis->setTickLength(0);
        axis->setSubTicks(false);
    }
}

TrendPlot::Limit TrendPlot::makeLimit()
{
    Limit limit{new QCPItemStraightLine(m_plot), new QCPItemText(m_plot)};
    for (QCPItemPosition *position : {limit.line->point1, limit.line->point2}) {
        position->setAxes(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft));
        position->setAxisRect(m_rect);
    }
    limit.line->setClipAxisRect(m_rect);
    limit.line->point2->setTypeX(QCPItemPosition::ptAxisRectRatio);
    limit.line->point1->setTypeX(QCPItemPosition::ptAxisRectRatio);
    limit.words->position->setAxes(m_rect->axis(QCPAxis::atBottom), m_rect->axis(QCPAxis::atLeft));
    limit.words->position->setAxisRect(m_rect);
    limit.words->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    limit.words->setClipAxisRect(m_rect);
    limit.words->setClipToAxisRect(false);
    limit.words->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    return limit;
}

void TrendPlot::setScale(double factor)
{
    m_scale = factor;
    applyLook();
}

void TrendPlot::applyLook()
{
    const Metrics metrics(scaledFont(m_scale));
    const QFont font = scaledFont(typescale::Header * m_scale);
    const QColor muted = token(m_plot, Token::Muted);
    m_labelWidth = 2 * QFontMetrics(font).horizontalAdvance(QStringLiteral("00:00")) * 3 / 4;
    m_title->setFont(scaledFont(typescale::Body * m_scale));
    m_title->setTextColor(muted);
    m_title->setMargins(QMargins(metrics.inset(), 0, 0, 0));
    for (const QCPAxis::AxisType type : {QCPAxis::atBottom, QCPAxis::atLeft}) {
        QCPAxis *axis = m_rect->axis(type);
        axis->setTickLabelFont(font);
        axis->setTickLabelColor(muted);
        axis->setBasePen(QPen(token(m_plot, Token::Border), 1));
        axis->setTickLabelPadding(metrics.units(0.5));
        axis->grid()->setPen(QPen(token(m_plot, Token::GridLine), 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    QColor line = token(m_plot, Token::Seat);
    m_graph->setPen(QPen(line, std::max(2.0, metrics.units(0.25) * 1.0)));
    line.setAlpha(FillAlpha);
    m_graph->setBrush(line);
    const auto paintLimit = [&](const Limit &limit, const QColor &colour) {
        limit.line->setPen(QPen(colour, 1.5, Qt::DashLine));
        limit.words->setColor(colour);
        limit.words->setFont(font);
        limit.words->setPadding(QMargins(metrics.units(0.25), 0, 0, 0));
    };
    paintLimit(m_warning, token(m_plot, Token::Warn));
    paintLimit(m_alarm, token(m_plot, Token::Bad));
    m_rect->setMinimumMargins(QMargins(metrics.units(5), 0, metrics.inset(), 0));
}

void TrendPlot::setPoints(const QList<TrendPoint> &points)
{
    QVector<double> times;
    QVector<double> values;
    times.reserve(points.size());
    values.reserve(points.size());
    for (const TrendPoint &point : points) {
        times.append(static_cast<double>(point.atMs) / 1000.0);
        values.append(trendValue(point, m_which));
    }
    m_graph->setData(times, values, true);
}

void TrendPlot::showSpan(const QList<TrendPoint> &points, qint64 fromMs, qint64 toMs,
                         const Thresholds &thresholds)
{
    m_clock->setTickCount(std::clamp(m_rect->width() / std::max(1, m_labelWidth), 2, 4));
    m_rect->axis(QCPAxis::atBottom)
        ->setRange(static_cast<double>(fromMs) / 1000.0, static_cast<double>(toMs) / 1000.0);
    const double top = axisTop(highestValue(points, m_which, fromMs, toMs), m_which, thresholds);
    m_rect->axis(QCPAxis::atLeft)->setRange(0, top);
    showLimits(top, thresholds);
    m_name->setAccessibleDescription(describeTrend(points, m_which, fromMs, toMs));
}

void TrendPlot::showLimits(double top, const Thresholds &thresholds)
{
    const auto seconds = [](std::chrono::milliseconds wait) {
        return static_cast<double>(wait.count()) / 1000.0;
    };
    const bool depth = m_which == TrendValue::Depth;
    const bool has = m_which != TrendValue::AssignedPerMinute;
    const double warn = depth ? thresholds.warnDepth : seconds(thresholds.warnWait);
    const double alarm = depth ? thresholds.alarmDepth : seconds(thresholds.alarmWait);
    // Words of two limits that lie close together would cover each other: the worse one speaks.
    const bool both = alarm <= top && (alarm - warn) < top / 4;
    showLimit(m_warning, warn, top, both ? QString() : tr("warns at %1").arg(trendText(warn, m_which)), has);
    showLimit(m_alarm, alarm, top, tr("alarm at %1").arg(trendText(alarm, m_which)), has);
}

void TrendPlot::showLimit(Limit &limit, double value, double top, const QString &words, bool wanted)
{
    const bool visible = wanted && value <= top;
    limit.value = value;
    limit.line->setVisible(visible);
    limit.words->setVisible(visible && !words.isEmpty());
    limit.line->point1->setCoords(0, value);
    limit.line->point2->setCoords(1, value);
    limit.words->position->setCoords(0, value);
    limit.words->setText(words);
}

void TrendPlot::placeName()
{
    m_name->setGeometry(m_rect->outerRect().united(m_title->outerRect()));
}

} // namespace desk
