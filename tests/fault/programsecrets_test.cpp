/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// The real program with its private Redis, and what others on the machine can see of its secrets.

#include "core/simulator/simulator.h"
#include "tests/support/redisfixture.h"
#include "tests/support/waiting.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>

#include <sys/prctl.h>

namespace desk::test
{

namespace
{

using namespace std::chrono_literals;

const QByteArray canaryKey = "canary-secret-key-4711";
const QByteArray canaryPath = "canary-webhook-path-4711";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ofProcess(qint64 process, const char *what)
{
    return contentOf(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1StringView(what)));
}

QList<qint64> childrenOf(qint64 process)
{
    QList<qint64> children;
    QDirIterator tasks(QStringLiteral("/proc/%1/task").arg(process), QDir::Dirs | QDir::NoDotAndDotDot);
    while (tasks.hasNext()) {
        for (const QByteArray &child : contentOf(tasks.next() + QStringLiteral("/children")).split(' ')) {
            if (!child.trimmed().isEmpty())
                children.append(child.trimmed().toLongLong());
        }
    }
    return children;
}

class ProgramSecrets : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(qiscus.start());
        QProcessEnvironment settings;
        for (const char *name : {"PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"})
            settings.insert(QLatin1StringView(name), qEnvironmentVariable(name));
        settings.insert(QStringLiteral("HOME"), home.path());
        settings.insert(QStringLiteral("DATA_DIR"), home.filePath(QStringLiteral("data")));
        settings.insert(QStringLiteral("PORT"), QString::number(port.number()));
        settings.insert(QStringLiteral("QISCUS_BASE_URL"), qiscus.baseUrl().toString());
        settings.insert(QStringLiteral("QISCUS_APP_ID"), SimulatorOptions{}.appId);
        settings.insert(QStringLiteral("QISCUS_SECRET_KEY"), QString::fromLatin1(canaryKey));
        settings.insert(QStringLiteral("WEBHOOK_SECRET"), QString::fromLatin1(canaryPath));
        settings.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("desk.*=true"));
        program.setProcessEnvironment(settings);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        program.start(QStringLiteral(DESK_PROGRAM), {QStringLiteral("--headless")});
        ASSERT_TRUE(program.waitForStarted());
        ASSERT_TRUE(waitUntil([this] { return !childrenOf(program.processId()).isEmpty(); }, 10s));
        ASSERT_TRUE(waitUntil([this] { return saysWhatIsWrong(); }, 20s)) << said.toStdString();
    }

    bool saysWhatIsWrong()
    {
        said += program.readAll();
        return said.contains("credentials");
    }

    void TearDown() override
    {
        program.terminate();
        if (!program.waitForFinished(10'000))
            program.kill();
    }

    Simulator qiscus{{}}; ///< another key is in use there: the program is refused and says so
    QTemporaryDir home{calmFolder()};
    ReservedPort port;
    QProcess program;
    QByteArray said;
};

TEST_F(ProgramSecrets, AreFoundNeitherInTheProcessListNorOnDiskNorInWhatItSays)
{
    const QList<qint64> processes = childrenOf(program.processId()) + QList<qint64>{program.processId()};
    for (const qint64 process : processes) {
        const QByteArray words = ofProcess(process, "cmdline");
        ASSERT_FALSE(words.isEmpty()) << ofProcess(process, "stat").toStdString();
        EXPECT_FALSE(words.contains("canary")) << words.toStdString();
    }
    program.terminate();
    ASSERT_TRUE(program.waitForFinished(10'000));
    said += program.readAll();
    EXPECT_FALSE(said.contains("canary")) << said.toStdString();
    QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        EXPECT_FALSE(contentOf(path).contains("canary")) << path.toStdString();
        ++read;
    }
    EXPECT_GT(read, 0) << "nothing was written";
}

TEST_F(ProgramSecrets, ACrashLeavesNoCoreDump)
{
    const QByteArray limits = ofProcess(program.processId(), "limits");
    const qsizetype line = limits.indexOf("Max core file size");
    ASSERT_GE(line, 0);
    EXPECT_EQ(limits.mid(line, limits.indexOf('\n', line) - line).simplified(),
              "Max core file size 0 0 bytes");
}

} // namespace

} // namespace desk::test
