/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/agentactions.h"

#include "ui/common/actionbutton.h"
#include "ui/common/chattext.h"
#include "ui/common/confirmpopover.h"
#include "ui/common/requestwatch.h"

#include <QAction>
#include <QWidget>

namespace desk
{

AgentActions::AgentActions(DeskControl &control, QWidget *pane)
    : QObject(pane)
    , m_control(control)
    , m_pane(pane)
    , m_anchor(pane)
    , m_requests(new RequestWatch(control, this))
    , m_noNewChats(new QAction(tr("&No new chats"), this))
    , m_lift(new QAction(tr("&Give chats again"), this))
    , m_putBack(new QAction(tr("&Put back in the queue"), this))
{
    m_noNewChats->setCheckable(true);
    m_noNewChats->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    m_lift->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    m_putBack->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Backspace));
    connect(m_noNewChats, &QAction::triggered, this, &AgentActions::toggleNewChats);
    connect(m_lift, &QAction::triggered, this, [this] {
        m_requests->expect(m_control.liftSetAside(m_agent->id), tr("%1 is still set aside").arg(name()));
    });
    connect(m_putBack, &QAction::triggered, this, &AgentActions::askForPutBack);
    connect(m_requests, &RequestWatch::refused, this, [this](const QString &title, const QString &message) {
        refresh(); // the check mark goes back to what is stored
        Q_EMIT refused(title, message);
    });
    refresh();
}

void AgentActions::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    refresh();
}

void AgentActions::setAgent(const AgentRow &agent)
{
    m_agent = agent;
    refresh();
}

void AgentActions::setHeldChat(const ChatRow &chat)
{
    if (m_confirm && (!chat || !m_chat || chat->room != m_chat->room))
        m_confirm->dismiss(); // it asks about a chat that is no longer the chosen one
    m_chat = chat;
    refresh();
}

void AgentActions::refresh()
{
    const QString reason = whyNotChangeable();
    setUsable(m_noNewChats, reason);
    m_noNewChats->setChecked(m_agent && m_agent->ownCap == 0);
    setUsable(m_lift, reason.isEmpty() && !m_agent->setAside ? tr("This agent is not set aside.") : reason);
    m_lift->setVisible(m_agent && m_agent->setAside);
    setUsable(m_putBack, whyNotPutBack());
}

QString AgentActions::whyNotChangeable() const
{
    const QString reason = whyNothingCanChange(m_snapshot);
    return reason.isEmpty() && !m_agent ? tr("Choose an agent first.") : reason;
}

QString AgentActions::whyNotPutBack() const
{
    const QString reason = whyNotChangeable();
    if (!reason.isEmpty())
        return reason;
    if (!m_chat)
        return tr("Open an agent and choose one of the chats held.");
    if (m_chat->state == ChatState::Removing)
        return tr("Qiscus is being asked to take this chat back.");
    if (m_chat->state != ChatState::Held)
        return tr("This chat has not arrived yet: Qiscus is being asked to assign it.");
    return {};
}

QString AgentActions::name() const
{
    return agentText(m_agent->name, m_agent->id);
}

void AgentActions::setOwnCap(std::optional<int> cap)
{
    m_requests->expect(m_control.setOwnCap(m_agent->id, m_agent->ownCap, cap),
                       tr("The own cap of %1 was not written").arg(name()));
}

/// Taken back, an own cap that stood before returns.
void AgentActions::toggleNewChats()
{
    const QByteArray id = m_agent->id;
    if (m_agent->ownCap == 0) {
        const auto before = m_capBefore.constFind(id);
        setOwnCap(before == m_capBefore.cend() ? std::nullopt : std::optional(*before));
        m_capBefore.remove(id);
        return;
    }
    if (m_agent->ownCap)
        m_capBefore.insert(id, *m_agent->ownCap);
    setOwnCap(0);
}

void AgentActions::askForPutBack()
{
    Q_EMIT asking();
    if (!m_confirm)
        m_confirm = new ConfirmPopover(m_pane->window());
    const QString customer = customerText(m_chat->name, m_chat->room);
    m_confirm->ask(m_anchor,
                   {tr("Put %1 back in the queue?").arg(customer),
                    tr("Qiscus takes the chat from %1. It returns to its old place in the queue and goes to "
                       "whoever has room "
                       "first; that can be the same agent.")
                        .arg(name()),
                    tr("Put back")},
                   [this, customer, chat = ChatTarget{m_chat->room, m_chat->version}] {
                       m_requests->expect(m_control.putBack(chat), tr("%1 was not put back").arg(customer));
                   });
}

} // namespace desk
