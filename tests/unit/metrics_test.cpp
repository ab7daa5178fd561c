/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/metrics/healthpage.h"
#include "core/metrics/metricspage.h"
#include "tests/support/prometheustext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

#include <gtest/gtest.h>

namespace desk
{
namespace
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::PrometheusText;
using test::readPrometheusText;

constexpr qint64 nowMs = 1'700'000'000'000;

ChatRow chatWaitingFor(std::chrono::milliseconds wait)
{
    auto chat = std::make_shared<ChatRecord>();
    chat->arrivalUs = (nowMs - wait.count()) * 1000 + 5;
    return chat;
}

AgentRow agentWith(const QByteArray &id, int load)
{
    auto agent = std::make_shared<AgentRecord>();
    agent->id = id;
    agent->load = load;
    return agent;
}

std::shared_ptr<DeskSnapshot> busySnapshot()
{
    auto snapshot = std::make_shared<DeskSnapshot>();
    snapshot->atMs = nowMs;
    snapshot->clockOffsetUs = 5;
    snapshot->complete = true;
    snapshot->queueDepth = 2;
    snapshot->waiting = {chatWaitingFor(1500ms), chatWaitingFor(90'500ms)};
    snapshot->failed = {chatWaitingFor(1ms)};
    snapshot->agents = {agentWith("11", 2), agentWith("12", 0)};
    snapshot->cap = 3;
    snapshot->agentsWithRoom = 4;
    snapshot->agentsFull = 1;
    snapshot->agentsOffline = 7;
    snapshot->calling = 6;
    for (const auto part : {HealthItem::Part::Redis, HealthItem::Part::Qiscus, HealthItem::Part::Webhook,
                            HealthItem::Part::Allocator, HealthItem::Part::OtherDesks})
        snapshot->health.append({.part = part, .level = HealthLevel::Ok, .state = u"ok"_s});
    return snapshot;
}

MetricsFigures busyDesk()
{
    MetricsFigures figures{.snapshot = busySnapshot(), .redisLatency = 420us};
    figures.intake = {
        .accepted = 1'234'567, .refused = 8, .unavailable = 9, .connections = 10, .spooled = 11};
    for (const auto step : {AssignVerdict::Step::Confirm, AssignVerdict::Step::Confirm,
                            AssignVerdict::Step::Release, AssignVerdict::Step::Unknown})
        figures.assigns.add(step);
    for (const auto duration : {25ms, 26ms, 400ms, 10'001ms})
        figures.qiscusCalls.add(duration);
    return figures;
}

double sample(const PrometheusText &text, const QByteArray &name)
{
    return text.samples.value("allocation_desk_" + name, -1);
}

TEST(Metrics, FollowFormatAndConventions)
{
    const HttpAnswer answer = metricsPage(busyDesk());
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.headers.value(0).second, "text/plain; version=0.0.4; charset=utf-8");
    const PrometheusText text = readPrometheusText(answer.body);
    EXPECT_TRUE(text.faults.isEmpty()) << text.faults.join(u'\n').toStdString();
    for (auto type = text.types.cbegin(); type != text.types.cend(); ++type)
        EXPECT_TRUE(type.key().startsWith("allocation_desk_")) << type.key().toStdString();
}

TEST(Metrics, TellWhatTheDeskDoes)
{
    const PrometheusText text = readPrometheusText(metricsPage(busyDesk()).body);
    EXPECT_EQ(sample(text, "build_info{version=\"" DESK_VERSION "\"}"), 1);
    EXPECT_EQ(sample(text, "queue_depth"), 2);
    EXPECT_DOUBLE_EQ(sample(text, "queue_longest_wait_seconds"), 90.5);
    EXPECT_EQ(sample(text, "failed_chats"), 1);
    EXPECT_EQ(sample(text, "agent_cap"), 3);
    EXPECT_EQ(sample(text, "agents{state=\"free\"}"), 4);
    EXPECT_EQ(sample(text, "agents{state=\"full\"}"), 1);
    EXPECT_EQ(sample(text, "agents{state=\"offline\"}"), 7);
    EXPECT_EQ(sample(text, "agent_load{agent=\"11\"}"), 2);
    EXPECT_EQ(sample(text, "agent_load{agent=\"12\"}"), 0);
    EXPECT_EQ(sample(text, "assignments_total{outcome=\"assigned\"}"), 2);
    EXPECT_EQ(sample(text, "assignments_total{outcome=\"refused\"}"), 1);
    EXPECT_EQ(sample(text, "assignments_total{outcome=\"unknown\"}"), 1);
    EXPECT_EQ(sample(text, "webhook_requests_total{answer=\"accepted\"}"), 1'234'567);
    EXPECT_EQ(sample(text, "webhook_requests_total{answer=\"refused\"}"), 8);
    EXPECT_EQ(sample(text, "webhook_requests_total{answer=\"unavailable\"}"), 9);
    EXPECT_EQ(sample(text, "webhook_connections"), 10);
    EXPECT_EQ(sample(text, "spooled_webhooks"), 11);
    EXPECT_EQ(sample(text, "qiscus_calls_under_way"), 6);
    EXPECT_DOUBLE_EQ(sample(text, "redis_round_trip_seconds"), 0.00042);
    EXPECT_EQ(sample(text, "up{part=\"redis\"}"), 1);
}

TEST(Metrics, SortDurationsIntoBuckets)
{
    const PrometheusText text = readPrometheusText(metricsPage(busyDesk()).body);
    const auto bucket = [&](const QByteArray &bound) {
        return sample(text, "qiscus_call_duration_seconds_bucket{le=\"" + bound + "\"}");
    };
    EXPECT_EQ(bucket("0.025"), 1) << "a bound belongs to its bucket";
    EXPECT_EQ(bucket("0.05"), 2);
    EXPECT_EQ(bucket("0.25"), 2);
    EXPECT_EQ(bucket("0.5"), 3);
    EXPECT_EQ(bucket("10"), 3);
    EXPECT_EQ(bucket("+Inf"), 4);
    EXPECT_EQ(sample(text, "qiscus_call_duration_seconds_count"), 4);
    EXPECT_DOUBLE_EQ(sample(text, "qiscus_call_duration_seconds_sum"), 10.452);
}

TEST(Metrics, APartThatIsBadIsDown)
{
    MetricsFigures figures = busyDesk();
    auto snapshot = busySnapshot();
    snapshot->health[0].level = HealthLevel::Bad;
    snapshot->health[1].level = HealthLevel::Warning;
    figures.snapshot = snapshot;
    const PrometheusText text = readPrometheusText(metricsPage(figures).body);
    EXPECT_EQ(sample(text, "up{part=\"redis\"}"), 0);
    EXPECT_EQ(sample(text, "up{part=\"qiscus\"}"), 1);
    EXPECT_EQ(sample(text, "up{part=\"webhook\"}"), 1);
}

TEST(Metrics, AreWellFormedBeforeAnythingIsKnown)
{
    const MetricsFigures nothing{.snapshot = std::make_shared<DeskSnapshot>()};
    const PrometheusText text = readPrometheusText(metricsPage(nothing).body);
    EXPECT_TRUE(text.faults.isEmpty()) << text.faults.join(u'\n').toStdString();
    EXPECT_EQ(sample(text, "up{part=\"redis\"}"), 0);
}

/// Prometheus' own reader and its linter.
TEST(Metrics, PleasePromtool)
{
    const QString promtool = QStandardPaths::findExecutable(u"promtool"_s);
    if (promtool.isEmpty())
        GTEST_SKIP() << "promtool (package prometheus) is not installed";
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(promtool, {u"check"_s, u"metrics"_s});
    process.write(metricsPage(busyDesk()).body);
    process.closeWriteChannel();
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.exitCode(), 0);
    EXPECT_EQ(process.readAll().toStdString(), "");
}

/// A reader that finds nothing proves nothing.
TEST(PrometheusText, FindsFaults)
{
    const QByteArray meta = "# HELP a_total x\n# TYPE a_total counter\n";
    const QByteArray histogram = "# HELP h x\n# TYPE h histogram\n";
    EXPECT_TRUE(readPrometheusText(meta + "a_total{b=\"c\\\"d\"} 1\n").faults.isEmpty());
    EXPECT_TRUE(
        readPrometheusText(histogram + "h_bucket{le=\"1\"} 1\nh_bucket{le=\"+Inf\"} 2\nh_sum 3\nh_count 2\n")
            .faults.isEmpty());
    for (const QByteArray &faulty :
         {meta + "a_total 1", meta + "a_total x\n", meta + "a_total -1\n", meta + "a_total 1\na_total 1\n",
          meta + "b_total 1\n", meta, QByteArray("# TYPE a_total counter\na_total 1\n"),
          meta + "a_total{b=\"c} 1\n", meta + "a_total{B=c} 1\n",
          meta + "a_total 1\n" + meta + "a_total{b=\"c\"} 1\n",
          QByteArray("# HELP a x\n# TYPE a counter\na 1\n"),
          QByteArray("# HELP a_total x\n# TYPE a_total gauge\na_total 1\n"),
          QByteArray("# HELP a_ms x\n# TYPE a_ms gauge\na_ms 1\n"),
          histogram + "h_bucket{le=\"1\"} 1\nh_sum 1\nh_count 1\n",
          histogram +
              "h_bucket{le=\"2\"} 2\nh_bucket{le=\"1\"} 2\nh_bucket{le=\"+Inf\"} 2\nh_sum 1\nh_count 2\n",
          histogram + "h_bucket{le=\"1\"} 2\nh_bucket{le=\"+Inf\"} 1\nh_sum 1\nh_count 1\n",
          histogram + "h_bucket{le=\"+Inf\"} 2\nh_sum 1\nh_count 3\n"})
        EXPECT_FALSE(readPrometheusText(faulty).faults.isEmpty()) << faulty.toStdString();
}

QJsonObject page(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

TEST(HealthPage, AllWellIs200)
{
    auto snapshot = busySnapshot();
    snapshot->health[2].level = HealthLevel::Warning;
    snapshot->health[2].advice = u"Set WEBHOOK_SECRET."_s;
    const HttpAnswer answer = healthPage(*snapshot);
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(page(answer).value(u"healthy"_s).toBool());
    EXPECT_FALSE(page(answer).contains(u"reasons"_s));
    const QJsonArray parts = page(answer).value(u"parts"_s).toArray();
    ASSERT_EQ(parts.size(), 5);
    EXPECT_EQ(parts.at(2).toObject().value(u"level"_s).toString(), u"warning"_s);
    EXPECT_EQ(parts.at(2).toObject().value(u"advice"_s).toString(), u"Set WEBHOOK_SECRET."_s);
}

TEST(HealthPage, ABadPartIs503WithTheReason)
{
    auto snapshot = busySnapshot();
    snapshot->health[0] = {.part = HealthItem::Part::Redis,
                           .level = HealthLevel::Bad,
                           .state = u"away 0:38"_s,
                           .reason = u"Connection refused"_s};
    const HttpAnswer answer = healthPage(*snapshot);
    EXPECT_EQ(answer.status, 503);
    EXPECT_FALSE(page(answer).value(u"healthy"_s).toBool(true));
    EXPECT_EQ(page(answer).value(u"reasons"_s).toArray(),
              QJsonArray{u"redis: away 0:38. Connection refused"_s});
}

TEST(HealthPage, ADeskThatHasNotReadTheLedgerIsNotHealthy)
{
    auto snapshot = busySnapshot();
    snapshot->complete = false;
    EXPECT_EQ(healthPage(*snapshot).status, 503);
    EXPECT_EQ(page(healthPage(*snapshot)).value(u"reasons"_s).toArray().size(), 1);
}

} // namespace
} // namespace desk
