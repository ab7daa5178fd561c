/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QWidget>

namespace desk
{

class ActivityModel;
class ActivitySearch;
class DeskTable;
class FactLabel;
class SearchField;

/// Every decision with its why, the newest first. A page of the tabs "More views".
class ActivityPane : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPane(QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshotPtr &snapshot); ///< never null

    DeskTable *table() const { return m_table; }
    /// How far back the list reaches, and the search. Stands at the top of the pane until a tab bar takes it
    /// as its corner (QTabWidget::setCornerWidget); show it there only while this page is the current one.
    QWidget *cornerWidget() const { return m_corner; }

private:
    void buildCorner();
    void showFact();
    void showEmptyState();

    QWidget *m_corner;
    FactLabel *m_fact;
    SearchField *m_search;
    ActivityModel *m_model;
    ActivitySearch *m_found;
    DeskTable *m_table;
    DeskSnapshotPtr m_snapshot;
};

} // namespace desk
