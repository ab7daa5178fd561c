/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "app/commandline.h"
#include "app/savedsettings.h"
#include "app/setupchecks.h"
#include "ui/firststart/firststartpage.h"
#include "ui/mainwindow.h"

#include <QPointer>

namespace desk
{

/// The assistant, from the question to the answer: shows its page in the window, tests what it asks, and hands over what
/// was chosen. Lives in the main thread.
class SetupSession : public QObject
{
    Q_OBJECT

public:
    /// All three must outlive it.
    SetupSession(MainWindow &window, const CommandLine &commandLine, const SavedSettings &saved);

    void open(FirstStartPage::Step step, const QString &message, bool realDeskBehind);
    /// The page, if it is open, says what cannot be used.
    void showProblems(const QList<SettingProblem> &problems);
    void close();

Q_SIGNALS:
    /// Everything to store, not only what the assistant asks for.
    void startRequested(const QHash<QString, QString> &texts);
    void practiceRequested();

private:
    QHash<QString, QString> merged(const QHash<QString, QString> &texts) const;
    std::optional<Settings> settingsOf(const QHash<QString, QString> &texts);
    void test(const QHash<QString, QString> &texts);
    void finishRegistration(const QString &trouble);

    MainWindow &m_window;
    const CommandLine &m_commandLine;
    const SavedSettings &m_saved;
    SetupChecks m_checks;
    QPointer<FirstStartPage> m_page;
};

} // namespace desk
