/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/simulatoroptions.h"

namespace desk
{

using namespace std::chrono_literals;

SimulatorOptions SimulatorOptions::practice(quint32 seed, int cap)
{
    SimulatorOptions options;
    options.seed = seed;
    options.onlineShare = 0.5;
    options.shifts = true;
    options.customers = true;
    options.chatsPerMinute = 23.0 * cap; // near what 24 agents with that cap and their breaks can handle
    options.openingChats = 18 * cap;     // half the agents are there: more chats than seats
    options.resolving = true;
    options.handlingTime = 45s;
    options.latency = 120ms;
    options.countLag = 2s;
    options.serverErrorShare = 0.01;
    options.refusedShare = 0.004;
    return options;
}

} // namespace desk
