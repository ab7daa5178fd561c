/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/commandline.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace desk
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

bool hasDisplay()
{
    // A platform named by hand (offscreen, vnc, ...) may need no display.
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace

bool wantsNoWindow(int argc, char **argv)
{
    using namespace std::string_view_literals;
    static constexpr std::array windowless{"--headless"sv, "--help"sv,    "-h"sv,
                                           "--help-all"sv, "--version"sv, "-v"sv};
    const bool asked = std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return std::ranges::find(windowless, std::string_view(argument)) != windowless.end();
    });
    return asked || !hasDisplay();
}

std::expected<CommandLine, QString> parseCommandLine()
{
    const QCommandLineOption headless(QStringLiteral("headless"),
                                      tr("Run without a window, with a status line."));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  tr("Practice mode: a simulated Qiscus with customers and agents."));
    const QCommandLineOption seed(QStringLiteral("seed"), tr("Practice mode: the same number, the same day."),
                                  QStringLiteral("number"));
    const QCommandLineOption envFile(QStringLiteral("env-file"),
                                     tr("Read settings from this file instead of ./.env."),
                                     QStringLiteral("file"));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), tr("Keep all data in this folder."),
                                     QStringLiteral("folder"));
    const QCommandLineOption port(QStringLiteral("port"), tr("Take webhooks on this port."),
                                  QStringLiteral("port"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Gives the chats of Qiscus Omnichannel Chat to the least loaded agents, and "
           "shows what it does."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({headless, demo, seed, envFile, dataDir, port});
    if (!parser.parse(QCoreApplication::arguments()))
        return std::unexpected(parser.errorText());
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("help-all")))
        parser.showHelp();
    if (!parser.positionalArguments().isEmpty())
        return std::unexpected(tr("Unknown argument “%1”.").arg(parser.positionalArguments().constFirst()));

    CommandLine result;
    result.headless = parser.isSet(headless);
    result.demo = parser.isSet(demo);
    result.envFile = parser.value(envFile);
    bool isNumber = true;
    if (parser.isSet(seed))
        result.seed = parser.value(seed).toUInt(&isNumber);
    if (!isNumber)
        return std::unexpected(
            tr("--seed wants a whole number from 0 to 4294967295, not “%1”.").arg(parser.value(seed)));
    if (parser.isSet(dataDir))
        result.settings.insert(QStringLiteral("DATA_DIR"), parser.value(dataDir));
    if (parser.isSet(port))
        result.settings.insert(QStringLiteral("PORT"), parser.value(port));
    return result;
}

} // namespace desk
