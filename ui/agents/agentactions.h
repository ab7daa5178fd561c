/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace desk
{

class ConfirmPopover;
class RequestWatch;

/// What can be done to one agent and to the chats they hold, as actions for buttons and menus. Owned by the agents
/// view, GUI thread only.
class AgentActions : public QObject
{
    Q_OBJECT

public:
    /// @p pane: whose window carries the question before a chat is put back. @p control must outlive this.
    AgentActions(DeskControl &control, QWidget *pane);

    void setSnapshot(const DeskSnapshotPtr &snapshot);
    void setAgent(const AgentRow &agent);                  ///< the agent in question; null: none
    void setHeldChat(const ChatRow &chat);                 ///< the chosen one of theirs; null: none
    void setAnchor(QWidget *anchor) { m_anchor = anchor; } ///< beside which the question stands

    QAction *noNewChats() const { return m_noNewChats; } ///< checked: the agent's own cap is 0
    QAction *liftSetAside() const { return m_lift; }
    QAction *putBack() const { return m_putBack; }
    void setOwnCap(std::optional<int> cap);
    QString whyNotChangeable() const; ///< empty: the agent can be changed

Q_SIGNALS:
    void refused(const QString &title, const QString &message);
    void asking(); ///< a popover is about to open beside the anchor, which must be in sight

private:
    void refresh();
    void toggleNewChats();
    void askForPutBack();
    QString name() const;
    QString whyNotPutBack() const;

    DeskControl &m_control;
    QWidget *m_pane;
    QWidget *m_anchor;
    RequestWatch *m_requests;
    QAction *m_noNewChats;
    QAction *m_lift;
    QAction *m_putBack;
    ConfirmPopover *m_confirm = nullptr; ///< made when first needed: a child of the window, which owns it
    DeskSnapshotPtr m_snapshot;
    AgentRow m_agent;
    ChatRow m_chat;
    QHash<QByteArray, int> m_capBefore; ///< own caps that "No new chats" took the place of
};

} // namespace desk
