/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/monitor/whatfollows.h"

#include <gtest/gtest.h>

namespace desk
{
namespace
{

constexpr qint64 second = 1'000'000;

LedgerEvent ended(const QByteArray &kind, ChatState state, qint64 dueInUs = 0)
{
    LedgerEvent event{.kind = kind, .atUs = 1000 * second, .room = "1"};
    event.chat = ChatRecord{.room = "1", .state = state};
    event.chat->dueUs = dueInUs ? event.atUs + dueInUs : 0;
    return event;
}

TEST(WhatFollows, IsReadFromWhatTheLedgerMadeOfTheChat)
{
    EXPECT_EQ(whatFollows(ended("release", ChatState::Queued)),
              QStringLiteral("It keeps its place and goes out again."));
    EXPECT_EQ(whatFollows(ended("release", ChatState::Parked, 6'200'000)),
              QStringLiteral("Tried again in 7 s."));
    EXPECT_EQ(whatFollows(ended("release", ChatState::Failed)),
              QStringLiteral("It stands under Failures until a person decides."));
    EXPECT_EQ(whatFollows(ended("unknown", ChatState::Open, 2 * second)),
              QStringLiteral("The same call is repeated in 2 s; until then the seat stays counted."));
}

TEST(WhatFollows, ARoomThatSeemsTakenIsReadFirst)
{
    LedgerEvent event = ended("release", ChatState::Parked, 5 * second);
    event.chat->verify = true;
    EXPECT_EQ(whatFollows(event), QStringLiteral("Its room is read at Qiscus before it is tried again."));
}

TEST(WhatFollows, SaysNothingOfWhatIsNoFailure)
{
    EXPECT_TRUE(whatFollows(ended("confirm", ChatState::Held)).isEmpty());
    EXPECT_TRUE(whatFollows(ended("enqueue", ChatState::Queued)).isEmpty());
    EXPECT_TRUE(whatFollows(LedgerEvent{.kind = "release", .room = "1"}).isEmpty()) << "the chat is gone";
}

} // namespace
} // namespace desk
