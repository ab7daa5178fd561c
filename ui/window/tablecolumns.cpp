/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/window/tablecolumns.h"

#include "ui/common/columnmenu.h"
#include "ui/common/desktable.h"
#include "ui/window/windowsettings.h"

namespace desk::tablecolumns
{

void restore(const QWidget &window)
{
    for (DeskTable *table : window.findChildren<DeskTable *>())
        table->restoreColumns(windowsettings::tableColumns(table->objectName()));
}

void store(const QWidget &window)
{
    for (const DeskTable *table : window.findChildren<DeskTable *>())
        windowsettings::setTableColumns(table->objectName(), table->columnState());
}

QMenu *makeMenu(const QWidget &window, QWidget *parent)
{
    auto *menu = new QMenu(ColumnMenu::tr("C&olumns"), parent);
    for (DeskTable *table : window.findChildren<DeskTable *>())
        menu->addMenu(new ColumnMenu(*table, table->accessibleName(), menu));
    return menu;
}

} // namespace desk::tablecolumns
