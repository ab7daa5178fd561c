/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/waiting/assignchooser.h"

#include "ui/agents/agentmodel.h"
#include "ui/agents/assignableagents.h"
#include "ui/common/chattext.h"
#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"
#include "ui/common/searchfield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace desk
{

namespace
{

enum Page { ListPage, AboveCapPage };

constexpr double WidthUnits = 60;
constexpr double SearchUnits = 24;
constexpr int RowsInSight = 8;

/// Keys that belong to the list while the search field has the keyboard.
bool movesInList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

AssignChooser::AssignChooser(QWidget *window)
    : TransientPopover(window)
    , m_model(new AgentModel(this))
    , m_order(new AssignableAgents(m_model, this))
    , m_pages(new QStackedWidget(this))
    , m_title(new TokenLabel(Token::Text, this))
{
    setObjectName(QStringLiteral("assignChooser"));
    m_title->setScale(typescale::PaneTitle, true);
    m_title->setElastic(true);
    const Metrics metrics = Metrics::ofApplication();
    m_pages->addWidget(makeListPage());
    m_pages->addWidget(makeAboveCapPage());
    m_pages->setFixedWidth(metrics.units(WidthUnits));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), metrics.inset(), metrics.inset(), metrics.inset());
    layout->setSpacing(metrics.gap());
    layout->addWidget(m_title);
    layout->addWidget(m_pages);
}

QWidget *AssignChooser::makeListPage()
{
    const Metrics metrics = Metrics::ofApplication();
    auto *page = new QWidget(m_pages);
    m_search = new SearchField(tr("Name"), tr("Search agents to assign to"), SearchUnits, page);
    m_search->setObjectName(QStringLiteral("assignSearch"));
    m_search->installEventFilter(this);
    m_table = new DeskTable(page);
    m_table->setObjectName(QStringLiteral("assignTable"));
    m_table->setAccessibleName(tr("Agents to assign to"));
    m_table->setModel(m_order);
    m_table->setColumns({{17}, {20}, {17, tr("No new chats"), true}, {9}, {9}}, AgentModel::Agent);
    m_table->setColumnHidden(AgentModel::LastChat, true);
    m_table->setColumnHidden(AgentModel::AtQiscus, true);
    m_table->setFixedHeight((RowsInSight + 1) * metrics.rowHeight());
    m_assign = new QPushButton(tr("Assign"), page);
    m_assign->setObjectName(QStringLiteral("assignNow"));
    m_replaceOther = new QCheckBox(tr("Take it from whoever is on it at Qiscus"), page);
    m_replaceOther->setObjectName(QStringLiteral("assignReplaceOther"));
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics.gap());
    line->addWidget(m_search);
    line->addStretch(1);
    line->addWidget(m_assign);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.gap());
    layout->addLayout(line);
    layout->addWidget(m_table);
    layout->addWidget(m_replaceOther);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_order->setSearch(text);
        selectFirst();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &AssignChooser::offer);
    connect(m_table, &QAbstractItemView::activated, this, &AssignChooser::offer);
    connect(m_assign, &QPushButton::clicked, this, &AssignChooser::offer);
    connect(&m_table->emptyState(), &EmptyState::buttonClicked, m_search, &QLineEdit::clear);
    return page;
}

QWidget *AssignChooser::makeAboveCapPage()
{
    const Metrics metrics = Metrics::ofApplication();
    auto *page = new QWidget(m_pages);
    m_aboveCap = new QLabel(page);
    m_aboveCap->setObjectName(QStringLiteral("aboveCap"));
    m_aboveCap->setTextFormat(Qt::PlainText);
    m_aboveCap->setWordWrap(true);
    m_back = new QPushButton(tr("Choose another"), page);
    auto *above = new QPushButton(tr("Assign above the cap"), page);
    above->setObjectName(QStringLiteral("assignAboveCap"));
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics.gap());
    line->addStretch(1);
    line->addWidget(m_back);
    line->addWidget(above);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.gap());
    layout->addWidget(m_aboveCap);
    layout->addLayout(line);
    layout->addStretch(1);
    connect(m_back, &QPushButton::clicked, this, [this] {
        showPage(ListPage);
        m_search->setFocus(Qt::OtherFocusReason);
    });
    connect(above, &QPushButton::clicked, this, [this] { finish(true); });
    return page;
}

void AssignChooser::showPage(int page)
{
    m_pages->setCurrentIndex(page);
}

void AssignChooser::choose(QWidget *anchor, const ChatRecord &chat, const DeskSnapshotPtr &snapshot)
{
    m_title->setPlain(tr("Assign %1 to").arg(customerText(chat.name, chat.room)));
    m_replaceOther->setChecked(false);
    m_replaceOther->setVisible(chat.attempts > 0);
    setAccessibleName(m_title->text());
    m_search->clear();
    m_model->setSnapshot(snapshot);
    m_order->refresh();
    showPage(ListPage);
    selectFirst();
    openAt(anchor, m_search);
}

void AssignChooser::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    const DeskTable::ScrollKeeper keeper(*m_table);
    m_model->setSnapshot(snapshot);
}

void AssignChooser::selectFirst()
{
    EmptyState &page = m_table->emptyState();
    m_assign->setEnabled(m_order->rowCount() > 0);
    if (m_order->rowCount() > 0) {
        page.hide();
        m_table->selectRow(0);
    } else if (m_order->search().isEmpty()) {
        page.show(tr("Nobody is online who could take it."));
    } else {
        page.show(tr("No agent matches the search."), tr("Clear"));
    }
}

void AssignChooser::offer()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    m_agent = m_model->rowAt(m_order->mapToSource(rows.front()).row());
    if (m_model->standing(*m_agent).free > 0) {
        finish(false);
        return;
    }
    m_aboveCap->setText(aboveCapSentence(*m_agent));
    showPage(AboveCapPage);
    m_back->setFocus(Qt::OtherFocusReason);
}

QString AssignChooser::aboveCapSentence(const AgentRecord &agent) const
{
    const QString name = agentText(agent.name, agent.id);
    const int cap = m_model->standing(agent).cap;
    if (cap == 0)
        return tr("%1 gets no new chats now. This chat would go there nevertheless; the agent then holds %2.")
            .arg(name)
            .arg(agent.load + 1);
    return tr("%1 has %2 of %3 chats. With this one it is %4, above the cap.")
        .arg(name)
        .arg(agent.load)
        .arg(cap)
        .arg(agent.load + 1);
}

void AssignChooser::finish(bool aboveCap)
{
    dismiss();
    Q_EMIT chosen(m_agent->id, {.aboveCap = aboveCap, .replaceOther = m_replaceOther->isChecked()});
}

bool AssignChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress &&
        movesInList(static_cast<QKeyEvent *>(event)->key())) {
        QCoreApplication::sendEvent(m_table, event);
        return true;
    }
    return TransientPopover::eventFilter(watched, event);
}

} // namespace desk
