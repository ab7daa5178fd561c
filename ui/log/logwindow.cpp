/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/log/logwindow.h"

#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"
#include "ui/common/searchfield.h"
#include "ui/format/durations.h"
#include "ui/log/logsearch.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk
{

LogWindow::LogWindow(QWidget *parent)
    : QDialog(parent)
    , m_model(new LogModel(this))
    , m_found(new LogSearch(m_model, this))
    , m_search(new SearchField(tr("Word"), tr("Search the log"), 24))
    , m_table(new DeskTable(this))
{
    setObjectName(QStringLiteral("logWindow"));
    setWindowTitle(tr("Log of Allocation Desk"));
    m_search->setObjectName(QStringLiteral("logSearch"));
    auto *copyAll = new QPushButton(tr("Copy the lines shown"), this);
    copyAll->setObjectName(QStringLiteral("copyLog"));
    copyAll->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_search);
    line->addStretch(1);
    line->addWidget(copyAll);
    const Metrics metrics = Metrics::ofApplication();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.gap(), metrics.gap(), metrics.gap(), metrics.gap());
    layout->setSpacing(metrics.gap());
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
    buildTable();
    connect(copyAll, &QPushButton::clicked, this, &LogWindow::copy);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setSearch(text);
        showEmptyState();
    });
    connect(&m_table->emptyState(), &EmptyState::buttonClicked, m_search, &QLineEdit::clear);
    resize(metrics.units(120), metrics.units(60));
    showEmptyState();
}

void LogWindow::buildTable()
{
    m_table->setObjectName(QStringLiteral("logTable"));
    m_table->setAccessibleName(tr("Log"));
    m_table->setModel(m_found);
    m_table->setColumns({{9, clockTime(0)}, {12, tr("Warning"), true}, {16}, {30}}, LogModel::Text);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *copyChosen = new QAction(tr("&Copy"), this);
    copyChosen->setShortcut(QKeySequence::Copy);
    copyChosen->setShortcutContext(Qt::WidgetShortcut);
    connect(copyChosen, &QAction::triggered, this, &LogWindow::copy);
    m_table->addAction(copyChosen);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void LogWindow::append(const QList<LogLine> &lines)
{
    {
        const DeskTable::ScrollKeeper keeper(*m_table);
        m_model->append(lines);
    }
    showEmptyState();
}

/// The chosen lines, or all in sight of the search where none is chosen; oldest first.
void LogWindow::copy() const
{
    const auto *selection = m_table->selectionModel();
    QStringList lines;
    for (int row = m_found->rowCount() - 1; row >= 0; --row) {
        if (!selection->hasSelection() || selection->isRowSelected(row))
            lines << logText(m_model->lineAt(m_found->mapToSource(m_found->index(row, 0)).row()));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void LogWindow::showEmptyState()
{
    EmptyState &page = m_table->emptyState();
    if (m_found->rowCount() > 0)
        page.hide();
    else if (m_model->rowCount() > 0)
        page.show(tr("No line matches the search."), tr("Clear"));
    else
        page.show(tr("Nothing was logged since the program started."));
}

} // namespace desk
