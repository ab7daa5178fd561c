/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/certificates.h"
#include "tests/support/intakefixture.h"
#include "tests/support/redisfixture.h"
#include "tests/support/waiting.h"

#include <QDir>

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace desk::test
{
namespace
{

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
        .size();
}

/// DESK_LONG_TESTS=1 makes them 10,000.
int leavingClients()
{
    return qEnvironmentVariableIntValue("DESK_LONG_TESTS") > 0 ? 10'000 : 300;
}

/// Clients that leave, and a Redis that stops, while webhooks are being answered.
class IntakeFault : public RedisFixture
{
protected:
    void SetUp() override
    {
        RedisFixture::SetUp();
        start({});
    }

    void start(const IntakeOptions &options)
    {
        intake = std::make_unique<Intake>(redis.url(), options);
        ASSERT_TRUE(intake->waitUntilReady());
    }

    bool answersAgain()
    {
        return waitUntil([this] {
            RawClient client(intake->port(), tls);
            client.send(newChat("1"));
            return client.response().status == 200;
        });
    }

    int answered() const
    {
        const IntakeStatus status = intake->listener.status();
        return static_cast<int>(status.accepted + status.unavailable);
    }

    /// The numbers of one round's clients; each does something else before it leaves.
    void sendAndLeave(int clients)
    {
        const int before = answered();
        std::vector<std::unique_ptr<RawClient>> crowd;
        for (int i = 0; i < clients; ++i) {
            crowd.push_back(std::make_unique<RawClient>(intake->port(), tls));
            crowd.back()->send(newChat(QByteArray::number(1000 + i)));
            if (i % 3 == 1)
                crowd.back()->send(resolved("5") + newChat("6")); // pipelined behind a reply that is due
        }
        // On a busy machine the first ones are answered before the last one has come.
        ASSERT_TRUE(
            waitUntil([&] { return intake->listener.repliesPending() + answered() >= before + clients; }));
        leftBefore += intake->listener.repliesPending();
        for (int i = 0; i < clients; ++i) {
            if (i % 2 == 0)
                crowd[i]->reset();
            else
                crowd[i]->close();
        }
    }

    /// They leave while Redis is frozen.
    void roundOfClients(int clients)
    {
        redis.freeze();
        sendAndLeave(clients);
        ASSERT_TRUE(waitUntil([&] { return intake->listener.repliesPending() == 0; }));
        redis.thaw();
        ASSERT_TRUE(waitUntil([&] { return intake->redis.isReady(); }));
        ASSERT_TRUE(answersAgain());
        ASSERT_TRUE(waitUntil([&] { return intake->listener.status().connections == 0; }));
    }

    void clientsLeave(int clients, int most = 150)
    {
        ASSERT_TRUE(answersAgain());
        ASSERT_NO_FATAL_FAILURE(roundOfClients(1)); // from now on open: the wake-up of a spool's thread
        leftBefore = 0;
        const qsizetype before = openDescriptors();
        for (int left = clients; left > 0; left -= most)
            ASSERT_NO_FATAL_FAILURE(roundOfClients(std::min(most, left)));
        EXPECT_TRUE(waitUntil([&] { return openDescriptors() == before; }))
            << openDescriptors() << " open, before " << before;
    }

    int leftBefore = 0;
    RawClient::Tls tls = RawClient::Tls::No; ///< of the clients that leave
    std::unique_ptr<Intake> intake;
};

TEST_F(IntakeFault, ManyClientsLeaveBeforeTheirAnswer)
{
    const int wanted = leavingClients() * 2 / 3;
    // A machine that stands still for a second lets the answers go first: then they must come again.
    for (int tries = 0; tries < 5 && leftBefore <= wanted; ++tries)
        ASSERT_NO_FATAL_FAILURE(clientsLeave(leavingClients()));
    EXPECT_GT(leftBefore, wanted) << "left before their answer";
}

TEST_F(IntakeFault, ManyClientsLeaveWhileTheSpoolAnswers)
{
    QTemporaryDir folder{calmFolder()};
    start({.spool = {.folder = folder.path()}});
    clientsLeave(leavingClients());
}

TEST_F(IntakeFault, ManyClientsLeaveTlsBeforeTheirAnswer)
{
    Certificates certificates;
    start({.tls = certificates.make(QStringLiteral("desk"))});
    tls = RawClient::Tls::Yes;
    clientsLeave(leavingClients() / 5, 30);
}

TEST_F(IntakeFault, ClientsLeaveWhileAnswersComeInTime)
{
    ASSERT_TRUE(answersAgain());
    const qsizetype before = openDescriptors();
    for (int round = 0; round < 5; ++round) {
        std::vector<std::unique_ptr<RawClient>> crowd;
        for (int i = 0; i < 60; ++i) {
            crowd.push_back(std::make_unique<RawClient>(intake->port()));
            crowd.back()->send(newChat(QByteArray::number(i)) + newChat(QByteArray::number(i + 1000)));
        }
        for (const auto &client : crowd)
            client->reset();
    }
    ASSERT_TRUE(waitUntil([&] {
        return intake->listener.status().connections == 0 && intake->listener.repliesPending() == 0;
    }));
    EXPECT_TRUE(waitUntil([&] { return openDescriptors() <= before; }));
    EXPECT_TRUE(answersAgain());
}

TEST_F(IntakeFault, TheListenerEndsWithRepliesPending)
{
    redis.freeze();
    RawClient waiting(intake->port());
    RawClient gone(intake->port());
    RawClient pipelining(intake->port());
    waiting.send(newChat("1"));
    gone.send(newChat("2"));
    pipelining.send(newChat("3") + newChat("4"));
    ASSERT_TRUE(waitUntil([&] { return intake->listener.repliesPending() == 3; }));
    gone.reset();
    intake.reset();
    // Silence would look like a lost network; the end of the connection says that nothing was promised.
    EXPECT_TRUE(waiting.waitUntilClosed());
    EXPECT_TRUE(pipelining.waitUntilClosed());
    EXPECT_EQ(waiting.unread() + pipelining.unread(), "");
}

TEST_F(IntakeFault, StopListeningFinishesTheAnswersThatAreDue)
{
    redis.freeze();
    RawClient client(intake->port());
    client.send(newChat("7"));
    ASSERT_TRUE(waitUntil([&] { return intake->listener.repliesPending() == 1; }));
    intake->listener.stopListening();
    redis.thaw();
    const RawResponse response = client.response();
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.headers.value("connection"), "close");
    EXPECT_EQ(redis.run("ZSCORE desk:queue 7").isEmpty(), false);
    EXPECT_TRUE(client.waitUntilClosed());
    EXPECT_EQ(intake->listener.repliesPending(), 0);
}

TEST_F(IntakeFault, NoAnswer200WhileRedisIsDead)
{
    redis.kill();
    for (int i = 0; i < 20; ++i) {
        RawClient client(intake->port());
        client.send(newChat(QByteArray::number(100 + i)));
        EXPECT_EQ(client.response().status, 503);
    }
    redis.start();
    EXPECT_TRUE(answersAgain());
    EXPECT_EQ(redis.run("ZCARD desk:queue"), "1");
}

} // namespace
} // namespace desk::test
