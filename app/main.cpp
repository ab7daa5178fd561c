/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/commandline.h"
#include "app/deskhost.h"
#include "app/exitcodes.h"
#include "app/statusline.h"
#include "app/unixsignals.h"

#ifdef DESK_GUI
#include "ui/mainwindow.h"

#include <QApplication>
#endif

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>
#include <QProcessEnvironment>

#include <cstdio>

namespace
{

using namespace desk;

QString tr(const char *text)
{
    return QCoreApplication::translate("main", text);
}

void say(FILE *where, const QString &text)
{
    std::fprintf(where, "%s\n", qUtf8Printable(text));
    std::fflush(where);
}

void nameTheProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("allocation-desk"));
    QCoreApplication::setApplicationName(QStringLiteral("allocation-desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DESK_VERSION));
}

QHash<QString, QString> environmentTexts()
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QHash<QString, QString> texts;
    for (const SettingSpec &spec : settingSpecs()) {
        if (environment.contains(spec.name))
            texts.insert(spec.name, environment.value(spec.name));
    }
    return texts;
}

/// Reads every setting; tells all that is wrong on the terminal.
std::optional<Settings> readSettings(bool withoutWindow)
{
    const auto commandLine = parseCommandLine();
    if (!commandLine) {
        say(stderr, tr("allocation-desk: %1 See --help.").arg(commandLine.error()));
        return std::nullopt;
    }
    const auto loaded = loadSettings({.commandLine = commandLine->settings,
                                      .environment = environmentTexts(),
                                      .envFilePath = commandLine->envFile,
                                      .dialog = {}});
    if (!loaded) {
        for (const SettingProblem &problem : loaded.error())
            say(stderr, QStringLiteral("allocation-desk: %1").arg(problem.message));
        return std::nullopt;
    }
    for (const QString &warning : loaded->warnings)
        say(stderr, QStringLiteral("allocation-desk: %1").arg(warning));

    Settings settings = loaded->settings;
    settings.headless = withoutWindow;
    settings.demo = commandLine->demo || !settings.hasQiscus();
    settings.demoSeed = commandLine->seed;
    // Practice never takes the port of the real desk unless told to.
    if (settings.demo &&
        loaded->sources.value(QStringLiteral("PORT"), SettingSource::Default) == SettingSource::Default)
        settings.port = 0;
    return settings;
}

void sayHowItRuns(const Settings &settings, bool headlessAsked)
{
    if (settings.headless && !headlessAsked)
        say(stdout, tr("There is no display: running without a window."));
    if (settings.demo)
        say(stdout, tr("Practice mode: a simulated Qiscus on this machine. %1").arg(howToConnect()));
}

#ifdef DESK_GUI
int runWindow(DeskHost &host)
{
    MainWindow window(host.control());
    window.show();
    return QCoreApplication::exec();
}
#endif

int runStatusLine(DeskHost &host)
{
    const StatusLine status(host.control());
    return QCoreApplication::exec();
}

int runDesk(const Settings &settings, const QString &dataDirectory)
{
    UnixSignals unixSignals;
    QObject::connect(&unixSignals, &UnixSignals::terminate, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    DeskHost host(settings, dataDirectory);
    if (const auto started = host.start(); !started) {
        say(stderr, QStringLiteral("allocation-desk: %1").arg(started.error()));
        host.stop();
        return ExitBadSettings;
    }
#ifdef DESK_GUI
    const int code = settings.headless ? runStatusLine(host) : runWindow(host);
#else
    const int code = runStatusLine(host);
#endif
    host.stop();
    return code;
}

int run(bool withoutWindow)
{
    nameTheProgram();
    const std::optional<Settings> settings = readSettings(withoutWindow);
    if (!settings)
        return ExitBadSettings;

    const QString directory =
        settings->dataDirectory + (settings->demo ? QStringLiteral("/practice") : QString());
    if (!QDir().mkpath(directory)) {
        say(stderr, tr("allocation-desk: the data directory %1 cannot be made. Choose another with DATA_DIR "
                       "or --data-dir.")
                        .arg(directory));
        return ExitNoDataDirectory;
    }
    QLockFile lock(directory + QStringLiteral("/desk.lock"));
    lock.setStaleLockTime(0); // a lock is stale when its process is gone, however old it is
    if (!lock.tryLock()) {
        say(stderr, lock.error() == QLockFile::LockFailedError
                        ? tr("allocation-desk: another desk already runs with the data directory %1. End it, "
                             "or choose another "
                             "with --data-dir.")
                              .arg(directory)
                        : tr("allocation-desk: the data directory %1 cannot be written. Choose another with "
                             "DATA_DIR or "
                             "--data-dir.")
                              .arg(directory));
        return lock.error() == QLockFile::LockFailedError ? ExitAlreadyRuns : ExitNoDataDirectory;
    }
    sayHowItRuns(*settings, QCoreApplication::arguments().contains(QStringLiteral("--headless")));
    return runDesk(*settings, directory);
}

} // namespace

int main(int argc, char **argv)
{
#ifdef DESK_GUI
    if (!wantsNoWindow(argc, argv)) {
        const QApplication application(argc, argv);
        return run(false);
    }
#endif
    const QCoreApplication application(argc, argv);
    return run(true);
}
