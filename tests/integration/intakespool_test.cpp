/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/intakefixture.h"
#include "tests/support/ledgerdriver.h"
#include "tests/support/waiting.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>

#include <gtest/gtest.h>

#include <csignal>
#include <sys/resource.h>

namespace desk::test
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is acknowledged while Redis is silent: on disk, and in the queue when Redis is back.
class IntakeSpool : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        start();
    }

    void start(SpoolOptions spool = {})
    {
        client.reset();
        intake.reset();
        if (spool.folder.isEmpty())
            spool.folder = folder.path();
        intake = std::make_unique<Intake>(redis.url(), IntakeOptions{.spool = spool});
        client = std::make_unique<RawClient>(intake->port());
    }

    int ask(const QByteArray &request)
    {
        client->send(request);
        return client->response().status;
    }

    /// Redis is gone, and the desk knows it.
    void loseRedis()
    {
        redis.kill();
        ASSERT_TRUE(waitUntil([this] { return !intake->redis.isReady(); }));
    }

    /// For the look at the ledger's invariant after the test.
    void findRedisAgain()
    {
        redis.start();
        ASSERT_TRUE(
            waitUntil([this] { return (!intake || intake->redis.isReady()) && desk->redis.isReady(); }));
    }

    /// As a desk does twice a second.
    void learnTheTimeOfRedis()
    {
        bool known = false;
        intake->ledger.readSummary(
            [&](const std::expected<LedgerSummary, LedgerError> &summary) { known = summary.has_value(); });
        ASSERT_TRUE(waitUntil([&] { return known; }));
    }

    bool spoolIsEmpty()
    {
        return waitUntil([this] { return intake->listener.status().spooled == 0; }, 20s);
    }

    QByteArray spoolText() const
    {
        QFile file(folder.filePath(u"webhooks.spool"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QByteArray queue() { return redis.run("ZRANGE desk:queue 0 -1").replace('\n', ' '); }

    QTemporaryDir folder{calmFolder()};
    std::unique_ptr<Intake> intake;
    std::unique_ptr<RawClient> client;
};

TEST_F(IntakeSpool, TakesWebhooksWhileRedisIsAwayAndGivesThemInOrder)
{
    ASSERT_TRUE(intake->waitUntilReady());
    loseRedis();
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    for (int room = 1; room <= 150; ++room)
        ASSERT_EQ(ask(newChat(QByteArray::number(1000 - room))), 200);
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    EXPECT_EQ(intake->listener.status().spooled, 150);
    findRedisAgain();
    ASSERT_TRUE(spoolIsEmpty());
    QByteArrayList expected;
    for (int room = 1; room <= 150; ++room)
        expected.append(QByteArray::number(1000 - room));
    EXPECT_EQ(queue(), expected.join(' '));
    // Their place is that of the moment when they were received.
    const auto arrival = redis.run("ZSCORE desk:queue 999").toDouble() / 1000;
    EXPECT_GE(arrival, static_cast<double>(before) - 50);
    EXPECT_LE(arrival, static_cast<double>(after) + 50);
    EXPECT_TRUE(waitUntil([this] { return spoolText().isEmpty(); }));
    EXPECT_EQ(ask(newChat("7")), 200);
    EXPECT_EQ(spoolText(), "");
}

TEST_F(IntakeSpool, AFrozenRedisDelaysNoAnswerBeyondItsLimit)
{
    ASSERT_TRUE(intake->waitUntilReady());
    redis.freeze();
    std::vector<std::unique_ptr<RawClient>> senders;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 20; ++i) {
        senders.push_back(std::make_unique<RawClient>(intake->port()));
        senders.back()->send(newChat(QByteArray::number(100 + i)));
    }
    for (const auto &sender : senders)
        EXPECT_EQ(sender->response().status, 200);
    EXPECT_LT(clock.elapsed(), 1500);
    EXPECT_GT(intake->listener.status().spooled, 0);
    redis.thaw();
    ASSERT_TRUE(spoolIsEmpty());
    EXPECT_EQ(redis.run("ZCARD desk:queue"), "20");
}

TEST_F(IntakeSpool, ResolvesTravelTheSameWay)
{
    ASSERT_TRUE(intake->waitUntilReady());
    EXPECT_EQ(ask(newChat("1")), 200);
    EXPECT_EQ(ask(newChat("2")), 200);
    loseRedis();
    EXPECT_EQ(ask(resolved("1")), 200);
    EXPECT_EQ(ask(newChat("3")), 200);
    EXPECT_EQ(ask(resolved("3")), 200);
    EXPECT_EQ(ask(resolved("2")), 200);
    EXPECT_EQ(ask(newChat("2")), 200); // the customer wrote again after the end
    findRedisAgain();
    ASSERT_TRUE(spoolIsEmpty());
    EXPECT_EQ(queue(), "2");
}

TEST_F(IntakeSpool, SurvivesTheEndOfTheProgram)
{
    ASSERT_TRUE(intake->waitUntilReady());
    loseRedis();
    for (const char *room : {"5", "6", "7"})
        ASSERT_EQ(ask(newChat(room)), 200);
    intake.reset();
    findRedisAgain();
    start();
    ASSERT_TRUE(spoolIsEmpty());
    ASSERT_TRUE(waitUntil([this] { return redis.run("ZCARD desk:queue") == "3"; }));
    EXPECT_EQ(queue(), "5 6 7");
}

TEST_F(IntakeSpool, ARecordThatReachedTheLedgerBeforeDoesNothingTwice)
{
    ASSERT_TRUE(intake->waitUntilReady());
    loseRedis();
    for (const char *room : {"5", "6"})
        ASSERT_EQ(ask(newChat(room)), 200);
    const QByteArray kept = spoolText();
    findRedisAgain();
    ASSERT_TRUE(spoolIsEmpty());
    desk->roster({online("11"), online("12")});
    const ReserveResult given = desk->reserve(2);
    ASSERT_EQ(given.reservations.size(), 2);
    for (const Reservation &reservation : given.reservations)
        ASSERT_EQ(desk->confirm(reservation, 0), StepOutcome::Applied);
    desk->resolve("5", 0);
    // As after a crash between the ledger's answer and the mark in the spool.
    intake.reset();
    QFile file(folder.filePath(u"webhooks.spool"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(kept);
    file.close();
    start();
    ASSERT_TRUE(spoolIsEmpty());
    EXPECT_EQ(redis.run("ZCARD desk:queue"), "0");
    EXPECT_EQ(load("11") + load("12"), 1);
    EXPECT_EQ(desk->chat("6")->state, ChatState::Held);
    EXPECT_FALSE(desk->chat("5"));
}

TEST_F(IntakeSpool, AResolveFromTheSpoolEndsNoChatThatCameLater)
{
    ASSERT_TRUE(intake->waitUntilReady());
    loseRedis();
    ASSERT_EQ(ask(resolved("5")), 200);
    redis.start();
    Intake another(
        redis.url()); // often faster than the replay, and the customer wrote after the resolve either way
    ASSERT_TRUE(another.waitUntilReady());
    RawClient customer(another.port());
    customer.send(newChat("5"));
    EXPECT_EQ(customer.response().status, 200);
    ASSERT_TRUE(spoolIsEmpty());
    EXPECT_EQ(queue(), "5");
    ASSERT_TRUE(waitUntil([this] { return desk->redis.isReady(); }));
}

TEST_F(IntakeSpool, WhatAFrozenRedisTakesUpLateClosesNoChatThatCameMeanwhile)
{
    ASSERT_TRUE(intake->waitUntilReady());
    learnTheTimeOfRedis();
    ASSERT_EQ(ask(newChat("5")), 200);
    redis.freeze();
    ASSERT_EQ(ask(resolved("5")), 200) << "on disk, and in the socket of Redis as well";
    ASSERT_EQ(ask(newChat("5")), 200) << "the customer wrote again";
    redis.thaw();
    ASSERT_TRUE(spoolIsEmpty());
    EXPECT_EQ(queue(), "5");
}

TEST_F(IntakeSpool, NorDoesAReplayThatItTakesUpLate)
{
    ASSERT_TRUE(intake->waitUntilReady());
    learnTheTimeOfRedis();
    ASSERT_EQ(ask(newChat("5")), 200);
    redis.freeze();
    ASSERT_EQ(ask(resolved("5")), 200) << "on disk, and twice in the socket: at once, and from the disk";
    ASSERT_EQ(ask(newChat("5")), 200) << "the customer wrote again";
    ASSERT_TRUE(waitUntil([this] { return !intake->redis.isReady(); })) << "given up after two seconds";
    redis.thaw();
    ASSERT_TRUE(spoolIsEmpty());
    EXPECT_EQ(queue(), "5");
}

TEST_F(IntakeSpool, AfterARestartOfRedisTheEndOfAChatComesBeforeTheNextOne)
{
    ASSERT_TRUE(intake->waitUntilReady());
    ASSERT_EQ(ask(newChat("5")), 200);
    loseRedis();
    for (int room = 100; room < 164; ++room)
        ASSERT_EQ(ask(newChat(QByteArray::number(room))), 200) << "a whole batch, all by one script";
    ASSERT_EQ(ask(resolved("5")), 200);
    ASSERT_EQ(ask(newChat("5")), 200);
    findRedisAgain();
    ASSERT_TRUE(spoolIsEmpty());
    EXPECT_EQ(redis.run("ZRANK desk:queue 5"), "64") << "at its new place, the last one";
}

TEST_F(IntakeSpool, SaysThatItIsFull)
{
    start({.mostRecords = 3});
    ASSERT_TRUE(intake->waitUntilReady());
    loseRedis();
    for (const char *room : {"1", "2", "3"})
        EXPECT_EQ(ask(newChat(room)), 200);
    client->send(newChat("4"));
    const RawResponse full = client->response();
    EXPECT_EQ(full.status, 503);
    EXPECT_GT(full.headers.value("retry-after").toInt(), 0);
    EXPECT_TRUE(intake->listener.status().spoolFull);
    findRedisAgain();
    ASSERT_TRUE(spoolIsEmpty());
    EXPECT_EQ(queue(), "1 2 3");
    EXPECT_EQ(ask(newChat("4")), 200);
}

TEST_F(IntakeSpool, AFolderThatCannotBeUsedMeans503)
{
    QFile file(folder.filePath(u"file"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    start({.folder = file.fileName() + u"/spool"_s});
    ASSERT_TRUE(intake->waitUntilReady());
    EXPECT_EQ(ask(newChat("1")), 200); // Redis is there
    loseRedis();
    EXPECT_EQ(ask(newChat("2")), 503);
    EXPECT_TRUE(intake->listener.status().nowhereSafe.contains(u"DATA_DIR"_s));
    findRedisAgain();
}

/// A disk that takes no more than so many bytes a file.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

TEST_F(IntakeSpool, AFullDiskLosesNothingThatWasAcknowledged)
{
    ASSERT_TRUE(intake->waitUntilReady());
    loseRedis();
    QByteArrayList acknowledged;
    {
        const SmallDisk small(2000);
        for (int room = 1; room <= 40; ++room) {
            if (ask(newChat(QByteArray::number(room))) == 200)
                acknowledged.append(QByteArray::number(room));
        }
    }
    EXPECT_GT(acknowledged.size(), 0);
    EXPECT_LT(acknowledged.size(), 40);
    ASSERT_EQ(ask(newChat("99")), 200); // there is room again
    acknowledged.append("99");
    findRedisAgain();
    ASSERT_TRUE(spoolIsEmpty());
    EXPECT_EQ(queue(), acknowledged.join(' '));
}

TEST_F(IntakeSpool, HoldsNothingThatTheLedgerDoesNotNeed)
{
    ASSERT_TRUE(intake->waitUntilReady());
    loseRedis();
    EXPECT_EQ(
        ask(post("/webhook", R"({"room_id":"7","name":"Budi","email":"budi@example.com","message":"salam",)"
                             R"("candidate_agent":{"authentication_token":"tok3n","sdk_key":"k3y"}})")),
        200);
    const QByteArray text = spoolText();
    EXPECT_TRUE(text.contains("Budi"));
    for (const char *secret : {"tok3n", "k3y", "salam", "budi@example.com"})
        EXPECT_FALSE(text.contains(secret)) << secret;
    findRedisAgain();
    EXPECT_TRUE(spoolIsEmpty());
}

} // namespace
} // namespace desk::test
