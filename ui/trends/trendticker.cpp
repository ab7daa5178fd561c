/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/trends/trendticker.h"

#include "ui/format/durations.h"

#include <algorithm>
#include <cmath>

namespace desk
{

WaitTicker::WaitTicker()
{
    setTickCount(3);
}

double WaitTicker::getTickStep(const QCPRange &range)
{
    const double wanted = range.size() / 3;
    for (const double step : {15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0, 7200.0, 21'600.0}) {
        if (step >= wanted)
            return step;
    }
    return std::ceil(wanted / 86'400.0) * 86'400.0;
}

QString WaitTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    return shortDuration(static_cast<qint64>(tick * 1000));
}

CountTicker::CountTicker()
{
    setTickCount(3);
}

double CountTicker::getTickStep(const QCPRange &range)
{
    return std::max(1.0, QCPAxisTicker::getTickStep(range));
}

} // namespace desk
