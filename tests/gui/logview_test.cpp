/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/logfeed.h"
#include "tests/support/waiting.h"
#include "ui/common/desktable.h"
#include "ui/common/emptystate.h"
#include "ui/common/searchfield.h"
#include "ui/log/logwindow.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <thread>

namespace desk::test
{

namespace
{

Q_LOGGING_CATEGORY(lcTest, "desk.test")

QList<LogLine> numbered(int from, int count)
{
    QList<LogLine> lines;
    for (int number = from; number < from + count; ++number)
        lines << LogLine{number * 1000LL, QtInfoMsg, QStringLiteral("desk.test"),
                         QStringLiteral("line %1").arg(number)};
    return lines;
}

QList<LogLine> taken(const QSignalSpy &spy)
{
    QList<LogLine> all;
    for (const QList<QVariant> &call : spy)
        all << call[0].value<QList<LogLine>>();
    return all;
}

/// Keeps a thousand lines out of the test's own output.
struct Quiet {
    Quiet() = default;
    ~Quiet() { qInstallMessageHandler(before); }
    Q_DISABLE_COPY_MOVE(Quiet)
    QtMessageHandler before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
};

TEST(LogModelTest, KeepsTheRulesOfModelsAndTheLatestLines)
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.append({});
    model.append(numbered(0, 3));
    EXPECT_EQ(model.lineAt(0).text, QStringLiteral("line 2"));
    model.append(numbered(3, LogModel::MostLines - 1));
    EXPECT_EQ(model.rowCount(), LogModel::MostLines);
    EXPECT_EQ(model.lineAt(LogModel::MostLines - 1).text, QStringLiteral("line 2"));
    model.append(numbered(5000, LogModel::MostLines + 10));
    EXPECT_EQ(model.rowCount(), LogModel::MostLines);
    EXPECT_EQ(model.lineAt(LogModel::MostLines - 1).text, QStringLiteral("line 5010"));
    EXPECT_TRUE(resets.isEmpty());
}

TEST(LogWindowTest, SearchesAndCopies)
{
    LogWindow window;
    EXPECT_EQ(window.table()->emptyState().sentence(),
              QStringLiteral("Nothing was logged since the program started."));
    window.append(numbered(0, 20));
    EXPECT_EQ(window.table()->accessibleName(), QStringLiteral("Log"));
    auto *search = window.findChild<SearchField *>(QStringLiteral("logSearch"));
    EXPECT_EQ(search->accessibleName(), QStringLiteral("Search the log"));
    search->setText(QStringLiteral("LINE 1"));
    EXPECT_EQ(window.table()->model()->rowCount(), 11);
    window.findChild<QPushButton *>(QStringLiteral("copyLog"))->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 10);
    window.table()->selectRow(0);
    window.findChild<QPushButton *>(QStringLiteral("copyLog"))->click();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().endsWith(QStringLiteral("desk.test: line 19")));
}

TEST(LogWindowTest, TheReaderStaysWhereLinesCome)
{
    LogWindow window;
    window.show();
    window.append(numbered(0, 300));
    QCoreApplication::processEvents();
    window.table()->verticalScrollBar()->setValue(100);
    const QString before =
        window.table()->indexAt(QPoint(5, 5)).siblingAtColumn(LogModel::Text).data().toString();
    window.append(numbered(300, 40));
    EXPECT_EQ(window.table()->indexAt(QPoint(5, 5)).siblingAtColumn(LogModel::Text).data().toString(),
              before);
}

TEST(LogFeedTest, HandsOverTheLinesOfAllThreadsWithoutSecrets)
{
    LogFeed feed;
    feed.addSecrets({QStringLiteral("s3cr3t/key"), QString(), QStringLiteral("a")});
    QSignalSpy added(&feed, &LogFeed::linesAdded);
    qCWarning(lcTest).noquote() << "refused s3cr3t/key at http://x/?key=s3cr3t%2Fkey";
    std::thread other([] { qCInfo(lcTest) << "a line of another thread"; });
    other.join();
    ASSERT_TRUE(waitUntil([&] { return taken(added).size() == 2; }));
    const QList<LogLine> lines = taken(added);
    EXPECT_EQ(lines[0].text, QStringLiteral("refused ••• at http://x/?key=•••"));
    EXPECT_EQ(lines[0].level, QtWarningMsg);
    EXPECT_EQ(lines[0].category, QStringLiteral("desk.test"));
    EXPECT_EQ(lines[1].text, QStringLiteral("a line of another thread"));
}

TEST(LogFeedTest, AFloodLosesItsOldestLinesAndNothingElse)
{
    const Quiet quiet;
    LogFeed feed;
    QSignalSpy added(&feed, &LogFeed::linesAdded);
    const qsizetype count = LogFeed::MostWaiting + 50;
    for (qsizetype number = 0; number < count; ++number)
        qCInfo(lcTest) << number;
    ASSERT_TRUE(waitUntil([&] { return !added.isEmpty(); }));
    const QList<LogLine> lines = taken(added);
    EXPECT_EQ(lines.size(), LogFeed::MostWaiting);
    EXPECT_EQ(lines.back().text, QString::number(count - 1));
}

TEST(LogFeedTest, NothingComesAfterItsEnd)
{
    {
        const LogFeed feed;
        qCInfo(lcTest) << "nobody takes this";
    }
    qCInfo(lcTest) << "nor this";
    QCoreApplication::processEvents();
}

} // namespace

} // namespace desk::test
