/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/healthreport.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace desk
{

namespace
{

/// lupdate files what stands outside of a class under the name space.
QString tr(const char *text, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("desk", text, comment, number);
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
    const QString well =
        tr("ok, %1 ms")
            .arg(QLocale().toString(static_cast<double>(in.redis.latency.count()) / 1000.0, 'f', 1));
    if (!in.redis.refusal.isEmpty())
        return {.part = HealthItem::Part::Redis,
                .level = HealthLevel::Bad,
                .state = tr("cannot be used"),
                .reason = in.redis.refusal,
                .advice = tr("Name another Redis in REDIS_URL, or leave it empty for a private one.")};
    if (in.redis.ready && !in.redis.risks.isEmpty())
        return {
            .part = HealthItem::Part::Redis,
            .level = HealthLevel::Warning,
            .state = tr("%1, unsafe").arg(well),
            .reason = in.redis.risks.join(QLatin1Char('\n')),
            .advice = tr(
                "Set appendonly yes, appendfsync always and maxmemory-policy noeviction on this Redis, and "
                "let the desk read them with CONFIG GET.")};
    if (in.redis.ready)
        return ok(HealthItem::Part::Redis, well);
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
    if (in.watchOnly)
        return ok(part, tr("not asked here"));
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

constexpr qint64 certificateEndsSoon = 7 * 24 * 3'600'000LL;

HealthItem webhookItem(const HealthInputs &in)
{
    constexpr auto part = HealthItem::Part::Webhook;
    if (in.watchOnly)
        return ok(part, tr("not taken here"));
    if (!in.intake.listening)
        return {.part = part,
                .level = HealthLevel::Bad,
                .state = tr("not listening"),
                .reason = in.intake.trouble,
                .advice = tr("The desk tries again by itself.")};
    if (!in.intake.nowhereSafe.isEmpty())
        return {
            .part = part,
            .level = HealthLevel::Bad,
            .state = tr("asks senders to come back"),
            .reason =
                tr("Neither Redis nor the disk takes webhooks, so they are answered 503 with Retry-After. %1")
                    .arg(in.intake.nowhereSafe),
            .advice = tr("Make room on the disk, or bring Redis back. It goes on by itself.")};
    if (in.intake.spooled > 0)
        return {.part = part,
                .level = HealthLevel::Warning,
                .state = tr("%1 on disk").arg(in.intake.spooled),
                .reason = tr("Redis does not answer in time, so webhooks are kept on disk. Nothing is lost."),
                .advice = tr("They reach the queue by themselves, in order, when Redis is back.")};
    if (in.intake.openToStrangers)
        return {.part = part,
                .level = HealthLevel::Warning,
                .state = tr("open to strangers"),
                .reason = tr(
                    "Whoever reaches this address can send webhooks: it is not only of this machine, and no "
                    "secret is set."),
                .advice = tr("Set WEBHOOK_SECRET, or WEBHOOK_HOST to 127.0.0.1 behind a tunnel or proxy.")};
    if (!in.intake.tlsTrouble.isEmpty())
        return {.part = part,
                .level = HealthLevel::Warning,
                .state = tr("old certificate"),
                .reason = tr("The files of the certificate have changed, but cannot be used, so the one "
                             "before stays in "
                             "use. %1")
                              .arg(in.intake.tlsTrouble),
                .advice = tr("Correct the files; they are read again by themselves.")};
    if (in.intake.tlsEndsMs > 0 && in.intake.tlsEndsMs - in.nowMs < certificateEndsSoon)
        return {
            .part = part,
            .level = HealthLevel::Warning,
            .state = in.intake.tlsEndsMs > in.nowMs ? tr("certificate ends soon") : tr("certificate ended"),
            .reason =
                tr("The certificate for webhooks is valid until %1: after that Qiscus refuses to send them.")
                    .arg(QDateTime::fromMSecsSinceEpoch(in.intake.tlsEndsMs).toString(Qt::ISODate)),
            .advice = tr("Renew it and write it to the same files; they are read again by themselves.")};
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
    if (in.watchOnly)
        return ok(part, tr("only watches"));
    if (in.allocator.waitsFor == NothingToReserve::RosterStale || rosterIsStale(in))
        return waits(tr("waits for the agents"), tr("No complete reading of the agents is fresh enough."));
    if (in.allocator.circuitOpen)
        return waits(tr("waits for Qiscus"), in.allocator.lastError);
    if (in.allocator.callsUnderWay > 0 && in.allocator.limit < in.allocator.mostCalls)
        return {.part = part,
                .level = HealthLevel::Ok,
                .state = tr("assigning, at most %1 in flight").arg(in.allocator.limit),
                .reason = tr("Qiscus failed or asked to slow down, so fewer calls than %1 go out at once.")
                              .arg(in.allocator.mostCalls),
                .advice = tr("One more is allowed each second while all goes well.")};
    if (in.allocator.callsUnderWay > 0)
        return ok(part, tr("assigning, %1 in flight").arg(in.allocator.callsUnderWay));
    if (in.allocator.waitsFor == NothingToReserve::NobodyFree)
        return {
            .part = part,
            .level = HealthLevel::Ok,
            .state = tr("waits for a free seat"),
            .reason = tr("Nobody has room: %1 full, %2 offline.").arg(in.agentsFull).arg(in.agentsOffline),
            .advice =
                tr("It goes on by itself when a chat is resolved, somebody comes online or the cap rises.")};
    return ok(part, tr("ready"));
}

QString stateOf(const OtherDesk &desk, const QString &running)
{
    return desk.isSilent() ? tr("silent %1").arg(minutesAndSeconds(desk.silentFor.count())) : running;
}

/// Who else runs, one line each.
QString describe(const QList<OtherDesk> &desks)
{
    QStringList lines;
    for (const OtherDesk &desk : desks)
        lines << QStringLiteral("%1: %2").arg(desk.name,
                                              stateOf(desk, desk.watches ? tr("watches") : tr("assigns")));
    return lines.join(QLatin1Char('\n'));
}

HealthItem otherDesksItem(const HealthInputs &in)
{
    constexpr auto part = HealthItem::Part::OtherDesks;
    const auto assigns = [](const OtherDesk &desk) { return !desk.watches && !desk.isSilent(); };
    const QList<OtherDesk> &desks = in.otherDesks;
    if (in.watchOnly && in.redis.ready && std::ranges::none_of(desks, assigns))
        return {.part = part,
                .level = HealthLevel::Bad,
                .state = tr("nobody assigns"),
                .reason = desks.isEmpty() ? tr("No other desk runs on this Redis.") : describe(desks),
                .advice = tr("Start a desk without --watch: until then chats wait.")};
    if (desks.isEmpty())
        return ok(part, tr("none"));
    if (const OtherDesk &worst = desks.constLast(); worst.isSilent())
        return {.part = part,
                .level = HealthLevel::Warning,
                .state = QStringLiteral("%1 %2").arg(worst.name, stateOf(worst, {})),
                .reason = describe(desks),
                .advice = tr(
                    "Its chats have been taken up here. Look whether its machine runs: webhooks that only it "
                    "would have received arrive late.")};
    return {.part = part,
            .level = HealthLevel::Ok,
            .state = desks.size() == 1 ? desks.constFirst().name
                                       : tr("%n running", nullptr, static_cast<int>(desks.size())),
            .reason = describe(desks),
            .advice = {}};
}

} // namespace

QList<HealthItem> reportHealth(const HealthInputs &inputs)
{
    return {redisItem(inputs), qiscusItem(inputs), webhookItem(inputs), allocatorItem(inputs),
            otherDesksItem(inputs)};
}

TroubleReport worstTrouble(const HealthInputs &in)
{
    if (credentialsRefused(in))
        return {Trouble::CredentialsRefused, in.roster.failingSinceMs};
    if (!in.redis.ready)
        return {Trouble::RedisAway, in.redis.awaySinceMs};
    if (in.watchOnly)
        return in.cap.rejected.isEmpty() ? TroubleReport{} : TroubleReport{Trouble::CapRejected, 0};
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
