/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/unit/settingsfixture.h"

#include <QStandardPaths>

#include <gmock/gmock.h>

namespace desk
{

namespace
{

using namespace Qt::StringLiterals;
using testing::IsEmpty;

constexpr SettingSource allSources[] = {SettingSource::CommandLine, SettingSource::Environment,
                                        SettingSource::EnvFile, SettingSource::Dialog};

/// Two good values of one setting and how a loaded one shows.
struct Sample {
    QString name;
    QString value;
    QString other;
    QString (*shown)(const Settings &settings);
};

const QList<Sample> &samples()
{
    static const QList<Sample> all = {
        {u"PORT"_s, u"9001"_s, u"9002"_s, [](const Settings &s) { return QString::number(s.port); }},
        {u"WEBHOOK_HOST"_s, u"0.0.0.0"_s, u"::1"_s,
         [](const Settings &s) { return s.webhookHost.toString(); }},
        {u"WEBHOOK_SECRET"_s, u"0123456789abcdef"_s, u"fedcba9876543210"_s,
         [](const Settings &s) { return s.webhookSecret; }},
        {u"WEBHOOK_SECRET_PREVIOUS"_s, u"0123456789abcdef"_s, u"fedcba9876543210"_s,
         [](const Settings &s) { return s.webhookSecretPrevious; }},
        {u"WEBHOOK_TLS_CERT"_s, u"/one.pem"_s, u"/two.pem"_s,
         [](const Settings &s) { return s.webhookTlsCertificate; }},
        {u"WEBHOOK_TLS_KEY"_s, u"/one.key"_s, u"/two.key"_s,
         [](const Settings &s) { return s.webhookTlsKey; }},
        {u"METRICS_FROM"_s, u"10.0.0.1"_s, u"::1"_s,
         [](const Settings &s) { return s.metricsFrom.value(0).first.toString(); }},
        {u"REDIS_ADDR"_s, u"one:6379"_s, u"two:6379"_s, [](const Settings &s) { return s.redisUrl.mid(8); }},
        {u"REDIS_PASSWORD"_s, u"first"_s, u"second"_s,
         [](const Settings &s) { return QUrl(s.redisUrl).password(); }},
        {u"REDIS_DB"_s, u"3"_s, u"4"_s, [](const Settings &s) { return QUrl(s.redisUrl).path().mid(1); }},
        {u"REDIS_URL"_s, u"rediss://one:1/2"_s, u"unix:///run/two.sock"_s,
         [](const Settings &s) { return s.redisUrl; }},
        {u"REDIS_KEY_PREFIX"_s, u"one:"_s, u"two:"_s,
         [](const Settings &s) { return QString::fromLatin1(s.redisKeyPrefix); }},
        {u"QISCUS_APP_ID"_s, u"app-one"_s, u"app-two"_s, [](const Settings &s) { return s.qiscusAppId; }},
        {u"QISCUS_SECRET_KEY"_s, u"key-one"_s, u"key-two"_s,
         [](const Settings &s) { return s.qiscusSecretKey; }},
        {u"QISCUS_BASE_URL"_s, u"https://one.example"_s, u"http://127.0.0.1:8080"_s,
         [](const Settings &s) { return s.qiscusBaseUrl.toString(); }},
        {u"QISCUS_DIVISION_IDS"_s, u"1,2"_s, u"3"_s,
         [](const Settings &s) { return QString::fromLatin1(s.qiscusDivisionIds.join(',')); }},
        {u"DEFAULT_MAX_AGENT_CHATS"_s, u"5"_s, u"6"_s,
         [](const Settings &s) { return QString::number(s.defaultMaxAgentChats); }},
        {u"MAX_PARALLEL_ASSIGNMENTS"_s, u"7"_s, u"8"_s,
         [](const Settings &s) { return QString::number(s.maxParallelAssignments); }},
        {u"ROSTER_INTERVAL"_s, u"30"_s, u"40"_s,
         [](const Settings &s) { return QString::number(s.rosterInterval.count()); }},
        {u"CATCH_UP_MAX_AGE"_s, u"2"_s, u"48"_s,
         [](const Settings &s) { return QString::number(s.catchUpMaxAge.count() / 3600); }},
        {u"DATA_DIR"_s, u"/srv/one"_s, u"/srv/two"_s, [](const Settings &s) { return s.dataDirectory; }},
    };
    return all;
}

class EverySetting : public SettingsTest, public testing::WithParamInterface<Sample>
{
protected:
    /// What a setting needs beside it to have an effect.
    void SetUp() override
    {
        SettingsTest::SetUp();
        const QString name = GetParam().name;
        if (name == u"REDIS_PASSWORD"_s || name == u"REDIS_DB"_s)
            texts.dialog.insert(u"REDIS_ADDR"_s, u"redis:6379"_s);
        if (name == u"QISCUS_APP_ID"_s)
            texts.dialog.insert(u"QISCUS_SECRET_KEY"_s, u"key"_s);
        if (name == u"QISCUS_SECRET_KEY"_s)
            texts.dialog.insert(u"QISCUS_APP_ID"_s, u"app"_s);
        if (name == u"WEBHOOK_TLS_CERT"_s)
            texts.dialog.insert(u"WEBHOOK_TLS_KEY"_s, u"/a.key"_s);
        if (name == u"WEBHOOK_TLS_KEY"_s)
            texts.dialog.insert(u"WEBHOOK_TLS_CERT"_s, u"/a.pem"_s);
    }
};

TEST_P(EverySetting, IsHonouredFromEachSource)
{
    const Sample &sample = GetParam();
    for (const SettingSource source : allSources) {
        SettingTexts clean = texts;
        QFile::remove(path);
        set(source, sample.name, sample.value);
        const LoadedSettings result = loaded();
        EXPECT_EQ(sample.shown(result.settings), sample.value);
        EXPECT_EQ(result.sources.value(sample.name), source);
        texts = clean;
    }
}

TEST_P(EverySetting, ComesFromTheStrongestSource)
{
    const Sample &sample = GetParam();
    // From the weakest on, each stronger source says something else.
    QString value = sample.value;
    QString other = sample.other;
    for (const SettingSource source : {SettingSource::Dialog, SettingSource::EnvFile,
                                       SettingSource::Environment, SettingSource::CommandLine}) {
        set(source, sample.name, value);
        const LoadedSettings result = loaded();
        EXPECT_EQ(sample.shown(result.settings), value);
        EXPECT_EQ(result.sources.value(sample.name), source);
        std::swap(value, other);
    }
}

TEST_P(EverySetting, CountsAsAbsentWhenEmpty)
{
    const Sample &sample = GetParam();
    set(SettingSource::CommandLine, sample.name, QString());
    set(SettingSource::Environment, sample.name, QString());
    set(SettingSource::EnvFile, sample.name, QString());
    set(SettingSource::Dialog, sample.name, sample.value);
    EXPECT_EQ(sample.shown(loaded().settings), sample.value);
}

INSTANTIATE_TEST_SUITE_P(Settings, EverySetting, testing::ValuesIn(samples()),
                         [](const auto &row) { return row.param.name.toStdString(); });

TEST_F(SettingsTest, EverySpecHasASampleAndReadsWell)
{
    QStringList sampled;
    for (const Sample &sample : samples())
        sampled += sample.name;
    QStringList names;
    for (const SettingSpec &spec : settingSpecs()) {
        names += spec.name;
        EXPECT_FALSE(spec.range.isEmpty()) << qPrintable(spec.name);
        EXPECT_TRUE(spec.meaning.endsWith(u'.')) << qPrintable(spec.name);
    }
    sampled.sort();
    names.sort();
    EXPECT_EQ(names, sampled);
}

TEST_F(SettingsTest, OptionIsTheNameInLowerCase)
{
    EXPECT_EQ((SettingSpec{.name = u"MAX_PARALLEL_ASSIGNMENTS"_s}.option()), u"max-parallel-assignments"_s);
}

TEST_F(SettingsTest, DefaultsAreTheDocumentedOnes)
{
    const LoadedSettings result = loaded();
    const Settings &settings = result.settings;
    EXPECT_EQ(settings.port, 8089);
    EXPECT_EQ(settings.webhookHost, QHostAddress(QHostAddress::LocalHost));
    EXPECT_TRUE(settings.redisUrl.isEmpty());
    EXPECT_TRUE(settings.redisKeyPrefix.isEmpty());
    EXPECT_EQ(settings.qiscusBaseUrl, QUrl(u"https://omnichannel.qiscus.com"_s));
    EXPECT_FALSE(settings.hasQiscus());
    EXPECT_TRUE(settings.qiscusDivisionIds.isEmpty());
    EXPECT_EQ(settings.defaultMaxAgentChats, 2);
    EXPECT_EQ(settings.maxParallelAssignments, 24);
    EXPECT_EQ(settings.rosterInterval, std::chrono::seconds(20));
    EXPECT_EQ(settings.dataDirectory,
              QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/allocation-desk"_s);
    EXPECT_THAT(result.warnings, IsEmpty());
    EXPECT_EQ(result.sources.size(), settingSpecs().size());
    for (const SettingSource source : result.sources)
        EXPECT_EQ(source, SettingSource::Default);
}

TEST_F(SettingsTest, RangesHoldAtTheirEnds)
{
    struct Range {
        QString name;
        int lowest;
        int highest;
    };
    for (const auto &[name, lowest, highest] :
         {Range{u"PORT"_s, 1, 65535}, Range{u"DEFAULT_MAX_AGENT_CHATS"_s, 1, 1000},
          Range{u"MAX_PARALLEL_ASSIGNMENTS"_s, 1, 256}, Range{u"ROSTER_INTERVAL"_s, 5, 600}}) {
        for (const auto &[value, good] :
             {std::pair(lowest - 1, false), {lowest, true}, {highest, true}, {highest + 1, false}}) {
            texts.environment = {{name, QString::number(value)}};
            EXPECT_EQ(loadSettings(texts).has_value(), good) << qPrintable(name) << ' ' << value;
        }
    }
}

TEST_F(SettingsTest, BadValueIsNamedWithSourceValueRangeAndRemedy)
{
    const QHash<SettingSource, QString> sourceTexts = {
        {SettingSource::CommandLine, u"command line option --port"_s},
        {SettingSource::Environment, u"environment variable PORT"_s},
        {SettingSource::EnvFile, u"line 3 of "_s + path},
        {SettingSource::Dialog, u"settings dialog"_s},
    };
    for (const SettingSource source : allSources) {
        texts = {};
        QFile::remove(path);
        if (source == SettingSource::EnvFile)
            writeFile("# first\n\n");
        set(source, u"PORT"_s, u"99999"_s);
        const SettingProblem problem = onlyProblem();
        EXPECT_EQ(problem.setting, u"PORT"_s);
        EXPECT_EQ(problem.source, source);
        EXPECT_EQ(problem.sourceText, sourceTexts[source]);
        EXPECT_EQ(
            problem.message,
            u"PORT=\"99999\" is above 65535. Allowed: 1 to 65535. Correct it, or remove it to use 8089."_s);
        EXPECT_EQ(problem.toDisplayText(), sourceTexts[source] + u": "_s + problem.message);
    }
}

TEST_F(SettingsTest, AllProblemsAreReportedAtOnce)
{
    writeFile("PORT=0\nnonsense\nROSTER_INTERVAL=1\n");
    texts.environment = {{u"WEBHOOK_HOST"_s, u"everywhere"_s}, {u"QISCUS_APP_ID"_s, u"app"_s}};
    texts.dialog = {{u"REDIS_PASSWORD"_s, u"pw"_s}};
    QStringList named;
    for (const SettingProblem &problem : problems())
        named += problem.setting;
    named.sort();
    EXPECT_EQ(named, QStringList({QString(), u"PORT"_s, u"QISCUS_APP_ID"_s, u"REDIS_PASSWORD"_s,
                                  u"ROSTER_INTERVAL"_s, u"WEBHOOK_HOST"_s}));
}

TEST_F(SettingsTest, AStrongerValueHidesABadWeakerOne)
{
    texts.environment = {{u"PORT"_s, u"nonsense"_s}};
    texts.commandLine = {{u"PORT"_s, u"9000"_s}};
    EXPECT_EQ(loaded().settings.port, 9000);
}

TEST_F(SettingsTest, WhiteSpaceAroundAValueIsDroppedButKeptInAPassword)
{
    texts.environment = {
        {u"PORT"_s, u" 9000\n"_s}, {u"REDIS_ADDR"_s, u"h:1 "_s}, {u"REDIS_PASSWORD"_s, u" p w "_s}};
    const Settings settings = loaded().settings;
    EXPECT_EQ(settings.port, 9000);
    EXPECT_EQ(QUrl(settings.redisUrl).password(), u" p w "_s);
}

TEST_F(SettingsTest, SecretsNeverAppearInAText)
{
    const QString secret = u"hunter2"_s;
    const QList<QHash<QString, QString>> careless = {
        {{u"QISCUS_SECRET_KEY"_s, u"hunter2 hunter2"_s}},
        {{u"QISCUS_SECRET_KEY"_s, secret}},
        {{u"REDIS_PASSWORD"_s, secret}},
        {{u"REDIS_URL"_s, u"http://user:hunter2@h"_s}},
        {{u"REDIS_URL"_s, u"redis://:hunter2@h@x:1:2"_s}},
        {{u"REDIS_URL"_s, u"redis://:hunter2@h"_s}, {u"REDIS_PASSWORD"_s, secret}},
        {{u"REDIS_URL"_s, u"redis://:hunter2@h"_s}, {u"REDIS_ADDR"_s, u"h:1"_s}},
        {{u"REDIS_ADDR"_s, u"redis://:hunter2@h:6379"_s}},
        {{u"REDIS_ADDR"_s, u":hunter2@h:6379"_s}},
        {{u"QISCUS_BASE_URL"_s, u"https://me:hunter2@example.com"_s}},
    };
    for (const auto &environment : careless) {
        texts.environment = environment;
        EXPECT_FALSE(problems().isEmpty());
        for (const SettingProblem &problem : problems())
            EXPECT_FALSE(problem.toDisplayText().contains(secret)) << qPrintable(problem.toDisplayText());
    }
}

TEST_F(SettingsTest, ALongBadValueIsCutAndStaysOnOneLine)
{
    texts.environment = {{u"PORT"_s, QString(10'000, u'x') + u"\nforged line"_s}};
    EXPECT_LT(onlyProblem().message.size(), 200);
    texts.environment = {{u"PORT"_s, u"1\nforged line"_s}};
    EXPECT_FALSE(onlyProblem().message.contains(u'\n'));
}

} // namespace
} // namespace desk
