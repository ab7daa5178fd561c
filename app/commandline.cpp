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

/// lupdate files what stands outside of a class under the name space.
QString tr(const char *text)
{
    return QCoreApplication::translate("desk", text);
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
    static constexpr std::array windowless{"--headless"sv, "--check"sv,   "--help"sv, "-h"sv,
                                           "--help-all"sv, "--version"sv, "-v"sv};
    const bool asked = std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return std::ranges::find(windowless, std::string_view(argument)) != windowless.end();
    });
    return asked || !hasDisplay();
}

namespace
{

/// One option for each setting that is no secret: what stands on a command line can be read in the process
/// list.
void addSettingOptions(QCommandLineParser &parser)
{
    for (const SettingSpec &spec : settingSpecs()) {
        if (!spec.secret)
            parser.addOption({spec.option(),
                              QStringLiteral("%1: %2 (%3)").arg(spec.name, spec.meaning, spec.range),
                              spec.option().section(QLatin1Char('-'), -1)});
    }
}

QHash<QString, QString> settingTexts(const QCommandLineParser &parser)
{
    QHash<QString, QString> texts;
    for (const SettingSpec &spec : settingSpecs()) {
        if (!spec.secret && parser.isSet(spec.option()))
            texts.insert(spec.name, parser.value(spec.option()));
    }
    return texts;
}

} // namespace

std::expected<CommandLine, QString> parseCommandLine(bool withoutWindow)
{
    const QCommandLineOption headless(QStringLiteral("headless"),
                                      tr("Run without a window, with a status line."));
    const QCommandLineOption watch(
        QStringLiteral("watch"),
        tr("Only watch the desks of the Redis in REDIS_URL; change the cap and the pause."));
    const QCommandLineOption check(
        QStringLiteral("check"),
        tr("Look whether a desk could run with these settings, one line each, and end."));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  tr("Practice mode: a simulated Qiscus with customers and agents."));
    const QCommandLineOption seed(QStringLiteral("seed"), tr("Practice mode: the same number, the same day."),
                                  QStringLiteral("number"));
    const QCommandLineOption envFile(QStringLiteral("env-file"),
                                     tr("Read settings from this file instead of ./.env."),
                                     QStringLiteral("file"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Gives the chats of Qiscus Omnichannel Chat to the least loaded agents, and "
           "shows what it does."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({headless, watch, check, demo, seed, envFile});
    addSettingOptions(parser);
    if (!parser.parse(QCoreApplication::arguments()))
        return std::unexpected(parser.errorText());
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("help-all")))
        parser.showHelp();
    if (!parser.positionalArguments().isEmpty())
        return std::unexpected(tr("Unknown argument “%1”.").arg(parser.positionalArguments().constFirst()));

    CommandLine result;
    result.headlessAsked = parser.isSet(headless);
    result.headless = withoutWindow;
    result.watch = parser.isSet(watch);
    result.demo = parser.isSet(demo);
    result.check = parser.isSet(check);
    result.envFile = parser.value(envFile);
    result.settings = settingTexts(parser);
    bool isNumber = true;
    if (parser.isSet(seed))
        result.seed = parser.value(seed).toUInt(&isNumber);
    if (result.watch && result.demo)
        return std::unexpected(
            tr("--watch and --demo exclude each other: practice mode has a Redis of its own."));
    if (!isNumber)
        return std::unexpected(
            tr("--seed wants a whole number from 0 to 4294967295, not “%1”.").arg(parser.value(seed)));
    return result;
}

} // namespace desk
