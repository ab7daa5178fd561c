/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// What a webhook carries beside its room: planted in each place that Qiscus, or whoever plays Qiscus, may put it, then
// looked for wherever the desk writes.

#include "tests/support/deskfixture.h"
#include "tests/support/intakefixture.h"
#include "tests/support/leaksearch.h"
#include "tests/support/redisfixture.h"

#include <QLoggingCategory>

#include <gtest/gtest.h>

namespace desk::test
{
namespace
{

using namespace std::chrono_literals;

const QString secret = QStringLiteral("canary-webhook-secret-01");
const QString previousSecret = QStringLiteral("canary-previous-secret-02");
const QString secretKey = QStringLiteral("canary-qiscus-key-03");

/// %1 is the room. Canaries 04 to 17.
const QByteArray newChatBody =
    R"({"app_id":"practice","room_id":"%1","name":"Dewi","source":"wa","is_new_session":true,
    "email":"canary-phone-04-628119990001","avatar_url":"https://example.com/canary-avatar-05.png",
    "message":{"text":"canary-message-06","payload":{"url":"https://example.com/canary-file-07"}},
    "extras":"{\"notes\":\"canary-note-08\",\"user_properties\":[{\"key\":\"phone\",\"value\":\"canary-property-09\"}]}",
    "candidate_agent":{"id":7,"name":"canary-candidate-10","email":"canary-mail-11@example.com",
        "authentication_token":"canary-token-12","sdk_key":"canary-sdk-13","qismo_key":"canary-qismo-14"},
    "channel":{"id":88001,"name":"WA Toko","private_key":"canary-channel-15","phone_number_id":"canary-number-16"},
    "latest_service":{"id":5,"is_resolved":false,"notes":"canary-service-17"},
    "user_properties":[{"canary-key-18":"canary-value-18"}],"access_token":"canary-access-19"})";

/// Canaries 20 to 23.
const QByteArray resolveBody =
    R"({"customer":{"user_id":"canary-customer-20","additional_info":[{"key":"phone",
    "value":"canary-info-21"}]},"resolved_by":{"id":7,"name":"Rina","email":"canary-resolver-22@example.com"},
    "service":{"id":5,"room_id":"%1","is_resolved":true,"notes":"canary-resolution-23"}})";

QByteArray forRoom(QByteArray body, int room)
{
    return body.replace("%1", QByteArray::number(room));
}

class Canaries : public testing::Test
{
protected:
    Canaries()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("*=true\nqt.*.debug=false"));
        desk.options.intake.secret = secret;
        desk.options.intake.previousSecret = previousSecret;
        desk.options.intake.spool.folder = spool.path();
        desk.startEngine();
    }
    ~Canaries() override { QLoggingCategory::setFilterRules({}); }

    int ask(const QByteArray &request)
    {
        RawClient client(desk.port());
        client.send(request);
        return client.response().status;
    }

    /// Canaries 24 and 25 travel beside the body.
    int send(const QByteArray &path, const QByteArray &body)
    {
        return ask(post(path + "?token=canary-query-24", body, "Authorization: Bearer canary-bearer-25\r\n"));
    }

    /// Everything that may come in: good, resolved, refused for each kind of reason, with a wrong secret.
    void sendEverything(int room)
    {
        const QByteArray current = '/' + secret.toUtf8();
        const QByteArray body = forRoom(newChatBody, room);
        EXPECT_EQ(send("/webhook" + current, body), 200);
        EXPECT_EQ(send("/webhook/" + previousSecret.toUtf8(), forRoom(newChatBody, room + 1)), 200);
        EXPECT_EQ(send("/resolve" + current, forRoom(resolveBody, room + 1)), 200);
        EXPECT_EQ(send("/webhook" + current, body.chopped(3)), 400);
        EXPECT_EQ(send("/webhook" + current, QByteArray(body).replace("\"practice\"", "\"other\"")), 400);
        EXPECT_EQ(send("/webhook" + current, QByteArray(body).replace("room_id", "canary-field-26")), 400);
        EXPECT_EQ(send("/webhook/canary-wrong-secret-27", body), 404);
        EXPECT_EQ(send("/webhook" + current + "x", body), 404);
        EXPECT_EQ(ask("POST /webhook" + current + " HTTP/1.1\r\nHost: d\r\ncanary header-28\r\n\r\n"), 400);
    }

    void expectNoCanaryIn(const QByteArray &text, const char *where)
    {
        const qsizetype at = text.indexOf("canary");
        EXPECT_LT(at, 0) << where << ": " << text.mid(std::max<qsizetype>(0, at - 60), 160).toStdString();
    }

    const LogCatcher log;
    QTemporaryDir spool{calmFolder()};
    TestDesk desk{[] {
                      SimulatorOptions options{.agents = 3};
                      options.secretKey = secretKey;
                      return options;
                  }(),
                  TestRedis::Fsync::Always};
};

TEST_F(Canaries, AreNeitherInRedisNorInTheLog)
{
    sendEverything(777001);
    ASSERT_TRUE(waitUntil([&] { return everythingIn(desk.redis.folder()).contains("777001"); }))
        << "the append-only file was not read";
    expectNoCanaryIn(everythingIn(desk.redis.folder()), "Redis");
    EXPECT_TRUE(log.text().contains("Refused a body")) << "the log was not read";
    expectNoCanaryIn(log.text(), "the log");
}

TEST_F(Canaries, AreNotInTheSpoolNorInWhatItReplays)
{
    desk.redis.kill();
    ASSERT_TRUE(waitUntil([&] { return !desk.snapshot()->live; }));
    sendEverything(778001);
    const QByteArray stored = everythingIn(spool.path());
    ASSERT_TRUE(stored.contains("778001")) << "the spool was not read";
    EXPECT_TRUE(stored.contains("Dewi"));
    expectNoCanaryIn(stored, "the spool");
    desk.redis.start();
    ASSERT_TRUE(waitUntil([&] { return desk.snapshot()->spooled == 0 && desk.snapshot()->live; }, 20s));
    ASSERT_TRUE(waitUntil([&] { return everythingIn(desk.redis.folder()).contains("778001"); }));
    expectNoCanaryIn(everythingIn(desk.redis.folder()), "Redis");
    expectNoCanaryIn(log.text(), "the log");
}

} // namespace
} // namespace desk::test
