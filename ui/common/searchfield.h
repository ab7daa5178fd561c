/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QLineEdit>

class QAction;

namespace desk
{

/// A field to search in a pane: a magnifier, a button to clear, Esc clears as well.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// @p name is what screen readers say, e.g. "Search agents"; @p units its width.
    SearchField(const QString &placeholder, const QString &name, double units, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void applyLook();

    QAction *m_magnifier;
    double m_units;
};

} // namespace desk
