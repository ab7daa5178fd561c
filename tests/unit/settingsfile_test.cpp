/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/settings/envfile.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace desk
{
namespace
{

using namespace Qt::StringLiterals;

QString valueOf(const char *text, const QString &name = u"KEY"_s)
{
    const EnvFile file = parseEnvText(text);
    EXPECT_TRUE(file.problems.isEmpty()) << qPrintable(file.problems.value(0).message);
    EXPECT_TRUE(file.values.contains(name));
    return file.values.value(name).text;
}

int problemLine(const char *text)
{
    const EnvFile file = parseEnvText(text);
    EXPECT_EQ(file.problems.size(), 1);
    return file.problems.value(0).line;
}

TEST(EnvFile, ReadsPlainValues)
{
    EXPECT_EQ(valueOf("KEY=value"), u"value"_s);
    EXPECT_EQ(valueOf("KEY=value\n"), u"value"_s);
    EXPECT_EQ(valueOf("  KEY = two words  "), u"two words"_s);
    EXPECT_EQ(valueOf("KEY=a=b=c"), u"a=b=c"_s);
    EXPECT_EQ(valueOf("KEY="), QString());
    EXPECT_EQ(valueOf("export KEY=value"), u"value"_s);
    EXPECT_EQ(valueOf("export\tKEY=value"), u"value"_s);
    EXPECT_EQ(valueOf("export=value", u"export"_s), u"value"_s);
    EXPECT_EQ(valueOf("KEY=$HOME\\n"), u"$HOME\\n"_s);
    EXPECT_EQ(valueOf("KEY=Kopi Tiam \xE2\x98\x95"), u"Kopi Tiam \u2615"_s);
}

TEST(EnvFile, KeepsAHashInsideAValueAndDropsAComment)
{
    EXPECT_EQ(valueOf("KEY=pa#ss"), u"pa#ss"_s);
    EXPECT_EQ(valueOf("KEY=#pass"), u"#pass"_s);
    EXPECT_EQ(valueOf("KEY=value # comment"), u"value"_s);
    EXPECT_EQ(valueOf("KEY=value\t# comment"), u"value"_s);
    EXPECT_EQ(valueOf("KEY= # comment"), QString());
    EXPECT_EQ(valueOf("# comment\n\n   # another\nKEY=value"), u"value"_s);
}

TEST(EnvFile, ReadsQuotedValues)
{
    EXPECT_EQ(valueOf("KEY='  # $kept\\n '"), u"  # $kept\\n "_s);
    EXPECT_EQ(valueOf("KEY=\" a # b \""), u" a # b "_s);
    EXPECT_EQ(valueOf(R"(KEY="a\nb\t\"c\"\\\$\q")"), u"a\nb\t\"c\"\\$\\q"_s);
    EXPECT_EQ(valueOf("KEY=\"value\" # comment"), u"value"_s);
    EXPECT_EQ(valueOf("KEY='value'   "), u"value"_s);
    EXPECT_EQ(valueOf("KEY=\"\""), QString());
    EXPECT_EQ(valueOf("KEY=it's"), u"it's"_s);
}

TEST(EnvFile, ReadsFilesOfOtherSystems)
{
    const EnvFile file = parseEnvText("\xEF\xBB\xBF"
                                      "FIRST=1\r\nSECOND=\"2\"\r\n\r\nTHIRD=3\r\n");
    EXPECT_TRUE(file.problems.isEmpty());
    EXPECT_EQ(file.values.value(u"FIRST"_s).text, u"1"_s);
    EXPECT_EQ(file.values.value(u"SECOND"_s).text, u"2"_s);
    EXPECT_EQ(file.values.value(u"THIRD"_s).text, u"3"_s);
    EXPECT_EQ(file.values.value(u"THIRD"_s).line, 4);
}

TEST(EnvFile, TakesTheLastOfANameThatStandsTwice)
{
    const EnvFile file = parseEnvText("PORT=1\nOTHER=x\nPORT=2\n");
    EXPECT_EQ(file.values.value(u"PORT"_s).text, u"2"_s);
    EXPECT_EQ(file.values.value(u"PORT"_s).line, 3);
    ASSERT_EQ(file.warnings.size(), 1);
    EXPECT_TRUE(file.warnings.front().contains(u"PORT stands in line 1 and again in line 3"_s));
}

TEST(EnvFile, NamesTheLineThatCannotBeRead)
{
    EXPECT_EQ(problemLine("A=1\nno equals sign\n"), 2);
    EXPECT_EQ(problemLine("=value"), 1);
    EXPECT_EQ(problemLine("1KEY=value"), 1);
    EXPECT_EQ(problemLine("MY KEY=value"), 1);
    EXPECT_EQ(problemLine("KL\xC3\x89=value"), 1);
    EXPECT_EQ(problemLine("KEY=\"open"), 1);
    EXPECT_EQ(problemLine("KEY='open"), 1);
    EXPECT_EQ(problemLine("KEY=\"open\\\""), 1);
    EXPECT_EQ(problemLine("KEY=\"a\"b"), 1);
    EXPECT_EQ(problemLine("KEY='a'#b"), 1);
    EXPECT_EQ(problemLine("KEY=\xFF\xFE"), 1);
    EXPECT_EQ(parseEnvText(QByteArrayView("KEY=a\0b", 7)).problems.size(), 1);
}

TEST(EnvFile, ReportsEveryBadLineAndKeepsTheGoodOnes)
{
    const EnvFile file = parseEnvText("bad\nKEY=value\nworse\n");
    ASSERT_EQ(file.problems.size(), 2);
    EXPECT_EQ(file.problems.back().line, 3);
    EXPECT_EQ(file.values.value(u"KEY"_s).text, u"value"_s);
}

TEST(EnvFile, NeverRepeatsALineThatMayHoldASecret)
{
    const EnvFile file =
        parseEnvText("QISCUS_SECRET_KEY: hunter2\nQISCUS_SECRET_KEY='hunter2\nX=\"hunter2\"hunter2\n");
    ASSERT_EQ(file.problems.size(), 3);
    for (const EnvFile::Problem &problem : file.problems)
        EXPECT_FALSE(problem.message.contains(u"hunter2"_s)) << qPrintable(problem.message);
}

class EnvFileOnDisk : public testing::Test
{
protected:
    QString write(const QByteArray &text)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    }

    QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.env"_s);
};

TEST_F(EnvFileOnDisk, IsReadWithItsPermissions)
{
    write("KEY=value\n");
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    const auto own = readEnvFile(path);
    ASSERT_TRUE(own.has_value());
    EXPECT_EQ(own->values.value(u"KEY"_s).text, u"value"_s);
    EXPECT_FALSE(own->readableByOthers);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup);
    EXPECT_TRUE(readEnvFile(path)->readableByOthers);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther);
    EXPECT_TRUE(readEnvFile(path)->readableByOthers);
}

TEST_F(EnvFileOnDisk, SaysWhyItCannotBeRead)
{
    EXPECT_TRUE(readEnvFile(folder.filePath(u"missing"_s)).error().contains(u"cannot be read"_s));
    EXPECT_TRUE(readEnvFile(folder.path()).error().contains(u"folder"_s));
    EXPECT_TRUE(readEnvFile(write(QByteArray(256 * 1024 + 1, '#'))).error().contains(u"256 KiB"_s));
    EXPECT_TRUE(readEnvFile(write(QByteArray(256 * 1024, '#'))).has_value());
}

} // namespace
} // namespace desk
