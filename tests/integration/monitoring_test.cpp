/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/deskfixture.h"
#include "tests/support/intakefixture.h"
#include "tests/support/prometheustext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace desk::test
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// /healthz and /metrics of a whole desk.
class Monitoring : public testing::Test
{
protected:
    RawResponse ask(const QByteArray &request)
    {
        RawClient client(desk.port());
        client.send(request);
        return client.response();
    }

    double sample(const QByteArray &name)
    {
        const PrometheusText text = readPrometheusText(ask(get("/metrics")).body);
        EXPECT_TRUE(text.faults.isEmpty()) << text.faults.join(u'\n').toStdString();
        return text.samples.value("allocation_desk_" + name, -1);
    }

    bool waitForSample(const QByteArray &name, double value)
    {
        return waitUntil([&] { return std::abs(sample(name) - value) < 0.5; }, 20s,
                         [&] { return u"%1 is %2"_s.arg(QString::fromUtf8(name)).arg(sample(name)); });
    }

    TestDesk desk{{.agents = 4, .duplicateShare = 0}};
};

TEST_F(Monitoring, MetricsCountWhatHappens)
{
    desk.setCap(2);
    desk.startEngine();
    desk.simulator.rush(11);
    EXPECT_TRUE(waitForSample("assignments_total{outcome=\"assigned\"}", 8));
    EXPECT_TRUE(waitForSample("queue_depth", 3));
    EXPECT_GT(sample("queue_longest_wait_seconds"), 0);
    EXPECT_TRUE(waitForSample("webhook_requests_total{answer=\"accepted\"}", 11));
    EXPECT_TRUE(waitForSample("agents{state=\"full\"}", 4));
    EXPECT_TRUE(waitForSample("agent_load{agent=\"" + desk.simulator.agentIds().constFirst() + "\"}", 2));
    EXPECT_GE(sample("qiscus_call_duration_seconds_count"), 8);
    EXPECT_GT(sample("redis_round_trip_seconds"), 0);
    EXPECT_EQ(sample("up{part=\"redis\"}"), 1);
}

TEST_F(Monitoring, HealthTellsThatRedisIsAway)
{
    desk.startEngine();
    ASSERT_TRUE(waitUntil([&] { return ask(get("/healthz")).status == 200; }));
    desk.redis.kill();
    ASSERT_TRUE(waitUntil([&] { return ask(get("/healthz")).status == 503; }));
    const RawResponse bad = ask(get("/healthz"));
    const QJsonArray reasons = QJsonDocument::fromJson(bad.body).object().value(u"reasons"_s).toArray();
    ASSERT_FALSE(reasons.isEmpty()) << bad.body.toStdString();
    EXPECT_TRUE(reasons.at(0).toString().startsWith(u"redis: "_s)) << bad.body.toStdString();
    EXPECT_EQ(sample("up{part=\"redis\"}"), 0);
    EXPECT_EQ(sample("webhook_requests_total{answer=\"unavailable\"}"), 0)
        << "what monitoring reads is no webhook";
    desk.redis.start();
    EXPECT_TRUE(waitUntil([&] { return ask(get("/healthz")).status == 200; }));
}

TEST_F(Monitoring, NothingIsThereForStrangers)
{
    desk.startEngine();
    for (const QByteArray path : {"/healthz", "/metrics"}) {
        EXPECT_NE(ask(get(path)).status, 404);
        for (const QByteArray header :
             {"X-Forwarded-For: 203.0.113.7", "Forwarded: for=203.0.113.7", "x-real-ip: 203.0.113.7",
              "Via: 1.1 tunnel", "CF-Connecting-IP: 203.0.113.7"}) {
            const RawResponse stranger =
                ask("GET " + path + " HTTP/1.1\r\nHost: desk\r\n" + header + "\r\n\r\n");
            EXPECT_EQ(stranger.status, 404) << header.toStdString();
            EXPECT_EQ(stranger.body, ask(get("/nothing")).body);
        }
        const RawResponse posted = ask(post(path, "{}"));
        EXPECT_EQ(posted.status, 405);
        EXPECT_EQ(posted.headers.value("allow"), "GET, HEAD");
    }
}

} // namespace
} // namespace desk::test
