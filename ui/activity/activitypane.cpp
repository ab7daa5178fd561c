/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/activity/activitypane.h"

#include "ui/activity/activitymodel.h"
#include "ui/activity/activitysearch.h"
#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"
#include "ui/common/factlabel.h"
#include "ui/common/searchfield.h"
#include "ui/format/durations.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace desk
{

ActivityPane::ActivityPane(QWidget *parent)
    : QWidget(parent)
    , m_corner(new QWidget(this))
    , m_fact(new FactLabel)
    , m_search(new SearchField(tr("Name, room or word"), tr("Search activity"), 22))
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
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setSearch(text);
        showFact();
        showEmptyState();
    });
    connect(&m_table->emptyState(), &EmptyState::buttonClicked, m_search, &QLineEdit::clear);
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
