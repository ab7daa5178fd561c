/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/log/logmodel.h"

#include <QDialog>

namespace desk
{

class DeskTable;
class LogSearch;
class SearchField;

/// The program's own log, to be searched and copied: what a report of a fault needs. A window of its own, never modal.
class LogWindow : public QDialog
{
    Q_OBJECT

public:
    explicit LogWindow(QWidget *parent = nullptr);

    void append(const QList<LogLine> &lines); ///< oldest first; also while it is hidden

    DeskTable *table() const { return m_table; }

private:
    void buildTable();
    void copy() const;
    void showEmptyState();

    LogModel *m_model;
    LogSearch *m_found;
    SearchField *m_search;
    DeskTable *m_table;
};

} // namespace desk
