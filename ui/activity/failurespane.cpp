/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/activity/failurespane.h"

#include "ui/activity/failureactions.h"
#include "ui/activity/failuresmodel.h"
#include "ui/common/actionbutton.h"
#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"
#include "ui/format/displaytext.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace desk
{

FailuresPane::FailuresPane(DeskControl &control, QWidget *parent)
    : QWidget(parent)
    , m_corner(new QWidget(this))
    , m_model(new FailuresModel(this))
    , m_table(new DeskTable)
    , m_error(new QPlainTextEdit)
    , m_actions(new FailureActions(control, this))
{
    setObjectName(QStringLiteral("failuresPane"));
    m_table->setObjectName(QStringLiteral("failuresTable"));
    m_table->setAccessibleName(tr("Failures"));
    m_table->setModel(m_model);
    m_table->setColumns({{16}, {12, tr("No answer"), true}, {6}, {10}}, FailuresModel::Error);
    m_error->setObjectName(QStringLiteral("failureError"));
    m_error->setAccessibleName(tr("Whole error"));
    m_error->setPlaceholderText(tr("Choose a chat to read its whole error."));
    m_error->setReadOnly(true);
    m_error->setTabChangesFocus(true);
    m_error->setFrameShape(QFrame::NoFrame);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_error);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_corner);
    layout->addWidget(splitter, 1);
    setFocusProxy(m_table);
    buildCorner();
    buildMenu();
}

void FailuresPane::buildCorner()
{
    const Metrics metrics = Metrics::ofApplication();
    auto *layout = new QHBoxLayout(m_corner);
    layout->setContentsMargins(metrics.inset(), 0, metrics.gap(), 0);
    layout->setSpacing(metrics.gap());
    layout->addStretch(1);
    layout->addWidget(new ActionButton(m_actions->replay(), IconName::Replay));
    layout->addWidget(new ActionButton(m_actions->replayAll(), IconName::Replay));
    using enum ActionButton::Form;
    auto *drop = new ActionButton(m_actions->drop(), IconName::Drop, IconOnly);
    m_actions->setAnchor(drop);
    layout->addWidget(drop);
    auto *copy = new ActionButton(m_actions->copyError(), IconName::Copy, IconOnly);
    copy->setObjectName(QStringLiteral("copyError"));
    layout->addWidget(copy);
}

void FailuresPane::buildMenu()
{
    m_table->addActions(m_actions->all());
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_actions, &FailureActions::refused, this, &FailuresPane::refused);
    connect(m_actions, &FailureActions::asking, this, &FailuresPane::asking);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FailuresPane::showError);
}

void FailuresPane::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    {
        const DeskTable::ScrollKeeper keeper(*m_table);
        m_model->setSnapshot(snapshot);
    }
    m_actions->setSnapshot(snapshot);
    showError();
    showEmptyState();
}

ChatRow FailuresPane::selectedChat() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? ChatRow() : m_model->rowAt(rows.front().row());
}

void FailuresPane::showError()
{
    const ChatRow chat = selectedChat();
    m_actions->setChat(chat);
    const QString error = chat ? displayBody(chat->lastError) : QString();
    if (error != m_error->toPlainText()) // the same text set anew would lose the reader's place and selection
        m_error->setPlainText(error);
}

void FailuresPane::showEmptyState()
{
    EmptyState &page = m_table->emptyState();
    const bool empty = m_snapshot && m_model->rowCount() == 0;
    m_error->setVisible(!empty);
    if (empty)
        page.show(tr("No chat was refused."));
    else
        page.hide();
}

} // namespace desk
