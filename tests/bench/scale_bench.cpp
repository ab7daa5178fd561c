/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// scale_bench [ROUNDS]: what many agents and a long queue cost: the rate of assigning, in the middle of so many rounds,
// and the memory of the program without a window.

#include "tests/bench/deskbench.h"
#include "tests/support/deskprogram.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <vector>

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

struct Size {
    int agents;
    int waiting;
    QList<double> perSecond; ///< one a round
    QList<double> cpuMsAChat;
    qsizetype agentsUsed = 0;
};

void measureRate(Size &size)
{
    DeskBench bench(quietDay(size.agents), 1000);
    bench.queueUp(size.waiting);
    bench.start();
    test::waitUntil([&] { return bench.waiting() == size.waiting; }, 60s);
    const int burst = std::min(size.waiting, longestBurst);
    const double before = bench.engineThread.cpuSeconds();
    bench.setPaused(false);
    test::waitUntil([&] { return bench.assigned() >= burst; }, 300s);
    const double cpu = bench.engineThread.cpuSeconds() - before;
    const QList<SimulatedAssignment> all = bench.assignments();
    QSet<QByteArray> used;
    for (const SimulatedAssignment &one : all.first(burst))
        used.insert(one.agent);
    size.perSecond.append(rateOf(all.first(burst)));
    size.cpuMsAChat.append(cpu * 1000 / static_cast<double>(all.size()));
    size.agentsUsed = used.size();
}

/// Round by round, so that a machine that is slow for a while is slow for all sizes.
void measureRates(int rounds)
{
    std::vector<Size> sizes;
    for (const int agents : {10, 500, 5'000}) {
        for (const int waiting : {1'000, 10'000, 100'000})
            sizes.push_back({.agents = agents, .waiting = waiting, .perSecond = {}, .cpuMsAChat = {}});
    }
    for (int round = 0; round < rounds; ++round)
        std::ranges::for_each(sizes, measureRate);
    for (const Size &size : sizes) {
        printResult(QStringLiteral("allocation, %1 agents, %2 waiting").arg(size.agents).arg(size.waiting),
                    {{QStringLiteral("per_second"), qRound(median(size.perSecond))},
                     {QStringLiteral("cpu_ms_a_chat"), median(size.cpuMsAChat)},
                     {QStringLiteral("agents_used"), size.agentsUsed},
                     {QStringLiteral("rounds"), rounds}});
    }
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
    measureRates(argc > 1 ? std::atoi(argv[1]) : 3);
    measureMemory(20, 1'000);
    measureMemory(20, 100'000);
    measureMemory(5'000, 100'000);
    return 0;
}
