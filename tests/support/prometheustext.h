/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace desk::test
{

/// A page in the text format 0.0.4 of Prometheus, read strictly.
struct PrometheusText {
    QMap<QByteArray, double> samples;   ///< by name with labels, as written: up{part="redis"}
    QMap<QByteArray, QByteArray> types; ///< by name of the family
    QStringList faults;                 ///< of the format, and of the conventions for names; empty: none
};
PrometheusText readPrometheusText(const QByteArray &page);

} // namespace desk::test
