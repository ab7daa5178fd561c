/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/deskprogram.h"

#include <QFile>
#include <QTcpSocket>

#include <csignal>

#include <sys/prctl.h>

namespace desk::test
{

namespace
{

QString local(const char *scheme, quint16 port)
{
    return QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1StringView(scheme)).arg(port);
}

/// Only what the program must know: settings of the person who runs the test stay out.
QProcessEnvironment environment(const QString &home)
{
    QProcessEnvironment settings;
    for (const char *name : {"PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"})
        settings.insert(QLatin1StringView(name), qEnvironmentVariable(name));
    settings.insert(QStringLiteral("HOME"), home);
    settings.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    settings.insert(QStringLiteral("DATA_DIR"), home + QStringLiteral("/data"));
    settings.insert(QStringLiteral("ROSTER_INTERVAL"), QStringLiteral("5"));
    return settings;
}

} // namespace

DeskProgram::DeskProgram(quint16 redisPort, quint16 qiscusPort, const SimulatorOptions &qiscus)
{
    QProcessEnvironment settings = environment(m_home.path());
    settings.insert(QStringLiteral("PORT"), QString::number(port()));
    settings.insert(QStringLiteral("REDIS_URL"), local("redis", redisPort));
    settings.insert(QStringLiteral("QISCUS_BASE_URL"), local("http", qiscusPort));
    settings.insert(QStringLiteral("QISCUS_APP_ID"), qiscus.appId);
    settings.insert(QStringLiteral("QISCUS_SECRET_KEY"), qiscus.secretKey);
    m_process.setProcessEnvironment(settings);
    m_process.setWorkingDirectory(m_home.path());
    m_process.setProgram(qEnvironmentVariable("DESK_PROGRAM", QStringLiteral(DESK_PROGRAM)));
    m_process.setArguments({QStringLiteral("--headless")});
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(m_home.filePath(QStringLiteral("log")), QIODevice::Append);
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

void DeskProgram::start()
{
    if (runs())
        return;
    m_process.start();
    ASSERT_TRUE(m_process.waitForStarted()) << qPrintable(m_process.program());
}

void DeskProgram::kill()
{
    m_frozen = false;
    m_process.kill();
    m_process.waitForFinished(5000);
}

void DeskProgram::freeze()
{
    m_frozen = runs() && ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP) == 0;
}

void DeskProgram::thaw()
{
    if (std::exchange(m_frozen, false))
        ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
}

bool DeskProgram::listens() const
{
    if (!runs() || m_frozen)
        return false;
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port());
    return socket.waitForConnected(1000);
}

std::string DeskProgram::log() const
{
    QFile file(m_home.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll().right(4000).toStdString() : "(none)";
}

} // namespace desk::test
