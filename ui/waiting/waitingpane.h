/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"
#include "ui/common/thresholds.h"

#include <QWidget>

class QMenu;

namespace desk
{

class ChatSearch;
class DeskTable;
class MenuButton;
class PaneHead;
class SearchField;
class WaitingActions;
class WaitingModel;

/// The chats that wait, oldest first, and what can be done to the chosen one. Fill of a card: paints no ground of its
/// own. GUI thread only.
class WaitingPane : public QWidget
{
    Q_OBJECT

public:
    /// @p control must outlive the pane.
    explicit WaitingPane(DeskControl &control, QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshotPtr &snapshot); ///< never null
    void tick(qint64 nowMs);                           ///< once a second, ms since the epoch
    void setThresholds(const Thresholds &thresholds);

    DeskTable *table() const { return m_table; }
    SearchField *searchField() const { return m_search; }
    WaitingActions *actions() const { return m_actions; } ///< for the menu bar
    QMenu *channelMenu() const { return m_channels; }     ///< for the menu bar
    QString channel() const;                              ///< that is shown alone; empty: all
    void setChannel(const QString &channel);
    QByteArray selectedRoom() const; ///< empty: none

Q_SIGNALS:
    /// Something that was asked for did not happen, and why.
    void refused(const QString &title, const QString &message);
    void asking(); ///< something is asked beside the pane, which must be in sight

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHead();
    void buildChannels();
    void narrow();
    void buildMenus();
    void followSelection();
    void showFact();
    void showEmptyState();
    void applyLook();
    void fitNumbers();
    QString emptySentence() const;

    PaneHead *m_head;
    SearchField *m_search;
    QMenu *m_channels;
    MenuButton *m_more;
    WaitingModel *m_model;
    ChatSearch *m_found;
    DeskTable *m_table;
    WaitingActions *m_actions;
    DeskSnapshotPtr m_snapshot;
    qint64 m_nowMs = 0;
};

} // namespace desk
