/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/metrics.h"

#include <QHeaderView>

namespace desk
{

/// The head of a table: muted words that stand exactly over the content of their column.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    void setMetrics(const Metrics &metrics);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    Metrics m_metrics;
};

} // namespace desk
