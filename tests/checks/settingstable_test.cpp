/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/settings/settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <gtest/gtest.h>

namespace desk
{

namespace
{

QStringList rowsOfReadme()
{
    QFile file(QStringLiteral(DESK_SOURCE_DIR "/README.md"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(file.errorString());
    static const QRegularExpression settingRow(QStringLiteral("^\\| `[A-Z][A-Z0-9_]*` \\|"));
    return QString::fromUtf8(file.readAll()).split(u'\n').filter(settingRow);
}

QStringList rowsOfProgram()
{
    QStringList rows;
    for (const SettingSpec &spec : settingSpecs()) {
        const QString value =
            spec.defaultValue.isEmpty() ? QString() : QStringLiteral("`%1`").arg(spec.defaultValue);
        rows += QStringLiteral("| `%1` | %2 | %3 | %4 |").arg(spec.name, value, spec.range, spec.meaning);
    }
    return rows;
}

} // namespace

TEST(SettingsTable, ReadmeShowsEverySettingAsTheProgramKnowsIt)
{
    const QStringList expected = rowsOfProgram();
    ASSERT_FALSE(expected.isEmpty());
    EXPECT_EQ(rowsOfReadme(), expected) << "The settings table of README.md should have these rows:\n"
                                        << qPrintable(expected.join(u'\n'));
}

} // namespace desk
