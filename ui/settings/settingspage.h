/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/settings/settings.h"

#include <QHash>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace desk
{

class SettingField;

/// Some settings one below the other: field, where the value comes from, what is wrong with it. GUI thread only.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    struct Entry {
        QString setting; ///< its name
        QString label;
    };
    explicit SettingsPage(const QList<Entry> &entries, QWidget *parent = nullptr);

    void setOrigins(const QHash<QString, SettingOrigin> &origins);
    bool isEdited() const;
    /// By name; an empty text unsets a setting. Without those that stand outside of the window.
    QHash<QString, QString> texts() const;
    void unsetAll();
    /// False where @p setting is not on this page.
    bool showProblem(const QString &setting, const QString &message);
    void clearProblems();

Q_SIGNALS:
    void changed();

private:
    struct Row {
        SettingField *field = nullptr;
        QPushButton *unset = nullptr;
        QLabel *problem = nullptr;
    };
    Row addRow(QGridLayout &grid, const Entry &entry);
    static void follow(const Row &row);

    QHash<QString, Row> m_rows; ///< by the name of the setting
};

} // namespace desk
