/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// A desk against a Qiscus that fails: no chat is lost, none is with two agents, and the loads are right afterwards.

#include "tests/support/deskfixture.h"
#include "tests/support/leaksearch.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSet>

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::everythingIn;
using test::LogCatcher;
using test::TestDesk;
using test::waitUntil;

constexpr int chats = 100;
constexpr int agents = 25;
constexpr int cap = 4; // a seat for each chat, and not one more

SimulatorOptions day(SimulatorOptions options)
{
    options.agents = agents;
    options.duplicateShare = 0.1;
    options.latency = 5ms;
    return options;
}

QString stateOf(TestDesk &desk)
{
    return QStringLiteral("served %1, queued %2, failed %3, calls %4")
        .arg(desk.simulator.servedRooms())
        .arg(desk.queueDepth())
        .arg(desk.redis.run("ZCARD desk:failed").toInt())
        .arg(desk.simulator.assignCalls());
}

/// Every room went to exactly one agent, and nobody ever had more than the cap.
void expectOneAgentEach(const Simulator &simulator, int rooms, int mostAnAgent)
{
    QSet<QByteArray> seen;
    for (const SimulatedAssignment &one : simulator.assignments()) {
        EXPECT_FALSE(seen.contains(one.room)) << one.room.toStdString() << " was given out twice";
        seen.insert(one.room);
    }
    EXPECT_EQ(seen.size(), rooms);
    for (const QByteArray &agent : simulator.agentIds())
        EXPECT_LE(simulator.mostChatsEverOf(agent), mostAnAgent);
}

struct Weather {
    const char *name;
    SimulatorOptions options;
};

void PrintTo(const Weather &weather, std::ostream *out)
{
    *out << weather.name;
}

class BadWeather : public testing::TestWithParam<Weather>
{
};

TEST_P(BadWeather, losesNoneOfAHundredChatsAndGivesNoneToTwo)
{
    TestDesk desk(day(GetParam().options));
    desk.options.qiscus.totalTimeout = 1500ms;
    desk.options.ledger.rosterInterval = 1s;
    desk.setCap(cap);
    desk.startEngine();
    desk.simulator.rush(chats);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == chats; }, 240s,
                          [&] { return stateOf(desk); }));
    expectOneAgentEach(desk.simulator, chats, cap);
    EXPECT_TRUE(waitUntil([&] { return desk.loads() == chats && desk.queueDepth() == 0; }, 60s));
    EXPECT_EQ(desk.highestLoad(), cap);
    EXPECT_EQ(desk.redis.run("ZCARD desk:failed"), "0");

    desk.simulator.change(day({}));
    QSet<QByteArray> rooms;
    for (const SimulatedAssignment &one : desk.simulator.assignments())
        rooms.insert(one.room);
    for (const QByteArray &room : std::as_const(rooms))
        EXPECT_TRUE(desk.simulator.resolveRoom(room));
    EXPECT_TRUE(waitUntil([&] { return desk.loads() == 0; }, 120s)) << "a seat was left behind";
}

INSTANTIATE_TEST_SUITE_P(
    Qiscus, BadWeather,
    testing::Values(Weather{"serverErrors", {.serverErrorShare = 0.3}},
                    Weather{"rateLimits", {.rateLimitShare = 0.3}}, Weather{"resets", {.resetShare = 0.3}},
                    Weather{"timeouts", {.hangShare = 0.3}}, Weather{"lateErrors", {.lateErrorShare = 0.3}},
                    Weather{"aMixOfAll",
                            {.serverErrorShare = 0.05,
                             .lateErrorShare = 0.05,
                             .rateLimitShare = 0.05,
                             .hangShare = 0.04,
                             .resetShare = 0.04,
                             .falseTakenShare = 0.03,
                             .wrongJsonShare = 0.04}}),
    [](const testing::TestParamInfo<Weather> &weather) { return std::string(weather.param.name); });

TEST(Outage, EightSecondsOfItLoseNoneOfAHundredAndSixty)
{
    constexpr int many = 160;
    TestDesk desk(day({}));
    desk.setCap(7);
    desk.startEngine();
    desk.simulator.rush(many / 2);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() > 0; }));
    desk.simulator.setOutage(true);
    QElapsedTimer clock;
    clock.start();
    desk.simulator.rush(many / 2);
    const int callsBefore = desk.simulator.assignCalls();
    bool openSeen = false;
    ASSERT_TRUE(waitUntil(
        [&] {
            openSeen = openSeen || desk.snapshot()->trouble == Trouble::QiscusDown;
            return clock.elapsed() >= 8'000;
        },
        20s));
    EXPECT_TRUE(openSeen) << "the window said nothing";
    EXPECT_LT(desk.simulator.assignCalls() - callsBefore, many) << "the circuit did not open";
    desk.simulator.setOutage(false);
    ASSERT_TRUE(
        waitUntil([&] { return desk.simulator.servedRooms() == many; }, 120s, [&] { return stateOf(desk); }));
    expectOneAgentEach(desk.simulator, many, 7);
}

TEST(Outage, OneCallThatIsNeverAnsweredHoldsUpNobodyElse)
{
    TestDesk desk(day({.hangShare = 1.0}));
    desk.setCap(cap);
    desk.startEngine();
    desk.simulator.customerWrites();
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() == 1; }));
    desk.simulator.change(day({}));
    desk.simulator.rush(60);
    // The silent call may have had its effect, or not: the others are all there while it still runs.
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignCalls() >= 61 && desk.queueDepth() == 0; }, 9s,
                          [&] { return stateOf(desk); }));
    EXPECT_TRUE(waitUntil([&] { return desk.snapshot()->calling == 1; }, 5s))
        << "the silent call ended before the others did";
    EXPECT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 61; }, 60s));
}

TEST(Roster, AgentsWhoGoOfflineGetNothingAfterTheNextReading)
{
    TestDesk desk(day({}));
    desk.options.ledger.rosterInterval = 1s;
    desk.setCap(20);
    const QList<QByteArray> everybody = desk.simulator.agentIds();
    const QByteArray newcomer = everybody.constLast();
    desk.simulator.setAgentOnline(newcomer, false);
    desk.startEngine();
    desk.simulator.rush(50);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 50; }, 30s));

    const QList<QByteArray> leaving = everybody.first(agents / 2);
    for (const QByteArray &agent : leaving.first(6))
        desk.simulator.setAgentOnline(agent, false);
    for (const QByteArray &agent : leaving.sliced(6))
        desk.simulator.setForcedOffline(agent, true);
    desk.simulator.setAgentOnline(newcomer, true);
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->agentsOffline == leaving.size(); }, 10s));
    const qsizetype before = desk.simulator.assignments().size();
    desk.simulator.rush(80);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() == 130; }, 30s));
    for (const SimulatedAssignment &one : desk.simulator.assignments().sliced(before))
        EXPECT_FALSE(leaving.contains(one.agent)) << one.agent.toStdString() << " is not there";
    EXPECT_GT(desk.simulator.openChatsOf(newcomer), 0);
}

TEST(Roster, CountsThatLagLiftNobodyAboveTheCap)
{
    SimulatorOptions lagging = day({});
    lagging.countLag = 5s;
    lagging.resolving = true;
    lagging.handlingTime = 1s;
    TestDesk desk(lagging);
    desk.options.ledger.rosterInterval = 1s;
    desk.setCap(2);
    desk.startEngine();
    desk.simulator.rush(200);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.assignments().size() == 200; }, 120s,
                          [&] { return stateOf(desk); }));
    expectOneAgentEach(desk.simulator, 200, 2);
}

int post(quint16 port, const QByteArray &body)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(QStringLiteral("http://127.0.0.1:%1/webhook").arg(port)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const std::unique_ptr<QNetworkReply> reply(manager.post(request, body));
    EXPECT_TRUE(waitUntil([&] { return reply->isFinished(); }));
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// The secret key, tokens and what tells who a customer is: planted, then looked for wherever the desk writes.
TEST(Secrets, AreFoundInNoLogAndNotInRedis)
{
    QLoggingCategory::setFilterRules(QStringLiteral("desk.*=true"));
    const LogCatcher log;
    SimulatorOptions options = day({.serverErrorShare = 0.2, .refusedShare = 0.2});
    options.secretKey = QStringLiteral("canary-secret-key");
    TestDesk desk(options, test::TestRedis::Fsync::Always);
    desk.startEngine();
    const QByteArray body = R"({"app_id":"practice","room_id":"777001","name":"Dewi","source":"wa",
        "email":"canary-phone-628119990001","avatar_url":"https://example.com/canary-avatar",
        "extras":"{\"notes\":\"canary-note\",\"email\":\"canary-mail@example.com\"}",
        "candidate_agent":{"id":1,"email":"canary-candidate@example.com","authentication_token":"canary-token",
        "sdk_key":"canary-sdk-key","qismo_key":"canary-qismo"},"latest_service":null,
        "message":{"text":"canary-text"}})";
    EXPECT_EQ(post(desk.port(), body), 200);
    EXPECT_EQ(post(desk.port(), body.chopped(3)), 400) << "an unreadable body is refused";
    desk.simulator.rush(20);
    ASSERT_TRUE(waitUntil([&] { return desk.simulator.servedRooms() >= 15; }, 60s));
    ASSERT_TRUE(waitUntil([&] { return !desk.redis.run("HGET desk:chats 777001").isEmpty(); }));
    desk.simulator.setOutage(true);
    ASSERT_TRUE(waitUntil([&] { return log.text().contains("could not be read"); }, 60s));

    const QByteArray stored = everythingIn(desk.redis.folder());
    ASSERT_TRUE(stored.contains("777001")) << "the append-only file was not read";
    for (const char *secret : {"canary", "practice-token", "practice-key-", "authentication_token"}) {
        EXPECT_FALSE(stored.contains(secret)) << secret << " stands in Redis";
        EXPECT_FALSE(log.text().contains(secret)) << secret << " stands in the log";
    }
}

} // namespace
} // namespace desk
