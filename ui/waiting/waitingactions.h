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

class AssignChooser;
class ConfirmPopover;
class RequestWatch;

/// What can be done to the chosen waiting chat, as actions for buttons and menus. Each acts on the version of the chat
/// that the supervisor saw; a refusal is told with the reason. Owned by the waiting pane, GUI thread only.
class WaitingActions : public QObject
{
    Q_OBJECT

public:
    /// @p pane: whose window carries the popovers. @p control must outlive this.
    WaitingActions(DeskControl &control, QWidget *pane);

    void setSnapshot(const DeskSnapshotPtr &snapshot);
    void setChat(const ChatRow &chat);                     ///< the chosen one; null: none
    void setAnchor(QWidget *anchor) { m_anchor = anchor; } ///< beside which the popovers stand

    QAction *assign() const { return m_assign; }
    QAction *moveToFront() const { return m_moveToFront; }
    QAction *drop() const { return m_drop; }
    QAction *copyRoomId() const { return m_copyRoomId; }
    QList<QAction *> all() const { return {m_assign, m_moveToFront, m_drop, m_copyRoomId}; }

Q_SIGNALS:
    void refused(const QString &title, const QString &message);
    void asking(); ///< a popover is about to open beside the anchor, which must be in sight

private:
    void refresh();
    QString whyNotCallable() const;
    QString whyNotMovable() const;
    QString customer() const;
    ChatTarget target() const;
    void askForAgent();
    void sendToFront();
    void askForDrop();
    void leaveWhenGone();

    DeskControl &m_control;
    QWidget *m_pane;
    QWidget *m_anchor;
    RequestWatch *m_requests;
    QAction *m_assign;
    QAction *m_moveToFront;
    QAction *m_drop;
    QAction *m_copyRoomId;
    AssignChooser *m_chooser = nullptr; ///< made when first needed: a child of the window, which owns it
    ConfirmPopover *m_confirm = nullptr;
    DeskSnapshotPtr m_snapshot;
    ChatRow m_chat;
    ChatRow m_asked; ///< the chat that an open popover is about
};

} // namespace desk
