/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

// What a supervisor does to single chats and agents, through the whole desk.

#include "tests/support/deskfixture.h"

namespace desk
{
namespace
{

using namespace std::chrono_literals;
using test::TestDesk;
using test::waitUntil;

constexpr auto paused = true;

class DeskActions : public testing::Test
{
protected:
    void start(int agents, int cap, bool nothingGivenOut = false)
    {
        simulated.agents = agents;
        desk = std::make_unique<TestDesk>(simulated);
        desk->options.qiscus.totalTimeout = callTimeout;
        desk->setCap(cap);
        desk->startEngine();
        if (nothingGivenOut)
            pause(true);
    }

    void pause(bool on)
    {
        act([on](DeskEngine &engine, RequestId id) { engine.setPaused(id, on, {}); });
        ASSERT_TRUE(waitUntil([&] { return desk->snapshot()->pause.paused == on; }));
    }

    /// Does what @p action asks for and waits for the answer.
    template<typename Action>
    CommandResult act(Action action)
    {
        return actAs(++m_lastRequest, action);
    }

    template<typename Action>
    CommandResult actAs(RequestId id, Action action)
    {
        desk->lastResult = {};
        action(desk->engine(), id);
        EXPECT_TRUE(waitUntil([&] { return desk->lastResult.request == id; })) << "the request has no answer";
        return desk->lastResult;
    }

    CommandResult assignTo(const ChatTarget &chat, const QByteArray &agent, bool aboveCap = false)
    {
        return act(
            [&](DeskEngine &engine, RequestId id) { engine.actions().assignTo(id, chat, agent, aboveCap); });
    }

    CommandResult drop(const ChatTarget &chat)
    {
        return act([&](DeskEngine &engine, RequestId id) { engine.actions().drop(id, chat); });
    }

    CommandResult putBack(const ChatTarget &chat)
    {
        return act([&](DeskEngine &engine, RequestId id) { engine.actions().putBack(id, chat); });
    }

    CommandResult setOwnCap(const QByteArray &agent, std::optional<int> expected, std::optional<int> cap)
    {
        return act(
            [&](DeskEngine &engine, RequestId id) { engine.actions().setOwnCap(id, agent, expected, cap); });
    }

    /// The chat as the window shows it in @p state, wherever that is.
    ChatRow see(const QByteArray &room, ChatState state)
    {
        desk->engine().watchAgent(agentOf(room));
        ChatRow seen;
        const auto look = [&] {
            const DeskSnapshot &snapshot = *desk->snapshot();
            for (const QList<ChatRow> &rows : {snapshot.waiting, snapshot.failed, snapshot.watched.chats}) {
                for (const ChatRow &row : rows) {
                    if (row->room == room && row->state == state)
                        seen = row;
                }
            }
            return seen != nullptr;
        };
        EXPECT_TRUE(waitUntil(look)) << "room " << room.toStdString() << " is not shown in that state";
        return seen ? seen : std::make_shared<const ChatRecord>();
    }

    ChatTarget target(const QByteArray &room, ChatState state)
    {
        const ChatRow row = see(room, state);
        return {row->room, row->version};
    }

    /// A chat that waits, seen.
    ChatTarget waitingChat() { return target(desk->simulator.customerWrites(), ChatState::Queued); }

    /// A chat that the one agent has, while nothing more is given out.
    ChatTarget heldChat()
    {
        const QByteArray room = desk->simulator.customerWrites();
        EXPECT_TRUE(waitUntil([&] { return desk->simulator.servedRooms() == 1; }));
        const ChatTarget held = target(room, ChatState::Held);
        pause(true);
        return held;
    }

    void change(void (*spoil)(SimulatorOptions &))
    {
        SimulatorOptions changed = simulated;
        spoil(changed);
        desk->simulator.change(changed);
    }

    bool inQueue(const ChatTarget &chat)
    {
        return !desk->redis.run({"ZSCORE", "desk:queue", chat.room}).isEmpty();
    }

    QByteArray agentOf(const QByteArray &room)
    {
        for (const QByteArray &agent : desk->simulator.agentIds()) {
            if (!desk->redis.run({"ZSCORE", "desk:seats", agent + ':' + room}).isEmpty())
                return agent;
        }
        return {};
    }

    QString nameOf(const QByteArray &agent)
    {
        for (const AgentRow &row : desk->snapshot()->agents) {
            if (row->id == agent)
                return row->name;
        }
        return {};
    }

    bool eventsContain(const QByteArray &text)
    {
        return desk->redis.run("XRANGE desk:events - +").contains(text);
    }

    SimulatorOptions simulated{.duplicateShare = 0, .latency = 1ms};
    std::chrono::milliseconds callTimeout{500};
    std::unique_ptr<TestDesk> desk;

private:
    RequestId m_lastRequest = 0;
};

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

    EXPECT_TRUE(assignTo(second, agent, true).ok);
    EXPECT_TRUE(waitUntil([&] { return desk->simulator.openChatsOf(agent) == 2; }));
    EXPECT_EQ(desk->loads(), 2);
    EXPECT_TRUE(eventsContain("chosen by Ratih, above the cap"));
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
    EXPECT_EQ(assignTo(seen, agent, true).message, now);
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
        engine.actions().assignTo(id, chat, agent, false);
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

TEST_F(DeskActions, PutBackTakesTheChatFromItsAgentAtQiscusAndKeepsItsPlace)
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

TEST_F(DeskActions, ARefusedPutBackSaysWhyAndTheChatStays)
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
class UnclearPutBack : public DeskActions, public testing::WithParamInterface<double SimulatorOptions::*>
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

TEST_F(DeskActions, PutBackOfARoomResolvedBehindOurBackEndsTheChat)
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

TEST_F(DeskActions, APutBackThatWasNeverAnsweredIsTakenUpByTheNextDesk)
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
