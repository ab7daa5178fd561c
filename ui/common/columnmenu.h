/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QMenu>

namespace desk
{

class DeskTable;

/// Which columns of a table are shown. GUI thread only.
class ColumnMenu : public QMenu
{
    Q_OBJECT

public:
    /// @p table must outlive it. @p title is what a menu above it says.
    ColumnMenu(DeskTable &table, const QString &title, QWidget *parent = nullptr);

private:
    void fill();

    DeskTable &m_table;
};

} // namespace desk
