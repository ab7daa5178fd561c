/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/agentspane.h"

#include "ui/agents/agentmodel.h"
#include "ui/agents/agentorder.h"
#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"
#include "ui/common/panehead.h"
#include "ui/common/searchfield.h"
#include "ui/format/durations.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk
{

namespace
{

constexpr qint64 OrderStepMs = 1000; ///< rows change places at most this often
constexpr qint64 SayStaleMs = 5000;  ///< from then on a held order is told
constexpr qint64 IdleMs = 60'000;    ///< a pointer that rests longer than this belongs to nobody

} // namespace

AgentsPane::AgentsPane(QWidget *parent)
    : QWidget(parent)
    , m_head(new PaneHead(tr("Agents"), this))
    , m_orderChanged(new QPushButton(tr("Order changed: refresh"), m_head))
    , m_search(new SearchField(tr("Name"), tr("Search agents"), 16))
    , m_show(new QComboBox)
    , m_model(new AgentModel(this))
    , m_order(new AgentOrder(m_model, this))
    , m_table(new DeskTable(this))
{
    setObjectName(QStringLiteral("agentsPane"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    buildHead();
    buildTable();
}

void AgentsPane::buildHead()
{
    m_orderChanged->setObjectName(QStringLiteral("agentOrderChanged"));
    m_orderChanged->hide();
    m_search->setObjectName(QStringLiteral("agentSearch"));
    m_show->setObjectName(QStringLiteral("agentFilter"));
    m_show->addItem(tr("Everyone"), QVariant::fromValue(AgentShow::Everyone));
    m_show->addItem(tr("With room"), QVariant::fromValue(AgentShow::WithRoom));
    m_show->addItem(tr("Full"), QVariant::fromValue(AgentShow::Full));
    m_show->addItem(tr("Offline"), QVariant::fromValue(AgentShow::Offline));
    auto *showLabel = new QLabel(tr("S&how"), m_head);
    showLabel->setBuddy(m_show);
    m_head->add(m_search);
    m_head->add(showLabel);
    m_head->add(m_show);

    connect(m_orderChanged, &QPushButton::clicked, this, &AgentsPane::refreshOrder);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_order->setSearch(text);
        showFact();
        showEmptyState();
    });
    connect(m_show, &QComboBox::currentIndexChanged, this, [this] {
        m_order->setShow(m_show->currentData().value<AgentShow>());
        showFact();
        showEmptyState();
    });
}

void AgentsPane::buildTable()
{
    m_table->setObjectName(QStringLiteral("agentsTable"));
    m_table->setAccessibleName(tr("Agents"));
    m_table->setModel(m_order);
    m_table->setColumns(
        {{17}, {18}, {18, tr("Offline, holds %1").arg(5), true}, {9}, {11, tr("5 (+1)"), true}},
        AgentModel::Agent);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AgentModel::State, Qt::AscendingOrder);
    m_table->setMouseTracking(true);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(&m_table->emptyState(), &EmptyState::buttonClicked, this, &AgentsPane::onEmptyStateButton);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &AgentsPane::showFact);
}

int AgentsPane::filter() const
{
    return m_show->currentIndex();
}

void AgentsPane::setFilter(int filter)
{
    if (filter >= 0 && filter < m_show->count())
        m_show->setCurrentIndex(filter);
}

AgentRow AgentsPane::selectedAgent() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? AgentRow() : m_model->rowAt(m_order->mapToSource(rows.front()).row());
}

void AgentsPane::onEmptyStateButton()
{
    if (m_model->rowCount() == 0) {
        Q_EMIT readRosterRequested();
        return;
    }
    m_search->clear();
    m_show->setCurrentIndex(0);
}

bool AgentsPane::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::FocusIn:
    case QEvent::Enter:
        m_lastInputMs = m_nowMs;
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool AgentsPane::isInUse() const
{
    const bool someoneThere = m_table->viewport()->underMouse() || m_table->hasFocus();
    return someoneThere && m_nowMs - m_lastInputMs < IdleMs;
}

void AgentsPane::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    const bool first = m_model->rowCount() == 0;
    m_snapshot = snapshot;
    m_nowMs = std::max(m_nowMs, snapshot->atMs);
    m_model->setNow(m_nowMs);
    {
        const DeskTable::ScrollKeeper keeper(*m_table);
        m_model->setSnapshot(snapshot);
    }
    if (first)
        refreshOrder();
    else
        keepOrderFresh();
    showFact();
    showEmptyState();
}

void AgentsPane::tick(qint64 nowMs)
{
    m_nowMs = nowMs;
    m_model->setNow(nowMs);
    m_table->repaintColumns(AgentModel::State, AgentModel::LastChat);
    keepOrderFresh();
}

void AgentsPane::setPreviewCap(std::optional<int> cap)
{
    m_model->setPreviewCap(cap);
}

void AgentsPane::refreshOrder()
{
    m_order->refresh();
    m_lastOrderedMs = m_nowMs;
    m_staleSinceMs = 0;
    m_head->replaceFact(nullptr);
}

void AgentsPane::keepOrderFresh()
{
    const bool tooSoon = m_staleSinceMs == 0 && m_nowMs - m_lastOrderedMs < OrderStepMs;
    if (tooSoon)
        return;
    if (m_order->isCurrent()) {
        m_staleSinceMs = 0;
        m_head->replaceFact(nullptr);
        return;
    }
    if (!isInUse()) {
        refreshOrder();
        return;
    }
    if (m_staleSinceMs == 0)
        m_staleSinceMs = m_nowMs;
    if (m_nowMs - m_staleSinceMs >= SayStaleMs)
        m_head->replaceFact(m_orderChanged);
}

void AgentsPane::showFact()
{
    if (!m_snapshot)
        return;
    const int column = m_table->horizontalHeader()->sortIndicatorSection();
    if (!m_snapshot->live)
        m_head->setFact(tr("Frozen at %1").arg(clockTime(m_snapshot->frozenAtMs)), Tone::Warn);
    else if (m_model->rowCount() == 0)
        m_head->setFact({});
    else if (m_order->rowCount() != m_model->rowCount())
        m_head->setFact(tr("%1 of %2").arg(m_order->rowCount()).arg(m_model->rowCount()));
    else if (column == AgentModel::State)
        m_head->setFact(tr("problems, then most room"));
    else
        m_head->setFact(tr("sorted by %1").arg(m_model->headerData(column, Qt::Horizontal).toString()));
}

void AgentsPane::showEmptyState()
{
    EmptyState &page = m_table->emptyState();
    if (!m_snapshot || m_order->rowCount() > 0)
        page.hide();
    else if (m_model->rowCount() == 0)
        page.show(tr("No agent read yet"), tr("Read now"));
    else if (m_order->search().isEmpty())
        page.show(tr("No agent is in this state now."), tr("Show everyone"));
    else
        page.show(tr("No agent matches the search."), tr("Clear"));
}

} // namespace desk
