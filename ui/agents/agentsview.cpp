/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/agentsview.h"

#include "ui/agents/agentactions.h"
#include "ui/agents/agentdetail.h"
#include "ui/agents/agentspane.h"
#include "ui/agents/owncapfield.h"
#include "ui/common/actionbutton.h"
#include "ui/common/desktable.h"

#include <QAction>
#include <QSpinBox>

namespace desk
{

AgentsView::AgentsView(DeskControl &control, QWidget *parent)
    : QStackedWidget(parent)
    , m_pane(new AgentsPane(this))
    , m_actions(new AgentActions(control, this))
    , m_detail(new AgentDetail(control, m_pane->model(), m_actions, this))
    , m_open(new QAction(tr("&Open the agent"), this))
    , m_back(new QAction(tr("All a&gents"), this))
    , m_ownCap(new QAction(tr("Change the own &cap"), this))
{
    setObjectName(QStringLiteral("agentsView"));
    addWidget(m_pane);
    addWidget(m_detail);
    setFocusProxy(m_pane);
    m_open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_back->setShortcut(QKeySequence::Back);
    m_ownCap->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    connect(m_open, &QAction::triggered, this, &AgentsView::open);
    connect(m_back, &QAction::triggered, this, &AgentsView::showAll);
    connect(m_ownCap, &QAction::triggered, this, [this] {
        open();
        m_detail->ownCap()->field()->setFocus(Qt::ShortcutFocusReason);
    });
    DeskTable *table = m_pane->table();
    table->addActions({m_open, m_actions->noNewChats(), m_actions->liftSetAside()});
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(table, &QAbstractItemView::activated, m_open, &QAction::trigger);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AgentsView::followSelection);
    connect(m_detail, &AgentDetail::left, this, &AgentsView::showAll);
    connect(m_actions, &AgentActions::refused, this, &AgentsView::refused);
    connect(m_actions, &AgentActions::asking, this, &AgentsView::asking);
    followSelection();
}

QList<QAction *> AgentsView::actions() const
{
    return {m_open,
            m_back,
            m_ownCap,
            m_actions->noNewChats(),
            m_actions->liftSetAside(),
            m_actions->putBack(),
            m_detail->copyExplanation()};
}

bool AgentsView::isOpen() const
{
    return currentWidget() == m_detail;
}

void AgentsView::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_pane->setSnapshot(snapshot);
    m_actions->setSnapshot(snapshot);
    m_detail->setSnapshot(snapshot);
    followSelection();
}

void AgentsView::tick(qint64 nowMs)
{
    m_pane->tick(nowMs);
    m_detail->tick(nowMs);
}

/// The actions are about the agent that is open, otherwise about the one chosen in the list.
void AgentsView::followSelection()
{
    const bool open = isOpen();
    const AgentRow chosen = m_pane->selectedAgent();
    if (!open)
        m_actions->setAgent(chosen);
    setUsable(m_open, open || !chosen ? tr("Choose an agent first.") : QString());
    setUsable(m_ownCap, open || chosen ? QString() : tr("Choose an agent first."));
    setUsable(m_back, open ? QString() : tr("All agents are shown."));
}

void AgentsView::open()
{
    const AgentRow agent = m_pane->selectedAgent();
    if (!agent || isOpen())
        return;
    Q_EMIT asking();
    setCurrentWidget(m_detail);
    setFocusProxy(m_detail->heldTable());
    m_detail->setAgent(agent->id);
    m_detail->heldTable()->setFocus(Qt::OtherFocusReason);
    followSelection();
}

void AgentsView::showAll()
{
    if (!isOpen())
        return;
    m_actions->setHeldChat({});
    setCurrentWidget(m_pane);
    setFocusProxy(m_pane);
    m_detail->setAgent({});
    m_pane->table()->setFocus(Qt::OtherFocusReason);
    followSelection();
}

} // namespace desk
