/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/deskengine.h"
#include "core/simulator/simulator.h"
#include "tests/bench/measuring.h"
#include "tests/support/redisfixture.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>

using namespace desk;
using namespace desk::bench;
using namespace std::chrono_literals;

namespace
{

constexpr int agents = 20;

/// A desk in a thread of its own, the simulated Qiscus in another, a real Redis.
struct Bench {
    test::TestRedis redis{test::TestRedis::Fsync::EverySecond};
    MeasuredThread simulatorThread;
    MeasuredThread engineThread;
    std::unique_ptr<Simulator> simulator;
    std::unique_ptr<DeskEngine> engine;
    std::atomic<int> waiting = 0;
    std::atomic<int> online = 0;
    std::atomic<bool> paused = false;

    explicit Bench(std::chrono::milliseconds latency);
    ~Bench();
    void setPaused(bool pause);
    QList<SimulatedAssignment> assignments();
};

Bench::Bench(std::chrono::milliseconds latency)
{
    redis.start();
    redis.run("SET config:max_agent_chat 1000");
    EngineOptions options;
    options.redisAddress = *RedisAddress::fromUrl(redis.url());
    options.ledger.deskRun = "bench";
    options.intake.port = 0;
    simulatorThread.run([&] {
        const SimulatorOptions simulated{.agents = agents, .duplicateShare = 0, .latency = latency};
        simulator = std::make_unique<Simulator>(simulated);
        simulator->start();
        options.qiscus.baseUrl = simulator->baseUrl();
        options.qiscus.appId = options.intake.appId = simulated.appId;
        options.qiscus.secretKey = simulated.secretKey;
    });
    engineThread.run([&] {
        engine = std::make_unique<DeskEngine>(options);
        QObject::connect(engine.get(), &DeskEngine::snapshotReady, engine.get(),
                         [this](const DeskSnapshotPtr &now) {
                             waiting = static_cast<int>(now->queueDepth);
                             online = now->agentsWithRoom;
                             paused = now->pause.paused;
                         });
        QObject::connect(engine.get(), &DeskEngine::listening, simulator.get(), [this](quint16 port) {
            const QString base = QStringLiteral("http://127.0.0.1:%1").arg(port);
            simulator->setWebhooks(QUrl(base + QStringLiteral("/webhook")),
                                   QUrl(base + QStringLiteral("/resolve")));
        });
        engine->start();
    });
    test::waitUntil([this] { return online == agents; });
}

Bench::~Bench()
{
    engineThread.run([this] { engine.reset(); });
    simulatorThread.run([this] { simulator.reset(); });
}

void Bench::setPaused(bool pause)
{
    engineThread.run([this, pause] { engine->setPaused(1, pause, {}); });
}

QList<SimulatedAssignment> Bench::assignments()
{
    QList<SimulatedAssignment> all;
    simulatorThread.run([&] { all = simulator->assignments(); });
    return all;
}

/// A burst that waits while the desk is paused, then goes out: rate from the first to the last assignment.
void measureBurst(std::chrono::milliseconds latency, int chats)
{
    Bench bench(latency);
    bench.setPaused(true);
    test::waitUntil([&] { return bench.paused.load(); });
    bench.simulatorThread.run([&] { bench.simulator->rush(chats); });
    test::waitUntil([&] { return bench.waiting == chats; }, 60s);

    const double before = bench.engineThread.cpuSeconds();
    bench.setPaused(false);
    test::waitUntil([&] { return bench.assignments().size() == chats && bench.waiting == 0; }, 120s);
    const double cpu = bench.engineThread.cpuSeconds() - before;
    const QList<SimulatedAssignment> all = bench.assignments();
    const double seconds =
        static_cast<double>(std::max<qint64>(1, all.constLast().atMs - all.constFirst().atMs)) / 1000;
    const double rate = chats / seconds;
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
    Bench bench(20ms);
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
        test::waitUntil([&] { return bench.waiting == 0; });
    }
    printResult(QStringLiteral("allocation, one at a time, silence of %1 s before each").arg(silence / 1s),
                {{QStringLiteral("median_ms"), median(times)}, {QStringLiteral("chats"), chats}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    measureBurst(0ms, 3'000);
    measureBurst(20ms, 1'000);
    measureBurst(50ms, 400);
    measureBurst(200ms, 100);
    measureSingle(0s, 100);
    measureSingle(10s, 3);
    return 0;
}
