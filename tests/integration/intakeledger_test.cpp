/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/intakefixture.h"
#include "tests/support/ledgerdriver.h"

#include <QDateTime>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace desk::test
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a 2xx means: the ledger has it. A real Redis, and a second desk that looks at it.
class IntakeLedger : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        start({});
    }

    void start(IntakeOptions options)
    {
        intake = std::make_unique<Intake>(redis.url(), std::move(options));
        ASSERT_TRUE(intake->waitUntilReady());
        client = std::make_unique<RawClient>(intake->port());
    }

    RawResponse ask(const QByteArray &request)
    {
        client->send(request);
        return client->response();
    }

    /// Chats @p from to @p to - 1 wait; they are told apart by their number.
    static QByteArray room(int number) { return QByteArray::number(310'000'000 + number); }

    std::unique_ptr<Intake> intake;
    std::unique_ptr<RawClient> client;
};

TEST_F(IntakeLedger, A2xxMeansThatTheChatIsInTheQueue)
{
    const RawResponse response = ask(newChat("310000001"));
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.body, R"({"message":"Webhook received successfully"})");
    EXPECT_EQ(redis.run("ZRANGE desk:queue 0 -1"), "310000001");
    const auto chat = desk->chat("310000001");
    ASSERT_TRUE(chat.has_value());
    EXPECT_EQ(chat->state, ChatState::Queued);
    EXPECT_EQ(chat->name, u"Budi"_s);
    EXPECT_EQ(chat->source, u"wa"_s);
}

TEST_F(IntakeLedger, EveryAcknowledgedChatIsQueuedOnceHoweverOftenItComes)
{
    std::vector<std::unique_ptr<RawClient>> senders;
    for (int i = 0; i < 6; ++i)
        senders.push_back(std::make_unique<RawClient>(intake->port()));
    for (int number = 0; number < 300; ++number) {
        for (int copy = 0; copy < 3; ++copy)
            senders[(number + copy * 2) % 6]->send(newChat(room(number)));
    }
    for (const auto &sender : senders) {
        for (int i = 0; i < 150; ++i)
            ASSERT_EQ(sender->response().status, 200);
    }
    EXPECT_EQ(redis.run("ZCARD desk:queue"), "300");
    for (int number = 0; number < 300; ++number)
        EXPECT_FALSE(redis.run({"ZSCORE", "desk:queue", room(number)}).isEmpty()) << number;
    EXPECT_EQ(intake->listener.status().accepted, 900);
}

TEST_F(IntakeLedger, OnlyAChangeIsAnnounced)
{
    int arrived = 0;
    int over = 0;
    QObject::connect(&intake->listener, &WebhookListener::chatArrived, &intake->listener, [&] { ++arrived; });
    QObject::connect(&intake->listener, &WebhookListener::chatResolved, &intake->listener, [&] { ++over; });
    EXPECT_EQ(ask(newChat("1")).status, 200);
    EXPECT_EQ(arrived, 1);
    EXPECT_EQ(ask(newChat("1")).status, 200);
    EXPECT_EQ(arrived, 1);
    EXPECT_EQ(ask(resolved("2")).status, 200);
    EXPECT_EQ(over, 0);
    EXPECT_EQ(ask(resolved("1")).status, 200);
    EXPECT_EQ(over, 1);
    EXPECT_EQ(ask(post("/webhook", "{}")).status, 400);
    EXPECT_EQ(arrived, 1);
}

TEST_F(IntakeLedger, StatusTellsWhatCame)
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    ask(newChat("1"));
    ask(newChat("1"));
    ask(resolved("1"));
    ask(post("/webhook", "{}"));
    ask(get("/"));
    const IntakeStatus status = intake->listener.status();
    EXPECT_TRUE(status.listening);
    EXPECT_EQ(status.accepted, 3);
    EXPECT_EQ(status.refused, 1);
    EXPECT_EQ(status.unavailable, 0);
    EXPECT_EQ(status.connections, 1);
    EXPECT_GE(status.lastWebhookMs, before);
    EXPECT_LE(status.lastWebhookMs, QDateTime::currentMSecsSinceEpoch());
}

TEST_F(IntakeLedger, AFrozenRedisIsAnsweredWith503InTime)
{
    redis.freeze();
    QElapsedTimer clock;
    clock.start();
    RawClient second(intake->port());
    second.send(resolved("2"));
    const RawResponse response = ask(newChat("1"));
    EXPECT_EQ(response.status, 503);
    EXPECT_GT(response.headers.value("retry-after").toInt(), 0);
    EXPECT_EQ(second.response().status, 503);
    EXPECT_LT(clock.elapsed(), 1500);
    EXPECT_EQ(intake->listener.repliesPending(), 0);
    redis.thaw();
    ASSERT_TRUE(waitUntil([&] { return ask(newChat("3")).status == 200; }));
    EXPECT_FALSE(redis.run("ZSCORE desk:queue 3").isEmpty());
}

TEST_F(IntakeLedger, TheReplyHasATimeLimitOfItsOwn)
{
    start({.ledgerPatience = 200ms});
    redis.freeze();
    QElapsedTimer clock;
    clock.start();
    client->send(newChat("1"));
    ASSERT_TRUE(waitUntil([&] { return intake->listener.repliesPending() == 1; }));
    EXPECT_EQ(client->response().status, 503);
    EXPECT_GE(clock.elapsed(), 190);
    EXPECT_LT(clock.elapsed(), 900); // before the command's own limit of 1 s
    // What the ledger says later reaches nobody, least of all the next request of the connection.
    redis.thaw();
    ASSERT_TRUE(waitUntil([&] { return redis.run("ZCARD desk:queue") == "1"; }));
    EXPECT_EQ(ask(get("/")).status, 200);
    EXPECT_EQ(client->unread(), "");
}

TEST_F(IntakeLedger, ARefusalOfRedisIsNoSuccess)
{
    ASSERT_EQ(redis.run("SET desk:queue nonsense"), "OK");
    EXPECT_EQ(ask(newChat("1")).status, 503);
    ASSERT_EQ(redis.run("DEL desk:queue"), "1");
    EXPECT_EQ(ask(newChat("1")).status, 200);
}

/// Two agents with room for two hold the four oldest chats, each in the session that its resolve will name.
void assignTheOldestFour(LedgerDriver &desk)
{
    desk.roster({online("11"), online("12")});
    const ReserveResult result = desk.reserve(4);
    ASSERT_EQ(result.reservations.size(), 4);
    for (const Reservation &reservation : result.reservations) {
        const qint64 session = reservation.room.toLongLong() - 310'000'000 + 115'000'000;
        ASSERT_EQ(desk.confirm(reservation, session), StepOutcome::Applied);
    }
}

/// The state that a webhook may change. That an unknown room is over is remembered as well, and changes
/// nothing.
QByteArray chatsAndAgents(TestRedis &redis)
{
    QByteArrayList records =
        (redis.run("HVALS desk:chats") + '\n' + redis.run("HVALS desk:agents")).split('\n');
    std::ranges::sort(records); // Redis gives them in an order of its own
    return records.join('\n');
}

QByteArray bodyOf(const QJsonValue &body, const QByteArray &line)
{
    if (body.isString())
        return body.toString().toUtf8();
    // QJsonDocument would round a room id above 2^53, so the body is cut out of its line.
    const qsizetype start = line.indexOf("\"body\": ") + 8;
    return line.sliced(start, line.indexOf(", \"expect\": ", start) - start);
}

TEST_F(IntakeLedger, EveryKnownWebhookHasItsExpectedOutcome)
{
    start({.appId = u"tokoa-x1y2z3w4v5u6t7s8"_s});
    QFile file(QStringLiteral(DESK_TEST_DATA "/webhooks.jsonl"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    int lines = 0;
    bool assigned = false;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        SCOPED_TRACE(entry.value("name"_L1).toString().toStdString());
        const bool resolves = entry.value("endpoint"_L1) == "resolve"_L1;
        if (resolves && !std::exchange(assigned, true))
            assignTheOldestFour(*desk);
        const QByteArray before = chatsAndAgents(redis);
        const int status =
            ask(post(resolves ? "/resolve" : "/webhook", bodyOf(entry.value("body"_L1), line))).status;
        const QByteArray after = chatsAndAgents(redis);
        const QString expected = entry.value("expect"_L1).toString();
        EXPECT_EQ(before != after, expected == "accept"_L1) << before.constData() << "---\n"
                                                            << after.constData();
        EXPECT_EQ(status, expected == "reject"_L1 ? 400 : 200);
        ++lines;
    }
    EXPECT_EQ(lines, 25);
    EXPECT_EQ(load("11") + load("12"), 1); // only the chat whose older session was resolved is still held
    EXPECT_EQ(desk->chat("310000004")->state, ChatState::Held);
    EXPECT_FALSE(redis.run("ZSCORE desk:queue 9007199254740993").isEmpty());
}

TEST_F(IntakeLedger, NothingOfAWebhookIsStoredThatIsNotNeeded)
{
    EXPECT_EQ(
        ask(post("/webhook", R"({"room_id":"7","name":"Budi","email":"budi@example.com","message":"salam",)"
                             R"("candidate_agent":{"authentication_token":"tok3n","sdk_key":"k3y"}})"))
            .status,
        200);
    ASSERT_EQ(redis.run("ZCARD desk:queue"), "1");
    int files = 0;
    QDirIterator stored(redis.folder(), QDir::Files, QDirIterator::Subdirectories);
    while (stored.hasNext()) {
        QFile file(stored.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        files += content.contains("Budi");
        for (const char *secret : {"tok3n", "k3y", "salam", "budi@example.com"})
            EXPECT_FALSE(content.contains(secret)) << secret << " in " << qPrintable(file.fileName());
    }
    EXPECT_EQ(files, 1); // the append-only file was looked at
}

} // namespace
} // namespace desk::test
