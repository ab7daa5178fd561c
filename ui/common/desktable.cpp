/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/desktable.h"

#include "ui/common/columnmenu.h"
#include "ui/common/emptystate.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/tableheader.h"

#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QScrollBar>

namespace desk
{

DeskTable::DeskTable(QWidget *parent)
    : QTableView(parent)
    , m_header(new TableHeader(this))
    , m_delegate(new RowDelegate(this))
    , m_emptyState(new EmptyState(viewport()))
{
    setHorizontalHeader(m_header);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyMetrics();
}

void DeskTable::setColumns(const QList<Column> &columns, int stretched)
{
    m_columns = columns;
    m_stretched = stretched;
    applyMetrics();
    m_asMade = m_header->saveState();
    m_header->setSectionsMovable(true);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        auto *menu = new ColumnMenu(*this, QString(), this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_header->mapToGlobal(place));
    });
    // The first column stands two units in, whichever it is.
    connect(m_header, &QHeaderView::sectionMoved, viewport(), QOverload<>::of(&QWidget::update));
}

QByteArray DeskTable::columnState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << Metrics::ofApplication().unit() << m_header->count() << m_header->saveState();
    return state;
}

bool DeskTable::restoreColumns(const QByteArray &state)
{
    QDataStream in(state);
    int unit = 0;
    int count = 0;
    QByteArray header;
    in >> unit >> count >> header;
    if (in.status() != QDataStream::Ok || unit != Metrics::ofApplication().unit() ||
        count != m_header->count() || !m_header->restoreState(header))
        return false;
    if (m_stretched >= 0)
        m_header->setSectionResizeMode(m_stretched, QHeaderView::Stretch);
    return true;
}

void DeskTable::resetColumns()
{
    m_header->restoreState(m_asMade);
    applyMetrics();
}

void DeskTable::applyMetrics()
{
    const Metrics metrics = Metrics::ofApplication();
    m_delegate->setMetrics(metrics);
    m_header->setMetrics(metrics);
    verticalHeader()->setMinimumSectionSize(metrics.rowHeight());
    verticalHeader()->setDefaultSectionSize(metrics.rowHeight());
    for (int column = 0; column < m_columns.size(); ++column)
        setColumnWidth(column, widthOf(column));
    if (m_stretched >= 0)
        m_header->setSectionResizeMode(m_stretched, QHeaderView::Stretch);
}

int DeskTable::widthOf(int column) const
{
    const Metrics metrics = Metrics::ofApplication();
    const auto &[units, sample, hasIcon] = m_columns[column];
    // Bold, as a cell is when it is news: a long wait must not end in dots just then.
    const int sampleWidth = QFontMetrics(scaledFont(typescale::Body, true)).horizontalAdvance(sample);
    const int iconWidth = hasIcon ? metrics.icon() + metrics.gap() : 0;
    const QString head = model()->headerData(column, Qt::Horizontal).toString();
    const int headWidth = m_header->fontMetrics().horizontalAdvance(head);
    const int edges =
        metrics.gap() + (m_header->visualIndex(column) == 0 ? metrics.inset() : metrics.gap()) + 2;
    return std::max(metrics.units(units), edges + std::max(headWidth, iconWidth + sampleWidth));
}

void DeskTable::repaintColumns(int first, int last)
{
    const int left = columnViewportPosition(first);
    const int right = columnViewportPosition(last) + columnWidth(last);
    viewport()->update(QRect(left, 0, right - left, viewport()->height()));
}

int DeskTable::wholeRowsHeight(int available) const
{
    const int row = verticalHeader()->defaultSectionSize();
    const int head = m_header->height();
    return available < head + row ? available : head + (available - head) / row * row;
}

void DeskTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        const QByteArray chosen = columnState();
        applyMetrics();
        restoreColumns(chosen); // unless the sizes are new
    }
    QTableView::changeEvent(event);
}

void DeskTable::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    const int current = currentIndex().row();
    QTableView::rowsAboutToBeRemoved(parent, start, end);
    if (current >= start && current <= end)
        clearSelection(); // the view has selected a neighbour; the keyboard may stay there, the selection may
                          // not
}

DeskTable::ScrollKeeper::ScrollKeeper(DeskTable &table)
    : m_table(table)
{
    const int top = table.verticalScrollBar()->value();
    m_wasAtTop = top == 0;
    if (m_wasAtTop)
        return;
    const int rows = table.viewport()->height() / table.verticalHeader()->defaultSectionSize() + 1;
    for (int row = top; row < std::min(top + rows, table.model()->rowCount()); ++row)
        m_inSight.append(QPersistentModelIndex(table.model()->index(row, 0)));
}

DeskTable::ScrollKeeper::~ScrollKeeper()
{
    // When the current row leaves, the view scrolls to its neighbour, wherever that stood before.
    if (m_wasAtTop)
        m_table.scrollToTop();
    for (int offset = 0; offset < m_inSight.size(); ++offset) {
        if (!m_inSight[offset].isValid())
            continue;
        m_table.updateGeometries(); // rows that came are not yet in the scroll bar's range
        m_table.verticalScrollBar()->setValue(m_inSight[offset].row() - offset);
        return;
    }
}

} // namespace desk
