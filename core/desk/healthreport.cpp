/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/healthreport.h"

#include <QCoreApplication>

namespace desk
{

namespace
{

/// lupdate files what stands outside of a class under the name space.
QString tr(const char *text)
{
    return QCoreApplication::translate("desk", text);
}

QString minutesAndSeconds(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms) / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

HealthItem ok(HealthItem::Part part, const QString &state)
{
    return {.part = part, .level = HealthLevel::Ok, .state = state, .reason = {}, .advice = {}};
}

HealthItem redisItem(const HealthInputs &in)
{
    if (in.redis.ready)
        return ok(HealthItem::Part::Redis,
                  tr("ok, %1 ms").arg(static_cast<double>(in.redis.latency.count()) / 1000.0, 0, 'f', 1));
    return {.part = HealthItem::Part::Redis,
            .level = HealthLevel::Bad,
            .state = tr("away %1").arg(minutesAndSeconds(in.nowMs - in.redis.awaySinceMs)),
            .reason = in.redis.trouble,
            .advice =
                tr("Nothing is lost and nothing is assigned meanwhile; the desk tries again by itself. If it "
                   "lasts, look whether Redis runs and whether its disk is full.")};
}

/// The error of the latest roster reading or call, whichever is there.
QString qiscusError(const HealthInputs &in)
{
    return in.roster.error ? in.roster.error->message : in.allocator.lastError;
}

bool credentialsRefused(const HealthInputs &in)
{
    return in.allocator.credentialsRefused ||
           (in.roster.error && in.roster.error->kind == QiscusError::Kind::Credentials);
}

/// Since when calls or readings fail; 0: they do not.
qint64 qiscusFailingSince(const HealthInputs &in)
{
    if (in.roster.failingSinceMs == 0 || in.allocator.failingSinceMs == 0)
        return std::max(in.roster.failingSinceMs, in.allocator.failingSinceMs);
    return std::min(in.roster.failingSinceMs, in.allocator.failingSinceMs);
}

HealthItem qiscusItem(const HealthInputs &in)
{
    constexpr auto part = HealthItem::Part::Qiscus;
    if (credentialsRefused(in))
        return {
            .part = part,
            .level = HealthLevel::Bad,
            .state = tr("refuses the credentials"),
            .reason = qiscusError(in),
            .advice = tr(
                "Check QISCUS_APP_ID and QISCUS_SECRET_KEY. The queue keeps growing safely; the desk tries "
                "again every minute.")};
    if (const qint64 since = qiscusFailingSince(in); since > 0)
        return {.part = part,
                .level = in.nowMs - since > 60'000 ? HealthLevel::Bad : HealthLevel::Warning,
                .state = tr("fails since %1").arg(minutesAndSeconds(in.nowMs - since)),
                .reason = qiscusError(in),
                .advice =
                    tr("Chats keep their places. The desk tries again by itself; look at the status page of "
                       "Qiscus if it lasts.")};
    if (in.allocator.pausedForMs > 0)
        return {.part = part,
                .level = HealthLevel::Warning,
                .state = tr("asks to wait %1").arg(minutesAndSeconds(in.allocator.pausedForMs + 999)),
                .reason = in.allocator.lastError,
                .advice = tr(
                    "Too many calls for the plan of this account. The desk goes on at the pace that Qiscus "
                    "allows.")};
    if (in.roster.completeAtMs == 0)
        return {.part = part,
                .level = HealthLevel::Unknown,
                .state = tr("reading the agents"),
                .reason = tr("The agents have not been read yet."),
                .advice = tr("Wait a moment.")};
    return ok(part, tr("ok, %1 ms").arg(in.qiscusLatency.count()));
}

HealthItem webhookItem(const HealthInputs &in)
{
    constexpr auto part = HealthItem::Part::Webhook;
    if (!in.intake.listening)
        return {.part = part,
                .level = HealthLevel::Bad,
                .state = tr("not listening"),
                .reason = in.intake.trouble,
                .advice = tr(
                    "Choose another PORT or end the program that uses it. The desk tries again by itself.")};
    if (!in.redis.ready)
        return {.part = part,
                .level = HealthLevel::Warning,
                .state = tr("asks senders to come back"),
                .reason = tr("Redis is away, so webhooks are answered 503 with Retry-After."),
                .advice = tr("It ends by itself when Redis is back.")};
    if (in.intake.lastWebhookMs == 0)
        return {.part = part,
                .level = HealthLevel::Unknown,
                .state = tr("none yet"),
                .reason = tr("No webhook has come in since the start."),
                .advice =
                    tr("Write to the contact centre as a customer would; if nothing appears here, check the "
                       "webhook address in Qiscus.")};
    return ok(part, tr("last %1 ago").arg(minutesAndSeconds(in.nowMs - in.intake.lastWebhookMs)));
}

bool rosterIsStale(const HealthInputs &in)
{
    return in.nowMs - in.roster.completeAtMs > 3 * in.rosterInterval.count();
}

HealthItem allocatorItem(const HealthInputs &in)
{
    constexpr auto part = HealthItem::Part::Allocator;
    const auto waits = [](const QString &state, const QString &reason) -> HealthItem {
        return {.part = part,
                .level = HealthLevel::Warning,
                .state = state,
                .reason = reason,
                .advice = tr("It goes on by itself.")};
    };
    if (!in.redis.ready)
        return waits(tr("waits for Redis"), tr("Without Redis nothing is assigned."));
    if (in.allocator.credentialsRefused)
        return waits(tr("waits for credentials"), in.allocator.lastError);
    if (in.pause.paused)
        return {.part = part,
                .level = HealthLevel::Warning,
                .state = tr("paused"),
                .reason = tr("Paused by %1. %2").arg(in.pause.by, in.pause.reason),
                .advice = tr("Resume assigning.")};
    if (in.allocator.waitsFor == NothingToReserve::RosterStale || rosterIsStale(in))
        return waits(tr("waits for the agents"), tr("No complete reading of the agents is fresh enough."));
    if (in.allocator.circuitOpen)
        return waits(tr("waits for Qiscus"), in.allocator.lastError);
    if (in.allocator.callsUnderWay > 0)
        return ok(part, tr("assigning, %1 in flight").arg(in.allocator.callsUnderWay));
    if (in.allocator.waitsFor == NothingToReserve::NobodyFree)
        return ok(part, tr("waits for a free seat"));
    return ok(part, tr("ready"));
}

} // namespace

QList<HealthItem> reportHealth(const HealthInputs &inputs)
{
    const HealthItem otherDesks{.part = HealthItem::Part::OtherDesks,
                                .level = HealthLevel::Ok,
                                .state = tr("none"),
                                .reason = {},
                                .advice = {}};
    return {redisItem(inputs), qiscusItem(inputs), webhookItem(inputs), allocatorItem(inputs), otherDesks};
}

TroubleReport worstTrouble(const HealthInputs &in)
{
    if (credentialsRefused(in))
        return {Trouble::CredentialsRefused, in.roster.failingSinceMs};
    if (!in.redis.ready)
        return {Trouble::RedisAway, in.redis.awaySinceMs};
    if (const qint64 since = qiscusFailingSince(in); since > 0)
        return {Trouble::QiscusDown, since};
    if (in.roster.completeAtMs > 0 && rosterIsStale(in))
        return {Trouble::RosterStale, in.roster.completeAtMs};
    if (!in.intake.listening)
        return {Trouble::ListenerDown, 0};
    if (!in.cap.rejected.isEmpty())
        return {Trouble::CapRejected, 0};
    return {};
}

} // namespace desk
