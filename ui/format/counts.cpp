/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/format/counts.h"

#include <QCoreApplication>
#include <QLocale>

namespace desk
{

namespace
{

struct Counts {
    Q_DECLARE_TR_FUNCTIONS(desk::Counts)
};

/// Tenths of @p unit, cut and not rounded.
QString inTenths(qint64 count, qint64 unit)
{
    const qint64 tenths = count * 10 / unit;
    return QLocale().toString(static_cast<double>(tenths) / 10.0, 'f', 1);
}

} // namespace

QString compactCount(qint64 count)
{
    if (count >= 1'000'000)
        return Counts::tr("%1M", "millions").arg(inTenths(count, 1'000'000));
    if (count >= 10'000)
        return Counts::tr("%1k", "thousands").arg(inTenths(count, 1000));
    return QString::number(count);
}

QString fullCount(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace desk
