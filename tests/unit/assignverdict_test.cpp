/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/assignverdict.h"

#include <gtest/gtest.h>

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using Kind = QiscusError::Kind;
using Service = AssignVerdict::Service;
using Step = AssignVerdict::Step;
using Then = Refusal::Then;

std::expected<AssignedAgent, QiscusError> error(Kind kind, int status = 0)
{
    return std::unexpected(QiscusError{kind, status, QStringLiteral("what Qiscus said"), {}});
}

AssignVerdict first(const std::expected<AssignedAgent, QiscusError> &outcome, int attempts = 0)
{
    return judgeAssign({.room = "7", .agent = "1", .attempts = attempts}, outcome, 0.5);
}

AssignVerdict repeated(const std::expected<AssignedAgent, QiscusError> &outcome)
{
    return judgeAssign({.room = "7", .agent = "1", .attempts = 2, .repeat = true}, outcome, 0.5);
}

TEST(AssignVerdict, SuccessConfirmsWithTheSessionOfTheReply)
{
    const AssignVerdict verdict = first(AssignedAgent{"1", 4711});
    EXPECT_EQ(verdict.step, Step::Confirm);
    EXPECT_EQ(verdict.session, 4711);
    EXPECT_FALSE(verdict.unproven);
    EXPECT_EQ(verdict.service, Service::Fine);
}

TEST(AssignVerdict, NoConnectionGivesTheChatItsOldPlaceBack)
{
    const AssignVerdict verdict = first(error(Kind::NotSent));
    EXPECT_EQ(verdict.step, Step::Release);
    EXPECT_EQ(verdict.refusal.then, Then::Requeue);
    EXPECT_FALSE(verdict.refusal.blamesAgent);
    EXPECT_EQ(verdict.service, Service::Failing);
}

TEST(AssignVerdict, ATimeOutIsNoNo)
{
    const AssignVerdict verdict = first(error(Kind::Unknown, 502));
    EXPECT_EQ(verdict.step, Step::Unknown);
    EXPECT_GT(verdict.retryAfter, 0ms);
    EXPECT_EQ(verdict.service, Service::Failing);
}

TEST(AssignVerdict, TooManyCallsIsNotTheChatsFault)
{
    auto outcome = error(Kind::Pace, 429);
    outcome.error().retryAfter = 3s;
    const AssignVerdict verdict = first(outcome);
    EXPECT_EQ(verdict.step, Step::Release);
    EXPECT_EQ(verdict.refusal.then, Then::Requeue);
    EXPECT_EQ(verdict.service, Service::WantsPause);
    EXPECT_EQ(verdict.retryAfter, 3s);
}

TEST(AssignVerdict, TooManyCallsWithoutATimeWaitsASecond)
{
    EXPECT_EQ(first(error(Kind::Pace, 429)).retryAfter, 1s);
}

TEST(AssignVerdict, WrongCredentialsPunishNoChat)
{
    const AssignVerdict verdict = first(error(Kind::Credentials, 401));
    EXPECT_EQ(verdict.refusal.then, Then::Requeue);
    EXPECT_EQ(verdict.service, Service::RefusesUs);
}

TEST(AssignVerdict, AForbiddenCallParksItsChat)
{
    const AssignVerdict verdict = first(error(Kind::Credentials, 403));
    EXPECT_EQ(verdict.refusal.then, Then::Park);
    EXPECT_FALSE(verdict.refusal.blamesAgent);
    EXPECT_EQ(verdict.service, Service::MayRefuseUs);
    EXPECT_EQ(first(error(Kind::Credentials, 403), attemptsBeforeFailed).refusal.then, Then::Park)
        << "an account that may not assign must not fill the failures";
}

QiscusAgent serving(const QByteArray &id, int chats, bool available = true)
{
    return {.id = id, .available = available, .isAgent = true, .customerCount = chats};
}

TEST(AssignVerdict, AnAgentWhomTheRoomDoesNotListIsNotAtFault)
{
    const AssignVerdict refused = first(error(Kind::Refused, 422), attemptsBeforeFailed);
    ASSERT_EQ(refused.refusal.then, Then::Fail);
    const AssignVerdict verdict = judgeByRoom(
        refused, "99", {serving("1", 4), serving("2", 0, false), serving("3", 2), serving("4", 2)});
    EXPECT_FALSE(verdict.refusal.blamesAgent);
    EXPECT_EQ(verdict.refusal.then, Then::Park);
    EXPECT_EQ(verdict.mayServe, QByteArrayList({"3", "4", "1"})) << "those with the fewest chats first";
    EXPECT_TRUE(judgeByRoom(refused, "99", {}).mayServe.isEmpty());
}

TEST(AssignVerdict, AnAgentWhomTheRoomListsStaysToBlame)
{
    const AssignVerdict refused = first(error(Kind::Refused, 422));
    const AssignVerdict verdict = judgeByRoom(refused, "1", {serving("1", 0), serving("2", 0)});
    EXPECT_TRUE(verdict.refusal.blamesAgent);
    EXPECT_TRUE(verdict.mayServe.isEmpty());
}

TEST(AssignVerdict, ARefusedChatIsParkedLongerEachTimeAndThenLeftToAPerson)
{
    const AssignVerdict early = first(error(Kind::Refused, 422));
    EXPECT_EQ(early.step, Step::Release);
    EXPECT_EQ(early.refusal.then, Then::Park);
    EXPECT_TRUE(early.refusal.blamesAgent);
    EXPECT_EQ(early.refusal.error, QStringLiteral("what Qiscus said"));
    EXPECT_EQ(early.service, Service::Fine) << "the service works";

    const AssignVerdict later = first(error(Kind::Refused, 422), 2);
    EXPECT_GT(later.refusal.delay, early.refusal.delay);
    EXPECT_EQ(first(error(Kind::Refused, 422), attemptsBeforeFailed - 1).refusal.then, Then::Fail);
}

TEST(AssignVerdict, AResolvedRoomIsOver)
{
    EXPECT_EQ(first(error(Kind::Gone, 400)).refusal.then, Then::Close);
    EXPECT_EQ(repeated(error(Kind::Gone, 400)).refusal.then, Then::Close);
    EXPECT_EQ(repeated(error(Kind::Gone, 400)).step, Step::Release);
}

TEST(AssignVerdict, ATakenRoomAtTheFirstCallMustBeRead)
{
    const AssignVerdict verdict = first(error(Kind::RoomTaken, 400));
    EXPECT_EQ(verdict.step, Step::Release);
    EXPECT_EQ(verdict.refusal.then, Then::ParkAndVerify);
}

TEST(AssignVerdict, ATakenRoomAfterAnUnknownCallWasTakenByOurs)
{
    const AssignVerdict verdict = repeated(error(Kind::RoomTaken, 400));
    EXPECT_EQ(verdict.step, Step::Confirm);
    EXPECT_TRUE(verdict.unproven);
}

class ARepeatedCall : public testing::TestWithParam<Kind>
{
};

TEST_P(ARepeatedCall, NeverFreesTheSeatBecauseOfItsOwnNo)
{
    const AssignVerdict verdict = repeated(error(GetParam(), 400));
    EXPECT_EQ(verdict.step, Step::Unknown) << "the earlier call may have had its effect";
    EXPECT_GT(verdict.retryAfter, 0ms);
}

INSTANTIATE_TEST_SUITE_P(EveryNo, ARepeatedCall,
                         testing::Values(Kind::NotSent, Kind::Refused, Kind::Unknown, Kind::Credentials,
                                         Kind::Pace));

} // namespace
} // namespace desk
