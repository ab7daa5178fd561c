/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QWidget>

namespace desk
{

class DeskTable;

/// Gives a table the height of whole rows: half a row at the lower edge looks like the end of the list.
class WholeRows : public QWidget
{
    Q_OBJECT

public:
    /// Takes @p table as its child.
    explicit WholeRows(DeskTable *table, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();

    DeskTable *m_table;
};

} // namespace desk
