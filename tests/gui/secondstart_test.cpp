/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/displayprobe.h"
#include "app/secondstart.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

using namespace desk;
using namespace Qt::StringLiterals;
using test::waitUntil;

namespace
{

/// Asks from another thread, as another process would: the question waits for its answer.
bool askWhileTheFirstRuns(const QString &folder)
{
    std::optional<bool> raised;
    QThread *asking = QThread::create([&] { raised = SecondStart::raiseRunning(folder); });
    asking->start();
    EXPECT_TRUE(waitUntil([&] { return asking->isFinished(); }));
    delete asking;
    return raised.value_or(false);
}

} // namespace

TEST(SecondStart, RaisesTheFirstWithTheSameFolderAndNoOther)
{
    const QTemporaryDir folder;
    const QTemporaryDir other;
    SecondStart first;
    QSignalSpy raised(&first, &SecondStart::raiseRequested);
    first.listen(folder.path());
    EXPECT_TRUE(askWhileTheFirstRuns(folder.path()));
    EXPECT_EQ(raised.size(), 1);
    EXPECT_FALSE(askWhileTheFirstRuns(other.path()));
    EXPECT_EQ(raised.size(), 1);
    first.stop();
    EXPECT_FALSE(askWhileTheFirstRuns(folder.path()));
}

TEST(SecondStart, ASocketThatAKilledProgramLeftIsInNobodysWay)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"window.socket"_s);
    QFile stale(path);
    ASSERT_TRUE(stale.open(QIODevice::WriteOnly));
    stale.close();
    EXPECT_FALSE(SecondStart::raiseRunning(folder.path()));
    SecondStart first;
    QSignalSpy raised(&first, &SecondStart::raiseRequested);
    first.listen(folder.path());
    EXPECT_TRUE(askWhileTheFirstRuns(folder.path()));
    EXPECT_EQ(raised.size(), 1);
}

TEST(SecondStart, AProgramThatDoesNotAnswerHoldsUpTheSecondForASecondAtMost)
{
    const QTemporaryDir folder;
    QLocalServer silent;
    ASSERT_TRUE(silent.listen(folder.filePath(u"window.socket"_s)));
    EXPECT_FALSE(SecondStart::raiseRunning(folder.path()));
}

TEST(SecondStart, AFolderWithALongPathWorksToo)
{
    const QTemporaryDir folder;
    const QString deep = folder.filePath(QString(150, u'x'));
    SecondStart first;
    first.listen(deep);
    EXPECT_TRUE(askWhileTheFirstRuns(deep));
}

TEST(SecondStart, OnlyItsUserReachesTheSocket)
{
    const QTemporaryDir folder;
    SecondStart first;
    first.listen(folder.path());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFile::permissions(folder.filePath(u"window.socket"_s)) & others);
}

TEST(SecondStart, StrangersOnTheSocketRaiseNothing)
{
    const QTemporaryDir folder;
    SecondStart first;
    QSignalSpy raised(&first, &SecondStart::raiseRequested);
    first.listen(folder.path());
    QLocalSocket stranger;
    stranger.connectToServer(folder.filePath(u"window.socket"_s));
    stranger.write("GET / HTTP/1.1\r\n\r\n");
    EXPECT_TRUE(askWhileTheFirstRuns(folder.path()));
    EXPECT_EQ(raised.size(), 1);
}

TEST(DisplayProbe, ADeadDisplayIsNoDisplay)
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    EXPECT_TRUE(displayAnswers()) << "a platform without a display needs none";
    qunsetenv("QT_QPA_PLATFORM");
    qunsetenv("WAYLAND_DISPLAY");
    qputenv("DISPLAY", ":48731");
    EXPECT_FALSE(displayAnswers());
    qputenv("WAYLAND_DISPLAY", "wayland-nobody");
    EXPECT_FALSE(displayAnswers());
    qputenv("QT_QPA_PLATFORM", "wayland;xcb");
    EXPECT_FALSE(displayAnswers());
    qunsetenv("WAYLAND_DISPLAY");
    qunsetenv("DISPLAY");
    qputenv("QT_QPA_PLATFORM", platform);
}
