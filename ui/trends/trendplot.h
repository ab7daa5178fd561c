/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/trends/trendseries.h"

#include <QObject>
#include <QSharedPointer>
#include <QString>

class QCPAxisRect;
class QCPAxisTickerDateTime;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCPTextElement;
class QCustomPlot;

namespace desk
{

/// One of the plots that stand side by side: title, axes, line, and the limits as dashed lines with words.
/// Parts of it belong to the QCustomPlot it is made for.
class TrendPlot : public QObject
{
    Q_OBJECT

public:
    /// @p column: place in the layout of @p plot. @p name: what screen readers call it.
    TrendPlot(QCustomPlot *plot, int column, TrendValue which, const QString &title, const QString &name);

    /// Replaces the line. Points are in the order of time.
    void setPoints(const QList<TrendPoint> &points);
    /// Shows this span of time, ms since the epoch, and gives the other axis a fitting end.
    void showSpan(const QList<TrendPoint> &points, qint64 fromMs, qint64 toMs, const Thresholds &thresholds);
    void setScale(double factor); ///< of the system font, for all words; 1 at first
    void applyLook();             ///< colours and sizes from palette and font
    void placeName();             ///< brings what screen readers find over the plot

private:
    struct Limit {
        QCPItemStraightLine *line = nullptr;
        QCPItemText *words = nullptr;
        double value = 0;
    };

    void buildAxes();
    Limit makeLimit();
    void showLimit(Limit &limit, double value, double top, const QString &words, bool wanted);
    void showLimits(double top, const Thresholds &thresholds);

    QCustomPlot *m_plot;
    TrendValue m_which;
    double m_scale = 1.0;
    QCPTextElement *m_title;
    QCPAxisRect *m_rect;
    QSharedPointer<QCPAxisTickerDateTime> m_clock;
    QCPGraph *m_graph = nullptr;
    Limit m_warning;
    Limit m_alarm;
    int m_labelWidth = 1; ///< of a time with its distance to the next
    QWidget *m_name; ///< transparent: one QCustomPlot draws all plots, but each must be found by its name
};

} // namespace desk
