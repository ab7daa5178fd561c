/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/startsettings.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QProcessEnvironment>

Q_LOGGING_CATEGORY(lcSettings, "desk.settings")

namespace desk
{

namespace
{

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

} // namespace

std::expected<Settings, QStringList> readStartSettings(const CommandLine &commandLine,
                                                       const QHash<QString, QString> &dialog)
{
    const auto loaded = loadSettings({.commandLine = commandLine.settings,
                                      .environment = environmentTexts(),
                                      .envFilePath = commandLine.envFile,
                                      .dialog = dialog});
    if (!loaded) {
        QStringList problems;
        for (const SettingProblem &problem : loaded.error())
            problems.append(problem.toDisplayText());
        return std::unexpected(problems);
    }
    for (const QString &warning : loaded->warnings)
        qCWarning(lcSettings).noquote() << warning;

    Settings settings = loaded->settings;
    settings.headless = commandLine.headless;
    settings.watch = commandLine.watch;
    if (settings.watch && settings.redisUrl.isEmpty())
        return std::unexpected(QStringList{QCoreApplication::translate(
            "desk", "--watch looks at the Redis of other desks: name it in REDIS_URL or REDIS_ADDR.")});
    settings.demo = !commandLine.check && (commandLine.demo || (!settings.hasQiscus() && !settings.watch));
    settings.demoSeed = commandLine.seed;
    // Practice never takes the port of the real desk unless told to.
    if (settings.demo && loaded->sources.value(QStringLiteral("PORT")) == SettingSource::Default)
        settings.port = 0;
    return settings;
}

} // namespace desk
