/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/fileexport.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWidget>

#include <gtest/gtest.h>

namespace desk::test
{

namespace
{

TEST(FileExportTest, WritesTheWholeFile)
{
    const QTemporaryDir folder;
    FileExport exporter;
    QSignalSpy written(&exporter, &FileExport::written);
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    exporter.write(path, "a,b\r\n");
    ASSERT_TRUE(waitUntil([&] { return !written.isEmpty(); }));
    EXPECT_EQ(written[0][0].toString(), path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "a,b\r\n");
}

TEST(FileExportTest, SaysWhyItCouldNotBeWritten)
{
    const QTemporaryDir folder;
    FileExport exporter;
    QSignalSpy failed(&exporter, &FileExport::failed);
    exporter.write(folder.filePath(QStringLiteral("not/there.csv")), "a");
    ASSERT_TRUE(waitUntil([&] { return !failed.isEmpty(); }));
    EXPECT_FALSE(failed[0][1].toString().isEmpty());
}

TEST(FileExportTest, AsksWithoutStoppingTheWindow)
{
    QWidget window;
    FileExport exporter;
    exporter.save(&window, QStringLiteral("activity.csv"), "a");
    const auto *dialog = window.findChild<QFileDialog *>();
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_FALSE(dialog->isModal());
}

} // namespace

} // namespace desk::test
