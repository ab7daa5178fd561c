/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/webhooklistener.h"
#include "core/ledger/chatledger.h"
#include "core/redis/qtredis.h"
#include "tests/bench/measuring.h"
#include "tests/bench/webhooksenders.h"
#include "tests/support/redisfixture.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QHttpServer>
#include <QTcpServer>

using namespace desk;
using namespace desk::bench;

namespace
{

constexpr int webhooks = 20'000;
constexpr int warmUp = 500;

/// A body of about 1.2 KB in the shape that Qiscus sends, for the n-th room.
QByteArray webhookBody(int n)
{
    return R"({"app_code":"bench","app_id":"bench","avatar_url":"https://example.com/avatar.svg","candidate_agent":null,)"
           R"("channel":{"id":88001,"name":"WA Bench","source":"wa"},"email":"6281200000001","extras":")" +
           QByteArray(900, 'x') +
           R"(","is_new_session":true,"is_resolved":false,"latest_service":null,"name":"Budi","room_id":")" +
           QByteArray::number(500'000'000 + n) + R"(","source":"wa"})";
}

/// The same server with a handler that does nothing: what the listener is measured against.
struct TrivialServer {
    QHttpServer server;
    QTcpServer *socket = new QTcpServer(&server);

    TrivialServer()
    {
        server.route(QStringLiteral("/webhook"), QHttpServerRequest::Method::Post,
                     [] { return QStringLiteral("{}"); });
        socket->listen(QHostAddress::LocalHost);
        server.bind(socket);
    }
};

/// The product's listener over a ledger and a real Redis; nobody is online, so the queue only grows.
struct Listener {
    QtRedis redis;
    ChatLedger ledger;
    WebhookListener listener;

    explicit Listener(const QString &url)
        : redis(*RedisAddress::fromUrl(url))
        , ledger(redis, {.deskRun = "bench"})
        , listener(ledger, {.port = 0, .appId = QStringLiteral("bench")})
    {
        redis.open();
        listener.listen();
    }
};

struct Measured {
    WebhookSenders::Result result;
    double cpuMicroseconds = 0; ///< of the listening thread, a webhook
};

Measured measure(MeasuredThread &thread, quint16 port, int senders, int total, int firstRoom)
{
    WebhookSenders load(port, "/webhook", [firstRoom](int n) { return webhookBody(firstRoom + n); });
    const double before = thread.cpuSeconds();
    const WebhookSenders::Result result = load.run(senders, total);
    return {result, (thread.cpuSeconds() - before) * 1e6 / total};
}

void report(const QString &what, const Measured &measured, const Measured &trivial)
{
    const double rate = measured.result.answered / measured.result.seconds;
    const double trivialRate = trivial.result.answered / trivial.result.seconds;
    printResult(what, {{QStringLiteral("per_second"), qRound(rate)},
                       {QStringLiteral("of_trivial_handler"), rate / trivialRate},
                       {QStringLiteral("cpu_us"), measured.cpuMicroseconds},
                       {QStringLiteral("cpu_us_trivial"), trivial.cpuMicroseconds},
                       {QStringLiteral("median_ms"), measured.result.medianMs},
                       {QStringLiteral("p99_ms"), measured.result.percentile99Ms},
                       {QStringLiteral("not_200"), measured.result.wrong}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    test::TestRedis redis(test::TestRedis::Fsync::EverySecond);
    redis.start();

    MeasuredThread trivialThread;
    std::unique_ptr<TrivialServer> trivial;
    quint16 trivialPort = 0;
    trivialThread.run([&] {
        trivial = std::make_unique<TrivialServer>();
        trivialPort = trivial->socket->serverPort();
    });
    MeasuredThread thread;
    std::unique_ptr<Listener> listener;
    quint16 port = 0;
    thread.run([&] {
        listener = std::make_unique<Listener>(redis.url());
        port = listener->listener.status().port;
    });
    const bool ready = test::waitUntil([&] {
        bool up = false;
        thread.run([&] { up = listener->redis.isReady(); });
        return up;
    });
    if (!ready)
        return 1;

    measure(thread, port, 1, warmUp, 0);
    measure(trivialThread, trivialPort, 1, warmUp, 0);
    int room = warmUp;
    for (const int senders : {16, 1}) {
        const int total = senders == 1 ? webhooks / 4 : webhooks;
        const Measured base = measure(trivialThread, trivialPort, senders, total, 0);
        const Measured ours = measure(thread, port, senders, total, room);
        room += total;
        report(QStringLiteral("intake, %1 senders").arg(senders), ours, base);
    }
    const bool durable = redis.run("ZCARD desk:queue").toInt() == room;
    thread.run([&] { listener.reset(); });
    trivialThread.run([&] { trivial.reset(); });
    if (!durable)
        std::fputs("intake_bench: not every acknowledged webhook is in Redis\n", stderr);
    return durable ? 0 : 1;
}
