/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/agentdetail.h"

#include "ui/agents/agentactions.h"
#include "ui/agents/agentmodel.h"
#include "ui/agents/decisionpanel.h"
#include "ui/agents/detailfigure.h"
#include "ui/agents/heldchatsmodel.h"
#include "ui/agents/owncapfield.h"
#include "ui/common/actionbutton.h"
#include "ui/common/chattext.h"
#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"
#include "ui/common/panehead.h"
#include "ui/common/tablecell.h"
#include "ui/format/durations.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace desk
{

AgentDetail::AgentDetail(DeskControl &control, AgentModel *agents, AgentActions *actions, QWidget *parent)
    : QGroupBox(parent)
    , m_control(control)
    , m_agents(agents)
    , m_actions(actions)
    , m_held(new HeldChatsModel(this))
    , m_decision(new DecisionPanel(this))
{
    setObjectName(QStringLiteral("agentDetail"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeFigures());
    layout->addWidget(makeHeldChats(), 5);
    layout->addWidget(m_decision, 4);
    connect(m_ownCap, &OwnCapField::wanted, m_actions, &AgentActions::setOwnCap);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AgentDetail::followSelection);
    applyLook();
}

QWidget *AgentDetail::makeHead()
{
    const Metrics metrics = Metrics::ofApplication();
    auto *head = new QWidget(this);
    head->setFixedHeight(metrics.units(6));
    m_back = new QPushButton(tr("All agents"), head);
    m_name = new TokenLabel(Token::Text, head);
    m_name->setObjectName(QStringLiteral("agentName"));
    m_name->setScale(typescale::PaneTitle, true);
    m_name->setElastic(true);
    m_stateIcon = new IconLabel(IconName::Unknown, Token::Muted, 2, head);
    m_state = new TokenLabel(Token::Muted, head);
    m_state->setObjectName(QStringLiteral("agentState"));
    m_state->setScale(typescale::Body, true);
    m_state->setElastic(true);
    m_lift =
        new ActionButton(m_actions->liftSetAside(), IconName::Play, ActionButton::Form::IconAndWords, head);
    auto *stop =
        new ActionButton(m_actions->noNewChats(), IconName::Pause, ActionButton::Form::IconAndWords, head);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(metrics.gap(), 0, metrics.gap(), 0);
    layout->setSpacing(metrics.gap());
    layout->addWidget(m_back);
    layout->addSpacing(metrics.gap());
    layout->addWidget(m_name);
    layout->addWidget(m_stateIcon);
    layout->addWidget(m_state);
    layout->addStretch(1);
    layout->addWidget(m_lift);
    layout->addWidget(stop);
    connect(m_back, &QPushButton::clicked, this, &AgentDetail::left);
    return head;
}

QWidget *AgentDetail::makeFigures()
{
    const Metrics metrics = Metrics::ofApplication();
    auto *figures = new QWidget(this);
    m_load = new DetailFigure(tr("Load"), QStringLiteral("load"), figures);
    m_remote = new DetailFigure(tr("Qiscus says"), QStringLiteral("qiscusSays"), figures);
    m_lastChat = new DetailFigure(tr("Last chat"), QStringLiteral("lastChat"), figures);
    m_ownCap = new OwnCapField(figures);
    auto *layout = new QHBoxLayout(figures);
    layout->setContentsMargins(metrics.inset(), 0, metrics.inset(), metrics.gap());
    layout->setSpacing(metrics.inset());
    layout->addWidget(m_load, 3);
    layout->addWidget(m_remote, 3);
    layout->addWidget(m_lastChat, 2);
    layout->addWidget(m_ownCap);
    return figures;
}

QWidget *AgentDetail::makeHeldChats()
{
    auto *part = new QWidget(this);
    m_heldHead = new PaneHead(tr("Chats held"), part);
    auto *putBack = new ActionButton(m_actions->putBack(), IconName::Undo);
    m_actions->setAnchor(putBack);
    m_heldHead->add(putBack);
    m_table = new DeskTable(part);
    m_table->setObjectName(QStringLiteral("heldTable"));
    m_table->setModel(m_held);
    m_table->setColumns({{13, QStringLiteral("000000000")},
                         {16},
                         {14, tr("WhatsApp"), true},
                         {11, shortDuration(1'000'000)},
                         {16}},
                        HeldChatsModel::State);
    m_table->addAction(m_actions->putBack());
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heldHead);
    layout->addWidget(m_table, 1);
    return part;
}

QAction *AgentDetail::copyExplanation() const
{
    return m_decision->copyAction();
}

void AgentDetail::setAgent(const QByteArray &agent)
{
    m_agent = agent;
    const int found = agent.isEmpty() ? -1 : m_agents->rowOf(agent);
    m_index = found < 0 ? QPersistentModelIndex() : QPersistentModelIndex(m_agents->index(found, 0));
    m_control.watchAgent(agent);
    if (const AgentRow shown = row()) {
        const QString name = agentText(shown->name, shown->id);
        setAccessibleName(tr("Agent %1").arg(name));
        m_table->setAccessibleName(tr("Chats held by %1").arg(name));
        m_ownCap->setAgent(name);
        m_name->setPlain(name);
    }
    if (m_snapshot)
        setSnapshot(m_snapshot);
}

void AgentDetail::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_nowMs = std::max(m_nowMs, snapshot->atMs);
    m_held->setNow(m_nowMs);
    if (m_agent.isEmpty())
        return;
    {
        const DeskTable::ScrollKeeper keeper(*m_table);
        m_held->setSnapshot(snapshot, m_agent);
    }
    refresh();
    followSelection();
    showEmptyState();
}

void AgentDetail::tick(qint64 nowMs)
{
    m_nowMs = nowMs;
    m_held->setNow(nowMs);
    if (m_agent.isEmpty())
        return;
    m_table->repaintColumns(HeldChatsModel::HereFor, HeldChatsModel::HereFor);
    refresh();
}

AgentRow AgentDetail::row() const
{
    return m_index.isValid() ? m_agents->rowAt(m_index.row()) : AgentRow();
}

QVariant AgentDetail::cell(int column, int role) const
{
    return m_index.sibling(m_index.row(), column).data(role);
}

void AgentDetail::refresh()
{
    const AgentRow agent = row();
    m_actions->setAgent(agent);
    m_ownCap->setReason(m_actions->whyNotChangeable());
    m_lift->setVisible(agent && agent->setAside);
    if (agent)
        showAgent(agent);
    else
        showGone();
}

void AgentDetail::showAgent(const AgentRow &agent)
{
    const Token ink = toneToken(cell(AgentModel::State, cellrole::Tone).value<Tone>());
    const QVariant iconTone = cell(AgentModel::State, cellrole::IconTone);
    m_stateIcon->setIcon(cell(AgentModel::State, cellrole::Icon).value<IconName>(),
                         iconTone.isValid() ? toneToken(iconTone.value<Tone>()) : ink);
    m_state->setPlain(cell(AgentModel::State, Qt::DisplayRole).toString());
    m_state->setToken(ink);
    m_ownCap->setStored(agent->ownCap, m_agents->cap());
    showFigures(*agent);
    const int arriving = agent->arriving;
    const int held = agent->seats - arriving;
    m_heldHead->setFact(arriving > 0 ? tr("%1, and %2 arriving").arg(held).arg(arriving)
                                     : QString::number(held));
}

void AgentDetail::showFigures(const AgentRecord &agent)
{
    const int held = agent.seats - agent.arriving;
    m_load->setFigure(tr("%1 of %2", "chats, cap").arg(agent.load).arg(m_agents->standing(agent).cap),
                      m_agents->loadParts(agent));
    if (agent.remote < 0)
        m_remote->setFigure(QStringLiteral("?"), tr("not told yet"));
    else if (agent.remote >= held && agent.remote <= agent.seats)
        m_remote->setFigure(QString::number(agent.remote), tr("agrees with us"));
    else
        m_remote->setFigure(QString::number(agent.remote), tr("we count %1").arg(held), Token::Warn);
    m_lastChat->setFigure(cell(AgentModel::LastChat, Qt::DisplayRole).toString(),
                          agent.lastAssignedUs > 0 ? tr("ago") : QString());
}

void AgentDetail::showGone()
{
    m_stateIcon->setIcon(IconName::Offline, Token::Muted);
    m_state->setPlain(tr("No longer listed"));
    m_state->setToken(Token::Muted);
    m_heldHead->setFact({});
}

void AgentDetail::followSelection()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const ChatRow chat = rows.isEmpty() ? ChatRow() : m_held->rowAt(rows.front().row());
    m_actions->setHeldChat(chat);
    if (!m_snapshot || m_agent.isEmpty())
        return;
    const QList<ActivityEntry> &activity = *m_snapshot->activity;
    const QString missing =
        activity.isEmpty() ? tr("The activity list is empty.")
                           : tr("It was decided before %1, which is how far back the activity list reaches.")
                                 .arg(clockTime(activity.front().atMs));
    m_decision->setDecision(newestDecision(activity, m_agent, chat ? chat->room : QByteArray()), missing);
}

void AgentDetail::showEmptyState()
{
    EmptyState &page = m_table->emptyState();
    const AgentRow agent = row();
    if (m_held->rowCount() > 0)
        page.hide();
    else if (agent && agent->seats > 0)
        page.show(tr("The chats are being read."));
    else
        page.show(tr("This agent holds no chat of this desk."));
}

void AgentDetail::applyLook()
{
    m_back->setIcon(buttonIcon(IconName::Back, palette()));
}

void AgentDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_back)
        applyLook();
    QGroupBox::changeEvent(event);
}

void AgentDetail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QGroupBox::keyPressEvent(event);
}

/// The card around it is the ground: the box is there for screen readers, not for a frame.
void AgentDetail::paintEvent(QPaintEvent *)
{
}

} // namespace desk
