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
#include <utility>

namespace desk
{

/// Addresses with the length of their prefix, as QHostAddress::isInSubnet() takes them.
using Networks = QList<std::pair<QHostAddress, int>>;

/// Every setting once, checked and typed. A value: any thread may copy it.
struct Settings {
    quint16 port = 8089;
    QHostAddress webhookHost = QHostAddress::LocalHost;
    QString webhookSecret;         ///< last element of the webhook paths; empty: none
    QString webhookSecretPrevious; ///< accepted too, during a rotation
    QString webhookTlsCertificate; ///< absolute path of a PEM file; empty: webhooks arrive without TLS
    QString webhookTlsKey;         ///< the same of its key; set if and only if the certificate is
    Networks metricsFrom;          ///< may read /healthz and /metrics besides this machine
    /// From REDIS_URL, or made of REDIS_ADDR, REDIS_PASSWORD, REDIS_DB; empty: the private redis-server.
    /// May hold the password: for people there is RedisAddress::toDisplayText().
    QString redisUrl;
    QByteArray redisKeyPrefix;
    QUrl qiscusBaseUrl; ///< https, or http on loopback; without a slash at its end
    QString qiscusAppId;
    QString qiscusSecretKey;
    QByteArrayList qiscusDivisionIds; ///< digits, each once; empty: all divisions
    int defaultMaxAgentChats = 2;
    int maxParallelAssignments = 24;
    std::chrono::seconds rosterInterval{20};
    std::chrono::seconds catchUpMaxAge{24 * 3600};
    QString dataDirectory; ///< absolute
    /// The way to run is no setting: app/ writes these four after loadSettings(), from options of its own.
    bool headless = false;
    bool watch = false; ///< gives nothing out, sees what the other desks of this Redis do
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

    /// The command line option without its dashes: "redis-addr" for REDIS_ADDR.
    QString option() const;
};
const QList<SettingSpec> &settingSpecs();

/// A value that cannot be used, named with its source and what is allowed.
struct SettingProblem {
    QString setting; ///< empty: a line of the .env file that names none
    SettingSource source = SettingSource::Default;
    QString sourceText; ///< for people: "environment variable PORT", "line 3 of /path/.env"
    QString message;    ///< whole sentences: what was wrong, what is allowed, what to do; not the source

    /// One line for a terminal or a log: the source, then the message.
    QString toDisplayText() const;
};

/// What was read, with the origin of each value.
struct LoadedSettings {
    Settings settings;
    QHash<QString, SettingSource> sources; ///< by setting name, of every spec
    QStringList warnings; ///< e.g. an unknown name in the .env file that is close to a known one
};

/// The raw texts by setting name; absent names are absent, and an empty text counts as absent.
struct SettingTexts {
    QHash<QString, QString> commandLine;
    QHash<QString, QString> environment; ///< may hold all variables: only known names are read
    QString envFilePath;                 ///< empty: `.env` of the working directory, if it is there
    QHash<QString, QString> dialog;
};

/// The text of one setting before it is checked, and where it came from. Secrets too: never into a log. A value.
struct SettingOrigin {
    QString text; ///< empty: not set, and no default
    SettingSource source = SettingSource::Default;
    QString sourceText; ///< as in SettingProblem

    /// Stronger than what a window stores: there it can be seen, not changed.
    bool isFixed() const { return source < SettingSource::Dialog; }
};
/// Of every spec, by name; also of settings that cannot be used. A file that cannot be read counts as empty.
QHash<QString, SettingOrigin> settingOrigins(const SettingTexts &texts);

/// Reads, checks and types all settings; reports every problem at once, not only the first. Of each setting
/// only the value of the strongest source is looked at. Any thread.
std::expected<LoadedSettings, QList<SettingProblem>> loadSettings(const SettingTexts &texts);

} // namespace desk
