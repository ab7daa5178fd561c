/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/waiting/waitingpane.h"

#include "ui/common/actionbutton.h"
#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"
#include "ui/common/menubutton.h"
#include "ui/common/panehead.h"
#include "ui/common/searchfield.h"
#include "ui/common/wholerows.h"
#include "ui/format/channels.h"
#include "ui/format/counts.h"
#include "ui/format/durations.h"
#include "ui/theme/metrics.h"
#include "ui/waiting/waitingactions.h"
#include "ui/waiting/waitingmodel.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

namespace desk
{

WaitingPane::WaitingPane(DeskControl &control, QWidget *parent)
    : QWidget(parent)
    , m_head(new PaneHead(tr("Waiting"), this))
    , m_search(new SearchField(tr("Name or room"), tr("Search waiting chats"), 17))
    , m_channels(new QMenu(this))
    , m_more(new MenuButton)
    , m_model(new WaitingModel(this))
    , m_found(new ChatSearch(m_model, this))
    , m_table(new DeskTable)
    , m_actions(new WaitingActions(control, this))
{
    setObjectName(QStringLiteral("waitingPane"));
    m_table->setObjectName(QStringLiteral("waitingTable"));
    m_table->setAccessibleName(tr("Waiting chats"));
    m_table->setModel(m_found);
    m_table->horizontalHeader()->moveSection(WaitingModel::Number, 0);
    m_table->setColumns(
        {{19}, {14, tr("WhatsApp"), true}, {11, shortDuration(1'000'000), true}, {6}, {20}, {5}},
        WaitingModel::LastError);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(new WholeRows(m_table, this), 1);
    setFocusProxy(m_table);
    buildHead();
    buildMenus();
    applyLook();
}

void WaitingPane::buildHead()
{
    m_search->setObjectName(QStringLiteral("waitingSearch"));
    auto *assign = new ActionButton(m_actions->assign(), IconName::Assign);
    m_actions->setAnchor(assign);
    m_head->add(m_search);
    m_head->add(assign);
    m_head->add(new ActionButton(m_actions->moveToFront(), IconName::Front, ActionButton::Form::IconOnly));
    m_head->add(m_more);
    buildChannels();
    connect(m_search, &QLineEdit::textChanged, this, &WaitingPane::narrow);
    connect(&m_table->emptyState(), &EmptyState::buttonClicked, this, [this] {
        m_search->clear();
        setChannel({});
    });
}

/// In the menu bar and under the head of the column: beside the title there is no room for it.
void WaitingPane::buildChannels()
{
    m_channels->setTitle(tr("C&hannel"));
    auto *group = new QActionGroup(m_channels);
    const auto add = [this, group](const QString &name, const QString &channel) {
        QAction *entry = group->addAction(name);
        entry->setCheckable(true);
        entry->setData(channel);
        m_channels->addAction(entry);
    };
    add(tr("All channels"), {});
    for (const QString &source : knownChannels())
        add(channelWord(source, {}), source);
    add(tr("Other channels"), ChatSearch::OtherChannels);
    m_channels->actions().constFirst()->setChecked(true);
    connect(group, &QActionGroup::triggered, this, &WaitingPane::narrow);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    connect(header, &QHeaderView::sectionClicked, this, [this, header](int column) {
        if (column == WaitingModel::Channel)
            m_channels->popup(
                header->mapToGlobal(QPoint(header->sectionViewportPosition(column), header->height())));
    });
}

void WaitingPane::narrow()
{
    m_found->setSearch(m_search->text());
    m_found->setChannel(channel());
    showFact();
    showEmptyState();
}

QString WaitingPane::channel() const
{
    for (const QAction *entry : m_channels->actions()) {
        if (entry->isChecked())
            return entry->data().toString();
    }
    return {};
}

void WaitingPane::setChannel(const QString &channel)
{
    for (QAction *entry : m_channels->actions()) {
        if (entry->data().toString() == channel)
            entry->setChecked(true);
    }
    narrow();
}

void WaitingPane::buildMenus()
{
    m_table->addActions(m_actions->all());
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &QAbstractItemView::activated, m_actions->assign(), &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &WaitingPane::followSelection);
    connect(m_actions, &WaitingActions::refused, this, &WaitingPane::refused);
    connect(m_actions, &WaitingActions::asking, this, &WaitingPane::asking);

    auto *menu = new QMenu(m_more);
    menu->setToolTipsVisible(true); // they say why an entry cannot be used
    menu->addAction(m_actions->drop());
    menu->addAction(m_actions->copyRoomId());
    m_more->setObjectName(QStringLiteral("waitingMore"));
    m_more->setAccessibleName(tr("More for this chat"));
    m_more->setToolTip(tr("More for this chat"));
    m_more->setMenu(menu);
}

void WaitingPane::followSelection()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_actions->setChat(rows.isEmpty() ? ChatRow() : m_model->rowAt(m_found->mapToSource(rows.front()).row()));
}

void WaitingPane::applyLook()
{
    m_more->setIcon(buttonIcon(IconName::More, palette()));
}

void WaitingPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyLook();
    QWidget::changeEvent(event);
}

/// Ten thousand places need more room than fifty; the column grows and never shrinks, so that nothing jumps.
void WaitingPane::fitNumbers()
{
    const Metrics metrics = Metrics::ofApplication();
    const int digits = static_cast<int>(QString::number(m_model->rowCount()).size());
    const int needed = digitsWidth(m_table->font(), digits) + 2 * metrics.gap() + 1;
    if (needed > m_table->columnWidth(WaitingModel::Number))
        m_table->setColumnWidth(WaitingModel::Number, needed);
}

QByteArray WaitingPane::selectedRoom() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? QByteArray() : rows.front().data(cellrole::Key).toByteArray();
}

void WaitingPane::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_nowMs = std::max(m_nowMs, snapshot->atMs);
    m_model->setNow(m_nowMs);
    {
        const DeskTable::ScrollKeeper keeper(*m_table);
        m_model->setSnapshot(snapshot);
    }
    m_actions->setSnapshot(snapshot);
    followSelection(); // the chosen chat may have a newer version
    fitNumbers();
    showFact();
    showEmptyState();
}

void WaitingPane::tick(qint64 nowMs)
{
    m_nowMs = nowMs;
    m_model->setNow(nowMs);
    m_table->repaintColumns(WaitingModel::Number, WaitingModel::Waiting);
    if (m_snapshot)
        showEmptyState();
}

void WaitingPane::setThresholds(const Thresholds &thresholds)
{
    m_model->setThresholds(thresholds);
}

void WaitingPane::showFact()
{
    if (!m_snapshot)
        return;
    const int waiting = m_model->rowCount();
    const qint64 toBeTriedAgain = waiting - m_snapshot->queueDepth;
    m_head->setToolTip(waiting >= 10'000 ? fullCount(waiting) : QString());
    if (!m_snapshot->live)
        m_head->setFact(tr("Frozen at %1").arg(clockTime(m_snapshot->frozenAtMs)), Tone::Warn);
    else if (!channel().isEmpty())
        m_head->setFact(
            tr("%1 of %2, one channel").arg(compactCount(m_found->rowCount()), compactCount(waiting)));
    else if (!m_found->search().isEmpty())
        m_head->setFact(tr("%1 of %2").arg(compactCount(m_found->rowCount()), compactCount(waiting)));
    else if (waiting == 0)
        m_head->setFact({});
    else if (toBeTriedAgain > 0) // the tile does not count them
        m_head->setFact(tr("%1, and %2 to be tried again")
                            .arg(compactCount(m_snapshot->queueDepth), compactCount(toBeTriedAgain)));
    else
        m_head->setFact(tr("%1, oldest first").arg(compactCount(waiting)));
}

void WaitingPane::showEmptyState()
{
    EmptyState &page = m_table->emptyState();
    if (!m_snapshot || m_found->rowCount() > 0)
        page.hide();
    else if (m_model->rowCount() > 0)
        page.show(channel().isEmpty() ? tr("No waiting chat matches the search.")
                                      : tr("No waiting chat of this channel matches."),
                  tr("Clear"));
    else
        page.show(emptySentence());
}

QString WaitingPane::emptySentence() const
{
    if (!m_snapshot->complete)
        return tr("The queue is being read.");
    if (!m_snapshot->live)
        return tr("Nobody was waiting when Redis went away.");
    if (m_snapshot->lastAssignedMs == 0)
        return tr("Nobody is waiting. No chat has gone out yet.");
    return tr("Nobody is waiting. The last chat went out %1 ago.")
        .arg(shortDuration(m_nowMs - m_snapshot->lastAssignedMs));
}

} // namespace desk
