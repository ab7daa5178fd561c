/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/chatledger.h"
#include "core/redis/qtredis.h"
#include "tests/bench/measuring.h"
#include "tests/support/redisfixture.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace desk;
using namespace desk::bench;
using namespace std::chrono_literals;

namespace
{

constexpr int agents = 5'000;
constexpr int waiting = 100'000;
constexpr int reserves = 3'000;
constexpr int atOnce = 64;

/// Runs @p count asynchronous steps, at most @p depth under way; returns the seconds that took.
double runSteps(int count, int depth, const std::function<void(int, std::function<void()>)> &step)
{
    int started = 0;
    int ended = 0;
    std::function<void()> next = [&] {
        if (started < count) {
            const int n = started++;
            step(n, [&] {
                ++ended;
                next();
            });
        }
    };
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < depth; ++i)
        next();
    while (ended < count)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

/// Processor time that Redis has used so far, in µs: on a machine with other work it says more than the time of the clock.
double redisCpuMicroseconds(test::TestRedis &redis)
{
    double seconds = 0;
    for (const QByteArray &line : redis.run("INFO cpu").split('\n')) {
        if (line.startsWith("used_cpu_user:") || line.startsWith("used_cpu_sys:"))
            seconds += line.mid(line.indexOf(':') + 1).trimmed().toDouble();
    }
    return seconds * 1e6;
}

void fillRoster(ChatLedger &ledger)
{
    RosterReading reading;
    for (int i = 1; i <= agents; ++i) {
        const QByteArray id = QByteArray::number(i);
        reading.agents.append(
            {.id = id, .name = QStringLiteral("Agent %1").arg(i), .eligible = true, .remote = 0});
    }
    bool applied = false;
    ledger.applyRoster(reading, [&](const auto &) { applied = true; });
    test::waitUntil([&] { return applied; }, 60s);
}

void measureEnqueue(ChatLedger &ledger, QtRedis &redis)
{
    // As many keys and arguments as the transition has, and a script that does nothing.
    const RedisScript bare("bare", "return {'queued'}");
    const QByteArrayList keys(16, "bench:key");
    const QByteArrayList arguments(8, "argument of ordinary size");
    const auto enqueue = [&](int n, const std::function<void()> &done) {
        ledger.enqueue({.room = QByteArray::number(1'000'000 + n), .name = QStringLiteral("Budi")},
                       [done](const auto &) { done(); });
    };
    const auto nothing = [&](int, const std::function<void()> &done) {
        redis.evaluate(bare, keys, arguments, [done](const RedisReply &) { done(); });
    };
    const double bareSeconds = runSteps(waiting / 4, atOnce, nothing);
    const double seconds = runSteps(waiting, atOnce, enqueue);
    printResult(QStringLiteral("ledger, enqueue, %1 at once").arg(atOnce),
                {{QStringLiteral("per_second"), qRound(waiting / seconds)},
                 {QStringLiteral("of_bare_script"), (waiting / seconds) / (waiting / 4.0 / bareSeconds)}});
}

void measureReserve(ChatLedger &ledger, test::TestRedis &redis, int limit)
{
    redis.run("CONFIG RESETSTAT");
    const double cpu = redisCpuMicroseconds(redis);
    int pairs = 0;
    const double seconds = runSteps(reserves / limit, 1, [&](int, const std::function<void()> &done) {
        ledger.reserve(limit, [&pairs, done](const std::expected<ReserveResult, LedgerError> &result) {
            pairs += result ? static_cast<int>(result->reservations.size()) : 0;
            done();
        });
    });
    printResult(
        QStringLiteral("ledger, reserve %1, %2 agents, %3 waiting").arg(limit).arg(agents).arg(waiting),
        {{QStringLiteral("per_second"), qRound(pairs / seconds)},
         {QStringLiteral("redis_us_a_pair"), redis.statistic("evalsha", "usec_per_call") / limit},
         {QStringLiteral("redis_cpu_us_a_pair"), (redisCpuMicroseconds(redis) - cpu) / pairs},
         {QStringLiteral("pairs"), pairs}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    test::TestRedis server(test::TestRedis::Fsync::EverySecond);
    server.start();
    server.run("SET config:max_agent_chat 1000");
    QtRedis redis(*RedisAddress::fromUrl(server.url()), {.commandTimeout = 30s});
    redis.open();
    if (!test::waitUntil([&] { return redis.isReady(); }))
        return 1;
    ChatLedger ledger(redis, {.deskRun = "bench"});
    fillRoster(ledger);
    measureEnqueue(ledger, redis);
    measureReserve(ledger, server, 1);
    measureReserve(ledger, server, 24);
    return 0;
}
