/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"
#include "ui/common/transientpopover.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace desk
{

class AgentModel;
class AssignableAgents;
class DeskTable;
class SearchField;
class TokenLabel;

/// Chooses the agent for one waiting chat: typing finds, Up and Down choose, Enter assigns. An agent at the cap is
/// given one more only after a second step that says so. Child of the window; follows the snapshots while it is open.
class AssignChooser : public TransientPopover
{
    Q_OBJECT

public:
    explicit AssignChooser(QWidget *window);

    /// @p chat: what is to be given away. @p snapshot is never null.
    void choose(QWidget *anchor, const ChatRecord &chat, const DeskSnapshotPtr &snapshot);
    void setSnapshot(const DeskSnapshotPtr &snapshot);

Q_SIGNALS:
    void chosen(const QByteArray &agent, desk::AssignOverrides overrides);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeListPage();
    QWidget *makeAboveCapPage();
    void showPage(int page);
    void selectFirst();
    void offer();
    void finish(bool aboveCap);
    QString aboveCapSentence(const AgentRecord &agent) const;

    AgentModel *m_model;
    AssignableAgents *m_order;
    QStackedWidget *m_pages;
    TokenLabel *m_title;
    SearchField *m_search = nullptr;
    DeskTable *m_table = nullptr;
    QPushButton *m_assign = nullptr;
    QCheckBox *m_replaceOther = nullptr; ///< offered only for a chat that was refused before
    QLabel *m_aboveCap = nullptr;
    QPushButton *m_back = nullptr;
    AgentRow m_agent; ///< offered in the second step
};

} // namespace desk
