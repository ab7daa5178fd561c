/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace desk
{

class AgentModel;
class AgentOrder;
class DeskTable;
class PaneHead;
class SearchField;

/// All agents with their seats. Rows change at once; their order waits while somebody points at the table or
/// uses it by keyboard, and after five seconds a button says so. Fill of a card: paints no ground of its own.
class AgentsPane : public QWidget
{
    Q_OBJECT

public:
    explicit AgentsPane(QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshotPtr &snapshot); ///< never null
    void tick(qint64 nowMs);                           ///< once a second, ms since the epoch
    /// Dotted seats for a cap that is only thought of; none: no preview.
    void setPreviewCap(std::optional<int> cap);

    int filter() const; ///< number of the choice beside "Show"
    void setFilter(int filter);

    DeskTable *table() const { return m_table; }
    SearchField *searchField() const { return m_search; }
    AgentModel *model() const { return m_model; }
    AgentRow selectedAgent() const; ///< null: none

Q_SIGNALS:
    void readRosterRequested(); ///< "Read now" was pressed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHead();
    void buildTable();
    void refreshOrder();
    void keepOrderFresh();
    bool isInUse() const;
    void showFact();
    void showEmptyState();
    void onEmptyStateButton();

    PaneHead *m_head;
    QPushButton *m_orderChanged;
    SearchField *m_search;
    QComboBox *m_show;
    AgentModel *m_model;
    AgentOrder *m_order;
    DeskTable *m_table;
    DeskSnapshotPtr m_snapshot;
    qint64 m_nowMs = 0;
    qint64 m_lastInputMs = 0;
    qint64 m_lastOrderedMs = 0;
    qint64 m_staleSinceMs = 0; ///< 0: the order is that of the present
};

} // namespace desk
