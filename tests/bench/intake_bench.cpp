/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/webhooklistener.h"
#include "core/ledger/chatledger.h"
#include "core/redis/qtredis.h"
#include "tests/bench/hostileclients.h"
#include "tests/bench/measuring.h"
#include "tests/bench/webhooksenders.h"
#include "tests/support/redisfixture.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QHttpServer>
#include <QProcess>
#include <QTcpServer>
#include <QTimer>

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
    double cpuMicroseconds = 0;  ///< of the listening thread, a webhook
    double loadMicroseconds = 0; ///< of the senders, a webhook
};

Measured measure(MeasuredThread &thread, quint16 port, int senders, int total, int firstRoom,
                 WebhookSenders::Connection connection = WebhookSenders::Connection::Kept)
{
    WebhookSenders load(port, "/webhook", [firstRoom](int n) { return webhookBody(firstRoom + n); });
    const double before = thread.cpuSeconds();
    const double loadBefore = threadCpuSeconds();
    const WebhookSenders::Result result = load.run(senders, total, connection);
    return {result, (thread.cpuSeconds() - before) * 1e6 / total,
            (threadCpuSeconds() - loadBefore) * 1e6 / total};
}

void report(const QString &what, const Measured &measured, const Measured &trivial)
{
    const double rate = measured.result.answered / measured.result.seconds;
    const double trivialRate = trivial.result.answered / trivial.result.seconds;
    printResult(what, {{QStringLiteral("per_second"), qRound(rate)},
                       {QStringLiteral("of_trivial_handler"), rate / trivialRate},
                       {QStringLiteral("cpu_us"), measured.cpuMicroseconds},
                       {QStringLiteral("cpu_us_trivial"), trivial.cpuMicroseconds},
                       {QStringLiteral("cpu_us_load"), measured.loadMicroseconds},
                       {QStringLiteral("median_ms"), measured.result.medianMs},
                       {QStringLiteral("p99_ms"), measured.result.percentile99Ms},
                       {QStringLiteral("not_200"), measured.result.wrong}});
}

/// Good webhooks over connections that are open already, while hostile clients do what they can. The memory is that of
/// this whole process, the good senders included; the hostile ones have a process of their own.
void reportUnderAttack(MeasuredThread &thread, quint16 port, int total, int firstRoom)
{
    constexpr int senders = 4;
    QProcess attackers;
    double most = 0;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&most] { most = std::max(most, residentMegabytes()); });
    WebhookSenders load(port, "/webhook", [&, firstRoom](int n) {
        if (n == senders) // these have their connections
            attackers.start(QCoreApplication::applicationFilePath(),
                            {QStringLiteral("--attack"), QString::number(port)});
        return webhookBody(firstRoom + n);
    });
    measure(thread, port, senders, warmUp, firstRoom + total);
    const double before = residentMegabytes();
    look.start(std::chrono::milliseconds(20));
    const WebhookSenders::Result result = load.run(senders, total);
    const bool whole = attackers.readAllStandardOutput().contains("ready");
    attackers.kill();
    attackers.waitForFinished();
    printResult(QStringLiteral("intake under attack"), {{QStringLiteral("grown_mb"), most - before},
                                                        {QStringLiteral("median_ms"), result.medianMs},
                                                        {QStringLiteral("p99_ms"), result.percentile99Ms},
                                                        {QStringLiteral("not_200"), result.wrong},
                                                        {QStringLiteral("attack_whole"), whole}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--attack")
        return attack(QByteArray(argv[2]).toUShort());
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
    constexpr auto newEach = WebhookSenders::Connection::NewEach;
    const int connections = webhooks / 4;
    const Measured base = measure(trivialThread, trivialPort, 16, connections, 0, newEach);
    const Measured ours = measure(thread, port, 16, connections, room, newEach);
    room += connections;
    report(QStringLiteral("intake, 16 senders, a new connection each"), ours, base);
    reportUnderAttack(thread, port, webhooks, room);
    room += webhooks + warmUp;
    const bool durable = redis.run("ZCARD desk:queue").toInt() == room;
    thread.run([&] { listener.reset(); });
    trivialThread.run([&] { trivial.reset(); });
    if (!durable)
        std::fputs("intake_bench: not every acknowledged webhook is in Redis\n", stderr);
    return durable ? 0 : 1;
}
