/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/chatledger.h"

#include "core/ledger/chatledgerprivate.h"

#include <algorithm>

namespace desk
{

namespace
{

QByteArray wordFor(Refusal::Then then)
{
    switch (then) {
    case Refusal::Then::Requeue:
        return "requeue";
    case Refusal::Then::Park:
        return "park";
    case Refusal::Then::Fail:
        return "fail";
    case Refusal::Then::Close:
        return "close";
    case Refusal::Then::ParkAndVerify:
        break;
    }
    return "verify";
}

QByteArray wordFor(RoomReading reading)
{
    switch (reading) {
    case RoomReading::Resolved:
        return "resolved";
    case RoomReading::Unserved:
        return "unserved";
    case RoomReading::Served:
        break;
    }
    return "served";
}

} // namespace

ChatLedger::ChatLedger(QtRedis &redis, LedgerOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(redis, std::move(options)))
{
    // The first on each connection. A script that is not known there runs behind all that was sent after it, and the end
    // of a chat must not come behind the beginning of the next.
    connect(&redis, &QtRedis::ready, this, [this] {
        for (const RedisScript *script : {&d->scripts.enqueue, &d->scripts.resolve})
            d->redis.command({"SCRIPT", "LOAD", script->source()}, {});
    });
}

ChatLedger::~ChatLedger() = default;

void ChatLedger::enqueue(const Arrival &arrival, LedgerAnswer<EnqueueOutcome> answer)
{
    if (!isId(arrival.room))
        return d->refuse(this, notARoom(), std::move(answer));
    d->arrivals.add(d->arrivalWords(arrival), std::move(answer));
}

void ChatLedger::reserve(int limit, LedgerAnswer<ReserveResult> answer)
{
    const int pairs = std::clamp(limit, 1, mostPairs);
    d->run(
        d->scripts.reserve,
        {QByteArray::number(pairs), d->leaseUs(), d->longestRosterAgeUs(),
         QByteArray::number(d->options.defaultCap), d->options.deskRun, d->takeTokens(pairs), d->sentUs()},
        [lease = d->options.lease](const RedisValue &reply) { return decodeReserve(reply, lease); },
        std::move(answer));
}

void ChatLedger::confirm(const Reservation &reservation, qint64 session, bool unproven,
                         LedgerAnswer<StepOutcome> answer)
{
    d->run(d->scripts.confirm,
           {reservation.room, reservation.token, QByteArray::number(session), flag(unproven)}, decodeStep,
           std::move(answer));
}

void ChatLedger::release(const Reservation &reservation, const Refusal &refusal,
                         LedgerAnswer<StepOutcome> answer)
{
    d->run(d->scripts.release,
           {reservation.room, reservation.token, wordFor(refusal.then), microseconds(refusal.delay),
            refusal.error.toUtf8(), flag(refusal.blamesAgent)},
           decodeStep, std::move(answer));
}

void ChatLedger::unknown(const Reservation &reservation, const QString &error,
                         std::chrono::milliseconds retryAfter, LedgerAnswer<StepOutcome> answer)
{
    d->run(d->scripts.unknown,
           {reservation.room, reservation.token, error.toUtf8(), microseconds(retryAfter)}, decodeStep,
           std::move(answer));
}

void ChatLedger::takeDue(int limit, LedgerAnswer<QList<DueWork>> answer)
{
    const int pieces = std::clamp(limit, 1, mostPairs);
    d->run(
        d->scripts.takeDue,
        {QByteArray::number(pieces), d->leaseUs(), d->options.deskRun, d->takeTokens(pieces), d->sentUs()},
        [lease = d->options.lease](const RedisValue &reply) { return decodeDue(reply, lease); },
        std::move(answer));
}

void ChatLedger::verify(const QByteArray &room, qint64 version, RoomReading reading,
                        LedgerAnswer<VerifyOutcome> answer)
{
    d->run(d->scripts.verify, {room, QByteArray::number(version), wordFor(reading)}, decodeVerify,
           std::move(answer));
}

void ChatLedger::resolve(const QByteArray &room, qint64 session, LedgerAnswer<ResolveOutcome> answer,
                         std::chrono::microseconds age)
{
    if (!isId(room))
        return d->refuse(this, notARoom(), std::move(answer));
    d->arrivals.flush(); // a chat that came before its end
    d->run(d->scripts.resolve, {room, QByteArray::number(session), microseconds(age), d->sentUs()},
           decodeResolve, std::move(answer));
}

void ChatLedger::setCap(std::optional<int> expected, int cap, const QString &who,
                        LedgerAnswer<CapChange> answer)
{
    if (cap < 1 || cap > 1000)
        return d->refuse(this, QStringLiteral("The cap must be from 1 to 1000"), std::move(answer));
    d->run(d->scripts.cap,
           {expected ? QByteArray::number(*expected) : QByteArray(), QByteArray::number(cap), who.toUtf8(),
            QByteArray::number(d->options.defaultCap)},
           decodeCapChange, std::move(answer));
}

void ChatLedger::setPaused(bool paused, const QString &reason, const QString &who,
                           LedgerAnswer<PauseState> answer)
{
    d->run(d->scripts.pause, {flag(paused), reason.toUtf8(), who.toUtf8()}, decodePause, std::move(answer));
}

} // namespace desk
