/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"

#include <QGroupBox>
#include <QPersistentModelIndex>

class QAction;
class QPushButton;

namespace desk
{

class ActionButton;
class AgentActions;
class AgentModel;
class DecisionPanel;
class DeskTable;
class DetailFigure;
class HeldChatsModel;
class IconLabel;
class OwnCapField;
class PaneHead;
class TokenLabel;

/// One agent: figures, own cap, the chats held and why they went there. Takes the place of the list of agents until it
/// is left with Esc or "All agents". Fill of a card, GUI thread only.
class AgentDetail : public QGroupBox
{
    Q_OBJECT

public:
    /// @p agents: the rows of all agents, kept current by its owner. All must outlive this.
    AgentDetail(DeskControl &control, AgentModel *agents, AgentActions *actions, QWidget *parent = nullptr);

    /// Shows this agent from the next snapshot on; an empty @p agent shows nobody.
    void setAgent(const QByteArray &agent);
    const QByteArray &agent() const { return m_agent; }
    /// After the model of the agents has it. Never null.
    void setSnapshot(const DeskSnapshotPtr &snapshot);
    void tick(qint64 nowMs);

    DeskTable *heldTable() const { return m_table; }
    OwnCapField *ownCap() const { return m_ownCap; }
    QAction *copyExplanation() const;

Q_SIGNALS:
    void left(); ///< back to all agents

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFigures();
    QWidget *makeHeldChats();
    void applyLook();
    void refresh();
    void showAgent(const AgentRow &agent);
    void showGone();
    void showFigures(const AgentRecord &agent);
    void followSelection();
    void showEmptyState();
    AgentRow row() const; ///< null: not listed any more
    QVariant cell(int column, int role) const;

    DeskControl &m_control;
    AgentModel *m_agents;
    AgentActions *m_actions;
    QByteArray m_agent;
    QPersistentModelIndex m_index;
    DeskSnapshotPtr m_snapshot;
    qint64 m_nowMs = 0;

    QPushButton *m_back = nullptr;
    TokenLabel *m_name = nullptr;
    IconLabel *m_stateIcon = nullptr;
    TokenLabel *m_state = nullptr;
    ActionButton *m_lift = nullptr;
    DetailFigure *m_load = nullptr;
    DetailFigure *m_remote = nullptr;
    DetailFigure *m_lastChat = nullptr;
    OwnCapField *m_ownCap = nullptr;
    PaneHead *m_heldHead = nullptr;
    HeldChatsModel *m_held;
    DeskTable *m_table = nullptr;
    DecisionPanel *m_decision;
};

} // namespace desk
