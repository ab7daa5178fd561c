/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// A chat is taken from its agent, whatever Qiscus answers.

#include "tests/integration/deskactionsfixture.h"

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::waitUntil;

using DeskPutBack = test::DeskActions;

TEST_F(DeskPutBack, PutBackTakesTheChatFromItsAgentAtQiscusAndKeepsItsPlace)
{
    start(1, 1);
    const ChatTarget held = heldChat();
    const qint64 arrival = see(held.room, ChatState::Held)->arrivalUs;
    const CommandResult result = putBack(held);
    EXPECT_TRUE(result.ok) << result.message.toStdString();
    EXPECT_EQ(desk->simulator.servedRooms(), 0);
    EXPECT_EQ(see(held.room, ChatState::Queued)->arrivalUs, arrival);
    EXPECT_EQ(desk->loads(), 0);
    pause(false);
    EXPECT_TRUE(waitUntil([&] { return desk->simulator.servedRooms() == 1; })) << "it goes out again";
}

TEST_F(DeskPutBack, ARefusedPutBackSaysWhyAndTheChatStays)
{
    start(1, 1);
    const ChatTarget held = heldChat();
    change([](SimulatorOptions &options) { options.refusedShare = 1.0; });
    const CommandResult result = putBack(held);
    EXPECT_FALSE(result.ok);
    EXPECT_TRUE(result.message.contains(QStringLiteral("Agent can not be assigned to this room")))
        << "what Qiscus said: " << result.message.toStdString();
    EXPECT_TRUE(waitUntil([&] { return !see(held.room, ChatState::Held)->lastError.isEmpty(); }));
    EXPECT_EQ(desk->simulator.servedRooms(), 1);
    EXPECT_EQ(desk->loads(), 1);
}

/// The call has no clear answer; it is made again until Qiscus says how the room stands.
class UnclearPutBack : public test::DeskActions,
                       public testing::WithParamInterface<double SimulatorOptions::*>
{
};

TEST_P(UnclearPutBack, EndsInTheQueueOnceAndKeepsTheSeatUntilThen)
{
    start(1, 1);
    const ChatTarget held = heldChat();
    SimulatorOptions spoilt = simulated;
    spoilt.*GetParam() = 1.0;
    desk->simulator.change(spoilt);
    const CommandResult result = putBack(held);
    EXPECT_FALSE(result.ok) << result.message.toStdString();
    EXPECT_EQ(desk->loads(), 1) << "the seat stays counted while nobody knows";
    EXPECT_FALSE(inQueue(held));
    desk->simulator.change(simulated);
    EXPECT_TRUE(waitUntil([&] { return inQueue(held); }, 30s)) << "the call is made again";
    EXPECT_EQ(desk->simulator.servedRooms(), 0);
    EXPECT_TRUE(waitUntil([&] { return desk->loads() == 0; }));
}

INSTANTIATE_TEST_SUITE_P(Faults, UnclearPutBack,
                         testing::Values(&SimulatorOptions::serverErrorShare,
                                         &SimulatorOptions::lateErrorShare, &SimulatorOptions::hangShare,
                                         &SimulatorOptions::resetShare, &SimulatorOptions::wrongJsonShare));

TEST_F(DeskPutBack, PutBackOfARoomResolvedBehindOurBackEndsTheChat)
{
    start(1, 1);
    const ChatTarget held = heldChat();
    change([](SimulatorOptions &options) { options.lostWebhookShare = 1.0; });
    ASSERT_TRUE(desk->simulator.resolveRoom(held.room));
    const CommandResult result = putBack(held);
    EXPECT_FALSE(result.ok);
    EXPECT_EQ(result.message, QStringLiteral("Changed meanwhile: this chat is over."));
    EXPECT_EQ(desk->redis.run("HLEN desk:chats"), "0");
    EXPECT_EQ(desk->loads(), 0);
}

TEST_F(DeskPutBack, APutBackThatWasNeverAnsweredIsTakenUpByTheNextDesk)
{
    callTimeout = 10s; // so that the desk is closed first
    start(1, 1);
    const ChatTarget held = heldChat();
    change([](SimulatorOptions &options) { options.hangShare = 1.0; });
    desk->engine().actions().putBack(900, held);
    ASSERT_TRUE(waitUntil([&] { return desk->snapshot()->calling == 1; }));
    ASSERT_TRUE(desk->stopEngine());
    EXPECT_TRUE(desk->redis.run("HVALS desk:chats").contains("removing"));
    EXPECT_EQ(desk->loads(), 1);
    desk->simulator.change(simulated);
    desk->startEngine();
    EXPECT_TRUE(waitUntil([&] { return inQueue(held); }, 30s));
    EXPECT_EQ(desk->simulator.servedRooms(), 0);
}

} // namespace
} // namespace desk
