/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/thresholds.h"

#include <QWidget>

class QAction;

namespace desk
{

class ChatSearch;
class DeskTable;
class MenuButton;
class PaneHead;
class SearchField;
class WaitingModel;

/// The chats that wait, oldest first. Fill of a card: paints no ground of its own. GUI thread only.
class WaitingPane : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingPane(QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshotPtr &snapshot); ///< never null
    void tick(qint64 nowMs);                           ///< once a second, ms since the epoch
    void setThresholds(const Thresholds &thresholds);

    DeskTable *table() const { return m_table; }
    SearchField *searchField() const { return m_search; }
    QAction *copyRoomIdAction() const { return m_copyRoomId; } ///< for the menu bar; enabled with a selection
    QByteArray selectedRoom() const;                           ///< empty: none

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHead();
    void buildActions();
    void showFact();
    void showEmptyState();
    void applyLook();
    void fitNumbers();
    QString emptySentence() const;

    PaneHead *m_head;
    SearchField *m_search;
    MenuButton *m_more;
    QAction *m_copyRoomId = nullptr;
    WaitingModel *m_model;
    ChatSearch *m_found;
    DeskTable *m_table;
    DeskSnapshotPtr m_snapshot;
    qint64 m_nowMs = 0;
};

} // namespace desk
