/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/roster.h"
#include "core/ledger/chatledger.h"
#include "tests/integration/qiscusscriptedserver.h"
#include "tests/support/redisanswers.h"
#include "tests/support/redisfixture.h"

using namespace std::chrono_literals;

namespace desk::test
{

namespace
{

class RosterTest : public RedisFixture
{
};

/// After 401 the next reading comes in a minute; somebody who has just mended the key does not want to wait for it.
TEST_F(RosterTest, AReadingAskedForWhileOneFailsIsNotForgotten)
{
    std::function<void()> duringTheFirst;
    QiscusScriptedServer server([&](const SeenRequest &) {
        if (auto act = std::exchange(duringTheFirst, {})) {
            act();
            return http(401, R"({"errors":"Unauthorized"})");
        }
        return http(200, R"({"data":{"agents":[{"id":11,"name":"Rina","type_as_string":"agent",)"
                         R"("is_available":true,"current_customer_count":0}]},"meta":{}})");
    });
    QtRedis connection(RedisAddress::fromUrl(redis.url()).value());
    openAndWait(connection);
    ChatLedger ledger(connection, {.deskRun = "run"});
    QiscusClient client(optionsFor(server.url()));
    Roster roster(client, ledger, 20s);
    int failures = 0;
    int readings = 0;
    QObject::connect(&roster, &Roster::failed, &roster, [&] { ++failures; });
    QObject::connect(&roster, &Roster::applied, &roster, [&] { ++readings; });
    duringTheFirst = [&] { roster.readNow(); };
    roster.start();
    EXPECT_TRUE(waitUntil([&] { return readings == 1; }));
    EXPECT_EQ(failures, 1);
}

} // namespace

} // namespace desk::test
