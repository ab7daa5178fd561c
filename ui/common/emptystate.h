/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace desk
{

/// What stands in a table's place when it has no rows: what that means, and at most one thing to do. Covers
/// its parent, so that the keyboard stays in the table below.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *covered);

    /// Shows the sentence; an empty @p button shows none.
    void show(const QString &sentence, const QString &button = {});
    QString sentence() const;

Q_SIGNALS:
    void buttonClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace desk
