/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// Redis is slow for so long that a command ends without its answer, but not for so long that it counts as lost.

#include "core/desk/ledgeropening.h"
#include "tests/support/deskfixture.h"
#include "tests/support/ledgerdriver.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

namespace desk::test
{
namespace
{

using namespace std::chrono_literals;

RedisOptions neverLost()
{
    RedisOptions options;
    options.commandTimeout = 200ms;
    options.heartbeat = 60s;
    return options;
}

/// What takes so long is late by the ledger's own measure, half a second, too.
RedisOptions late600()
{
    RedisOptions options = neverLost();
    options.commandTimeout = 600ms;
    return options;
}

/// Lets a frozen server go on when a command that is sent by this call has ended without an answer.
void thawWhenLate(TestRedis &redis, QtRedis &client, bool &thawed)
{
    client.command({"PING"}, [&](const RedisReply &reply) {
        EXPECT_FALSE(reply);
        redis.thaw();
        thawed = true;
    });
}

TEST(SlowRedis, TheLedgerIsOpenedAllTheSame)
{
    TestRedis redis;
    redis.start();
    QtRedis client(*RedisAddress::fromUrl(redis.url()), neverLost());
    ChatLedger ledger(client, {.deskRun = "run"});
    LedgerOpening opening(ledger, true);
    bool opened = false;
    bool thawed = false;
    QObject::connect(&opening, &LedgerOpening::opened, &opening, [&] { opened = true; });
    QObject::connect(&client, &QtRedis::ready, &opening, [&] {
        redis.freeze();
        opening.begin();
        thawWhenLate(redis, client, thawed);
    });
    client.open();
    EXPECT_TRUE(waitUntil([&] { return opened; }, 10s));
    EXPECT_TRUE(thawed);
}

/// Takes the answer of a call to the ledger, which comes in any case.
template<typename T>
std::expected<T, LedgerError> answerOf(const std::function<void(LedgerAnswer<T>)> &call)
{
    std::optional<std::expected<T, LedgerError>> answer;
    call([&](std::expected<T, LedgerError> given) { answer = std::move(given); });
    EXPECT_TRUE(waitUntil([&] { return answer.has_value(); }));
    return answer.value_or(std::unexpected(LedgerError{}));
}

class LateLedger : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        staff(1);
        client.open();
        ASSERT_TRUE(waitUntil([this] { return client.isReady(); }));
        ASSERT_TRUE(answerOf<LedgerSummary>([this](auto answer) { ledger.readSummary(std::move(answer)); }));
        reserve(); // so that Redis knows the scripts
        takeDue();
    }

    std::expected<ReserveResult, LedgerError> reserve()
    {
        return answerOf<ReserveResult>([this](auto answer) { ledger.reserve(1, std::move(answer)); });
    }
    std::expected<QList<DueWork>, LedgerError> takeDue()
    {
        return answerOf<QList<DueWork>>([this](auto answer) { ledger.takeDue(1, std::move(answer)); });
    }

    /// Nobody listens any more to what @p call asks of a frozen Redis, which takes it up all the same.
    template<typename Call>
    void late(Call call)
    {
        redis.freeze();
        EXPECT_FALSE(call());
        bool thawed = false;
        thawWhenLate(redis, client, thawed);
        ASSERT_TRUE(waitUntil([&] { return thawed; }));
        std::optional<bool> answered; // behind all that lay in the socket
        client.command({"PING"}, [&](const RedisReply &reply) { answered = reply.has_value(); });
        ASSERT_TRUE(waitUntil([&] { return answered.has_value(); }));
        EXPECT_TRUE(*answered);
    }

    QtRedis client{*RedisAddress::fromUrl(redis.url()), late600()};
    ChatLedger ledger{client, {.deskRun = "late"}};
};

TEST_F(LateLedger, GivesNothingOutToNobody)
{
    desk->enqueue("1", 10s);
    late([this] { return reserve(); });
    const auto given = reserve();
    ASSERT_TRUE(given);
    ASSERT_EQ(given->reservations.size(), 1);
    EXPECT_EQ(given->reservations.constFirst().room, "1");
}

TEST_F(LateLedger, TiesNoChatToAnAgentForNobody)
{
    const auto assign = [this] {
        return answerOf<ActionResult>(
            [this](auto answer) { ledger.assignListed("1", "11", std::move(answer)); });
    };
    ASSERT_TRUE(assign()) << "there is no such chat yet, but Redis knows the script now";
    desk->enqueue("1");
    late(assign);
    EXPECT_EQ(desk->chat("1")->state, ChatState::Queued);
}

TEST_F(LateLedger, RenewsNoLeaseForNobody)
{
    desk->enqueue("1");
    ASSERT_EQ(desk->reserve().reservations.size(), 1);
    pass(31s);
    late([this] { return takeDue(); });
    const auto due = takeDue();
    ASSERT_TRUE(due);
    EXPECT_EQ(due->size(), 1);
}

/// What was read of Qiscus then is not fresh because Redis was told of it late.
TEST_F(LateLedger, DatesAReadingOfTheAgentsByItsSending)
{
    const auto listsNobody = [this](qint64 begun) {
        return answerOf<RosterResult>([&](auto answer) {
            ledger.applyRoster({.begunSequence = begun, .agents = {}}, std::move(answer));
        });
    };
    const qint64 second = desk->sequence() + 1;
    ASSERT_TRUE(listsNobody(second - 1)); // one that lists nobody counts when it is the second
    late([&] { return listsNobody(second); });
    const QList<QByteArray> now = redis.run("TIME").split('\n');
    const qint64 readAt = redis.run("HGET desk:meta roster_at").toLongLong();
    EXPECT_GT(readAt, 0);
    EXPECT_LT(readAt, now.at(0).toLongLong() * 1'000'000 + now.at(1).toLongLong() - 550'000);
    EXPECT_FALSE(desk->agent("11")) << "the reading itself counts";
}

/// They wait for the answer to those before them, and are told when that does not come: they go to disk at once then.
TEST_F(LateLedger, TellsWhoArrivesMeanwhileWithoutASilenceOfTheirOwn)
{
    QList<std::expected<EnqueueOutcome, LedgerError>> told;
    const auto arrives = [&](const QByteArray &room) {
        ledger.enqueue({.room = room}, [&](const auto &outcome) { told.append(outcome); });
    };
    redis.freeze();
    arrives("1");
    QCoreApplication::processEvents(); // it leaves
    arrives("2");
    ASSERT_TRUE(waitUntil([&] { return told.size() == 2; }));
    redis.thaw();
    ASSERT_FALSE(told.at(0));
    EXPECT_EQ(told.at(0).error().kind, LedgerError::Kind::OutcomeUnknown);
    ASSERT_FALSE(told.at(1));
    EXPECT_EQ(told.at(1).error().kind, LedgerError::Kind::NotSent);
    ASSERT_TRUE(takeDue()) << "behind all that lay in the socket";
    EXPECT_TRUE(desk->chat("1"));
    EXPECT_FALSE(desk->chat("2"));
}

TEST(SlowRedis, AnAssignmentIsConfirmedBeforeItsLeaseEnds)
{
    TestDesk desk({.agents = 4, .duplicateShare = 0, .latency = 300ms});
    desk.options.redis = neverLost();
    desk.startEngine();
    QtRedis client(*RedisAddress::fromUrl(desk.redis.url()), {.commandTimeout = 1500ms, .heartbeat = 60s});
    client.open();
    ASSERT_TRUE(waitUntil([&] { return client.isReady(); }));
    const QByteArray room = desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() == 1; }));
    desk.redis.freeze();
    bool thawed = false;
    thawWhenLate(desk.redis, client, thawed);
    // Qiscus answers 0.3 s from the call, and the confirming is late 0.2 s after that.
    ASSERT_TRUE(waitUntil([&] { return thawed; }));
    const auto state = [&] { return desk.redis.run({"HGET", "desk:chats", room}); };
    EXPECT_TRUE(waitUntil([&] { return state().contains("held"); }, 15s)) << state().toStdString();
    EXPECT_EQ(desk.simulator.assignCalls(), 1) << "the lease of 30 s ended first";
}

} // namespace
} // namespace desk::test
