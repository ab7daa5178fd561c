/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// desk-soak --minutes 10 --desks 2: desks on one Redis under every fault at random; prints what became of the chats.

#include "core/desk/deskengine.h"
#include "core/simulator/simulator.h"
#include "tests/support/redisfixture.h"
#include "tests/support/waiting.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>
#include <QUuid>

#include <cstdio>

using namespace desk;
using namespace std::chrono_literals;

namespace
{

constexpr int cap = 3;
constexpr int agentCount = 40;
constexpr auto otherFaultsEvery = 5s;
constexpr auto timeToSettle = 240s;

SimulatorOptions calmDay()
{
    SimulatorOptions options{.agents = agentCount};
    options.customers = true;
    options.chatsPerMinute = 400;
    options.returningShare = 0; // a room is a chat: so each can be counted
    options.resolving = true;
    options.handlingTime = 8s;
    options.latency = 20ms;
    options.countLag = 5s;
    return options;
}

/// Each kind of fault at up to a few percent, one of them often.
SimulatorOptions stormyDay(QRandomGenerator &dice)
{
    SimulatorOptions options = calmDay();
    double *shares[] = {&options.serverErrorShare, &options.lateErrorShare, &options.rateLimitShare,
                        &options.hangShare,        &options.resetShare,     &options.falseTakenShare,
                        &options.wrongJsonShare,   &options.slowDripShare,  &options.readErrorShare,
                        &options.lostWebhookShare};
    for (double *share : shares)
        *share = dice.generateDouble() * 0.03;
    *shares[dice.bounded(4)] = 0.25;
    options.refusedShare = dice.generateDouble() * 0.01;
    options.duplicateShare = 0.2;
    options.latency = std::chrono::milliseconds(dice.bounded(5, 200));
    return options;
}

qint64 residentKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

class Soak
{
public:
    Soak(int desks, quint32 seed);
    ~Soak() { stop(); }
    bool run(std::chrono::milliseconds time);
    /// False: a promise did not hold.
    bool report() const;

private:
    void startDesk();
    void sendTo(size_t desk);
    void changeTheWeather();
    void settle();
    void stop();
    qint64 loads();

    QRandomGenerator m_dice;
    test::TestRedis m_redis{test::TestRedis::Fsync::EverySecond};
    Simulator m_simulator{calmDay()};
    std::vector<std::unique_ptr<DeskEngine>> m_desks;
    std::vector<quint16> m_ports;
    QTimer m_weather;
    QTimer m_turn;
    size_t m_receiver = 0;
    qint64 m_memoryAtStart = 0;
    qint64 m_memoryAtEnd = 0;
    qint64 m_loadsAtEnd = 0;
};

Soak::Soak(int desks, quint32 seed)
    : m_dice(seed)
{
    m_redis.start();
    m_redis.run({"SET", "config:max_agent_chat", QByteArray::number(cap)});
    for (int i = 0; i < desks; ++i)
        startDesk();
    QObject::connect(&m_weather, &QTimer::timeout, &m_weather, [this] { changeTheWeather(); });
    QObject::connect(&m_turn, &QTimer::timeout, &m_turn, [this] {
        m_receiver = (m_receiver + 1) % m_ports.size();
        sendTo(m_receiver);
    });
}

void Soak::startDesk()
{
    // The address of the simulator is known once it listens; it begins its day with the first start().
    if (m_desks.empty())
        m_simulator.start();
    EngineOptions options;
    options.redisAddress = *RedisAddress::fromUrl(m_redis.url());
    options.ledger.deskRun = QUuid::createUuid().toByteArray(QUuid::Id128);
    options.ledger.rosterInterval = 5s;
    options.qiscus.baseUrl = m_simulator.baseUrl();
    options.qiscus.appId = options.intake.appId = calmDay().appId;
    options.qiscus.secretKey = calmDay().secretKey;
    options.intake.port = 0;
    options.deskName = QStringLiteral("soak %1").arg(m_desks.size());
    const size_t number = m_desks.size();
    m_ports.push_back(0);
    m_desks.push_back(std::make_unique<DeskEngine>(options));
    QObject::connect(m_desks.back().get(), &DeskEngine::listening, m_desks.back().get(),
                     [this, number](quint16 port) {
                         m_ports[number] = port;
                         sendTo(number);
                     });
    m_desks.back()->start();
}

void Soak::sendTo(size_t desk)
{
    const QString base = QStringLiteral("http://127.0.0.1:%1").arg(m_ports[desk]);
    m_simulator.setWebhooks(QUrl(base + QStringLiteral("/webhook")), QUrl(base + QStringLiteral("/resolve")));
}

void Soak::changeTheWeather()
{
    m_simulator.change(stormyDay(m_dice));
    m_simulator.setOutage(m_dice.bounded(12) == 0); // for one turn
    for (const QByteArray &agent : m_simulator.agentIds()) {
        if (m_dice.bounded(20) == 0)
            m_simulator.setAgentOnline(agent, m_dice.bounded(4) != 0);
    }
}

qint64 Soak::loads()
{
    qint64 sum = 0;
    for (const QByteArray &load : m_redis.run("HVALS agent:customer_count").split('\n'))
        sum += load.toLongLong();
    return sum;
}

void Soak::settle()
{
    SimulatorOptions quiet = calmDay();
    quiet.customers = false;
    m_simulator.change(quiet);
    m_simulator.setOutage(false);
    for (const QByteArray &agent : m_simulator.agentIds())
        m_simulator.setAgentOnline(agent, true);
    test::waitUntil(
        [this] {
            if (m_simulator.openRooms() > 0)
                return false;
            m_loadsAtEnd = loads();
            return m_loadsAtEnd == 0;
        },
        timeToSettle,
        [this] {
            return QStringLiteral("open %1, loads %2, queue %3, failed %4")
                .arg(m_simulator.openRooms())
                .arg(m_loadsAtEnd)
                .arg(m_redis.run("ZCARD desk:queue").toInt())
                .arg(m_redis.run("ZCARD desk:failed").toInt());
        });
}

bool Soak::run(std::chrono::milliseconds time)
{
    const auto everybodyListens = [this] {
        return std::ranges::none_of(m_ports, [](quint16 port) { return port == 0; });
    };
    if (!test::waitUntil(everybodyListens))
        return false;
    m_memoryAtStart = residentKiB();
    changeTheWeather();
    m_weather.start(otherFaultsEvery);
    m_turn.start(1s);
    QElapsedTimer clock;
    clock.start();
    test::waitUntil([&] { return clock.elapsed() >= time.count(); }, time + 10s);
    m_weather.stop();
    settle();
    m_memoryAtEnd = residentKiB();
    stop();
    return true;
}

void Soak::stop()
{
    for (auto &desk : m_desks) {
        bool stopped = false;
        QObject::connect(desk.get(), &DeskEngine::stopped, desk.get(), [&stopped] { stopped = true; });
        desk->shutDown();
        test::waitUntil([&] { return stopped; });
    }
    m_desks.clear();
}

bool Soak::report() const
{
    QHash<QByteArray, int> times;
    for (const SimulatedAssignment &assignment : m_simulator.assignments())
        ++times[assignment.room];
    const auto twice = std::ranges::count_if(times, [](int count) { return count > 1; });
    qint64 above = 0;
    for (const QByteArray &agent : m_simulator.agentIds())
        above += m_simulator.mostChatsEverOf(agent) > cap ? 1 : 0;
    const int lost = m_simulator.openRooms();
    std::printf("%-28s %10lld\n%-28s %10lld\n%-28s %10lld\n%-28s %10lld\n%-28s %10d\n%-28s %10lld\n"
                "%-28s %10d\n%-28s %10lld\n%-28s %10lld\n",
                "chats sent", static_cast<long long>(times.size() + lost), "assigned",
                static_cast<long long>(times.size()), "assigned twice", static_cast<long long>(twice),
                "agents ever above the cap", static_cast<long long>(above), "lost", lost, "loads at the end",
                static_cast<long long>(m_loadsAtEnd), "calls to assign", m_simulator.assignCalls(),
                "memory at the start, KiB", static_cast<long long>(m_memoryAtStart), "memory at the end, KiB",
                static_cast<long long>(m_memoryAtEnd));
    return twice == 0 && above == 0 && lost == 0 && m_loadsAtEnd == 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("minutes"), QStringLiteral("How long."), QStringLiteral("n"), QStringLiteral("10")});
    parser.addOption(
        {QStringLiteral("desks"), QStringLiteral("How many."), QStringLiteral("n"), QStringLiteral("2")});
    parser.addOption({QStringLiteral("seed"), QStringLiteral("The same storms again."), QStringLiteral("n"),
                      QStringLiteral("1")});
    parser.process(application);
    Soak soak(std::max(1, parser.value(QStringLiteral("desks")).toInt()),
              parser.value(QStringLiteral("seed")).toUInt());
    const double minutes = parser.value(QStringLiteral("minutes")).toDouble();
    const bool ran = soak.run(std::chrono::milliseconds(static_cast<qint64>(minutes * 60'000)));
    return ran && soak.report() ? 0 : 1;
}
