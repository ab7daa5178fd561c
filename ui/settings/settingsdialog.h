/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/settings/settings.h"
#include "ui/common/thresholds.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QPushButton;
class QTabWidget;

namespace desk
{

class SettingsPage;
class ThresholdsPage;

/// Every setting, with where its value comes from, and the thresholds. Not modal: chats may be waiting. It stores nothing:
/// app/ does, and says what came of it. GUI thread only.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget *parent = nullptr);

    void setOrigins(const QHash<QString, SettingOrigin> &origins);
    void setThresholds(const Thresholds &thresholds);
    /// Beside the fields they belong to; nothing was stored.
    void showProblems(const QList<SettingProblem> &problems);
    void showMessage(const QString &message); ///< what came of it; empty: nothing

Q_SIGNALS:
    /// @p texts by the names of the settings; an empty one unsets.
    void applyRequested(const QHash<QString, QString> &texts);
    void thresholdsChosen(const desk::Thresholds &thresholds);

private:
    void addPages();
    void addButtons();
    void follow();
    void apply();
    void reset();
    void unsetAll();

    QTabWidget *m_tabs;
    QList<SettingsPage *> m_pages;
    ThresholdsPage *m_limits;
    QLabel *m_message;
    QPushButton *m_apply = nullptr;
    QPushButton *m_reset = nullptr;
    QHash<QString, SettingOrigin> m_origins;
    Thresholds m_thresholds;
};

} // namespace desk
