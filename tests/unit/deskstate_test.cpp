/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/monitor/deskstate.h"

#include <gtest/gtest.h>

namespace desk
{
namespace
{

ChatRecord chat(const char *room, ChatState state, qint64 version, qint64 arrivalUs = 100,
                const char *agent = "")
{
    ChatRecord record;
    record.room = room;
    record.state = state;
    record.version = version;
    record.arrivalUs = arrivalUs;
    record.agent = agent;
    return record;
}

AgentRecord agent(const char *id, int load, bool eligible = true, qint64 version = 1)
{
    AgentRecord record;
    record.id = id;
    record.load = load;
    record.eligible = eligible;
    record.version = version;
    return record;
}

LedgerEvent about(const ChatRecord &record)
{
    LedgerEvent event;
    event.room = record.room;
    event.chat = record;
    return event;
}

DeskSnapshot snapshotOf(const DeskState &state)
{
    DeskSnapshot snapshot;
    state.fill(snapshot);
    return snapshot;
}

QByteArrayList roomsOf(const QList<ChatRow> &rows)
{
    QByteArrayList rooms;
    for (const ChatRow &row : rows)
        rooms.append(row->room);
    return rooms;
}

TEST(DeskState, WaitingIsInOrderOfArrival)
{
    DeskState state;
    state.apply(about(chat("2", ChatState::Queued, 1, 200)));
    state.apply(about(chat("1", ChatState::Queued, 1, 100)));
    state.apply(about(chat("3", ChatState::Parked, 1, 150)));
    EXPECT_EQ(roomsOf(snapshotOf(state).waiting), (QByteArrayList{"1", "3", "2"}));
    EXPECT_EQ(state.oldestArrivalUs(), 100);
}

TEST(DeskState, AnOlderVersionChangesNothing)
{
    DeskState state;
    state.apply(about(chat("1", ChatState::Held, 5, 100, "a")));
    state.apply(about(chat("1", ChatState::Queued, 4)));
    EXPECT_TRUE(snapshotOf(state).waiting.isEmpty());
}

TEST(DeskState, AChatThatIsGoneLeavesEveryList)
{
    DeskState state;
    state.apply(about(chat("1", ChatState::Queued, 1)));
    state.apply(about(chat("2", ChatState::Failed, 1)));
    LedgerEvent gone;
    gone.room = "1";
    state.apply(gone);
    gone.room = "2";
    state.apply(gone);
    const DeskSnapshot snapshot = snapshotOf(state);
    EXPECT_TRUE(snapshot.waiting.isEmpty());
    EXPECT_TRUE(snapshot.failed.isEmpty());
}

TEST(DeskState, AChangedPlaceLeavesNoTraceOfTheOldOne)
{
    DeskState state;
    state.apply(about(chat("1", ChatState::Queued, 1, 300)));
    state.apply(about(chat("1", ChatState::Queued, 2, 100)));
    EXPECT_EQ(snapshotOf(state).waiting.size(), 1);
}

TEST(DeskState, ArrivingChatsAreCountedAtTheirAgent)
{
    DeskState state;
    LedgerPage page;
    page.agents = {agent("a", 2)};
    state.applyPage(page);
    state.apply(about(chat("1", ChatState::Calling, 1, 100, "a")));
    state.apply(about(chat("2", ChatState::Open, 1, 100, "a")));
    EXPECT_EQ(state.agent("a")->arriving, 2);
    state.apply(about(chat("1", ChatState::Held, 2, 100, "a")));
    EXPECT_EQ(state.agent("a")->arriving, 1);
    LedgerEvent roster;
    roster.agent = agent("a", 3, true, 2);
    state.apply(roster);
    EXPECT_EQ(state.agent("a")->arriving, 1) << "a new record keeps the count";
}

TEST(DeskState, OpenChatsAreFailuresFromTheFifthAttemptOn)
{
    DeskState state;
    ChatRecord open = chat("1", ChatState::Open, 1, 100, "a");
    open.attempts = attemptsShownAsFailure - 1;
    state.apply(about(open));
    EXPECT_TRUE(snapshotOf(state).failed.isEmpty());
    ++open.attempts;
    ++open.version;
    state.apply(about(open));
    EXPECT_EQ(roomsOf(snapshotOf(state).failed), QByteArrayList{"1"});
}

TEST(DeskState, AgentsAreCountedByTheCapThatRulesForThem)
{
    DeskState state;
    LedgerPage page;
    AgentRecord own = agent("own", 4);
    own.ownCap = 3;
    AgentRecord aside = agent("aside", 0);
    aside.setAside = true;
    AgentRecord left = agent("left", 0, false);
    left.known = false;
    page.agents = {agent("room", 1), agent("full", 2), own, aside, agent("off", 1, false), left};
    state.applyPage(page);
    LedgerSummary summary;
    summary.cap.value = 2;
    state.applySummary(summary);

    const DeskSnapshot snapshot = snapshotOf(state);
    EXPECT_EQ(snapshot.agentsWithRoom, 1);
    EXPECT_EQ(snapshot.agentsFull, 3) << "full, over its own cap, set aside";
    EXPECT_EQ(snapshot.agentsOver, 1);
    EXPECT_EQ(snapshot.agentsOffline, 1);
    EXPECT_EQ(snapshot.agents.size(), 5) << "who has left and holds nothing is not shown";
}

TEST(DeskState, RowsThatDidNotChangeStayTheSameObjects)
{
    DeskState state;
    state.apply(about(chat("1", ChatState::Queued, 1)));
    const ChatRow before = snapshotOf(state).waiting.constFirst();
    state.apply(about(chat("2", ChatState::Queued, 1, 200)));
    EXPECT_EQ(snapshotOf(state).waiting.constFirst(), before);
}

} // namespace
} // namespace desk
