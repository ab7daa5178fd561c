/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/trends/plotlibrary.h"

namespace desk
{

/// Labels an axis of waits in seconds with "1:00", "2:00"; the steps are those of a clock.
class WaitTicker : public QCPAxisTicker
{
public:
    WaitTicker();

protected:
    double getTickStep(const QCPRange &range) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;
};

/// Labels an axis of counts with whole numbers only: there is no half chat.
class CountTicker : public QCPAxisTicker
{
public:
    CountTicker();

protected:
    double getTickStep(const QCPRange &range) override;
};

} // namespace desk
