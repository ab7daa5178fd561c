/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/agents/decisionpanel.h"

#include "ui/agents/candidatesmodel.h"
#include "ui/common/actionbutton.h"
#include "ui/common/chattext.h"
#include "ui/common/decisiontext.h"
#include "ui/common/desktable.h"
#include "ui/common/panehead.h"
#include "ui/format/displaytext.h"
#include "ui/format/durations.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace desk
{

namespace
{

bool gaveAway(const ActivityEntry &entry)
{
    return entry.kind == "reserve" || entry.kind == "assignto" || !entry.candidates.isEmpty();
}

} // namespace

std::optional<ActivityEntry> newestDecision(const QList<ActivityEntry> &activity, const QByteArray &agent,
                                            const QByteArray &room)
{
    const auto found = std::find_if(activity.crbegin(), activity.crend(), [&](const ActivityEntry &entry) {
        return gaveAway(entry) && entry.agent == agent && (room.isEmpty() || entry.room == room);
    });
    return found == activity.crend() ? std::nullopt : std::optional(*found);
}

DecisionPanel::DecisionPanel(QWidget *parent)
    : QWidget(parent)
    , m_head(new PaneHead(tr("Why this agent"), this))
    , m_why(new QLabel(this))
    , m_model(new CandidatesModel(this))
    , m_table(new DeskTable(this))
    , m_copy(new QAction(tr("&Copy the explanation"), this))
{
    m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(explanationText(*m_decision)); });
    auto *copy = new ActionButton(m_copy, IconName::Copy);
    m_head->add(copy);
    const Metrics metrics = Metrics::ofApplication();
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_why->setContentsMargins(metrics.inset(), 0, metrics.inset(), metrics.gap());
    m_table->setObjectName(QStringLiteral("candidatesTable"));
    m_table->setAccessibleName(tr("Candidates for this decision"));
    m_table->setModel(m_model);
    m_table->setColumns({{20}, {12}, {20}}, CandidatesModel::Decision);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_why);
    layout->addWidget(m_table, 1);
    setDecision({}, {});
}

void DecisionPanel::setDecision(const std::optional<ActivityEntry> &decision, const QString &missing)
{
    m_decision = decision;
    setUsable(m_copy, decision ? QString() : tr("There is no decision to explain."));
    m_model->setCandidates(decision ? decision->candidates : QList<DecisionCandidate>());
    if (!decision) {
        m_head->setFact({});
        m_why->setText(missing);
        return;
    }
    m_head->setFact(tr("%1, decided %2")
                        .arg(customerText(decision->customer, decision->room), clockTime(decision->atMs)));
    QString why = displayText(decision->why);
    if (!why.isEmpty())
        why[0] = why[0].toUpper();
    m_why->setText(why.isEmpty() ? tr("The activity list does not say why.") : why);
}

} // namespace desk
