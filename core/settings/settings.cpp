/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/settings/settings.h"

#include "core/settings/envfile.h"
#include "core/settings/settingtable.h"
#include "core/settings/settingtext.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QUrlQuery>

#include <algorithm>
#include <numeric>

namespace desk
{

using namespace Qt::StringLiterals;

namespace
{

using PickedText = SettingOrigin;

/// Number of letters to change, add or drop to turn one word into the other.
qsizetype editDistance(const QString &from, const QString &to)
{
    QList<qsizetype> row(to.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < to.size(); ++j) {
            const qsizetype replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

bool namesSentinels(const QUrl &url)
{
    return url.scheme() == "redis+sentinel"_L1;
}

QString databaseOf(const QUrl &url)
{
    if (namesSentinels(url))
        return url.path().section(u'/', 2);
    return url.scheme() == "unix"_L1 ? QUrlQuery(url).queryItemValue(u"db"_s) : url.path().mid(1);
}

void setDatabase(QUrl &url, int database)
{
    const QString number = QString::number(database);
    if (namesSentinels(url)) {
        url.setPath(url.path().section(u'/', 0, 1) + u'/' + number);
        return;
    }
    if (url.scheme() != "unix"_L1) {
        url.setPath(u'/' + number);
        return;
    }
    QUrlQuery query(url);
    query.removeQueryItem(u"db"_s);
    query.addQueryItem(u"db"_s, number);
    url.setQuery(query);
}

/// A Redis URL without a password is no secret, though its setting is marked as one.
bool holdsSecret(const SettingSpec &spec, const QString &text)
{
    return spec.secret && !text.isEmpty() && (!text.contains("://"_L1) || text.contains(u'@'));
}

/// The setting as it was written, for a message: never a secret, nor a password before an @ in the wrong
/// place.
QString shown(const SettingSpec &spec, const QString &text)
{
    if (spec.secret)
        return spec.name;
    const qsizetype at = text.lastIndexOf(u'@');
    const QString visible = at < 0 ? text : u"…"_s + text.sliced(at);
    return u"%1=\"%2\""_s.arg(spec.name, visible.simplified().left(64));
}

/// One run of loadSettings().
class SettingsLoader
{
public:
    explicit SettingsLoader(const SettingTexts &texts)
        : m_texts(texts)
    {
    }

    std::expected<LoadedSettings, QList<SettingProblem>> load()
    {
        readFile();
        for (const SettingRule &rule : settingRules())
            applyRule(rule);
        settleRedis();
        checkPair(u"QISCUS_APP_ID"_s, u"QISCUS_SECRET_KEY"_s, SettingText::tr("to reach Qiscus"));
        checkPair(u"WEBHOOK_TLS_CERT"_s, u"WEBHOOK_TLS_KEY"_s,
                  SettingText::tr("to take webhooks over HTTPS"));
        if (!m_problems.isEmpty())
            return std::unexpected(m_problems);
        m_loaded.settings = m_draft.settings;
        return m_loaded;
    }

    QHash<QString, SettingOrigin> origins()
    {
        readFile();
        QHash<QString, SettingOrigin> all;
        for (const SettingSpec &spec : settingSpecs())
            all.insert(spec.name, pick(spec));
        return all;
    }

private:
    void readFile();
    void warnAboutNames();
    void warnAboutSecrets();
    PickedText pick(const SettingSpec &spec) const;
    void applyRule(const SettingRule &rule);
    void settleRedis();
    void checkPair(const QString &one, const QString &other, const QString &purpose);
    QString namedRedis();
    void reportPartsWithoutRedis();
    bool partCounts(const QString &base, const QString &part, const QString &what, bool baseHasIt);
    void report(const QString &setting, const PickedText &picked, const QString &message);

    bool isSet(const QString &setting) const { return m_picked.contains(setting); }
    bool isUsable(const QString &setting) const { return isSet(setting) && !m_unusable.contains(setting); }

    const SettingTexts &m_texts;
    QString m_filePath;
    EnvFile m_file;
    SettingDraft m_draft;
    QHash<QString, PickedText> m_picked; ///< what was set, usable or not; no defaults
    QSet<QString> m_unusable;            ///< of these, what was reported as a bad value
    LoadedSettings m_loaded;
    QList<SettingProblem> m_problems;
};

void SettingsLoader::readFile()
{
    const bool named = !m_texts.envFilePath.isEmpty();
    m_filePath = QDir::current().absoluteFilePath(named ? m_texts.envFilePath : u".env"_s);
    if (!named && !QFileInfo::exists(m_filePath))
        return;
    const auto file = readEnvFile(m_filePath);
    if (!file) {
        m_problems.append({{}, SettingSource::EnvFile, m_filePath, file.error()});
        return;
    }
    m_file = *file;
    for (const EnvFile::Problem &problem : m_file.problems) {
        m_problems.append({{},
                           SettingSource::EnvFile,
                           SettingText::tr("line %1 of %2").arg(problem.line).arg(m_filePath),
                           problem.message});
    }
    for (const QString &warning : m_file.warnings)
        m_loaded.warnings += u"%1: %2"_s.arg(m_filePath, warning);
    warnAboutNames();
    warnAboutSecrets();
}

void SettingsLoader::warnAboutNames()
{
    QStringList known;
    for (const SettingSpec &spec : settingSpecs())
        known += spec.name;
    QStringList names = m_file.values.keys();
    names.sort();
    for (const QString &name : names) {
        const auto meant = std::find_if(known.cbegin(), known.cend(), [&](const QString &candidate) {
            return candidate != name && editDistance(name.toUpper(), candidate) <= 2;
        });
        if (!known.contains(name) && meant != known.cend()) {
            m_loaded.warnings +=
                SettingText::tr("%1: %2 in line %3 is not a setting. Did you mean %4?")
                    .arg(m_filePath, name, QString::number(m_file.values.value(name).line), *meant);
        }
    }
}

void SettingsLoader::warnAboutSecrets()
{
    if (!m_file.readableByOthers)
        return;
    QStringList secrets;
    for (const SettingSpec &spec : settingSpecs()) {
        if (holdsSecret(spec, m_file.values.value(spec.name).text))
            secrets += spec.name;
    }
    if (!secrets.isEmpty()) {
        m_loaded.warnings +=
            SettingText::tr("%1 holds %2 and other users of this machine can read it. Run: chmod 600 %1")
                .arg(m_filePath, secrets.join(" and "_L1));
    }
}

PickedText SettingsLoader::pick(const SettingSpec &spec) const
{
    const EnvFile::Value inFile = m_file.values.value(spec.name);
    const PickedText strongestFirst[] = {
        {m_texts.commandLine.value(spec.name), SettingSource::CommandLine,
         SettingText::tr("command line option --%1").arg(spec.option())},
        {m_texts.environment.value(spec.name), SettingSource::Environment,
         SettingText::tr("environment variable %1").arg(spec.name)},
        {inFile.text, SettingSource::EnvFile,
         SettingText::tr("line %1 of %2").arg(inFile.line).arg(m_filePath)},
        {m_texts.dialog.value(spec.name), SettingSource::Dialog, SettingText::tr("settings dialog")},
    };
    for (const PickedText &picked : strongestFirst) {
        if (!picked.text.isEmpty())
            return picked;
    }
    return {spec.defaultValue, SettingSource::Default, SettingText::tr("default")};
}

void SettingsLoader::applyRule(const SettingRule &rule)
{
    const SettingSpec &spec = rule.spec;
    const PickedText picked = pick(spec);
    m_loaded.sources.insert(spec.name, picked.source);
    if (picked.text.isEmpty())
        return;
    if (picked.source != SettingSource::Default)
        m_picked.insert(spec.name, picked);
    if (const auto applied = rule.apply(picked.text, m_draft); !applied) {
        m_unusable.insert(spec.name);
        const QString instead =
            spec.defaultValue.isEmpty() ? QString() : SettingText::tr(" to use ") + spec.defaultValue;
        report(spec.name, picked,
               SettingText::tr("%1 %2. Allowed: %3. Correct it, or remove it%4.")
                   .arg(shown(spec, picked.text), applied.error(), spec.range, instead));
    }
    if (picked.source == SettingSource::CommandLine && holdsSecret(spec, picked.text)) {
        m_loaded.warnings +=
            SettingText::tr("%1: every user of this machine can read it in the list of processes. Use the "
                            "environment variable %2 or the .env file.")
                .arg(picked.sourceText, spec.name);
    }
}

/// The name of the setting that names the Redis to use; empty: none does, or it was reported.
QString SettingsLoader::namedRedis()
{
    const QString url = u"REDIS_URL"_s;
    const QString address = u"REDIS_ADDR"_s;
    if (!isSet(url) || !isSet(address)) {
        const QString only = isSet(url) ? url : address;
        return isUsable(only) ? only : QString();
    }
    const bool urlWins = m_picked[url].source < m_picked[address].source;
    const QString &used = urlWins ? url : address;
    const QString &unused = urlWins ? address : url;
    if (m_picked[url].source == m_picked[address].source) {
        report(address, m_picked[address],
               SettingText::tr("REDIS_ADDR and REDIS_URL (%1) both name a Redis. Remove REDIS_ADDR to use "
                               "REDIS_URL, or remove "
                               "REDIS_URL to use REDIS_ADDR.")
                   .arg(m_picked[url].sourceText));
        return {};
    }
    m_loaded.warnings += SettingText::tr("%1 (%2) is not used, because %3 (%4) is stronger.")
                             .arg(unused, m_picked[unused].sourceText, used, m_picked[used].sourceText);
    return isUsable(used) ? used : QString();
}

void SettingsLoader::reportPartsWithoutRedis()
{
    if (isSet(u"REDIS_URL"_s) || isSet(u"REDIS_ADDR"_s))
        return;
    for (const QString &part : {u"REDIS_PASSWORD"_s, u"REDIS_DB"_s}) {
        if (isUsable(part)) {
            report(
                part, m_picked[part],
                SettingText::tr(
                    "%1 is set, but no Redis is named. Set REDIS_ADDR to host:port, or remove %1 to use the "
                    "private "
                    "Redis.")
                    .arg(part));
        }
    }
}

/// Whether @p part replaces what @p base says of @p what, or adds it.
bool SettingsLoader::partCounts(const QString &base, const QString &part, const QString &what, bool baseHasIt)
{
    if (!isUsable(part))
        return false;
    const PickedText &whole = m_picked[base];
    const PickedText &own = m_picked[part];
    if (baseHasIt && own.source == whole.source) {
        report(part, own,
               SettingText::tr("%1 (%2) holds a %3 already. Remove %4, or take the %3 out of %1.")
                   .arg(base, whole.sourceText, what, part));
    } else if (baseHasIt && own.source > whole.source) {
        m_loaded.warnings +=
            SettingText::tr("%1 (%2) is not used, because %3 (%4) holds a %5 and is stronger.")
                .arg(part, own.sourceText, base, whole.sourceText, what);
        return false;
    }
    return true;
}

void SettingsLoader::settleRedis()
{
    const QString base = namedRedis();
    if (base.isEmpty()) {
        reportPartsWithoutRedis();
        return;
    }
    QUrl url = base == "REDIS_URL"_L1 ? *m_draft.redisUrl : *m_draft.redisAddress;
    if (partCounts(base, u"REDIS_PASSWORD"_s, SettingText::tr("password"), !url.password().isEmpty()))
        url.setPassword(m_draft.redisPassword, QUrl::DecodedMode);
    if (partCounts(base, u"REDIS_DB"_s, SettingText::tr("database"), !databaseOf(url).isEmpty()))
        setDatabase(url, *m_draft.redisDatabase);
    m_draft.settings.redisUrl = url.toString(QUrl::FullyEncoded);
}

/// Two settings of which one without the other is of no use.
void SettingsLoader::checkPair(const QString &one, const QString &other, const QString &purpose)
{
    if (isSet(one) == isSet(other))
        return;
    const QString &given = isSet(one) ? one : other;
    const QString &missing = isSet(one) ? other : one;
    report(
        given, m_picked[given],
        SettingText::tr("%1 is set, but %2 is not. Set both %3, or remove %1.").arg(given, missing, purpose));
}

void SettingsLoader::report(const QString &setting, const PickedText &picked, const QString &message)
{
    m_problems.append({setting, picked.source, picked.sourceText, message});
}

} // namespace

QString SettingSpec::option() const
{
    return name.toLower().replace(u'_', u'-');
}

QString SettingProblem::toDisplayText() const
{
    return u"%1: %2"_s.arg(sourceText, message);
}

QHash<QString, SettingOrigin> settingOrigins(const SettingTexts &texts)
{
    return SettingsLoader(texts).origins();
}

std::expected<LoadedSettings, QList<SettingProblem>> loadSettings(const SettingTexts &texts)
{
    return SettingsLoader(texts).load();
}

} // namespace desk
