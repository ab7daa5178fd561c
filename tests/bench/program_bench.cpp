/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// program_bench [PROGRAM]: the real program with its window, a busy day from outside, and what its watchdog says.

#include "core/simulator/simulator.h"
#include "tests/bench/measuring.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace desk;
using namespace desk::bench;
using namespace std::chrono_literals;

namespace
{

constexpr int agents = 500;
constexpr int cap = 2;
constexpr int waiting = 10'000;
constexpr double chatsPerSecond = 106; ///< and nearly as many resolved: 200 webhooks a second
constexpr int busyLines = 6;           ///< of the watchdog, ten seconds each
constexpr int idleLines = 2;

SimulatorOptions calmDay()
{
    SimulatorOptions options{.agents = agents};
    options.duplicateShare = 0;
    options.impatientShare = 0;
    options.latency = 20ms;
    return options;
}

SimulatorOptions busyDay()
{
    SimulatorOptions options = calmDay();
    options.customers = true;
    options.chatsPerMinute = chatsPerSecond * 60;
    options.waveHeight = 0;
    options.resolving = true;
    // A little less than the seats allow: a seat also stands empty for a moment, and the queue shall stay as long as it is.
    options.handlingTime = std::chrono::milliseconds(qRound(900 * agents * cap / chatsPerSecond));
    return options;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

class Program
{
public:
    explicit Program(const QString &path, const Simulator &simulator)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const std::pair<const char *, QString> settings[] = {
            {"QISCUS_APP_ID", SimulatorOptions().appId},
            {"QISCUS_SECRET_KEY", SimulatorOptions().secretKey},
            {"QISCUS_BASE_URL", simulator.baseUrl().toString()},
            {"PORT", QString::number(m_port)},
            {"DEFAULT_MAX_AGENT_CHATS", QString::number(cap)},
            {"DATA_DIR", m_home.filePath(QStringLiteral("data"))},
            {"HOME", m_home.path()},
            {"XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config"))},
            {"XDG_RUNTIME_DIR", m_home.path()},
            {"DESK_WATCHDOG_REPORT", reportPath()},
        };
        for (const auto &[name, value] : settings)
            environment.insert(QLatin1StringView(name), value);
        if (!environment.contains(QStringLiteral("DISPLAY")))
            environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(m_home.path());
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(path, QStringList());
    }

    ~Program()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
    }

    QUrl url(const char *path) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(QLatin1StringView(path)));
    }

    bool runs() const { return m_process.state() != QProcess::NotRunning; }

    QList<QJsonObject> lines() const
    {
        QFile file(reportPath());
        QList<QJsonObject> lines;
        if (!file.open(QIODevice::ReadOnly))
            return lines;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                lines.append(QJsonDocument::fromJson(line).object());
        }
        return lines;
    }

    /// The next @p count lines that tell of nothing but the time from now on.
    QList<QJsonObject> nextLines(int count) const
    {
        const qsizetype first = lines().size() + 1;
        test::waitUntil([&] { return lines().size() >= first + count || !runs(); },
                        std::chrono::seconds(15) * (count + 1));
        return lines().mid(first, count);
    }

private:
    QString reportPath() const { return m_home.filePath(QStringLiteral("watchdog.jsonl")); }

    QTemporaryDir m_home;
    quint16 m_port = freePort();
    QProcess m_process;
};

double highest(const QList<QJsonObject> &lines, const char *name)
{
    double value = 0;
    for (const QJsonObject &line : lines)
        value = std::max(value, line.value(QLatin1StringView(name)).toDouble());
    return value;
}

double mean(const QList<QJsonObject> &lines, const char *name)
{
    double sum = 0;
    for (const QJsonObject &line : lines)
        sum += line.value(QLatin1StringView(name)).toDouble();
    return sum / std::max<double>(1, static_cast<double>(lines.size()));
}

double shareOfFrames(const QList<QJsonObject> &lines, const char *name)
{
    double within = 0;
    double all = 0;
    for (const QJsonObject &line : lines) {
        const double frames = line.value(QStringLiteral("frames")).toDouble();
        all += frames;
        within += frames * line.value(QLatin1StringView(name)).toDouble();
    }
    return all > 0 ? within / all : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString path = argc > 1
                             ? QString::fromLocal8Bit(argv[1])
                             : QCoreApplication::applicationDirPath() + QStringLiteral("/allocation-desk");
    Simulator simulator(calmDay());
    if (!simulator.start())
        return 1;
    const Program program(path, simulator);
    simulator.setWebhooks(program.url("/webhook"), program.url("/resolve"));
    const QList<QJsonObject> idle = program.nextLines(idleLines);
    simulator.rush(waiting + agents * cap);
    const bool filled = test::waitUntil(
        [&] {
            return !program.runs() || (simulator.webhooksDelivered() >= waiting + agents * cap &&
                                       simulator.servedRooms() >= agents * cap);
        },
        300s, [&] { return QStringLiteral("%1 webhooks delivered").arg(simulator.webhooksDelivered()); });
    if (!filled || !program.runs()) {
        std::fprintf(stderr, "program_bench: %s did not take the chats in\n", qPrintable(path));
        return 1;
    }
    simulator.change(busyDay());
    const int before = simulator.webhooksDelivered();
    const QList<QJsonObject> busy = program.nextLines(busyLines);
    const int webhooks = simulator.webhooksDelivered() - before;
    const int stillWaiting = simulator.openRooms() - simulator.servedRooms();
    simulator.change(calmDay());
    const QList<QJsonObject> still = program.nextLines(idleLines);
    for (const QJsonObject &line : busy)
        std::fprintf(stderr, "%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    const double seconds = mean(busy, "seconds") * static_cast<double>(busy.size() + 1);
    printResult(QStringLiteral("program, %1 agents, %2 waiting, busy").arg(agents).arg(stillWaiting),
                {{QStringLiteral("webhooks_per_s"), webhooks / std::max(1.0, seconds)},
                 {QStringLiteral("gui_cpu_percent"), mean(busy, "guiCpuPercent")},
                 {QStringLiteral("longest_block_ms"), highest(busy, "longestBlock")},
                 {QStringLiteral("longest_block_cpu_ms"), highest(busy, "longestBlockCpu")},
                 {QStringLiteral("frames_within_16_ms"), shareOfFrames(busy, "framesWithin16")},
                 {QStringLiteral("frames_within_16_ms_cpu"), shareOfFrames(busy, "framesWithin16Cpu")},
                 {QStringLiteral("event_to_pixels_longest_ms"), highest(busy, "eventToPixelsLongest")},
                 {QStringLiteral("event_to_pixels_p99_ms"), highest(busy, "eventToPixels99")},
                 {QStringLiteral("window_up_ms"), highest(busy, "windowUp")},
                 {QStringLiteral("resident_mb"), highest(busy, "residentMegabytes")},
                 {QStringLiteral("gui_cpu_idle_percent"), mean(idle, "guiCpuPercent")},
                 {QStringLiteral("gui_cpu_10000_waiting_percent"), mean(still, "guiCpuPercent")}});
    return 0;
}
