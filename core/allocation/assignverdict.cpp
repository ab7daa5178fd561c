/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/assignverdict.h"

#include "core/allocation/callrules.h"

#include <algorithm>

namespace desk
{

namespace
{

using namespace std::chrono_literals;
using Service = AssignVerdict::Service;
using Step = AssignVerdict::Step;

/// Of a room that refused its agent: each offer is a call to the ledger.
constexpr qsizetype mostOffers = 20;

Service serviceOf(const QiscusError &error)
{
    switch (error.kind) {
    case QiscusError::Kind::NotSent:
    case QiscusError::Kind::Unknown:
        return Service::Failing;
    case QiscusError::Kind::Pace:
        return Service::WantsPause;
    case QiscusError::Kind::Credentials:
        return error.httpStatus == 401 ? Service::RefusesUs : Service::MayRefuseUs;
    case QiscusError::Kind::Refused:
    case QiscusError::Kind::Gone:
    case QiscusError::Kind::RoomTaken:
        break;
    }
    return Service::Fine;
}

/// A refusal that is this chat's own: tried again with growing distance, then left to a person.
Refusal ownRefusal(const Reservation &reservation, const QiscusError &error, double jitter)
{
    Refusal refusal;
    refusal.error = error.message;
    refusal.blamesAgent = error.kind == QiscusError::Kind::Refused;
    // What 402 and 403 say may be about the account: no number of them makes it a person's task.
    const bool forGood =
        error.kind != QiscusError::Kind::Credentials && reservation.attempts + 1 >= attemptsBeforeFailed;
    refusal.then = forGood ? Refusal::Then::Fail : Refusal::Then::Park;
    refusal.delay = retryDelay(5s, reservation.attempts, jitter);
    return refusal;
}

Refusal refusalOf(const Reservation &reservation, const QiscusError &error, double jitter)
{
    switch (error.kind) {
    case QiscusError::Kind::Gone:
        return {.then = Refusal::Then::Close, .delay = 0ms, .error = error.message};
    case QiscusError::Kind::RoomTaken:
        return {
            .then = Refusal::Then::ParkAndVerify, .delay = retryDelay(5s, 0, jitter), .error = error.message};
    case QiscusError::Kind::Refused:
        return ownRefusal(reservation, error, jitter);
    case QiscusError::Kind::Credentials:
        if (serviceOf(error) == Service::MayRefuseUs)
            return ownRefusal(reservation, error, jitter);
        break;
    case QiscusError::Kind::NotSent:
    case QiscusError::Kind::Unknown:
    case QiscusError::Kind::Pace:
        break;
    }
    return {.then = Refusal::Then::Requeue, .delay = 0ms, .error = error.message};
}

/// While an earlier call may have had its effect, a no to this one proves nothing about that one.
AssignVerdict judgeRepeat(AssignVerdict verdict, const Reservation &reservation, const QiscusError &error,
                          double jitter)
{
    if (error.kind == QiscusError::Kind::RoomTaken) {
        verdict.step = Step::Confirm;
        verdict.unproven = true;
        return verdict;
    }
    verdict.step = Step::Unknown;
    verdict.retryAfter = std::max(verdict.retryAfter, retryDelay(1s, reservation.attempts, jitter));
    return verdict;
}

} // namespace

void AssignCounts::add(AssignVerdict::Step step)
{
    switch (step) {
    case Step::Confirm:
        ++assigned;
        break;
    case Step::Release:
        ++refused;
        break;
    case Step::Unknown:
        ++unknown;
        break;
    }
}

AssignVerdict judgeAssign(const Reservation &reservation,
                          const std::expected<AssignedAgent, QiscusError> &outcome, double jitter)
{
    AssignVerdict verdict;
    if (outcome) {
        verdict.session = outcome->session;
        return verdict;
    }
    const QiscusError &error = outcome.error();
    verdict.service = serviceOf(error);
    verdict.error = error.message;
    verdict.retryAfter = error.retryAfter.value_or(verdict.service == Service::WantsPause ? 1000ms : 0ms);

    const bool over = error.kind == QiscusError::Kind::Gone;
    if (reservation.repeat && !over)
        return judgeRepeat(verdict, reservation, error, jitter);
    if (error.kind == QiscusError::Kind::Unknown) {
        verdict.step = Step::Unknown;
        verdict.retryAfter = std::max(verdict.retryAfter, retryDelay(1s, reservation.attempts, jitter));
        return verdict;
    }
    verdict.step = Step::Release;
    verdict.refusal = refusalOf(reservation, error, jitter);
    return verdict;
}

AssignVerdict judgeByRoom(AssignVerdict verdict, const QByteArray &agent, const QList<QiscusAgent> &listed)
{
    const auto is = [&agent](const QiscusAgent &one) { return one.id == agent; };
    if (std::ranges::any_of(listed, is))
        return verdict;
    verdict.refusal.blamesAgent = false;
    verdict.refusal.then = Refusal::Then::Park; // somebody else may come online who serves it
    QList<QiscusAgent> fit;
    std::ranges::copy_if(listed, std::back_inserter(fit), &QiscusAgent::eligible);
    std::ranges::stable_sort(fit, {}, &QiscusAgent::customerCount);
    for (const QiscusAgent &one : fit.first(std::min(fit.size(), mostOffers)))
        verdict.mayServe.append(one.id);
    return verdict;
}

} // namespace desk
