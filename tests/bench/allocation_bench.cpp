/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/bench/deskbench.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace desk;
using namespace desk::bench;
using namespace std::chrono_literals;

namespace
{

constexpr int agents = 20;

SimulatorOptions quietDay(std::chrono::milliseconds latency)
{
    return {.agents = agents, .duplicateShare = 0, .latency = latency};
}

/// A burst that waits while the desk is paused, then goes out: rate from the first to the last assignment.
void measureBurst(std::chrono::milliseconds latency, int chats)
{
    DeskBench bench(quietDay(latency), 1000);
    bench.start();
    bench.setPaused(true);
    bench.simulatorThread.run([&] { bench.simulator->rush(chats); });
    test::waitUntil([&] { return bench.waiting() == chats; }, 60s);

    const double before = bench.engineThread.cpuSeconds();
    bench.setPaused(false);
    test::waitUntil([&] { return bench.assigned() == chats && bench.waiting() == 0; }, 120s);
    const double cpu = bench.engineThread.cpuSeconds() - before;
    const QList<SimulatedAssignment> all = bench.assignments();
    const double rate = rateOf(all);
    QJsonObject figures{{QStringLiteral("per_second"), qRound(rate)},
                        {QStringLiteral("cpu_ms_a_chat"), cpu * 1000 / chats},
                        {QStringLiteral("chats"), chats}};
    if (latency > 0ms)
        figures.insert(QStringLiteral("of_possible"),
                       rate / (24'000.0 / static_cast<double>(latency.count())));
    printResult(QStringLiteral("allocation, burst, API %1 ms").arg(latency.count()), figures);
}

/// One chat at a time, each after @p silence: from the customer's message, webhook included, until the assign call
/// has arrived at Qiscus; what the API itself takes comes on top.
void measureSingle(std::chrono::milliseconds silence, int chats)
{
    DeskBench bench(quietDay(20ms), 1000);
    bench.start();
    QList<double> times;
    for (int i = 0; i < chats; ++i) {
        QElapsedTimer quiet;
        quiet.start();
        while (std::chrono::milliseconds(quiet.elapsed()) < silence)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
        QElapsedTimer clock;
        std::atomic<qint64> took = -1;
        bench.simulatorThread.run([&] {
            QObject::connect(
                bench.simulator.get(), &Simulator::assigned, bench.simulator.get(),
                [&] { took = clock.nsecsElapsed(); }, Qt::SingleShotConnection);
            clock.start();
            bench.simulator->customerWrites();
        });
        test::waitUntil([&] { return took >= 0; });
        times.append(static_cast<double>(took) / 1e6);
        test::waitUntil([&] { return bench.waiting() == 0; });
    }
    printResult(QStringLiteral("allocation, one at a time, silence of %1 s before each").arg(silence / 1s),
                {{QStringLiteral("median_ms"), median(times)}, {QStringLiteral("chats"), chats}});
}

/// All seats are taken, and many wait: from the click that resolves a chat until the assign call for the next one has
/// arrived at Qiscus, webhook included.
void measureSeatFreed(int chats)
{
    DeskBench bench(quietDay(20ms), 1);
    bench.queueUp(2 * chats);
    bench.start();
    bench.setPaused(false);
    test::waitUntil([&] { return bench.waiting() == 2 * chats - agents; }, 60s);
    QList<double> times;
    for (int i = 0; i < chats; ++i) {
        QElapsedTimer clock;
        std::atomic<qint64> took = -1;
        bench.simulatorThread.run([&] {
            QObject::connect(
                bench.simulator.get(), &Simulator::assigned, bench.simulator.get(),
                [&] { took = clock.nsecsElapsed(); }, Qt::SingleShotConnection);
            clock.start();
            bench.simulator->resolveRoom(bench.simulator->assignments().at(i).room);
        });
        test::waitUntil([&] { return took >= 0; });
        times.append(static_cast<double>(took) / 1e6);
    }
    printResult(QStringLiteral("allocation, seat freed to next chat sent"),
                {{QStringLiteral("median_ms"), percentile(times, 0.5)},
                 {QStringLiteral("percentile99_ms"), percentile(times, 0.99)},
                 {QStringLiteral("chats"), chats}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    measureBurst(0ms, 3'000);
    measureBurst(20ms, 1'000);
    measureBurst(50ms, 400);
    measureBurst(200ms, 100);
    measureSeatFreed(500);
    measureSingle(0s, 100);
    measureSingle(10s, 3);
    return 0;
}
