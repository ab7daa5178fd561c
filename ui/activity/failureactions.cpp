/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/activity/failureactions.h"

#include "ui/common/actionbutton.h"
#include "ui/common/chattext.h"
#include "ui/common/confirmpopover.h"
#include "ui/common/requestwatch.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

namespace desk
{

FailureActions::FailureActions(DeskControl &control, QWidget *pane)
    : QObject(pane)
    , m_control(control)
    , m_pane(pane)
    , m_anchor(pane)
    , m_requests(new RequestWatch(control, this))
    , m_replay(new QAction(tr("&Replay"), this))
    , m_replayAll(new QAction(tr("Replay &all"), this))
    , m_drop(new QAction(tr("&Drop"), this))
    , m_copyError(new QAction(tr("&Copy error"), this))
{
    m_replay->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_replayAll->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R));
    m_drop->setShortcut(QKeySequence::Delete);
    m_copyError->setShortcut(QKeySequence::Copy);
    for (QAction *action : {m_drop, m_copyError})
        action->setShortcutContext(Qt::WidgetShortcut); // other tables have them too
    connect(m_replay, &QAction::triggered, this, [this] {
        m_requests->expect(m_control.replay({m_chat->room, m_chat->version}),
                           tr("%1 was not replayed").arg(customerText(m_chat->name, m_chat->room)));
    });
    connect(m_replayAll, &QAction::triggered, this,
            [this] { m_requests->expect(m_control.replayAll(), tr("Not every chat was replayed")); });
    connect(m_drop, &QAction::triggered, this, &FailureActions::askForDrop);
    connect(m_copyError, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_chat->lastError); });
    connect(m_requests, &RequestWatch::refused, this, &FailureActions::refused);
    refresh();
}

void FailureActions::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    refresh();
}

void FailureActions::setChat(const ChatRow &chat)
{
    if (m_confirm && (!chat || !m_chat || chat->room != m_chat->room))
        m_confirm->dismiss(); // it asks about a chat that is no longer the chosen one
    m_chat = chat;
    refresh();
}

void FailureActions::refresh()
{
    QString whyNotAll = whyNothingCanChange(m_snapshot);
    if (whyNotAll.isEmpty() && m_snapshot->failed.isEmpty())
        whyNotAll = tr("No chat was refused.");
    setUsable(m_replayAll, whyNotAll);
    setUsable(m_replay, whyNotReplayable());
    setUsable(m_drop, whyNotDroppable());
    setUsable(m_copyError, m_chat && !m_chat->lastError.isEmpty() ? QString() : tr("Choose a chat first."));
}

QString FailureActions::whyNotDroppable() const
{
    const QString reason = whyNothingCanChange(m_snapshot);
    return reason.isEmpty() && !m_chat ? tr("Choose a chat first.") : reason;
}

QString FailureActions::whyNotReplayable() const
{
    const QString reason = whyNotDroppable();
    if (reason.isEmpty() && m_chat->state == ChatState::Open)
        return tr(
            "It is not known yet what came of the last call. The desk goes on asking Qiscus by itself.");
    return reason;
}

void FailureActions::askForDrop()
{
    Q_EMIT asking();
    if (!m_confirm)
        m_confirm = new ConfirmPopover(m_pane->window());
    const QString name = customerText(m_chat->name, m_chat->room);
    m_confirm->ask(
        m_anchor,
        {tr("Drop %1?").arg(name),
         tr("The chat leaves the failures and is not assigned by this desk any more. It stays unserved at "
            "Qiscus. This cannot be undone."),
         tr("Drop the chat")},
        [this, name, chat = ChatTarget{m_chat->room, m_chat->version}] {
            m_requests->expect(m_control.drop(chat), tr("%1 was not dropped").arg(name));
        });
}

} // namespace desk
