/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/replycodec.h"

#include "core/ledger/recordcodec.h"

namespace desk
{

LedgerError unreadableReply()
{
    return {LedgerError::Kind::Refused, QStringLiteral("Redis gave a reply that this program cannot read")};
}

LedgerError fromRedis(const RedisError &error)
{
    switch (error.kind) {
    case RedisError::Kind::NotSent:
        return {LedgerError::Kind::NotSent, error.message};
    case RedisError::Kind::OutcomeUnknown:
        return {LedgerError::Kind::OutcomeUnknown, error.message};
    case RedisError::Kind::Refused:
        break;
    }
    return {LedgerError::Kind::Refused, error.message};
}

Reservation readReservation(const QList<RedisValue> &words, qsizetype at, std::chrono::milliseconds lease)
{
    return {.room = words.at(at).toBytes(),
            .agent = words.at(at + 1).toBytes(),
            .token = words.at(at + 2).toBytes(),
            .leaseEndUs = words.at(at + 3).toInteger(),
            .lease = lease,
            .attempts = static_cast<int>(words.at(at + 4).toInteger()),
            .arrivalUs = words.at(at + 5).toInteger()};
}

namespace
{

Decoded<EnqueueOutcome> outcomeOfArrival(const RedisValue &reply)
{
    if (reply.type() == RedisValue::Type::Error)
        return std::unexpected(LedgerError{LedgerError::Kind::Refused, QString::fromUtf8(reply.toBytes())});
    return oneOf<EnqueueOutcome>(reply, {{"queued", EnqueueOutcome::Queued},
                                         {"known", EnqueueOutcome::AlreadyKnown},
                                         {"back", EnqueueOutcome::BackInQueue},
                                         {"verify", EnqueueOutcome::MarkedVerify},
                                         {"closed", EnqueueOutcome::IgnoredClosed},
                                         {"old", EnqueueOutcome::IgnoredOld}});
}

} // namespace

Decoded<QList<Decoded<EnqueueOutcome>>> decodeArrivals(const RedisValue &reply, qsizetype count)
{
    if (reply.elements().size() != count)
        return std::unexpected(unreadableReply());
    QList<Decoded<EnqueueOutcome>> outcomes;
    outcomes.reserve(count);
    for (const RedisValue &outcome : reply.elements())
        outcomes.append(outcomeOfArrival(outcome));
    return outcomes;
}

Decoded<EnqueueOutcome> decodeArrival(const RedisValue &reply)
{
    const auto outcomes = decodeArrivals(reply, 1);
    return outcomes ? outcomes->front() : std::unexpected(outcomes.error());
}

Decoded<StepOutcome> decodeStep(const RedisValue &reply)
{
    return oneOf<StepOutcome>(
        reply,
        {{"applied", StepOutcome::Applied}, {"stale", StepOutcome::Stale}, {"gone", StepOutcome::Gone}});
}

Decoded<ResolveOutcome> decodeResolve(const RedisValue &reply)
{
    return oneOf<ResolveOutcome>(reply, {{"freed", ResolveOutcome::Freed},
                                         {"left", ResolveOutcome::LeftQueue},
                                         {"marked", ResolveOutcome::Marked},
                                         {"older", ResolveOutcome::OlderSession},
                                         {"unknown", ResolveOutcome::UnknownRoom}});
}

Decoded<VerifyOutcome> decodeVerify(const RedisValue &reply)
{
    return oneOf<VerifyOutcome>(reply, {{"changed", VerifyOutcome::Changed},
                                        {"gone", VerifyOutcome::Gone},
                                        {"again", VerifyOutcome::ReadAgain},
                                        {"queued", VerifyOutcome::BackInQueue},
                                        {"held", VerifyOutcome::Held}});
}

Decoded<ReserveResult> decodeReserve(const RedisValue &reply, std::chrono::milliseconds lease)
{
    constexpr qsizetype head = 2;
    constexpr qsizetype width = 6;
    const QList<RedisValue> &words = reply.elements();
    if (words.size() < head || (words.size() - head) % width != 0)
        return std::unexpected(unreadableReply());
    const auto stopped = oneOf<NothingToReserve>(words.at(0), {{"no", NothingToReserve::No},
                                                               {"empty", NothingToReserve::QueueEmpty},
                                                               {"nobody", NothingToReserve::NobodyFree},
                                                               {"paused", NothingToReserve::Paused},
                                                               {"stale", NothingToReserve::RosterStale}});
    if (!stopped)
        return std::unexpected(stopped.error());
    ReserveResult result{.stopped = *stopped, .cap = static_cast<int>(words.at(1).toInteger())};
    for (qsizetype at = head; at < words.size(); at += width)
        result.reservations.append(readReservation(words, at, lease));
    return result;
}

Decoded<QList<DueWork>> decodeDue(const RedisValue &reply, std::chrono::milliseconds lease)
{
    constexpr qsizetype width = 8;
    const QList<RedisValue> &words = reply.elements();
    if (reply.type() != RedisValue::Type::Array || words.size() % width != 0)
        return std::unexpected(unreadableReply());
    QList<DueWork> works;
    for (qsizetype at = 0; at < words.size(); at += width) {
        const auto kind = oneOf<DueWork::Kind>(words.at(at), {{"assign", DueWork::Kind::RepeatAssign},
                                                              {"remove", DueWork::Kind::RepeatRemove},
                                                              {"verify", DueWork::Kind::Verify}});
        if (!kind)
            return std::unexpected(kind.error());
        DueWork work{.kind = *kind,
                     .reservation = readReservation(words, at + 1, lease),
                     .version = words.at(at + 7).toInteger()};
        work.reservation.repeat = work.kind != DueWork::Kind::Verify;
        works.append(std::move(work));
    }
    return works;
}

Decoded<CapChange> decodeCapChange(const RedisValue &reply)
{
    if (reply.elements().size() != 2)
        return std::unexpected(unreadableReply());
    const std::optional<CapState> cap = readCapState(reply.elements().at(1).toBytes());
    if (!cap)
        return std::unexpected(unreadableReply());
    return CapChange{.applied = reply.elements().at(0).toBytes() == "1", .now = *cap};
}

Decoded<PauseState> decodePause(const RedisValue &reply)
{
    const std::optional<PauseState> pause = readPauseState(reply.toBytes());
    if (!pause)
        return std::unexpected(unreadableReply());
    return *pause;
}

Decoded<qint64> decodeNumber(const RedisValue &reply)
{
    bool ok = false;
    const qint64 number = reply.toBytes().toLongLong(&ok);
    if (!ok)
        return std::unexpected(unreadableReply());
    return number;
}

Decoded<LedgerSummary> decodeSummary(const RedisValue &reply)
{
    const QList<RedisValue> &words = reply.elements();
    if (words.size() != 7)
        return std::unexpected(unreadableReply());
    const std::optional<CapState> cap = readCapState(words.at(0).toBytes());
    const std::optional<PauseState> pause = readPauseState(words.at(1).toBytes());
    if (!cap || !pause)
        return std::unexpected(unreadableReply());
    return LedgerSummary{.cap = *cap,
                         .pause = *pause,
                         .queueDepth = words.at(2).toInteger(),
                         .nowUs = words.at(3).toInteger(),
                         .rosterAtUs = words.at(4).toInteger(),
                         .nextDueUs = words.at(5).toInteger(),
                         .lastEventId = words.at(6).toBytes()};
}

} // namespace desk
