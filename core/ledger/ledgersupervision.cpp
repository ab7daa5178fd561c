/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// What a supervisor does to single chats and agents.

#include "core/ledger/chatledger.h"
#include "core/ledger/chatledgerprivate.h"

namespace desk
{

namespace
{

QByteArray wordFor(RemovalOutcome outcome)
{
    switch (outcome) {
    case RemovalOutcome::Removed:
        return "removed";
    case RemovalOutcome::Refused:
        return "refused";
    case RemovalOutcome::Over:
        return "over";
    case RemovalOutcome::Unknown:
        break;
    }
    return "unknown";
}

QByteArrayList actionWords(const ChatAction &action)
{
    return {action.room, QByteArray::number(action.version), action.who.toUtf8()};
}

QByteArray capWord(std::optional<int> cap)
{
    return cap ? QByteArray::number(*cap) : QByteArray();
}

} // namespace

QByteArrayList ChatLedger::Private::assignWords(const ChatAction &action, const QByteArray &agent,
                                                bool aboveCap)
{
    return actionWords(action) + QByteArrayList{agent,
                                                flag(aboveCap),
                                                leaseUs(),
                                                longestRosterAgeUs(),
                                                QByteArray::number(options.defaultCap),
                                                takeWholeToken()};
}

void ChatLedger::assignTo(const ChatAction &action, const QByteArray &agent, bool aboveCap,
                          LedgerAnswer<ActionResult> answer)
{
    d->act(d->scripts.assignTo, action,
           d->assignWords(action, agent, aboveCap) + QByteArrayList{flag(false), d->sentUs()},
           std::move(answer));
}

void ChatLedger::assignListed(const QByteArray &room, const QByteArray &agent,
                              LedgerAnswer<ActionResult> answer)
{
    const ChatAction action{.room = room, .requestId = "listed:" + d->takeWholeToken()};
    d->act(d->scripts.assignTo, action,
           d->assignWords(action, agent, false) + QByteArrayList{flag(true), d->sentUs()}, std::move(answer));
}

void ChatLedger::moveToFront(const ChatAction &action, LedgerAnswer<ActionResult> answer)
{
    d->act(d->scripts.moveFront, action, actionWords(action), std::move(answer));
}

void ChatLedger::drop(const ChatAction &action, LedgerAnswer<ActionResult> answer)
{
    d->act(d->scripts.drop, action, actionWords(action), std::move(answer));
}

void ChatLedger::replay(const ChatAction &action, LedgerAnswer<ActionResult> answer)
{
    d->act(d->scripts.replay, action, actionWords(action), std::move(answer));
}

void ChatLedger::putBack(const ChatAction &action, LedgerAnswer<ActionResult> answer)
{
    d->act(d->scripts.putBack, action,
           actionWords(action) + QByteArrayList{d->leaseUs(), d->takeWholeToken()}, std::move(answer));
}

void ChatLedger::finishRemoval(const Reservation &reservation, RemovalOutcome outcome, const QString &error,
                               std::chrono::milliseconds retryAfter, LedgerAnswer<StepOutcome> answer)
{
    d->run(d->scripts.removal,
           {reservation.room, reservation.token, wordFor(outcome), error.toUtf8(), microseconds(retryAfter)},
           decodeStep, std::move(answer));
}

void ChatLedger::liftSetAside(const QByteArray &agent, const QString &who, LedgerAnswer<bool> answer)
{
    d->run(
        d->scripts.lift, {agent, who.toUtf8()},
        [](const RedisValue &reply) -> Decoded<bool> { return reply.toBytes() == "done"; },
        std::move(answer));
}

void ChatLedger::setOwnCap(const QByteArray &agent, std::optional<int> expected, std::optional<int> cap,
                           const QString &who, LedgerAnswer<OwnCapChange> answer)
{
    if (cap && (*cap < 0 || *cap > 1000))
        return d->refuse(this, QStringLiteral("An agent's own cap must be from 0 to 1000"),
                         std::move(answer));
    d->run(d->scripts.agentCap, {agent, capWord(expected), capWord(cap), who.toUtf8()}, decodeOwnCap,
           std::move(answer));
}

} // namespace desk
