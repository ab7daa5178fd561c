/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/dice.h"
#include "core/simulator/httpmessage.h"
#include "core/simulator/simulatoroptions.h"

namespace desk::simulated
{

/// What goes wrong with a call that puts an agent on a room or takes one away.
enum class Fault {
    None,
    ServerError,
    LateError,
    Refused,
    Forbidden,
    RateLimit,
    HangWithout, ///< never answered, without effect
    HangAfter,   ///< never answered, after taking effect
    ResetWithout,
    ResetAfter,
    FalseTaken,
    WrongJson,
    SlowDrip,
};

/// Draws the faults by the shares of the options, as they are at the time of the draw.
class Faults
{
public:
    explicit Faults(const SimulatorOptions &options);

    Fault drawForWrite();
    Fault drawForRead(); ///< None: it is answered

    /// Whether the call does what it asks for in spite of the fault.
    static bool takesEffect(Fault fault);
    /// The answer for @p fault; @p good is what would be said without one.
    HttpReply spoil(Fault fault, HttpReply good);

private:
    HttpReply wrongJson(HttpReply good);

    const SimulatorOptions &m_options;
    Dice m_writeDice;
    Dice m_readDice;
    int m_wrongJsonTurn = 0;
};

} // namespace desk::simulated
