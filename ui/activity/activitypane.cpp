/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/activity/activitypane.h"

#include "ui/activity/activitycsv.h"
#include "ui/activity/activitymodel.h"
#include "ui/activity/activitysearch.h"
#include "ui/common/actionbutton.h"
#include "ui/common/decisiontext.h"
#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"
#include "ui/common/factlabel.h"
#include "ui/common/searchfield.h"
#include "ui/format/durations.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace desk
{

ActivityPane::ActivityPane(QWidget *parent)
    : QWidget(parent)
    , m_corner(new QWidget(this))
    , m_fact(new FactLabel)
    , m_search(new SearchField(tr("Name, room or word"), tr("Search activity"), 20))
    , m_export(new QAction(tr("&Export to CSV"), this))
    , m_copy(new QAction(tr("&Copy the explanation"), this))
    , m_model(new ActivityModel(this))
    , m_found(new ActivitySearch(m_model, this))
    , m_table(new DeskTable(this))
{
    setObjectName(QStringLiteral("activityPane"));
    m_table->setObjectName(QStringLiteral("activityTable"));
    m_table->setAccessibleName(tr("Activity"));
    m_table->setModel(m_found);
    m_table->setColumns({{9, clockTime(0)}, {13, tr("Agent set aside")}, {16}, {15}, {20}},
                        ActivityModel::Why);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_corner);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    buildCorner();
    buildActions();
}

void ActivityPane::buildCorner()
{
    m_search->setObjectName(QStringLiteral("activitySearch"));
    const Metrics metrics = Metrics::ofApplication();
    auto *layout = new QHBoxLayout(m_corner);
    layout->setContentsMargins(metrics.inset(), 0, metrics.gap(), 0);
    layout->setSpacing(metrics.gap());
    layout->addStretch(1);
    layout->addWidget(m_fact);
    layout->addWidget(m_search);
    layout->addWidget(new ActionButton(m_export, IconName::Export, ActionButton::Form::IconOnly));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setSearch(text);
        showFact();
        showEmptyState();
        refreshActions();
    });
    connect(&m_table->emptyState(), &EmptyState::buttonClicked, m_search, &QLineEdit::clear);
}

void ActivityPane::buildActions()
{
    m_export->setShortcut(QKeySequence::Save);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_copy, m_export});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_export, &QAction::triggered, this, &ActivityPane::exportLines);
    connect(m_copy, &QAction::triggered, this, &ActivityPane::copyExplanation);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ActivityPane::refreshActions);
    refreshActions();
}

void ActivityPane::refreshActions()
{
    setUsable(m_export, m_found->rowCount() > 0 ? QString() : tr("There is no line to export."));
    setUsable(m_copy, m_table->selectionModel()->hasSelection() ? QString() : tr("Choose a line first."));
}

void ActivityPane::exportLines()
{
    QList<ActivityEntry> entries;
    entries.reserve(m_found->rowCount());
    for (int row = m_found->rowCount() - 1; row >= 0; --row) // oldest first, as they happened
        entries.append(m_model->entryAt(m_found->mapToSource(m_found->index(row, 0)).row()));
    const QString day =
        QDateTime::fromMSecsSinceEpoch(entries.back().atMs).toString(QStringLiteral("yyyy-MM-dd"));
    Q_EMIT exportRequested(tr("activity-%1.csv").arg(day), activityCsv(entries));
}

void ActivityPane::copyExplanation() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    QGuiApplication::clipboard()->setText(
        explanationText(m_model->entryAt(m_found->mapToSource(rows.front()).row())));
}

void ActivityPane::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    {
        const DeskTable::ScrollKeeper keeper(*m_table);
        m_model->setSnapshot(snapshot);
    }
    showFact();
    showEmptyState();
    refreshActions();
}

void ActivityPane::showFact()
{
    if (!m_snapshot || m_model->rowCount() == 0)
        m_fact->setFact({});
    else if (!m_snapshot->live)
        m_fact->setFact(tr("Frozen at %1").arg(clockTime(m_snapshot->frozenAtMs)), Tone::Warn);
    else
        m_fact->setFact(tr("since %1").arg(clockTime(m_model->entryAt(m_model->rowCount() - 1).atMs)));
}

void ActivityPane::showEmptyState()
{
    EmptyState &page = m_table->emptyState();
    if (!m_snapshot || m_found->rowCount() > 0)
        page.hide();
    else if (m_model->rowCount() > 0)
        page.show(tr("No line matches the search."), tr("Clear"));
    else if (m_snapshot->practice)
        page.show(tr("Nothing yet. The first practice chat comes by itself."));
    else
        page.show(tr("Nothing yet. To send a test chat, write to one of your channels as a customer."));
}

} // namespace desk
