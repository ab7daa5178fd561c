/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "tests/support/deskfixture.h"

namespace desk::test
{

/// A whole desk, and what a supervisor does to single chats and agents with it: each call waits for its answer.
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

    CommandResult assignTo(const ChatTarget &chat, const QByteArray &agent, AssignOverrides overrides = {})
    {
        return act(
            [&](DeskEngine &engine, RequestId id) { engine.actions().assignTo(id, chat, agent, overrides); });
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

    SimulatorOptions simulated{.duplicateShare = 0, .latency = std::chrono::milliseconds(1)};
    std::chrono::milliseconds callTimeout{500};
    std::unique_ptr<TestDesk> desk;

private:
    RequestId m_lastRequest = 0;
};

} // namespace desk::test
