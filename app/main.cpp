/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/checkrun.h"
#include "app/commandline.h"
#include "app/deskhost.h"
#include "app/exitcodes.h"
#include "app/startsettings.h"
#include "app/statusline.h"
#include "app/unixsignals.h"

#ifdef DESK_GUI
#include "app/displayprobe.h"
#include "app/watchedapplication.h"
#include "app/windowsession.h"
#include "ui/window/language.h"
#include "ui/window/windowsettings.h"

#include <QApplication>
#endif

#include <QCoreApplication>

#include <sys/resource.h>

#include <cstdio>

namespace
{

using namespace desk;

/// What the program says before and beside its desk.
struct Program {
    Q_DECLARE_TR_FUNCTIONS(Program)
};

void complain(const QString &text)
{
    std::fprintf(stderr, "allocation-desk: %s\n", qUtf8Printable(text));
}

void nameTheProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("allocation-desk"));
    QCoreApplication::setApplicationName(QStringLiteral("allocation-desk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DESK_VERSION));
}

/// The memory of this process holds the secret key: a crash must not leave it in a file. A debugger still sees all.
void leaveNoCoreDump()
{
    const rlimit none{.rlim_cur = 0, .rlim_max = 0};
    setrlimit(RLIMIT_CORE, &none);
}

QString whyNoWindow()
{
    for (const char *name : {"WAYLAND_DISPLAY", "DISPLAY"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return Program::tr("The display %1 does not answer: running without a window.")
                .arg(qEnvironmentVariable(name));
    }
    return Program::tr("There is no display: running without a window.");
}

void sayHowItRuns(const CommandLine &commandLine, const Settings &settings)
{
    if (commandLine.headless && !commandLine.headlessAsked)
        std::puts(qUtf8Printable(whyNoWindow()));
    if (settings.demo)
        std::puts(qUtf8Printable(
            Program::tr("Practice mode: a simulated Qiscus on this machine. %1").arg(howToConnect())));
    std::fflush(stdout);
}

int runHeadless(const Settings &settings)
{
    DeskHost host;
    if (const auto started = host.start(settings); !started) {
        complain(started.error().message);
        return started.error().code;
    }
    const StatusLine status(host.control());
    return QCoreApplication::exec();
}

int run(bool withoutWindow)
{
    nameTheProgram();
#ifdef DESK_GUI
    speak(*QCoreApplication::instance(), windowsettings::language());
#endif
    const auto commandLine = parseCommandLine(withoutWindow);
    if (!commandLine) {
        complain(Program::tr("%1 See --help.").arg(commandLine.error()));
        return ExitBadSettings;
    }
    const auto settings = readStartSettings(*commandLine, {});
    if (!settings) {
        for (const QString &problem : displayTexts(settings.error()))
            complain(problem);
        return ExitBadSettings;
    }
    if (commandLine->check)
        return runCheck(*settings);
    UnixSignals unixSignals;
    // Not quit(), which asks the windows first: one that hides itself instead of closing would refuse.
    QObject::connect(&unixSignals, &UnixSignals::terminate, QCoreApplication::instance(),
                     [] { QCoreApplication::exit(ExitOk); });
#ifdef DESK_GUI
    if (!withoutWindow)
        return runWindow(*commandLine, [&](const Settings &used) { sayHowItRuns(*commandLine, used); });
#endif
    sayHowItRuns(*commandLine, *settings);
    return runHeadless(*settings);
}

} // namespace

int main(int argc, char **argv)
{
    leaveNoCoreDump();
#ifdef DESK_GUI
    if (!wantsNoWindow(argc, argv) && displayAnswers()) {
        const WatchedApplication application(argc, argv);
        return run(false);
    }
#endif
    const QCoreApplication application(argc, argv);
    return run(true);
}
