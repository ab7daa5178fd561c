/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "app/commandline.h"
#include "app/deskhost.h"
#include "app/fileexport.h"
#include "app/logfeed.h"
#include "app/secretstore.h"
#include "ui/connect/connectdialog.h"
#include "ui/mainwindow.h"

#include <QObject>

#include <functional>

namespace desk
{

enum class Exercise;

/// The window and the desk behind it: starts the desk with the settings of the dialog and of the keychain,
/// and again when the supervisor connects to another Qiscus. Lives in the main thread.
class WindowSession : public QObject
{
    Q_OBJECT

public:
    using Announce = std::function<void(const Settings &)>;
    WindowSession(const CommandLine &commandLine, Announce announce);
    ~WindowSession() override;

    /// Shows the window at once; the desk follows when the keychain has answered.
    void begin();

private:
    void start(const QHash<QString, QString> &dialog);
    void practise(Exercise exercise, bool begin);
    void openDialog(const QString &message);
    void connectTo(const QHash<QString, QString> &dialog);
    void forget();
    void store(const QHash<QString, QString> &dialog);
    void fail(const HostError &error);

    CommandLine m_commandLine;
    Announce m_announce;
    LogFeed m_log;
    DeskHost m_host;
    SecretStore m_secrets;
    FileExport m_export;
    MainWindow m_window;
    ConnectDialog m_dialog;
};

/// Runs the window until it is closed; returns the exit code. @p announce says on the terminal how it runs.
int runWindow(const CommandLine &commandLine, WindowSession::Announce announce);

} // namespace desk
