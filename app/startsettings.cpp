/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/startsettings.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QProcessEnvironment>
#include <QSet>

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

SettingTexts textsOf(const CommandLine &commandLine, const QHash<QString, QString> &saved)
{
    return {.commandLine = commandLine.settings,
            .environment = environmentTexts(),
            .envFilePath = commandLine.envFile,
            .dialog = saved};
}

} // namespace

std::expected<Settings, QList<SettingProblem>> readStartSettings(const CommandLine &commandLine,
                                                                 const QHash<QString, QString> &saved)
{
    const auto loaded = loadSettings(textsOf(commandLine, saved));
    if (!loaded)
        return std::unexpected(loaded.error());
    static QSet<QString> told; // the assistant reads the settings again and again
    for (const QString &warning : loaded->warnings) {
        if (!told.contains(warning))
            qCWarning(lcSettings).noquote() << warning;
        told.insert(warning);
    }

    Settings settings = loaded->settings;
    settings.headless = commandLine.headless;
    settings.watch = commandLine.watch;
    if (settings.watch && settings.redisUrl.isEmpty())
        return std::unexpected(QList{SettingProblem{
            .setting = QStringLiteral("REDIS_URL"),
            .source = SettingSource::CommandLine,
            .sourceText = QStringLiteral("--watch"),
            .message = QCoreApplication::translate(
                "desk", "--watch looks at the Redis of other desks: name it in REDIS_URL or REDIS_ADDR.")}});
    settings.demo = !commandLine.check && (commandLine.demo || (!settings.hasQiscus() && !settings.watch));
    settings.demoSeed = commandLine.seed;
    // Practice never takes the port of the real desk unless told to.
    if (settings.demo && loaded->sources.value(QStringLiteral("PORT")) == SettingSource::Default)
        settings.port = 0;
    return settings;
}

QHash<QString, SettingOrigin> readStartOrigins(const CommandLine &commandLine,
                                               const QHash<QString, QString> &saved)
{
    return settingOrigins(textsOf(commandLine, saved));
}

QStringList displayTexts(const QList<SettingProblem> &problems)
{
    QStringList texts;
    for (const SettingProblem &problem : problems)
        texts.append(problem.toDisplayText());
    return texts;
}

} // namespace desk
