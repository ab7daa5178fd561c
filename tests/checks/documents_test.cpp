/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/keys.h"
#include "core/settings/settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
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

/// Every `desk:...`, `config:...` and `agent:...` between backticks.
QStringList keysOfPage()
{
    static const QRegularExpression key(QStringLiteral("`((?:desk|config|agent):[a-z_:]+)(?:<id>)?`"));
    QSet<QString> keys;
    const QString page = textOf("docs/redis.md");
    for (const QRegularExpressionMatch &match : key.globalMatch(page))
        keys.insert(match.captured(1));
    QStringList sorted = keys.values();
    sorted.sort();
    return sorted;
}

QStringList keysOfProgram()
{
    const LedgerKeys ledgerKeys({});
    QByteArrayList named = ledgerKeys.all();
    // Those that no transition of the queue touches.
    named += ledgerKeys.desks();
    named += ledgerKeys.request({});
    named += ledgerKeys.forImport();
    QStringList keys;
    for (const QByteArray &key : named)
        keys += QString::fromUtf8(key);
    keys.removeAll(QStringLiteral("webhook_queue")); // a key of the earlier service
    keys.sort();
    return keys;
}

} // namespace

TEST(Documents, ReadmeShowsEverySettingAsTheProgramKnowsIt)
{
    const QStringList expected = settingRowsOfProgram();
    ASSERT_FALSE(expected.isEmpty());
    EXPECT_EQ(settingRowsOfReadme(), expected) << "The settings table of README.md should have these rows:\n"
                                               << qPrintable(expected.join(u'\n'));
}

TEST(Documents, RedisPageNamesExactlyTheKeysOfTheLedger)
{
    const QStringList expected = keysOfProgram();
    ASSERT_FALSE(expected.isEmpty());
    EXPECT_EQ(keysOfPage(), expected) << "docs/redis.md should name these keys and no other:\n"
                                      << qPrintable(expected.join(u'\n'));
}

} // namespace desk
