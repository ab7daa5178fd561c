/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/waiting/waitingactions.h"

#include "ui/common/actionbutton.h"
#include "ui/common/chattext.h"
#include "ui/common/confirmpopover.h"
#include "ui/common/requestwatch.h"
#include "ui/waiting/assignchooser.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

#include <algorithm>

namespace desk
{

WaitingActions::WaitingActions(DeskControl &control, QWidget *pane)
    : QObject(pane)
    , m_control(control)
    , m_pane(pane)
    , m_anchor(pane)
    , m_requests(new RequestWatch(control, this))
    , m_assign(new QAction(tr("&Assign to…"), this))
    , m_moveToFront(new QAction(tr("Move to &front"), this))
    , m_drop(new QAction(tr("&Drop"), this))
    , m_copyRoomId(new QAction(tr("Copy room id"), this))
{
    m_assign->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_moveToFront->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up));
    m_drop->setShortcut(QKeySequence::Delete);
    m_drop->setShortcutContext(Qt::WidgetShortcut); // other tables have a Delete of their own
    m_copyRoomId->setShortcut(QKeySequence::Copy);
    m_copyRoomId->setShortcutContext(Qt::WidgetShortcut);
    connect(m_assign, &QAction::triggered, this, &WaitingActions::askForAgent);
    connect(m_moveToFront, &QAction::triggered, this, &WaitingActions::sendToFront);
    connect(m_drop, &QAction::triggered, this, &WaitingActions::askForDrop);
    connect(m_copyRoomId, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_chat->room)); });
    connect(m_requests, &RequestWatch::refused, this, &WaitingActions::refused);
    refresh();
}

void WaitingActions::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    leaveWhenGone();
    if (m_chooser && m_chooser->isVisible())
        m_chooser->setSnapshot(snapshot);
    refresh();
}

void WaitingActions::setChat(const ChatRow &chat)
{
    m_chat = chat;
    refresh();
}

/// A popover about a chat that is gone, or that nothing can be done to any more, would only be refused.
void WaitingActions::leaveWhenGone()
{
    const bool open = (m_chooser && m_chooser->isVisible()) || (m_confirm && m_confirm->isVisible());
    if (!open)
        return;
    const bool stays = whyNothingCanChange(m_snapshot).isEmpty() &&
                       std::ranges::any_of(m_snapshot->waiting, [this](const ChatRow &chat) {
                           return chat->room == m_asked->room;
                       });
    if (stays)
        return;
    for (TransientPopover *popover : std::initializer_list<TransientPopover *>{m_chooser, m_confirm}) {
        if (popover)
            popover->dismiss();
    }
    Q_EMIT refused(tr("%1 was not changed").arg(customerText(m_asked->name, m_asked->room)),
                   m_snapshot->live ? tr("The chat has left the queue meanwhile.")
                                    : whyNothingCanChange(m_snapshot));
}

void WaitingActions::refresh()
{
    setUsable(m_assign, whyNotCallable());
    setUsable(m_drop, whyNotCallable());
    setUsable(m_moveToFront, whyNotMovable());
    setUsable(m_copyRoomId, m_chat ? QString() : tr("Choose a chat first."));
}

QString WaitingActions::whyNotCallable() const
{
    if (const QString reason = whyNothingCanChange(m_snapshot); !reason.isEmpty())
        return reason;
    if (!m_chat)
        return tr("Choose a chat first.");
    if (m_chat->state == ChatState::Calling || m_chat->state == ChatState::Open)
        return tr("Qiscus is being asked to assign this chat right now.");
    return {};
}

QString WaitingActions::whyNotMovable() const
{
    const QString reason = whyNotCallable();
    if (reason.isEmpty() && m_chat->state == ChatState::Parked)
        return tr("This chat waits for its next try: it has no place in the queue before that.");
    return reason;
}

QString WaitingActions::customer() const
{
    return customerText(m_chat->name, m_chat->room);
}

ChatTarget WaitingActions::target() const
{
    return {m_chat->room, m_chat->version};
}

void WaitingActions::askForAgent()
{
    Q_EMIT asking();
    if (!m_chooser) {
        m_chooser = new AssignChooser(m_pane->window());
        connect(m_chooser, &AssignChooser::chosen, this,
                [this](const QByteArray &agent, AssignOverrides overrides) {
                    m_requests->expect(
                        m_control.assignTo({m_asked->room, m_asked->version}, agent, overrides),
                        tr("%1 was not assigned").arg(customerText(m_asked->name, m_asked->room)));
                });
    }
    m_asked = m_chat;
    m_chooser->choose(m_anchor, *m_asked, m_snapshot);
}

void WaitingActions::sendToFront()
{
    m_requests->expect(m_control.moveToFront(target()), tr("%1 was not moved").arg(customer()));
}

void WaitingActions::askForDrop()
{
    Q_EMIT asking();
    if (!m_confirm)
        m_confirm = new ConfirmPopover(m_pane->window());
    m_asked = m_chat;
    m_confirm->ask(
        m_anchor,
        {tr("Drop %1?").arg(customer()),
         tr("The chat leaves the queue and is not assigned by this desk any more. It stays unserved at "
            "Qiscus. This cannot be undone."),
         tr("Drop the chat")},
        [this, chat = target(), name = customer()] {
            m_requests->expect(m_control.drop(chat), tr("%1 was not dropped").arg(name));
        });
}

} // namespace desk
