/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/qiscusclient.h"
#include "core/simulator/simulator.h"
#include "tests/bench/measuring.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace desk;
using namespace desk::bench;
using namespace std::chrono_literals;

namespace
{

constexpr int calls = 3'000;
constexpr int atOnce = 24;

void measureCalls(std::chrono::milliseconds latency)
{
    MeasuredThread thread;
    std::unique_ptr<Simulator> simulator;
    QUrl baseUrl;
    const SimulatorOptions simulated{.agents = 5, .latency = latency};
    QByteArrayList rooms;
    QByteArray agent;
    thread.run([&] {
        simulator = std::make_unique<Simulator>(simulated);
        simulator->start();
        baseUrl = simulator->baseUrl();
        agent = simulator->agentIds().constFirst();
        for (int i = 0; i < calls; ++i)
            rooms.append(simulator->customerWrites());
    });

    QiscusClient client({.baseUrl = baseUrl, .appId = simulated.appId, .secretKey = simulated.secretKey});
    int started = 0;
    int ended = 0;
    int failed = 0;
    std::function<void()> next = [&] {
        if (started == calls)
            return;
        client.assign(rooms.at(started++), agent, QiscusClient::WhenTaken::Refuse,
                      [&](const std::expected<AssignedAgent, QiscusError> &outcome) {
                          ++ended;
                          failed += outcome ? 0 : 1;
                          next();
                      });
    };
    timespec before{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < atOnce; ++i)
        next();
    while (ended < calls)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    timespec after{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
    const double cpu = static_cast<double>(after.tv_sec - before.tv_sec) +
                       static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e9;

    QJsonObject figures{{QStringLiteral("per_second"), qRound(calls / seconds)},
                        {QStringLiteral("cpu_ms_a_call"), cpu * 1000 / calls},
                        {QStringLiteral("failed"), failed}};
    if (latency > 0ms)
        figures.insert(QStringLiteral("of_possible"),
                       calls / seconds / (atOnce * 1000.0 / static_cast<double>(latency.count())));
    printResult(QStringLiteral("API client, %1 at once, API %2 ms").arg(atOnce).arg(latency.count()),
                figures);
    thread.run([&] { simulator.reset(); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    measureCalls(0ms);
    measureCalls(20ms);
    return 0;
}
