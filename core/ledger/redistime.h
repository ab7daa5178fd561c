/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/boottime.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace desk
{

/// What the clock of Redis shows at this moment, as far as its replies have told. A reply has travelled, so what it says
/// is early; the least early of the latest few counts. A value; used by ChatLedger in the engine thread.
class RedisTime
{
public:
    /// A reply that has just come says that it is @p time there, since the epoch.
    void heard(std::chrono::microseconds time) { m_ahead[m_heard++ % m_ahead.size()] = time - bootTime(); }

    /// Nothing before the first reply.
    std::optional<std::chrono::microseconds> now() const
    {
        if (m_heard == 0)
            return {};
        const auto known = std::min(m_heard, m_ahead.size());
        return *std::max_element(m_ahead.begin(), m_ahead.begin() + known) + bootTime();
    }

private:
    /// Of bootTime(), by each reply: steps of our own clock change nothing.
    std::array<std::chrono::microseconds, 8> m_ahead{};
    size_t m_heard = 0;
};

} // namespace desk
