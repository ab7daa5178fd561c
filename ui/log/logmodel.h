/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/log/logline.h"

#include <QAbstractTableModel>

namespace desk
{

/// The latest lines of the log, the newest first; old ones leave at the end. GUI thread only.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Level, Where, Text, ColumnCount };

    static constexpr int MostLines = 2000;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void append(const QList<LogLine> &lines); ///< oldest first
    const LogLine &lineAt(int row) const { return m_lines[m_lines.size() - 1 - row]; }

private:
    static QString text(const LogLine &line, int column);

    QList<LogLine> m_lines; ///< oldest first
};

/// The line as a file would have it, for the clipboard.
QString logText(const LogLine &line);

} // namespace desk
