/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/columnmenu.h"

#include "ui/common/desktable.h"

#include <QHeaderView>

namespace desk
{

ColumnMenu::ColumnMenu(DeskTable &table, const QString &title, QWidget *parent)
    : QMenu(title, parent)
    , m_table(table)
{
    fill();
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::fill);
}

void ColumnMenu::fill()
{
    clear();
    QHeaderView *header = m_table.horizontalHeader();
    const int shown = header->count() - header->hiddenSectionCount();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const QString name = m_table.model()->headerData(column, Qt::Horizontal).toString();
        QAction *entry = addAction(name == QLatin1StringView("#") ? tr("# (place in the queue)") : name);
        entry->setCheckable(true);
        entry->setChecked(!header->isSectionHidden(column));
        entry->setEnabled(!entry->isChecked() || shown > 1); // a table without columns could not be given any
        connect(entry, &QAction::toggled, header,
                [header, column](bool wanted) { header->setSectionHidden(column, !wanted); });
    }
    addSeparator();
    addAction(tr("&Standard columns"), &m_table, &DeskTable::resetColumns);
}

} // namespace desk
