/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/unit/settingsfixture.h"

#include <gmock/gmock.h>

namespace desk
{
namespace
{

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Truly;

TEST_F(SettingsTest, RedisUrlIsMadeOfItsParts)
{
    texts.environment = {{u"REDIS_ADDR"_s, u"redis.example:6380"_s}};
    EXPECT_EQ(loaded().settings.redisUrl, u"redis://redis.example:6380"_s);
    texts.environment.insert(u"REDIS_DB"_s, u"3"_s);
    EXPECT_EQ(loaded().settings.redisUrl, u"redis://redis.example:6380/3"_s);
    texts.environment.insert(u"REDIS_PASSWORD"_s, u"p@ss/w:rd?#%"_s);
    const QUrl url(loaded().settings.redisUrl, QUrl::StrictMode);
    EXPECT_TRUE(url.isValid());
    EXPECT_EQ(url.host(), u"redis.example"_s);
    EXPECT_EQ(url.password(QUrl::FullyDecoded), u"p@ss/w:rd?#%"_s);
    EXPECT_EQ(url.userName(), QString());
    EXPECT_EQ(url.path(), u"/3"_s);
}

TEST_F(SettingsTest, PasswordAndDatabaseCompleteARedisUrl)
{
    texts.environment = {
        {u"REDIS_URL"_s, u"rediss://user@h:1"_s}, {u"REDIS_PASSWORD"_s, u"pw"_s}, {u"REDIS_DB"_s, u"2"_s}};
    EXPECT_EQ(loaded().settings.redisUrl, u"rediss://user:pw@h:1/2"_s);
    texts.environment = {{u"REDIS_URL"_s, u"unix:///run/r.sock"_s}, {u"REDIS_DB"_s, u"2"_s}};
    EXPECT_EQ(loaded().settings.redisUrl, u"unix:///run/r.sock?db=2"_s);
}

TEST_F(SettingsTest, ReplacesADatabaseOfAUnixSocket)
{
    texts.environment = {{u"REDIS_URL"_s, u"unix:///run/r.sock?db=1"_s}};
    texts.commandLine = {{u"REDIS_DB"_s, u"2"_s}};
    EXPECT_EQ(loaded().settings.redisUrl, u"unix:///run/r.sock?db=2"_s);
}

TEST_F(SettingsTest, TwoAddressesOfOneSourceAreAProblem)
{
    texts.environment = {{u"REDIS_URL"_s, u"redis://a"_s}, {u"REDIS_ADDR"_s, u"b:1"_s}};
    const SettingProblem problem = onlyProblem();
    EXPECT_EQ(problem.setting, u"REDIS_ADDR"_s);
    EXPECT_TRUE(problem.message.contains(
        u"Remove REDIS_ADDR to use REDIS_URL, or remove REDIS_URL to use REDIS_ADDR"_s));
    EXPECT_TRUE(problem.message.contains(u"environment variable REDIS_URL"_s));
}

TEST_F(SettingsTest, OfTwoAddressesTheStrongerSourceWinsWithAWarning)
{
    texts.environment = {{u"REDIS_URL"_s, u"redis://a"_s}};
    texts.dialog = {{u"REDIS_ADDR"_s, u"b:1"_s}};
    EXPECT_EQ(loaded().settings.redisUrl, u"redis://a"_s);
    EXPECT_THAT(
        loaded().warnings,
        ElementsAre(
            u"REDIS_ADDR (settings dialog) is not used, because REDIS_URL (environment variable REDIS_URL) is stronger."_s));
    texts.commandLine = {{u"REDIS_ADDR"_s, u"b:1"_s}};
    EXPECT_EQ(loaded().settings.redisUrl, u"redis://b:1"_s);
    EXPECT_EQ(loaded().warnings.size(), 1);
}

TEST_F(SettingsTest, ASecondPasswordOrDatabaseOfOneSourceIsAProblem)
{
    texts.environment = {
        {u"REDIS_URL"_s, u"redis://:one@h/1"_s}, {u"REDIS_PASSWORD"_s, u"two"_s}, {u"REDIS_DB"_s, u"1"_s}};
    const QList<SettingProblem> all = problems();
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all[0].setting, u"REDIS_PASSWORD"_s);
    EXPECT_EQ(all[1].setting, u"REDIS_DB"_s);
    EXPECT_TRUE(all[1].message.contains(u"Remove REDIS_DB, or take the database out of REDIS_URL"_s));
}

TEST_F(SettingsTest, AStrongerPartReplacesThatOfTheUrlAndAWeakerOneDoesNot)
{
    texts.environment = {{u"REDIS_URL"_s, u"redis://:one@h/1"_s}};
    texts.commandLine = {{u"REDIS_DB"_s, u"5"_s}};
    texts.dialog = {{u"REDIS_PASSWORD"_s, u"two"_s}};
    const LoadedSettings result = loaded();
    EXPECT_EQ(result.settings.redisUrl, u"redis://:one@h/5"_s);
    ASSERT_EQ(result.warnings.size(), 1);
    EXPECT_TRUE(result.warnings.front().startsWith(u"REDIS_PASSWORD (settings dialog) is not used"_s));
}

TEST_F(SettingsTest, APartWithoutARedisIsAProblem)
{
    texts.environment = {{u"REDIS_PASSWORD"_s, u"pw"_s}};
    EXPECT_EQ(onlyProblem().setting, u"REDIS_PASSWORD"_s);
    texts.environment = {{u"REDIS_DB"_s, u"0"_s}};
    EXPECT_EQ(onlyProblem().setting, u"REDIS_DB"_s);
    // A bad address is one problem, not three.
    texts.environment = {
        {u"REDIS_DB"_s, u"0"_s}, {u"REDIS_PASSWORD"_s, u"pw"_s}, {u"REDIS_ADDR"_s, u"bad"_s}};
    EXPECT_EQ(onlyProblem().setting, u"REDIS_ADDR"_s);
}

TEST_F(SettingsTest, HalfOfTheCredentialsIsAProblem)
{
    texts.environment = {{u"QISCUS_APP_ID"_s, u"app"_s}};
    EXPECT_EQ(onlyProblem().setting, u"QISCUS_APP_ID"_s);
    EXPECT_TRUE(onlyProblem().message.startsWith(u"QISCUS_APP_ID is set, but QISCUS_SECRET_KEY is not."_s));
    texts.environment = {{u"QISCUS_SECRET_KEY"_s, u"key"_s}};
    EXPECT_TRUE(onlyProblem().message.startsWith(u"QISCUS_SECRET_KEY is set, but QISCUS_APP_ID is not."_s));
    texts.dialog = {{u"QISCUS_APP_ID"_s, u"app"_s}};
    EXPECT_TRUE(loaded().settings.hasQiscus());
}

TEST_F(SettingsTest, EnvFileOfTheWorkingDirectoryIsReadAndAnotherOnlyWhenNamed)
{
    writeFile("PORT=9000\n");
    EXPECT_EQ(loaded().settings.port, 9000);
    QFile other(folder.filePath(u"other.env"_s));
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.write("ROSTER_INTERVAL=30\n");
    other.close();
    texts.envFilePath = u"other.env"_s;
    EXPECT_EQ(loaded().settings.port, 8089);
    EXPECT_EQ(loaded().settings.rosterInterval, std::chrono::seconds(30));
}

TEST_F(SettingsTest, AnEnvFileThatCannotBeReadIsAProblem)
{
    texts.envFilePath = folder.filePath(u"missing.env"_s);
    const SettingProblem missing = onlyProblem();
    EXPECT_EQ(missing.source, SettingSource::EnvFile);
    EXPECT_EQ(missing.sourceText, texts.envFilePath);
    texts.envFilePath.clear();
    ASSERT_TRUE(QDir(folder.path()).mkdir(u".env"_s));
    EXPECT_EQ(onlyProblem().sourceText, path);
}

TEST_F(SettingsTest, WarnsOfASecretThatOthersCanRead)
{
    const QFile::Permissions open = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther;
    writeFile("QISCUS_APP_ID=app\nQISCUS_SECRET_KEY=key\nREDIS_URL=redis://:pw@h\n", open);
    EXPECT_THAT(
        loaded().warnings,
        ElementsAre(
            path +
            u" holds REDIS_URL and QISCUS_SECRET_KEY and other users of this machine can read it. Run: chmod 600 "_s +
            path));
    QFile::setPermissions(path, QFile::ReadOwner);
    EXPECT_THAT(loaded().warnings, IsEmpty());
}

TEST_F(SettingsTest, DoesNotWarnOfAnOpenFileWithoutASecret)
{
    writeFile("PORT=9000\nREDIS_URL=redis://h\nQISCUS_SECRET_KEY=\n",
              QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    EXPECT_THAT(loaded().warnings, IsEmpty());
}

TEST_F(SettingsTest, WarnsOfASecretOnTheCommandLine)
{
    texts.commandLine = {{u"QISCUS_SECRET_KEY"_s, u"hunter2"_s}, {u"QISCUS_APP_ID"_s, u"app"_s}};
    const QStringList warnings = loaded().warnings;
    ASSERT_EQ(warnings.size(), 1);
    EXPECT_TRUE(warnings.front().startsWith(u"command line option --qiscus-secret-key"_s));
    EXPECT_FALSE(warnings.front().contains(u"hunter2"_s));
}

TEST_F(SettingsTest, WarnsOfANameThatIsNearlyKnown)
{
    writeFile("QISCUS_APPID=app\nport=1\nSOMETHING_ELSE=1\nLOG_LEVEL=debug\n");
    const QStringList warnings = loaded().warnings;
    ASSERT_EQ(warnings.size(), 2);
    EXPECT_TRUE(
        warnings[0].endsWith(u"QISCUS_APPID in line 1 is not a setting. Did you mean QISCUS_APP_ID?"_s));
    EXPECT_TRUE(warnings[1].endsWith(u"port in line 2 is not a setting. Did you mean PORT?"_s));
}

TEST_F(SettingsTest, WarnsOfANameThatStandsTwice)
{
    writeFile("PORT=1\nPORT=9000\n");
    const LoadedSettings result = loaded();
    EXPECT_EQ(result.settings.port, 9000);
    EXPECT_THAT(result.warnings, Contains(Truly([this](const QString &w) {
                    return w.startsWith(path + u": PORT stands"_s);
                })));
}

} // namespace
} // namespace desk
