/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"

#include <QStackedWidget>

class QAction;

namespace desk
{

class AgentActions;
class AgentDetail;
class AgentsPane;

/// All agents, or one of them in their place. Enter or a double click opens an agent, Esc or "All agents" goes back to
/// the same row. Fill of a card, GUI thread only.
class AgentsView : public QStackedWidget
{
    Q_OBJECT

public:
    /// @p control must outlive the view.
    explicit AgentsView(DeskControl &control, QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshotPtr &snapshot); ///< never null
    void tick(qint64 nowMs);                           ///< once a second, ms since the epoch

    AgentsPane *pane() const { return m_pane; }
    AgentDetail *detail() const { return m_detail; }
    QList<QAction *> actions() const; ///< for the menu bar

public Q_SLOTS:
    void showAll(); ///< leaves the agent that is open

Q_SIGNALS:
    /// Something that was asked for did not happen, and why.
    void refused(const QString &title, const QString &message);
    void asking(); ///< something is asked beside the view, which must be in sight

private:
    void open();
    bool isOpen() const;
    void followSelection();

    AgentsPane *m_pane;
    AgentActions *m_actions;
    AgentDetail *m_detail;
    QAction *m_open;
    QAction *m_back;
    QAction *m_ownCap;
};

} // namespace desk
