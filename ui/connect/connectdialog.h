/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QDialog>
#include <QHash>

class QLabel;
class QLineEdit;

namespace desk
{

/// Asks for what is needed to reach the real Qiscus. Not modal: the desk behind it goes on. It stores nothing
/// and tests nothing: app/ does. Lives in the GUI thread.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectDialog(QWidget *parent = nullptr);

    /// Fills the fields, by the names of the settings; the secret key is never filled in.
    void setTexts(const QHash<QString, QString> &texts);
    /// What went wrong or is under way; empty: nothing.
    void showMessage(const QString &message);

Q_SIGNALS:
    void connectRequested(const QHash<QString, QString> &texts);
    void forgetRequested();

private:
    QLineEdit *addField(const QString &setting, const QString &label, const QString &hint);
    void submit();

    QHash<QString, QLineEdit *> m_fields; ///< by the name of the setting
    QLabel *m_message = nullptr;
};

} // namespace desk
