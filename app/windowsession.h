/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "app/commandline.h"
#include "app/deskhost.h"
#include "app/fileexport.h"
#include "app/logfeed.h"
#include "app/savedsettings.h"
#include "app/secondstart.h"
#include "app/setupsession.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingsdialog.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace desk
{

enum class Exercise;

/// The window and the desk behind it: starts the desk with what is saved, and anew when the supervisor chose other
/// settings. Lives in the main thread.
class WindowSession : public QObject
{
    Q_OBJECT

public:
    using Announce = std::function<void(const Settings &)>;
    WindowSession(const CommandLine &commandLine, Announce announce);
    ~WindowSession() override;

    /// Shows the window at once; the desk follows when the keychain has answered.
    void begin();
    /// Of the program, once the window is closed: why no desk ran, if none did.
    int exitCode() const { return m_exitCode; }

private:
    void connectExport();
    void raiseWindow();
    void loadAndStart();
    void start();
    void restart();
    void openAssistant();
    void openSettings();
    void choosePractice();
    void practise(Exercise exercise, bool begin);
    void save(const QHash<QString, QString> &texts);
    void apply(const QHash<QString, QString> &texts);
    void showTrouble(const QString &title, const QString &message);

    CommandLine m_commandLine;
    Announce m_announce;
    LogFeed m_log;
    DeskHost m_host;
    SavedSettings m_saved;
    SecondStart m_second;
    FileExport m_export;
    MainWindow m_window;
    SetupSession m_setup;
    QPointer<SettingsDialog> m_settings;
    bool m_runs = false;
    bool m_practice = false;
    bool m_busy = false; ///< the desk is being stopped: nothing else may stop or start it
    int m_exitCode = ExitOk;
};

/// Runs the window until it is closed, or raises the one that runs already; returns the exit code. @p announce says on the terminal how it runs.
int runWindow(const CommandLine &commandLine, WindowSession::Announce announce);

} // namespace desk
