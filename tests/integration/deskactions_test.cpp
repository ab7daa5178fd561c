/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// What a supervisor does to single chats and agents, through the whole desk.

#include "tests/integration/deskactionsfixture.h"

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::DeskActions;
using test::waitUntil;

constexpr auto paused = true;

TEST_F(DeskActions, AssignToCallsQiscusForTheChosenAgentWhilePaused)
{
    start(3, 2, paused);
    const ChatTarget chat = waitingChat();
    const QByteArray chosen = desk->simulator.agentIds().constLast();
    const CommandResult result = assignTo(chat, chosen);
    EXPECT_TRUE(result.ok) << result.message.toStdString();
    ASSERT_TRUE(waitUntil([&] { return desk->simulator.openChatsOf(chosen) == 1; }));
    EXPECT_EQ(see(chat.room, ChatState::Held)->agent, chosen);
    EXPECT_EQ(desk->simulator.assignCalls(), 1);
}

TEST_F(DeskActions, AssignToPassesTheCapOnlyWithTheOverrideAndTellsTheEvents)
{
    start(1, 1, paused);
    const QByteArray agent = desk->simulator.agentIds().constFirst();
    const ChatTarget first = waitingChat();
    const ChatTarget second = waitingChat();
    ASSERT_TRUE(assignTo(first, agent).ok);
    ASSERT_TRUE(waitUntil([&] { return desk->simulator.openChatsOf(agent) == 1; }));

    const CommandResult refused = assignTo(second, agent);
    EXPECT_FALSE(refused.ok);
    EXPECT_EQ(refused.message, QStringLiteral("This agent is at the cap"));
    EXPECT_EQ(desk->loads(), 1);
    EXPECT_FALSE(eventsContain("above the cap"));

    EXPECT_TRUE(assignTo(second, agent, {.aboveCap = true}).ok);
    EXPECT_TRUE(waitUntil([&] { return desk->simulator.openChatsOf(agent) == 2; }));
    EXPECT_EQ(desk->loads(), 2);
    EXPECT_TRUE(eventsContain("chosen by Ratih, above the cap"));
}

TEST_F(DeskActions, ARoomIsTakenFromWhoeverIsOnItOnlyWhenAsked)
{
    start(2, 2, paused);
    const QByteArray other = desk->simulator.agentIds().constFirst();
    const QByteArray chosen = desk->simulator.agentIds().constLast();
    const QByteArray room = desk->simulator.customerWrites();
    ChatTarget chat = target(room, ChatState::Queued);
    QiscusClient elsewhere(desk->options.qiscus); // somebody who assigns without the desk
    elsewhere.assign(room, other, QiscusClient::WhenTaken::Refuse, [](const auto &) {});
    ASSERT_TRUE(waitUntil([&] { return desk->simulator.openChatsOf(other) == 1; }));

    ASSERT_TRUE(assignTo(chat, chosen).ok) << "Qiscus is asked";
    chat = target(room, ChatState::Parked);
    EXPECT_EQ(desk->simulator.openChatsOf(other), 1) << "and refuses";

    ASSERT_TRUE(assignTo(chat, chosen, {.replaceOther = true}).ok);
    EXPECT_TRUE(waitUntil([&] { return desk->simulator.openChatsOf(chosen) == 1; }));
    EXPECT_EQ(desk->simulator.openChatsOf(other), 0);
    EXPECT_EQ(see(room, ChatState::Held)->agent, chosen);
}

TEST_F(DeskActions, AChatThatWentToSomebodyMeanwhileIsLeftAlone)
{
    start(1, 1, paused);
    const ChatTarget seen = waitingChat();
    pause(false);
    ASSERT_TRUE(waitUntil([&] { return desk->simulator.servedRooms() == 1; }));
    see(seen.room, ChatState::Held);
    const QByteArray agent = desk->simulator.agentIds().constFirst();
    const QString now = QStringLiteral("Changed meanwhile: now with ") + nameOf(agent);

    const CommandResult result = drop(seen);
    EXPECT_FALSE(result.ok);
    EXPECT_EQ(result.message, now);
    EXPECT_EQ(assignTo(seen, agent, {.aboveCap = true}).message, now);
    EXPECT_EQ(act([&](DeskEngine &engine, RequestId id) { engine.actions().moveToFront(id, seen); }).message,
              now);
    EXPECT_EQ(act([&](DeskEngine &engine, RequestId id) { engine.actions().replay(id, seen); }).message, now);
    EXPECT_EQ(putBack(seen).message, now) << "the supervisor saw it waiting";
    EXPECT_EQ(desk->simulator.servedRooms(), 1);
    EXPECT_EQ(desk->loads(), 1);
}

TEST_F(DeskActions, AChatThatIsBeingCalledIsBusy)
{
    simulated.hangShare = 1.0;
    start(1, 1, paused);
    const ChatTarget chat = waitingChat();
    ASSERT_TRUE(assignTo(chat, desk->simulator.agentIds().constFirst()).ok);
    const CommandResult result = drop(chat);
    EXPECT_FALSE(result.ok);
    EXPECT_TRUE(result.message.startsWith(QStringLiteral("A call to Qiscus for this chat is under way")))
        << result.message.toStdString();
}

TEST_F(DeskActions, MoveToFrontGoesOutBeforeAnOlderChat)
{
    start(1, 1, paused);
    const ChatTarget older = waitingChat();
    const ChatTarget younger = waitingChat();
    EXPECT_TRUE(act([&](DeskEngine &engine, RequestId id) { engine.actions().moveToFront(id, younger); }).ok);
    pause(false);
    ASSERT_TRUE(waitUntil([&] { return desk->simulator.servedRooms() == 1; }));
    EXPECT_EQ(desk->simulator.assignments().constFirst().room, younger.room);
    EXPECT_TRUE(inQueue(older));
}

TEST_F(DeskActions, ADroppedChatIsGoneAndARepeatedRequestActsOnce)
{
    start(1, 1, paused);
    const ChatTarget chat = waitingChat();
    const auto dropIt = [&](DeskEngine &engine, RequestId id) { engine.actions().drop(id, chat); };
    const CommandResult first = actAs(501, dropIt);
    EXPECT_TRUE(first.ok);
    EXPECT_EQ(desk->redis.run("HLEN desk:chats"), "0");
    const CommandResult again = actAs(501, dropIt);
    EXPECT_TRUE(again.ok) << "the first answer once more";
    EXPECT_EQ(again.message, first.message);
    const CommandResult another = actAs(502, dropIt);
    EXPECT_FALSE(another.ok);
    EXPECT_EQ(another.message, QStringLiteral("Changed meanwhile: this chat is over"));
}

TEST_F(DeskActions, ARepeatedAssignToGivesTheChatOnce)
{
    start(2, 2, paused);
    const ChatTarget chat = waitingChat();
    const QByteArray agent = desk->simulator.agentIds().constFirst();
    const auto giveIt = [&](DeskEngine &engine, RequestId id) {
        engine.actions().assignTo(id, chat, agent, {});
    };
    EXPECT_TRUE(actAs(501, giveIt).ok);
    EXPECT_TRUE(actAs(501, giveIt).ok);
    see(chat.room, ChatState::Held);
    EXPECT_EQ(desk->simulator.assignments().size(), 1);
    EXPECT_EQ(desk->loads(), 1);
}

TEST_F(DeskActions, ReplayBringsAParkedChatBackAtOnce)
{
    simulated.refusedShare = 1.0;
    start(4, 5);
    const QByteArray room = desk->simulator.customerWrites();
    const ChatTarget parked = target(room, ChatState::Parked);
    change([](SimulatorOptions &options) { options.refusedShare = 0; });
    EXPECT_TRUE(act([&](DeskEngine &engine, RequestId id) { engine.actions().replay(id, parked); }).ok);
    EXPECT_TRUE(waitUntil([&] { return desk->simulator.servedRooms() == 1; }));
}

TEST_F(DeskActions, ReplayAllBringsBackWhatFailed)
{
    simulated.refusedShare = 1.0;
    start(4, 5);
    const auto replayAll = [](DeskEngine &engine, RequestId id) { engine.actions().replayAll(id); };
    EXPECT_EQ(act(replayAll).message, QStringLiteral("No chat is among the failures any more."));

    const QByteArrayList rooms{desk->simulator.customerWrites(), desk->simulator.customerWrites()};
    for (const QByteArray &room : rooms) {
        see(room, ChatState::Parked);
        // As if it had been refused four times: the fifth gives it to a person.
        QByteArray record = desk->redis.run({"HGET", "desk:chats", room});
        desk->redis.run({"HSET", "desk:chats", room, record.replace("\"attempts\":1", "\"attempts\":4")});
    }
    ASSERT_TRUE(waitUntil([&] { return desk->snapshot()->failed.size() == 2; }, 60s));
    change([](SimulatorOptions &options) { options.refusedShare = 0; });
    const CommandResult result = act(replayAll);
    EXPECT_TRUE(result.ok);
    EXPECT_TRUE(result.message.startsWith(u'2')) << result.message.toStdString();
    EXPECT_TRUE(waitUntil([&] { return desk->simulator.servedRooms() == 2; }));
    EXPECT_TRUE(waitUntil([&] { return desk->snapshot()->failed.isEmpty(); }));
}

TEST_F(DeskActions, AnAgentsOwnCapIsWrittenOnlyOverTheValueSeenAndHoldsAtOnce)
{
    start(1, 1);
    const QByteArray agent = desk->simulator.agentIds().constFirst();
    EXPECT_FALSE(setOwnCap(agent, 4, 2).ok) << "somebody else changed it meanwhile";
    EXPECT_TRUE(setOwnCap(agent, {}, 2).ok);
    desk->simulator.rush(3);
    EXPECT_TRUE(
        waitUntil([&] { return desk->simulator.openChatsOf(agent) == 2 && desk->queueDepth() == 1; }));
    EXPECT_TRUE(setOwnCap(agent, 2, 3).ok);
    EXPECT_TRUE(waitUntil([&] { return desk->simulator.openChatsOf(agent) == 3; }));
    EXPECT_FALSE(setOwnCap("999", {}, 3).ok);
}

TEST_F(DeskActions, AnAgentSetAsideTakesChatsAgainWhenLifted)
{
    simulated.refusedShare = 1.0;
    start(1, 5);
    desk->simulator.rush(3);
    const auto setAside = [&] {
        return !desk->snapshot()->agents.isEmpty() && desk->snapshot()->agents.constFirst()->setAside;
    };
    ASSERT_TRUE(waitUntil(setAside));
    change([](SimulatorOptions &options) { options.refusedShare = 0; });
    const QByteArray agent = desk->simulator.agentIds().constFirst();
    EXPECT_TRUE(act([&](DeskEngine &engine, RequestId id) { engine.actions().liftSetAside(id, agent); }).ok);
    EXPECT_TRUE(waitUntil([&] { return desk->simulator.openChatsOf(agent) == 3; }));
    EXPECT_FALSE(act([&](DeskEngine &engine, RequestId id) { engine.actions().liftSetAside(id, "999"); }).ok);
}

} // namespace
} // namespace desk
