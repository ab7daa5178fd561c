/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// What the desk does about each kind of refusal and failure of Qiscus, whatever wrapping its words come in.

#include "core/qiscus/webhookregistration.h"
#include "tests/support/deskfixture.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::TestDesk;
using test::waitUntil;
using ErrorShape = SimulatorOptions::ErrorShape;

SimulatorOptions quickDay()
{
    SimulatorOptions options{.agents = 4};
    options.duplicateShare = 0;
    options.latency = 1ms;
    return options;
}

HealthItem health(const TestDesk &desk, HealthItem::Part part)
{
    for (const HealthItem &item : desk.snapshot()->health) {
        if (item.part == part)
            return item;
    }
    return {};
}

TEST(FailureTable, WrongCredentialsStopReservingAndResumeByThemselves)
{
    TestDesk desk(quickDay());
    desk.startEngine();
    SimulatorOptions changedKey = quickDay();
    changedKey.secretKey = QStringLiteral("another");
    desk.simulator.change(changedKey);
    desk.simulator.rush(6);
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->trouble == Trouble::CredentialsRefused; }));
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 6; })) << "they keep their places, unpunished";
    EXPECT_EQ(health(desk, HealthItem::Part::Qiscus).level, HealthLevel::Bad);
    const int calls = desk.simulator.assignCalls();
    desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 7; }));
    EXPECT_EQ(desk.simulator.assignCalls(), calls) << "still calling";

    desk.simulator.change(quickDay());
    desk.engine().readRosterNow(1); // what otherwise happens once a minute
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 7; }));
    EXPECT_TRUE(waitUntil([&] { return desk.snapshot()->trouble == Trouble::None; }));
}

TEST(FailureTable, ForbiddenForEveryChatStopsTheDeskAndLosesNone)
{
    SimulatorOptions forbidding = quickDay();
    forbidding.forbiddenShare = 1.0;
    TestDesk desk(forbidding);
    desk.startEngine();
    desk.simulator.rush(8);
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->trouble == Trouble::CredentialsRefused; }));
    EXPECT_EQ(desk.redis.run("HLEN desk:chats"), "8");
    desk.simulator.change(quickDay());
    desk.engine().readRosterNow(1);
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 8; }, 60s)) << "parked ones included";
}

/// The agents can still be read, which proves nothing about giving chats away.
TEST(FailureTable, WhileForbiddenOneCallAtATimeFindsOutAndTheAlarmStays)
{
    SimulatorOptions forbidding = quickDay();
    forbidding.forbiddenShare = 1.0;
    TestDesk desk(forbidding);
    desk.options.ledger.rosterInterval = 200ms;
    desk.setCap(50);
    desk.startEngine();
    desk.simulator.rush(100);
    const auto alarmed = [&] { return desk.snapshot()->trouble == Trouble::CredentialsRefused; };
    ASSERT_TRUE(waitUntil([&] { return alarmed() && desk.snapshot()->calling == 0; }));
    const int calls = desk.simulator.assignCalls();
    QByteArray seen;
    int readings = 0;
    bool quiet = false;
    ASSERT_TRUE(waitUntil([&] {
        readings += std::exchange(seen, desk.redis.run("HGET desk:meta roster_at")) != seen;
        quiet = quiet || !alarmed();
        return readings > 10;
    }));
    EXPECT_FALSE(quiet) << "the alarm ended although nothing works";
    EXPECT_GT(desk.simulator.assignCalls(), calls) << "nobody finds out when it works again";
    EXPECT_LE(desk.simulator.assignCalls(), calls + readings + 1);
}

TEST(FailureTable, ANonsenseCapLeavesTheLastGoodOneInForceAndIsNamed)
{
    TestDesk desk(quickDay());
    desk.setCap(1);
    desk.startEngine();
    desk.simulator.rush(4);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 4; }));
    desk.redis.run({"SET", "config:max_agent_chat", "lots"});
    desk.simulator.rush(2);
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->trouble == Trouble::CapRejected; }));
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 2; }));
    EXPECT_EQ(desk.highestLoad(), 1);
    EXPECT_EQ(desk.snapshot()->capState.rejected, "lots");
    desk.redis.run({"SET", "config:max_agent_chat", "2"});
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 6; }));
}

TEST(FailureTable, WithNobodyThereTheQueueIsLeftAsItIs)
{
    SimulatorOptions empty = quickDay();
    empty.onlineShare = 0; // an admin and a supervisor are there, and get nothing
    TestDesk desk(empty);
    desk.options.ledger.rosterInterval = 500ms;
    desk.startEngine();
    QList<QByteArray> rooms;
    for (int i = 1; i <= 3; ++i) { // webhooks under way at once may come in in any order
        rooms.append(desk.simulator.customerWrites());
        ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == i; }));
    }
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->agentsOffline == 4; }));
    EXPECT_EQ(desk.simulator.assignCalls(), 0);
    desk.setCap(1);
    desk.simulator.setAgentOnline(desk.simulator.agentIds().constFirst(), true);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 1; }));
    EXPECT_EQ(desk.simulator.assignments().constFirst().room, rooms.constFirst()) << "the oldest goes first";
}

TEST(FailureTable, RedisGoneKeepsWebhooksAnsweredAndEverythingResumesByItself)
{
    const QTemporaryDir spool;
    TestDesk desk(quickDay(), test::TestRedis::Fsync::Always);
    desk.options.intake.spool.folder = spool.path();
    desk.startEngine();
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->trouble == Trouble::None; }));
    desk.redis.kill();
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->trouble == Trouble::RedisAway; }, 20s));
    EXPECT_FALSE(health(desk, HealthItem::Part::Redis).reason.isEmpty());
    desk.simulator.rush(5);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.webhooksDelivered() == 5; }, 20s))
        << "not answered 200";
    EXPECT_EQ(desk.simulator.webhooksFailed(), 0);
    desk.redis.start();
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 5; }, 60s));
    EXPECT_TRUE(waitUntil([&] { return desk.snapshot()->trouble == Trouble::None; }));
}

class Wrapping : public testing::TestWithParam<ErrorShape>
{
};

TEST_P(Wrapping, aRefusedChatIsParkedWithTheWordsOfQiscusAndTheNextGoesOn)
{
    SimulatorOptions refusing = quickDay();
    refusing.refusedShare = 1.0;
    refusing.errorShape = GetParam();
    TestDesk desk(refusing);
    desk.startEngine();
    const QByteArray refused = desk.simulator.customerWrites();
    const auto record = [&] { return desk.redis.run({"HGET", "desk:chats", refused}); };
    ASSERT_TRUE(waitUntil([&] { return record().contains("parked"); })) << record().toStdString();
    EXPECT_TRUE(record().contains("Agent can not be assigned to this room")) << record().toStdString();
    desk.simulator.change(quickDay());
    const QByteArray next = desk.simulator.customerWrites();
    EXPECT_TRUE(waitUntil([&] { return desk.redis.run({"HGET", "desk:chats", next}).contains("held"); }));
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 2; }, 60s))
        << "the parked one was not tried again";
}

TEST_P(Wrapping, aRoomThatIsOverThereLeavesTheQueue)
{
    SimulatorOptions options = quickDay();
    options.errorShape = GetParam();
    options.onlineShare = 0;
    TestDesk desk(options);
    desk.options.ledger.rosterInterval = 1s;
    desk.startEngine();
    const QByteArray room = desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 1; }));
    options.lostWebhookShare = 1.0;
    desk.simulator.change(options);
    ASSERT_TRUE(desk.simulator.resolveRoom(room, true)); // nobody tells the desk
    desk.simulator.setAgentOnline(desk.simulator.agentIds().constFirst(), true);
    EXPECT_TRUE(waitUntil([&] { return desk.redis.run("HLEN desk:chats") == "0"; }, 30s));
    EXPECT_TRUE(waitUntil([&] { return desk.loads() == 0; }));
    EXPECT_TRUE(desk.simulator.assignments().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Errors, Wrapping,
                         testing::Values(ErrorShape::Text, ErrorShape::List, ErrorShape::Nested));

TEST(FailureTable, AFalseExceedIsVerifiedAndTheChatIsGivenOut)
{
    SimulatorOptions lying = quickDay();
    lying.falseTakenShare = 1.0;
    TestDesk desk(lying);
    desk.startEngine();
    desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() > 0; }));
    desk.simulator.change(quickDay());
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 1; }, 90s));
}

TEST(FailureTable, RetryAfterIsHonoured)
{
    SimulatorOptions limited = quickDay();
    limited.rateLimitShare = 1.0;
    limited.retryAfter = 3s;
    TestDesk desk(limited);
    desk.startEngine();
    desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() == 1; }));
    QElapsedTimer clock;
    clock.start();
    ASSERT_TRUE(waitUntil([&] { return health(desk, HealthItem::Part::Qiscus).level != HealthLevel::Ok; }));
    desk.simulator.change(quickDay());
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 1; }, 30s));
    EXPECT_GE(clock.elapsed(), 2'500) << "asked again before it was told to";
}

TEST(FailureTable, AFailingRosterStopsReservingWithAReasonAndWithoutALoss)
{
    TestDesk desk(quickDay());
    desk.options.ledger.rosterInterval = 500ms;
    desk.startEngine();
    const auto level = [&] { return health(desk, HealthItem::Part::Allocator).level; };
    ASSERT_TRUE(waitUntil([&] { return level() == HealthLevel::Ok; })) << "the first reading did not end";
    SimulatorOptions blind = quickDay();
    blind.readErrorShare = 1.0;
    desk.simulator.change(blind);
    ASSERT_TRUE(waitUntil([&] { return level() == HealthLevel::Warning; }, 30s));
    desk.simulator.rush(3);
    ASSERT_TRUE(waitUntil([&] { return desk.queueDepth() == 3; }));
    EXPECT_FALSE(health(desk, HealthItem::Part::Allocator).reason.isEmpty());
    EXPECT_EQ(desk.simulator.assignCalls(), 0);
    desk.simulator.change(quickDay());
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 3; }, 30s));
}

TEST(Pace, ARateLimitIsUsedUpAndNothingIsLost)
{
    SimulatorOptions limited{.agents = 100};
    limited.duplicateShare = 0;
    limited.latency = 20ms;
    limited.callsPerSecond = 10;
    limited.callsSavedUp =
        20; // a pause in whole seconds costs nothing then, so only the desk's own delays count
    TestDesk desk(limited);
    desk.setCap(10);
    desk.startEngine();
    int sent = 0;
    QTimer offering;
    QObject::connect(&offering, &QTimer::timeout, &offering, [&] {
        if (++sent <= 300)
            desk.simulator.customerWrites();
    });
    offering.start(50ms); // 20 chats a second
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 300; }, 120s));
    const QList<SimulatedAssignment> assignments = desk.simulator.assignments();
    EXPECT_EQ(assignments.size(), 300);
    const double seconds =
        static_cast<double>(assignments.constLast().atMs - assignments.constFirst().atMs) / 1000.0;
    const double allowed = limited.callsSavedUp + seconds * limited.callsPerSecond;
    const double used = static_cast<double>(assignments.size()) / allowed;
    RecordProperty("percent_used", static_cast<int>(used * 100));
    EXPECT_GE(used, 0.95);
}

TEST(Roster, FiveThousandAgentsOverPagesOfEitherShape)
{
    for (const bool numbered : {false, true}) {
        SimulatorOptions many{.agents = 5'000, .numberedPages = numbered};
        many.duplicateShare = 0;
        many.latency = 1ms;
        TestDesk desk(many);
        desk.startEngine();
        EXPECT_TRUE(waitUntil([&] { return desk.snapshot()->agents.size() == 5'000; }, 60s))
            << desk.snapshot()->agents.size();
        desk.simulator.rush(50);
        EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 50; }, 60s));
        EXPECT_EQ(desk.highestLoad(), 1) << "each went to somebody who had none";
    }
}

TEST(Registration, TheResolveWebhookIsOnFileAfterwards)
{
    Simulator simulator(quickDay());
    ASSERT_TRUE(simulator.start());
    const QUrl url(QStringLiteral("https://desk.example/resolve?a=1&b=2"));
    WebhookRegistration registration(simulator.baseUrl(), quickDay().appId, quickDay().adminToken);
    std::optional<std::expected<void, QiscusError>> answer;
    registration.registerResolved(url,
                                  [&](const std::expected<void, QiscusError> &outcome) { answer = outcome; });
    ASSERT_TRUE(waitUntil([&] { return answer.has_value(); }));
    EXPECT_TRUE(answer->has_value());
    std::optional<std::expected<QList<RegisteredWebhook>, QiscusError>> onFile;
    registration.readRegistered(
        [&](const std::expected<QList<RegisteredWebhook>, QiscusError> &outcome) { onFile = outcome; });
    ASSERT_TRUE(waitUntil([&] { return onFile.has_value(); }));
    ASSERT_TRUE(onFile->has_value());
    ASSERT_EQ((*onFile)->size(), 1);
    EXPECT_EQ((*onFile)->constFirst().url, url);
    EXPECT_TRUE((*onFile)->constFirst().active);
}

TEST(Registration, AWrongTokenIsRefusedAndNotRepeatedInTheError)
{
    Simulator simulator(quickDay());
    ASSERT_TRUE(simulator.start());
    WebhookRegistration registration(simulator.baseUrl(), quickDay().appId, QStringLiteral("canary-token"));
    std::optional<std::expected<void, QiscusError>> answer;
    registration.registerResolved(QUrl(QStringLiteral("https://desk.example/resolve")),
                                  [&](const std::expected<void, QiscusError> &outcome) { answer = outcome; });
    ASSERT_TRUE(waitUntil([&] { return answer.has_value(); }));
    ASSERT_FALSE(answer->has_value());
    EXPECT_EQ(answer->error().kind, QiscusError::Kind::Credentials);
    EXPECT_FALSE(answer->error().message.contains(QStringLiteral("canary")));
}

TEST(Names, OfDivisionsAndChannelsAreRead)
{
    Simulator simulator(quickDay());
    ASSERT_TRUE(simulator.start());
    QiscusClient client({.baseUrl = simulator.baseUrl(),
                         .appId = quickDay().appId,
                         .secretKey = quickDay().secretKey,
                         .divisionIds = {}});
    for (const auto what : {QiscusClient::Named::Divisions, QiscusClient::Named::Channels}) {
        std::optional<std::expected<QList<QiscusClient::NamedEntry>, QiscusError>> names;
        client.readNames(what, [&](const auto &outcome) { names = outcome; });
        ASSERT_TRUE(waitUntil([&] { return names.has_value(); }));
        ASSERT_TRUE(names->has_value()) << names->error().message.toStdString();
        ASSERT_FALSE((*names)->isEmpty());
        EXPECT_FALSE((*names)->constFirst().name.isEmpty());
    }
}

} // namespace
} // namespace desk
