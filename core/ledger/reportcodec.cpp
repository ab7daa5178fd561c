/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// Decoders of what is read rather than done: trends, desks, takeover, server; and of supervisors' actions.

#include "core/ledger/recordcodec.h"
#include "core/ledger/replycodec.h"

#include <algorithm>

namespace desk
{

namespace
{

constexpr qint64 minutesADay = 1440;
constexpr qint64 msAMinute = 60'000;

std::optional<LedgerMinute> readMinute(const QByteArray &text)
{
    const QByteArrayList words = text.split(' ');
    if (words.size() != 6)
        return std::nullopt;
    return LedgerMinute{.startMs = words.at(0).toLongLong() * msAMinute,
                        .arrivals = words.at(1).toInt(),
                        .assigned = words.at(2).toInt(),
                        .waitSumMs = words.at(3).toLongLong(),
                        .waitLongestMs = words.at(4).toLongLong(),
                        .depth = words.at(5).toInt()};
}

/// The value of "name:value" in a reply of INFO.
QByteArray infoField(const RedisReply &reply, const QByteArray &name)
{
    if (!reply)
        return {};
    for (const QByteArray &line : reply->toBytes().split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QString configValue(const RedisReply &reply)
{
    if (!reply || reply->elements().size() != 2)
        return {};
    return QString::fromUtf8(reply->elements().at(1).toBytes());
}

} // namespace

Decoded<ActionResult> decodeAction(const RedisValue &reply, std::chrono::milliseconds lease)
{
    constexpr qsizetype head = 4;
    constexpr qsizetype withReservation = head + 6;
    const QList<RedisValue> &words = reply.elements();
    if (words.size() < head)
        return std::unexpected(unreadableReply());
    const auto outcome = oneOf<ActionOutcome>(words.at(0), {{"done", ActionOutcome::Done},
                                                            {"changed", ActionOutcome::Changed},
                                                            {"busy", ActionOutcome::Busy},
                                                            {"gone", ActionOutcome::Gone},
                                                            {"full", ActionOutcome::Full},
                                                            {"unavailable", ActionOutcome::Unavailable},
                                                            {"rosterstale", ActionOutcome::RosterStale}});
    if (!outcome)
        return std::unexpected(outcome.error());
    ActionResult result{.outcome = *outcome,
                        .state =
                            chatStateOf(QString::fromUtf8(words.at(1).toBytes())).value_or(ChatState::Queued),
                        .agent = words.at(2).toBytes(),
                        .agentName = QString::fromUtf8(words.at(3).toBytes())};
    if (words.size() == withReservation)
        result.reservation = readReservation(words, head, lease);
    return result;
}

Decoded<OwnCapChange> decodeOwnCap(const RedisValue &reply)
{
    if (reply.elements().size() != 2)
        return std::unexpected(unreadableReply());
    const auto outcome =
        oneOf<OwnCapChange::Outcome>(reply.elements().at(0), {{"done", OwnCapChange::Outcome::Done},
                                                              {"changed", OwnCapChange::Outcome::Changed},
                                                              {"gone", OwnCapChange::Outcome::UnknownAgent}});
    if (!outcome)
        return std::unexpected(outcome.error());
    OwnCapChange change{.outcome = *outcome};
    if (const QByteArray stands = reply.elements().at(1).toBytes(); !stands.isEmpty())
        change.now = stands.toInt();
    return change;
}

Decoded<QList<LedgerMinute>> decodeMinutes(const RedisValue &reply)
{
    if (reply.type() != RedisValue::Type::Array)
        return std::unexpected(unreadableReply());
    QList<LedgerMinute> minutes;
    for (const RedisValue &text : reply.elements()) {
        if (std::optional<LedgerMinute> minute = readMinute(text.toBytes()))
            minutes.append(*minute);
    }
    std::ranges::sort(minutes, {}, &LedgerMinute::startMs);
    // A slot is written over only when something happens in its minute of the day: older ones may be left.
    const qint64 oldest = minutes.isEmpty() ? 0 : minutes.constLast().startMs - (minutesADay - 1) * msAMinute;
    minutes.removeIf([oldest](const LedgerMinute &minute) { return minute.startMs < oldest; });
    return minutes;
}

Decoded<QList<RunningDesk>> decodeDesks(const RedisValue &reply)
{
    if (reply.type() != RedisValue::Type::Array)
        return std::unexpected(unreadableReply());
    QList<RunningDesk> desks;
    const QList<RedisValue> &words = reply.elements();
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        desks.append({.id = words.at(i).toBytes(),
                      .silentFor = std::chrono::microseconds(words.at(i + 1).toInteger())});
    }
    return desks;
}

QByteArray wordOf(OldChats decision)
{
    switch (decision) {
    case OldChats::TakeUp:
        return "take";
    case OldChats::Leave:
        return "leave";
    case OldChats::Undecided:
        break;
    }
    return {};
}

Decoded<LedgerBeginning> decodeBeginning(const RedisValue &reply)
{
    if (reply.elements().size() != 2)
        return std::unexpected(unreadableReply());
    const auto oldChats =
        oneOf<OldChats>(reply.elements().at(1),
                        {{"", OldChats::Undecided}, {"take", OldChats::TakeUp}, {"leave", OldChats::Leave}});
    if (!oldChats)
        return std::unexpected(oldChats.error());
    return LedgerBeginning{.age = std::chrono::microseconds(reply.elements().at(0).toInteger()),
                           .oldChats = *oldChats};
}

Decoded<ImportProgress> decodeImport(const RedisValue &reply)
{
    const QList<RedisValue> &words = reply.elements();
    if (words.size() != 3)
        return std::unexpected(unreadableReply());
    return ImportProgress{.moved = static_cast<int>(words.at(0).toInteger()),
                          .left = static_cast<int>(words.at(1).toInteger()),
                          .otherAllocator = words.at(2).toBytes() == "1"};
}

Decoded<ServerFacts> decodeServerFacts(const QList<RedisReply> &replies)
{
    if (replies.size() != 5)
        return std::unexpected(unreadableReply());
    for (const RedisReply &reply : replies) {
        if (!reply && reply.error().kind != RedisError::Kind::Refused)
            return std::unexpected(fromRedis(reply.error()));
    }
    return ServerFacts{.version = QString::fromUtf8(infoField(replies.at(0), "redis_version")),
                       .run = infoField(replies.at(0), "run_id"),
                       .cluster = infoField(replies.at(1), "cluster_enabled") == "1",
                       .appendOnly = configValue(replies.at(2)),
                       .fsync = configValue(replies.at(3)),
                       .eviction = configValue(replies.at(4))};
}

} // namespace desk
