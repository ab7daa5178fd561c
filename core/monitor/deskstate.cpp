/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/monitor/deskstate.h"

#include <algorithm>

namespace desk
{

namespace
{

bool isArriving(const ChatRecord &chat)
{
    return chat.state == ChatState::Calling || chat.state == ChatState::Open;
}

/// The cap that rules for this agent.
int capOf(const AgentRecord &agent, int globalCap)
{
    return agent.ownCap.value_or(globalCap);
}

void countAgent(const AgentRecord &agent, int globalCap, DeskSnapshot &snapshot)
{
    const int cap = capOf(agent, globalCap);
    if (agent.load > cap)
        ++snapshot.agentsOver;
    if (!agent.eligible)
        ++snapshot.agentsOffline;
    else if (agent.load < cap && !agent.setAside)
        ++snapshot.agentsWithRoom;
    else
        ++snapshot.agentsFull;
}

} // namespace

void DeskState::clear()
{
    *this = {};
}

void DeskState::applyPage(const LedgerPage &page)
{
    for (const ChatRecord &chat : page.chats)
        put(chat);
    for (const AgentRecord &agent : page.agents)
        put(agent);
}

void DeskState::apply(const LedgerEvent &event)
{
    if (event.chat)
        put(*event.chat);
    else if (!event.room.isEmpty())
        remove(event.room);
    if (event.agent)
        put(*event.agent);
    if (!event.agentGone.isEmpty())
        m_agents.remove(event.agentGone);
    if (event.cap)
        m_cap = *event.cap;
    if (event.pause)
        m_pause = *event.pause;
    if (event.queueDepth >= 0)
        m_depth = event.queueDepth;
}

void DeskState::applySummary(const LedgerSummary &summary)
{
    m_cap = summary.cap;
    m_pause = summary.pause;
    m_depth = summary.queueDepth;
}

qint64 DeskState::oldestArrivalUs() const
{
    for (const auto &[place, row] : m_waiting) {
        if (row->state == ChatState::Queued)
            return place.first;
    }
    return 0;
}

std::map<DeskState::Place, ChatRow> *DeskState::listOf(const ChatRecord &chat)
{
    switch (chat.state) {
    case ChatState::Queued:
    case ChatState::Parked:
        return &m_waiting;
    case ChatState::Failed:
        return &m_failed;
    case ChatState::Open:
        return chat.attempts >= attemptsShownAsFailure ? &m_failed : nullptr;
    case ChatState::Calling:
    case ChatState::Held:
    case ChatState::Removing:
        break;
    }
    return nullptr;
}

void DeskState::index(const ChatRow &row)
{
    if (auto *list = listOf(*row))
        list->insert_or_assign(Place(row->arrivalUs, row->room), row);
    if (isArriving(*row))
        addArriving(row->agent, +1);
}

void DeskState::unindex(const ChatRow &row)
{
    if (auto *list = listOf(*row))
        list->erase(Place(row->arrivalUs, row->room));
    if (isArriving(*row))
        addArriving(row->agent, -1);
}

void DeskState::put(const ChatRecord &chat)
{
    ChatRow &row = m_chats[chat.room];
    if (row && row->version >= chat.version)
        return;
    if (row)
        unindex(row);
    row = std::make_shared<const ChatRecord>(chat);
    index(row);
}

void DeskState::remove(const QByteArray &room)
{
    if (const ChatRow row = m_chats.take(room))
        unindex(row);
}

void DeskState::put(AgentRecord agent)
{
    agent.arriving = m_arriving.value(agent.id);
    AgentRow &row = m_agents[agent.id];
    if (row && row->version > agent.version)
        return;
    row = std::make_shared<const AgentRecord>(std::move(agent));
}

void DeskState::addArriving(const QByteArray &agent, int difference)
{
    int &arriving = m_arriving[agent];
    arriving += difference;
    const auto row = m_agents.find(agent);
    if (row == m_agents.end())
        return;
    auto changed = std::make_shared<AgentRecord>(**row);
    changed->arriving = arriving;
    *row = std::move(changed);
}

void DeskState::fill(DeskSnapshot &snapshot) const
{
    snapshot.queueDepth = m_depth;
    snapshot.cap = m_cap.value;
    snapshot.capState = m_cap;
    snapshot.pause = m_pause;

    snapshot.waiting.reserve(static_cast<qsizetype>(m_waiting.size()));
    for (const auto &[place, row] : m_waiting)
        snapshot.waiting.append(row);
    for (const auto &[place, row] : m_failed)
        snapshot.failed.append(row);

    snapshot.agents.reserve(m_agents.size());
    for (const AgentRow &row : m_agents) {
        if (!row->known && row->load == 0)
            continue;
        snapshot.agents.append(row);
        countAgent(*row, m_cap.value, snapshot);
    }
}

QList<ChatRow> DeskState::failedChats() const
{
    QList<ChatRow> chats;
    for (const auto &[place, row] : m_failed)
        chats.append(row);
    return chats;
}

WatchedAgent DeskState::watched(const QByteArray &agent) const
{
    WatchedAgent watched{agent, {}};
    if (agent.isEmpty())
        return watched;
    for (const ChatRow &chat : m_chats) {
        if (chat->agent == agent)
            watched.chats.append(chat);
    }
    std::ranges::sort(watched.chats, {},
                      [](const ChatRow &row) { return std::pair(row->arrivalUs, row->room); });
    return watched;
}

} // namespace desk
