/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redispending.h"

#include <algorithm>
#include <utility>

namespace desk
{

std::optional<RedisClock::time_point> RedisPending::nextDeadline() const
{
    if (m_overdue + m_unsent >= m_commands.size())
        return {};
    return m_commands[m_overdue].deadline;
}

void RedisPending::append(RedisHandler handler, std::chrono::milliseconds patience, Purpose purpose)
{
    m_commands.push_back({std::move(handler), patience, purpose, {}, {}});
    ++m_unsent;
}

void RedisPending::markSent(RedisClock::time_point now)
{
    for (size_t index = m_commands.size() - m_unsent; index < m_commands.size(); ++index) {
        Command &command = m_commands[index];
        command.sentAt = now;
        command.deadline = now + command.patience;
        if (index > 0)
            command.deadline = std::max(command.deadline, m_commands[index - 1].deadline);
    }
    m_unsent = 0;
}

RedisPending::Ended RedisPending::takeAnswered(RedisClock::time_point now)
{
    Command command = std::move(m_commands.front());
    m_commands.pop_front();
    if (m_overdue > 0)
        --m_overdue;
    if (command.purpose == Purpose::Wait)
        return {std::move(command.handler), {}};
    return {std::move(command.handler),
            std::chrono::duration_cast<std::chrono::microseconds>(now - command.sentAt)};
}

RedisHandler RedisPending::takeExpired(RedisClock::time_point now)
{
    const auto deadline = nextDeadline();
    if (!deadline || *deadline > now)
        return {};
    return std::exchange(m_commands[m_overdue++].handler, {});
}

std::deque<RedisPending::Leftover> RedisPending::takeAll()
{
    std::deque<Leftover> leftovers;
    const size_t firstUnsent = m_commands.size() - m_unsent;
    for (size_t index = m_overdue; index < m_commands.size(); ++index) {
        if (m_commands[index].purpose != Purpose::Own)
            leftovers.push_back({std::move(m_commands[index].handler), index < firstUnsent});
    }
    m_commands.clear();
    m_overdue = 0;
    m_unsent = 0;
    return leftovers;
}

} // namespace desk
