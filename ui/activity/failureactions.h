/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace desk
{

class ConfirmPopover;
class RequestWatch;

/// What can be done to chats that were refused, as actions for buttons and menus. Owned by the failures pane, GUI
/// thread only.
class FailureActions : public QObject
{
    Q_OBJECT

public:
    /// @p pane: whose window carries the question before a drop. @p control must outlive this.
    FailureActions(DeskControl &control, QWidget *pane);

    void setSnapshot(const DeskSnapshotPtr &snapshot);
    void setChat(const ChatRow &chat);                     ///< the chosen one; null: none
    void setAnchor(QWidget *anchor) { m_anchor = anchor; } ///< beside which the question stands

    QAction *replay() const { return m_replay; }
    QAction *replayAll() const { return m_replayAll; }
    QAction *drop() const { return m_drop; }
    QAction *copyError() const { return m_copyError; }
    QList<QAction *> all() const { return {m_replay, m_replayAll, m_drop, m_copyError}; }

Q_SIGNALS:
    void refused(const QString &title, const QString &message);
    void asking(); ///< a popover is about to open beside the anchor, which must be in sight

private:
    void refresh();
    QString whyNotReplayable() const;
    QString whyNotDroppable() const;
    void askForDrop();

    DeskControl &m_control;
    QWidget *m_pane;
    QWidget *m_anchor;
    RequestWatch *m_requests;
    QAction *m_replay;
    QAction *m_replayAll;
    QAction *m_drop;
    QAction *m_copyError;
    ConfirmPopover *m_confirm = nullptr; ///< made when first needed: a child of the window, which owns it
    DeskSnapshotPtr m_snapshot;
    ChatRow m_chat;
};

} // namespace desk
