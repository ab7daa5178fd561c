/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/keys.h"
#include "core/settings/settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <gtest/gtest.h>

namespace desk
{

namespace
{

QString textOf(const char *document)
{
    QFile file(QStringLiteral(DESK_SOURCE_DIR "/%1").arg(QString::fromUtf8(document)));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << document << ": " << qPrintable(file.errorString());
    return QString::fromUtf8(file.readAll());
}

QStringList settingRowsOfReadme()
{
    static const QRegularExpression settingRow(QStringLiteral("^\\| `[A-Z][A-Z0-9_]*` \\|"));
    return textOf("README.md").split(u'\n').filter(settingRow);
}

QStringList settingRowsOfProgram()
{
    QStringList rows;
    for (const SettingSpec &spec : settingSpecs()) {
        const QString value =
            spec.defaultValue.isEmpty() ? QString() : QStringLiteral("`%1`").arg(spec.defaultValue);
        rows += QStringLiteral("| `%1` | %2 | %3 | %4 |").arg(spec.name, value, spec.range, spec.meaning);
    }
    return rows;
}

/// The keys in the first column of the table of keys. A key has a colon in its name; transitions have none.
QStringList keysOfPage()
{
    static const QRegularExpression tableRow(QStringLiteral("^\\| `"));
    static const QRegularExpression key(QStringLiteral("`([^`]+:[^`]+)`"));
    QStringList keys;
    for (const QString &row : textOf("docs/redis.md").split(u'\n').filter(tableRow)) {
        for (const QRegularExpressionMatch &match : key.globalMatch(row.section(u'|', 1, 1)))
            keys += match.captured(1);
    }
    keys.sort();
    return keys;
}

QStringList keysOfProgram()
{
    const LedgerKeys named({});
    QStringList keys;
    for (const QByteArray &key :
         named.all() + named.forImport() + QByteArrayList{named.desks(), named.request("<id>")})
        keys += QString::fromUtf8(key);
    keys.removeOne(QStringLiteral("webhook_queue")); // of the earlier service: read once, never ours
    keys.sort();
    return keys;
}

} // namespace

TEST(Documents, ReadmeShowsEverySettingAsTheProgramKnowsIt)
{
    EXPECT_FALSE(settingSpecs().isEmpty());
    EXPECT_EQ(settingRowsOfReadme().join(u'\n').toStdString(),
              settingRowsOfProgram().join(u'\n').toStdString())
        << "The settings table of README.md should have the second text's rows";
}

TEST(Documents, RedisPageNamesExactlyTheKeysOfTheLedger)
{
    EXPECT_FALSE(keysOfProgram().isEmpty());
    EXPECT_EQ(keysOfPage().join(u'\n').toStdString(), keysOfProgram().join(u'\n').toStdString())
        << "The table of keys in docs/redis.md should name the second text's keys";
}

} // namespace desk
