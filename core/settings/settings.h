/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArrayList>
#include <QHash>
#include <QHostAddress>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <expected>

namespace desk
{

/// Every setting once, checked and typed. A value: any thread may copy it.
struct Settings {
    quint16 port = 8089;
    QHostAddress webhookHost = QHostAddress::LocalHost;
    QString redisUrl; ///< from REDIS_URL, or made of REDIS_ADDR, REDIS_PASSWORD, REDIS_DB; empty: the private redis-server
    QByteArray redisKeyPrefix;
    QUrl qiscusBaseUrl;
    QString qiscusAppId;
    QString qiscusSecretKey;
    QByteArrayList qiscusDivisionIds;
    int defaultMaxAgentChats = 2;
    int maxParallelAssignments = 24;
    std::chrono::seconds rosterInterval{20};
    QString dataDirectory;
    bool headless = false;
    bool demo = false;
    quint32 demoSeed = 0; ///< 0: a different day each time

    /// True when the real Qiscus can be reached: app id and secret key are both set.
    bool hasQiscus() const { return !qiscusAppId.isEmpty() && !qiscusSecretKey.isEmpty(); }
};

/// Where a value came from, strongest first.
enum class SettingSource { CommandLine, Environment, EnvFile, Dialog, Default };

/// What is known of one setting: the single table from which command line, checks, README and dialog follow.
struct SettingSpec {
    QString name;         ///< of the environment variable, e.g. "PORT"
    QString defaultValue; ///< as text; empty: none
    QString range;        ///< in words: "1 to 65535"
    QString meaning;      ///< one sentence
    bool secret = false;  ///< never shown or logged
};
const QList<SettingSpec> &settingSpecs();

/// A value that cannot be used, named with its source and what is allowed.
struct SettingProblem {
    QString setting;
    SettingSource source = SettingSource::Default;
    QString sourceText; ///< for people: "environment variable PORT", "line 3 of /path/.env"
    QString message;    ///< whole sentence: what was wrong, what is allowed
};

/// What was read, with the origin of each value.
struct LoadedSettings {
    Settings settings;
    QHash<QString, SettingSource> sources; ///< by setting name
    QStringList warnings; ///< e.g. an unknown name in the .env file that is close to a known one
};

/// The raw texts, strongest first; absent names are absent.
struct SettingTexts {
    QHash<QString, QString> commandLine;
    QHash<QString, QString> environment;
    QString envFilePath; ///< empty: `.env` of the working directory, if it is there
    QHash<QString, QString> dialog;
};

/// Reads, checks and types all settings; reports every problem at once, not only the first.
std::expected<LoadedSettings, QList<SettingProblem>> loadSettings(const SettingTexts &texts);

} // namespace desk
