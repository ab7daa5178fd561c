/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgertypes.h"
#include "core/qiscus/qiscusclient.h"

namespace desk
{

/// What the end of an assign call means: for the chat (which ledger step follows) and for the service (its
/// pace).
struct AssignVerdict {
    enum class Step { Confirm, Release, Unknown };
    enum class Service {
        Fine,        ///< it answered, whatever it said about this chat
        Failing,     ///< no connection, time-out, reset, 5xx
        WantsPause,  ///< 429
        RefusesUs,   ///< 401: every call will fare the same
        MayRefuseUs, ///< 402 or 403: this call, perhaps every call
    };

    Step step = Step::Confirm;
    Service service = Service::Fine;
    qint64 session = 0;                      ///< Confirm: service id, 0 if not told
    bool unproven = false;                   ///< Confirm: inferred, not told
    Refusal refusal;                         ///< Release
    std::chrono::milliseconds retryAfter{0}; ///< Unknown: when the same call is due; WantsPause: the pause
    QString error;                           ///< for people; empty on Confirm
    QByteArrayList
        mayServe; ///< Release: other agents whom Qiscus lists for this room, those with the fewest chats first
};

/// How assign calls ended since the start of the program. A value.
struct AssignCounts {
    qint64 assigned = 0;
    qint64 refused = 0; ///< certainly without effect
    qint64 unknown = 0; ///< no answer, or none that says

    void add(AssignVerdict::Step step);
};

/// Calls after which a chat that is always refused is given to a person.
constexpr int attemptsBeforeFailed = 5;

/// Pure: the failure table of the architecture as one function. @p jitter from 0 to 1 spreads the retries.
AssignVerdict judgeAssign(const Reservation &reservation,
                          const std::expected<AssignedAgent, QiscusError> &outcome, double jitter);

/// Refines a refusal that blames the agent by what Qiscus says of the room: @p listed, whom it lets serve it. Somebody
/// who is not among them is not at fault, and those who are there are offered the chat.
AssignVerdict judgeByRoom(AssignVerdict verdict, const QByteArray &agent, const QList<QiscusAgent> &listed);

} // namespace desk
