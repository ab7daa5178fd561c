/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"

#include <QWidget>

class QPlainTextEdit;

namespace desk
{

class DeskTable;
class FailureActions;
class FailuresModel;

/// The chats that were refused, beside them the whole error of the chosen one; they can be
/// replayed or dropped. A page of the tabs "More
/// views".
class FailuresPane : public QWidget
{
    Q_OBJECT

public:
    /// @p control must outlive the pane.
    explicit FailuresPane(DeskControl &control, QWidget *parent = nullptr);

    void setSnapshot(const DeskSnapshotPtr &snapshot); ///< never null

    DeskTable *table() const { return m_table; }
    FailureActions *actions() const { return m_actions; } ///< for the menu bar
    /// The buttons. Stand at the top of the pane until a tab bar takes them as its corner; show
    /// them there only while this page is the current one.
    QWidget *cornerWidget() const { return m_corner; }

Q_SIGNALS:
    /// Something that was asked for did not happen, and why.
    void refused(const QString &title, const QString &message);
    void asking(); ///< something is asked beside the pane, which must be in sight

private:
    void buildCorner();
    void buildMenu();
    void showError();
    void showEmptyState();
    ChatRow selectedChat() const; ///< null: none

    QWidget *m_corner;
    FailuresModel *m_model;
    DeskTable *m_table;
    QPlainTextEdit *m_error;
    FailureActions *m_actions;
    DeskSnapshotPtr m_snapshot;
};

} // namespace desk
