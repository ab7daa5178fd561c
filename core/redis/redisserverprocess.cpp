/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisserverprocess.h"

#include "core/redis/redisbackoff.h"
#include "core/redis/redisserverfolder.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>
#include <utility>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace desk
{

namespace
{

using namespace std::chrono_literals;

/// A server that lived this long was well: the next restart is quick again.
constexpr auto steadyLife = 10s;

/// Everything that the promises of the queue rest on is named, whatever the defaults of a version are.
QStringList serverArguments(const RedisServerFolder &folder)
{
    const std::pair<const char *, QString> options[] = {
        {"port", QStringLiteral("0")},
        {"protected-mode", QStringLiteral("yes")},
        {"unixsocket", folder.socketPath()},
        {"unixsocketperm", QStringLiteral("600")},
        {"dir", folder.path()},
        {"daemonize", QStringLiteral("no")},
        {"logfile", QString()}, // to us
        {"appendonly", QStringLiteral("yes")},
        {"appendfsync", QStringLiteral("always")},
        {"no-appendfsync-on-rewrite", QStringLiteral("no")},
        {"aof-load-truncated", QStringLiteral("yes")}, // the tail of a write that was never acknowledged
        {"save", QString()},
        {"maxmemory-policy", QStringLiteral("noeviction")},
    };
    QStringList arguments;
    for (const auto &[name, value] : options)
        arguments << QStringLiteral("--") + QLatin1StringView(name) << value;
    return arguments;
}

/// Runs in the child between fork and exec: system calls only.
void tieToParent(pid_t parent)
{
    // SIGKILL, not SIGTERM: what was acknowledged is on the disk already (fsync always), and a server that
    // takes its time to leave would still hold the append-only file when the next program starts its own.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) // it died before the line above
        ::_exit(1);
    ::umask(077);
    // A log line that we do not fetch in time is lost; it must never block the server.
    ::fcntl(STDOUT_FILENO, F_SETFL, O_WRONLY | O_NONBLOCK);
}

QString findServer()
{
    for (const QString &name : {QStringLiteral("redis-server"), QStringLiteral("valkey-server")}) {
        if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
            return path;
    }
    return {};
}

/// "1234:M 23 Nov 2026 10:00:00.123 # Text": only the text is for people.
QString withoutPrefix(const QString &line)
{
    static const QRegularExpression level(QStringLiteral(" [#*.-] "));
    const qsizetype mark = line.indexOf(level);
    return mark < 0 ? line : line.mid(mark + 3);
}

/// Without the settings of this program: the secret key is none of the server's business.
QProcessEnvironment environmentForServer()
{
    QProcessEnvironment kept;
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"PATH", "HOME", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH"}) {
        if (ours.contains(QLatin1StringView(name)))
            kept.insert(QLatin1StringView(name), ours.value(QLatin1StringView(name)));
    }
    return kept;
}

} // namespace

class RedisServerProcess::Private
{
public:
    Private(RedisServerProcess *server, const QString &dataDirectory)
        : q(server)
        , folder(dataDirectory)
    {
    }

    void attempt();
    void refuse(const QString &reason);
    void readLog();
    void finish(int code, QProcess::ExitStatus status);

    RedisServerProcess *q;
    RedisServerFolder folder;
    QProcess process;
    QTimer restart;
    QElapsedTimer life;
    RedisBackoff backoff{50ms, 5s};
    QString lastLine;
    QString refusal; ///< the last one told
    bool wanted = false;
    bool isServing = false; ///< it said so in its log
};

void RedisServerProcess::Private::attempt()
{
    if (process.state() != QProcess::NotRunning)
        return; // one that was killed: its end is the next attempt
    const QString program = findServer();
    if (program.isEmpty())
        return refuse(QStringLiteral(
            "redis-server is not installed. Install it with \"sudo apt install redis-server\", "
            "or name a Redis in REDIS_URL."));
    if (const auto prepared = folder.prepare(); !prepared)
        return refuse(prepared.error());
    if (!folder.clearSocket())
        return refuse(QStringLiteral("Another redis-server still answers at %1.").arg(folder.socketPath()));
    refusal.clear();
    lastLine.clear();
    isServing = false;
    life.start();
    process.start(program, serverArguments(folder));
}

/// What stands in the way may be removed while we run, so attempts go on; each reason is told once.
void RedisServerProcess::Private::refuse(const QString &reason)
{
    restart.start(backoff.next());
    if (std::exchange(refusal, reason) != reason)
        Q_EMIT q->cannotStart(reason);
}

void RedisServerProcess::Private::readLog()
{
    while (process.canReadLine()) {
        const QString line = QString::fromUtf8(process.readLine()).trimmed();
        if (line.isEmpty())
            continue;
        lastLine = withoutPrefix(line);
        // "The server is now ready to accept connections at ...", from 7.2 on "Ready to accept connections
        // unix"
        isServing = isServing || lastLine.contains(u"ready to accept connections", Qt::CaseInsensitive);
    }
}

void RedisServerProcess::Private::finish(int code, QProcess::ExitStatus status)
{
    readLog();
    if (!wanted)
        return;
    if (std::chrono::milliseconds(life.elapsed()) >= steadyLife)
        backoff.reset();
    restart.start(backoff.next());
    const QString how = status == QProcess::CrashExit ? QStringLiteral("was killed by signal %1")
                                                      : QStringLiteral("ended with code %1");
    QString reason = QStringLiteral("The private redis-server ") + how.arg(code);
    if (!lastLine.isEmpty())
        reason += QStringLiteral(". Its last words: ") + lastLine;
    Q_EMIT q->died(reason);
}

RedisServerProcess::RedisServerProcess(const QString &dataDirectory, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, dataDirectory))
{
    d->restart.setSingleShot(true);
    connect(&d->restart, &QTimer::timeout, this, [this] { d->attempt(); });
    d->process.setProcessChannelMode(QProcess::MergedChannels);
    d->process.setStandardInputFile(QProcess::nullDevice());
    d->process.setProcessEnvironment(environmentForServer());
    d->process.setChildProcessModifier([parent = ::getpid()] { tieToParent(parent); });
    connect(&d->process, &QProcess::readyRead, this, [this] {
        const bool served = d->isServing;
        d->readLog();
        if (d->wanted && d->isServing && !served)
            Q_EMIT started();
    });
    connect(&d->process, &QProcess::finished, this,
            [this](int code, QProcess::ExitStatus status) { d->finish(code, status); });
    connect(&d->process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart && d->wanted)
            d->refuse(QStringLiteral("redis-server cannot be started: %1").arg(d->process.errorString()));
    });
}

RedisServerProcess::~RedisServerProcess()
{
    stop();
}

void RedisServerProcess::start()
{
    if (std::exchange(d->wanted, true))
        return;
    d->backoff.reset();
    d->restart.start(0);
}

void RedisServerProcess::stop()
{
    d->wanted = false;
    d->restart.stop();
    if (d->process.state() == QProcess::NotRunning)
        return;
    d->process.terminate();
    if (d->process.waitForFinished(3000))
        return;
    d->process.kill();
    d->process.waitForFinished(1000);
}

void RedisServerProcess::kill()
{
    d->wanted = false;
    d->restart.stop();
    d->process.kill();
}

RedisAddress RedisServerProcess::address() const
{
    RedisAddress address;
    address.transport = RedisAddress::Transport::UnixSocket;
    address.socketPath = d->folder.socketPath();
    return address;
}

qint64 RedisServerProcess::processId() const
{
    return d->process.processId();
}

} // namespace desk
