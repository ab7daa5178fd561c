/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/redisfixture.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QTcpSocket>

#include <csignal>

#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace desk::test
{

namespace
{

/// Reads one line up to CRLF, without it.
QByteArray readLine(QTcpSocket &socket)
{
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(5000))
            return {};
    }
    QByteArray line = socket.readLine();
    line.chop(2);
    return line;
}

QByteArray readBytes(QTcpSocket &socket, qint64 count)
{
    while (socket.bytesAvailable() < count + 2) {
        if (!socket.waitForReadyRead(5000))
            return {};
    }
    const QByteArray bytes = socket.read(count);
    socket.read(2);
    return bytes;
}

QByteArray readReply(QTcpSocket &socket)
{
    const QByteArray head = readLine(socket);
    const char kind = head.isEmpty() ? '-' : head.front();
    const QByteArray rest = head.mid(1);
    if (kind == '$')
        return rest.toLongLong() < 0 ? QByteArray() : readBytes(socket, rest.toLongLong());
    if (kind != '*')
        return rest;
    QByteArrayList elements;
    for (qint64 left = rest.toLongLong(); left > 0; --left)
        elements.append(readReply(socket));
    return elements.join('\n');
}

} // namespace

ReservedPort::ReservedPort()
    : m_descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const int yes = 1;
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&address), size) == 0 &&
        ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&address), &size) == 0)
        m_number = ntohs(address.sin_port);
}

ReservedPort::~ReservedPort()
{
    ::close(m_descriptor);
}

QString calmFolder()
{
    const QStorageInfo memory(QStringLiteral("/dev/shm"));
    constexpr qint64 roomForAll = 1LL << 30;
    const bool roomy = memory.isReady() && !memory.isReadOnly() && memory.bytesAvailable() > roomForAll;
    return (roomy ? memory.rootPath() : QDir::tempPath()) + QStringLiteral("/allocation-desk-test-XXXXXX");
}

TestRedis::TestRedis(Fsync fsync, QStringList extraArguments)
{
    m_arguments = {QStringLiteral("--port"),
                   QString::number(port()),
                   QStringLiteral("--bind"),
                   QStringLiteral("127.0.0.1"),
                   QStringLiteral("--dir"),
                   m_folder.path(),
                   QStringLiteral("--appendonly"),
                   QStringLiteral("yes"),
                   QStringLiteral("--save"),
                   QString(),
                   QStringLiteral("--appendfsync"),
                   fsync == Fsync::Always ? QStringLiteral("always") : QStringLiteral("everysec"),
                   QStringLiteral("--logfile"),
                   m_folder.filePath(QStringLiteral("redis.log"))};
    m_arguments += extraArguments;
    // A test that crashes or is killed by its time limit leaves no server behind.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

TestRedis::~TestRedis()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    thaw();
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(5000);
}

QString TestRedis::url() const
{
    return QStringLiteral("redis://127.0.0.1:%1").arg(port());
}

void TestRedis::start()
{
    m_process.start(QStringLiteral("redis-server"), m_arguments);
    ASSERT_TRUE(m_process.waitForStarted()) << "redis-server is not installed";
    const QDeadlineTimer deadline(30'000); // a busy disk takes its time for the first file
    while (!answersPing())
        ASSERT_FALSE(deadline.hasExpired()) << "redis-server did not answer PING within 30 s; its log:\n"
                                            << log();
}

void TestRedis::kill()
{
    m_process.kill();
    m_process.waitForFinished(5000);
}

void TestRedis::freeze()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

void TestRedis::thaw()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
}

bool TestRedis::answersPing()
{
    if (run("PING") == "PONG")
        return true;
    // A refused connection answers at once: leave the processor to the server meanwhile.
    if (m_process.waitForFinished(5))
        m_process.start(); // the port of a killed server may be held for a moment by what is left of it
    return false;
}

std::string TestRedis::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("redis.log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll().right(2000).toStdString() : "(none)";
}

double TestRedis::statistic(const QByteArray &command, const QByteArray &field)
{
    for (const QByteArray &line : run("INFO commandstats").split('\n')) {
        if (!line.startsWith("cmdstat_" + command + ':'))
            continue;
        for (const QByteArray &figure : line.mid(line.indexOf(':') + 1).split(',')) {
            if (figure.startsWith(field + '='))
                return figure.mid(field.size() + 1).trimmed().toDouble();
        }
    }
    return 0;
}

QByteArray TestRedis::run(const QByteArrayList &words)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port());
    if (!socket.waitForConnected(2000))
        return {};
    QByteArray request = '*' + QByteArray::number(words.size()) + "\r\n";
    for (const QByteArray &word : words)
        request += '$' + QByteArray::number(word.size()) + "\r\n" + word + "\r\n";
    socket.write(request);
    return readReply(socket);
}

} // namespace desk::test
