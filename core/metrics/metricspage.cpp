/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/metrics/metricspage.h"

#include <prometheus/text_serializer.h>

namespace desk
{

namespace
{

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;
using Labels = std::vector<ClientMetric::Label>;

double seconds(std::chrono::duration<double> duration)
{
    return duration.count();
}

double number(auto value)
{
    return static_cast<double>(value);
}

MetricFamily family(const char *name, MetricType type, const char *help)
{
    return {.name = std::string("allocation_desk_") + name, .help = help, .type = type, .metric = {}};
}

void add(MetricFamily &family, double value, Labels labels = {})
{
    ClientMetric metric;
    metric.label = std::move(labels);
    (family.type == MetricType::Counter ? metric.counter.value : metric.gauge.value) = value;
    family.metric.push_back(std::move(metric));
}

MetricFamily gauge(const char *name, const char *help, double value)
{
    MetricFamily one = family(name, MetricType::Gauge, help);
    add(one, value);
    return one;
}

MetricFamily build()
{
    MetricFamily info = family("build_info", MetricType::Gauge, "Always 1; the version is in the label.");
    add(info, 1, {{"version", DESK_VERSION}});
    return info;
}

/// Those who wait for an agent; a parked chat waits for a second try.
double longestWait(const DeskSnapshot &snapshot)
{
    const qint64 nowUs = snapshot.atMs * 1000 + snapshot.clockOffsetUs;
    qint64 longest = 0;
    for (const ChatRow &chat : snapshot.waiting)
        longest = std::max(longest, nowUs - chat->arrivalUs);
    return seconds(std::chrono::microseconds(longest));
}

MetricFamily agentsByState(const DeskSnapshot &snapshot)
{
    MetricFamily agents = family("agents", MetricType::Gauge, "Agents by what they can take.");
    add(agents, snapshot.agentsWithRoom, {{"state", "free"}});
    add(agents, snapshot.agentsFull, {{"state", "full"}});
    add(agents, snapshot.agentsOffline, {{"state", "offline"}});
    return agents;
}

MetricFamily loads(const DeskSnapshot &snapshot)
{
    MetricFamily loads =
        family("agent_load", MetricType::Gauge, "Chats that an agent has, by the agent's id at Qiscus.");
    for (const AgentRow &agent : snapshot.agents)
        add(loads, agent->load, {{"agent", agent->id.toStdString()}});
    return loads;
}

MetricFamily partsUp(const DeskSnapshot &snapshot)
{
    MetricFamily up =
        family("up", MetricType::Gauge, "1: the part works, perhaps with a warning; 0: it does not.");
    const auto isUp = [&](HealthItem::Part part) {
        const auto index = static_cast<qsizetype>(part);
        return index < snapshot.health.size() && snapshot.health.at(index).level != HealthLevel::Bad ? 1 : 0;
    };
    add(up, isUp(HealthItem::Part::Redis), {{"part", "redis"}});
    add(up, isUp(HealthItem::Part::Qiscus), {{"part", "qiscus"}});
    add(up, isUp(HealthItem::Part::Webhook), {{"part", "webhook"}});
    return up;
}

MetricFamily assignments(const AssignCounts &counts)
{
    MetricFamily ended = family("assignments_total", MetricType::Counter,
                                "Assign calls to Qiscus that ended, by how: assigned, refused, unknown.");
    add(ended, number(counts.assigned), {{"outcome", "assigned"}});
    add(ended, number(counts.refused), {{"outcome", "refused"}});
    add(ended, number(counts.unknown), {{"outcome", "unknown"}});
    return ended;
}

MetricFamily webhooks(const IntakeStatus &intake)
{
    MetricFamily answered = family("webhook_requests_total", MetricType::Counter,
                                   "Requests at the listener, by answer: accepted (200), refused (4xx), "
                                   "unavailable (503).");
    add(answered, number(intake.accepted), {{"answer", "accepted"}});
    add(answered, number(intake.refused), {{"answer", "refused"}});
    add(answered, number(intake.unavailable), {{"answer", "unavailable"}});
    return answered;
}

MetricFamily qiscusCalls(const CallDurations &durations)
{
    MetricFamily calls = family("qiscus_call_duration_seconds", MetricType::Histogram,
                                "How long calls to the API of Qiscus took, answered or cut off.");
    ClientMetric metric;
    std::uint64_t sum = 0;
    const auto &counts = durations.counts();
    for (std::size_t i = 0; i < CallDurations::upperBounds.size(); ++i) {
        sum += counts[i];
        metric.histogram.bucket.push_back(
            {.cumulative_count = sum, .upper_bound = seconds(CallDurations::upperBounds[i])});
    }
    metric.histogram.sample_count = sum + counts.back();
    metric.histogram.sample_sum = seconds(durations.sum());
    calls.metric.push_back(std::move(metric));
    return calls;
}

} // namespace

HttpAnswer metricsPage(const MetricsFigures &figures)
{
    const DeskSnapshot &snapshot = *figures.snapshot;
    std::vector<MetricFamily> families{
        build(),
        partsUp(snapshot),
        gauge("queue_depth", "Chats that wait for an agent.", number(snapshot.queueDepth)),
        gauge("queue_longest_wait_seconds", "How long the chat that came first has waited.",
              longestWait(snapshot)),
        gauge("failed_chats", "Chats that a person must decide about.", number(snapshot.failed.size())),
        gauge("agent_cap", "Most chats an agent.", snapshot.cap),
        agentsByState(snapshot),
        loads(snapshot),
        assignments(figures.assigns),
        webhooks(figures.intake),
        gauge("webhook_connections", "Open connections at the listener.", figures.intake.connections),
        gauge("spooled_webhooks", "Webhooks safe on disk that Redis has not got yet.",
              number(figures.intake.spooled)),
        qiscusCalls(figures.qiscusCalls),
        gauge("qiscus_calls_under_way", "Assignments under way at Qiscus.", snapshot.calling),
        gauge("redis_round_trip_seconds", "Round trip of the latest command to Redis.",
              seconds(figures.redisLatency)),
    };
    std::erase_if(families, [](const MetricFamily &family) { return family.metric.empty(); });
    return HttpAnswer::text("text/plain; version=0.0.4; charset=utf-8",
                            QByteArray::fromStdString(prometheus::TextSerializer().Serialize(families)));
}

} // namespace desk
