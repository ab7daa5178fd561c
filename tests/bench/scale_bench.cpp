/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// What many agents and a long queue cost: the rate of assigning, and the memory of the program without a window.

#include "tests/bench/deskbench.h"
#include "tests/support/deskprogram.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>

using namespace desk;
using namespace desk::bench;
using namespace std::chrono_literals;

namespace
{

/// So many of those who wait are given out: enough for each agent to get one.
constexpr int longestBurst = 6'000;

SimulatorOptions quietDay(int agents)
{
    return {.agents = agents, .duplicateShare = 0, .latency = 0ms};
}

void measureRate(int agents, int waiting)
{
    DeskBench bench(quietDay(agents), 1000);
    bench.queueUp(waiting);
    bench.start();
    test::waitUntil([&] { return bench.waiting() == waiting; }, 60s);
    const int burst = std::min(waiting, longestBurst);
    const double before = bench.engineThread.cpuSeconds();
    bench.setPaused(false);
    test::waitUntil([&] { return bench.assignments().size() >= burst; }, 300s);
    const double cpu = bench.engineThread.cpuSeconds() - before;
    const QList<SimulatedAssignment> all = bench.assignments();
    QSet<QByteArray> used;
    for (const SimulatedAssignment &one : all.first(burst))
        used.insert(one.agent);
    printResult(QStringLiteral("allocation, %1 agents, %2 waiting").arg(agents).arg(waiting),
                {{QStringLiteral("per_second"), qRound(rateOf(all.first(burst)))},
                 {QStringLiteral("cpu_ms_a_chat"), cpu * 1000 / static_cast<double>(all.size())},
                 {QStringLiteral("agents_used"), used.size()},
                 {QStringLiteral("chats"), burst}});
}

qint64 mebibytes(qint64 process, const QByteArray &field)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field + ':'))
            return line.simplified().split(' ').value(1).toLongLong() / 1024;
    }
    return 0;
}

/// The real program, in a process of its own.
void measureMemory(int agents, int waiting)
{
    DeskBench bench(quietDay(agents), 1000);
    bench.queueUp(waiting);
    test::DeskProgram program(bench.redis.port(), static_cast<quint16>(bench.simulator->baseUrl().port()),
                              quietDay(agents));
    program.start();
    // It has read everything when its memory has not grown for a while.
    constexpr auto quiet = 5s;
    qint64 most = 0;
    QElapsedTimer sinceGrowth;
    sinceGrowth.start();
    test::waitUntil(
        [&] {
            const qint64 now = mebibytes(program.processId(), "VmHWM");
            if (std::exchange(most, now) != now || !program.listens())
                sinceGrowth.start();
            return std::chrono::milliseconds(sinceGrowth.elapsed()) > quiet;
        },
        120s);
    printResult(QStringLiteral("memory without a window, %1 agents, %2 waiting").arg(agents).arg(waiting),
                {{QStringLiteral("resident_MiB"), mebibytes(program.processId(), "VmRSS")},
                 {QStringLiteral("most_MiB"), most}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (const int agents : {10, 500, 5'000}) {
        for (const int waiting : {1'000, 10'000, 100'000})
            measureRate(agents, waiting);
    }
    measureMemory(20, 1'000);
    measureMemory(20, 100'000);
    measureMemory(5'000, 100'000);
    return 0;
}
