/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace desk
{

/// The texts of a program that is about to start, each source in the form in which it really comes.
class SettingsTest : public testing::Test
{
protected:
    // The working directory may hold an .env of the developer, which must not reach a test.
    void SetUp() override { ASSERT_TRUE(QDir::setCurrent(folder.path())); }
    void TearDown() override { QDir::setCurrent(before); }

    void set(SettingSource source, const QString &name, const QString &value)
    {
        switch (source) {
        case SettingSource::CommandLine:
            texts.commandLine.insert(name, value);
            break;
        case SettingSource::Environment:
            texts.environment.insert(name, value);
            break;
        case SettingSource::EnvFile:
            writeFile(name.toUtf8() + "='" + value.toUtf8() + "'\n");
            break;
        case SettingSource::Dialog:
            texts.dialog.insert(name, value);
            break;
        case SettingSource::Default:
            FAIL() << "a default cannot be set";
        }
    }

    void writeFile(const QByteArray &lines,
                   QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Append));
        file.write(lines);
        file.setPermissions(permissions);
    }

    LoadedSettings loaded() const
    {
        auto result = loadSettings(texts);
        EXPECT_TRUE(result.has_value()) << (result ? "" : qPrintable(result.error().front().toDisplayText()));
        return result.value_or(LoadedSettings());
    }

    QList<SettingProblem> problems() const
    {
        auto result = loadSettings(texts);
        return result ? QList<SettingProblem>() : result.error();
    }

    SettingProblem onlyProblem() const
    {
        const QList<SettingProblem> all = problems();
        EXPECT_EQ(all.size(), 1);
        return all.value(0);
    }

    SettingTexts texts;
    const QString before = QDir::currentPath();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral(".env"));
};

} // namespace desk
