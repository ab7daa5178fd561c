/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QWidget>

class QAction;

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

    QAction *exportAction() const { return m_export; }
    QAction *copyAction() const { return m_copy; }

Q_SIGNALS:
    /// The lines in sight are to be written to a file, which is not the window's to do.
    void exportRequested(const QString &suggestedName, const QByteArray &csv);

private:
    void buildCorner();
    void buildActions();
    void refreshActions();
    void exportLines();
    void copyExplanation() const;
    void showFact();
    void showEmptyState();

    QWidget *m_corner;
    FactLabel *m_fact;
    SearchField *m_search;
    QAction *m_export;
    QAction *m_copy;
    ActivityModel *m_model;
    ActivitySearch *m_found;
    DeskTable *m_table;
    DeskSnapshotPtr m_snapshot;
};

} // namespace desk
