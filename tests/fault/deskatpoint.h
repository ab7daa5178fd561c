/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "tests/support/deskfleet.h"
#include "tests/support/redistap.h"

namespace desk::test
{

/// Points on the way of a chat between a desk, Redis and Qiscus.
enum class Point {
    EnqueueAsked,
    EnqueueStored,
    ReserveAsked,
    ReserveStored,
    CallArrived,    ///< on the way to Qiscus, which never sees it
    CallTookEffect, ///< the answer has not left Qiscus
    CallAnswered,   ///< the answer does not reach the desk
    ConfirmAsked,
    ConfirmStored,
    ResolveAsked,
    ResolveStored,
};

/// A program whose every word to Redis and to Qiscus goes through relays of the test, which see a point come.
class DeskAtPoint
{
public:
    static constexpr int agents = 5;
    static constexpr int cap = 3;

    DeskAtPoint();

    /// Calls @p strike when @p point has come @p times. What passed there is held back unless it says otherwise.
    void strikeAt(Point point, int times, std::function<void()> strike, bool holdBack = true);
    bool hasStruck() const { return m_struck; }

    DeskProgram &program() { return *fleet.desks.front(); }
    /// Starts all programs, and waits until one has read who is there.
    void startDesks();
    /// Resolves some of the chats that were given out, each other one as an admin would.
    void resolve(int chats);

    DeskFleet fleet;

private:
    bool goesOn(Point here);
    Wiretap::Watch watchOneCaller();
    void strike();

    Point m_point{};
    int m_left = 0; ///< so often the point comes until it strikes
    bool m_holdBack = true;
    bool m_struck = false;
    std::function<void()> m_strike;
    std::unique_ptr<Wiretap> m_redisTap;
    std::unique_ptr<Wiretap> m_qiscusTap;
};

} // namespace desk::test
