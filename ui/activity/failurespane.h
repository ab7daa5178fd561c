/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace desk
{

class DeskTable;
class FactLabel;
class FailuresModel;

/// The chats that were refused, beside them the whole error of the chosen one. A page of the tabs "More
/// views".
class FailuresPane : public QWidget
{
    Q_OBJECT

public:
    explicit FailuresPane(QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshotPtr &snapshot); ///< never null

    DeskTable *table() const { return m_table; }
    /// The button "Copy error". Stands at the top of the pane until a tab bar takes it as its corner; show it
    /// there only while this page is the current one.
    QWidget *cornerWidget() const { return m_corner; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildCorner();
    void showError();
    void copyError() const;
    void showEmptyState();
    void applyLook();
    const ChatRecord *selectedChat() const;

    QWidget *m_corner;
    FactLabel *m_fact;
    QPushButton *m_copy;
    FailuresModel *m_model;
    DeskTable *m_table;
    QPlainTextEdit *m_error;
    DeskSnapshotPtr m_snapshot;
};

} // namespace desk
