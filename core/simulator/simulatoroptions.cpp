/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/simulatoroptions.h"

namespace desk
{

using namespace std::chrono_literals;

SimulatorOptions SimulatorOptions::practice(quint32 seed)
{
    SimulatorOptions options;
    options.seed = seed;
    options.onlineShare = 0.6;
    options.shifts = true;
    options.customers = true;
    options.chatsPerMinute = 48.0;
    options.openingChats = 38;
    options.resolving = true;
    options.handlingTime = 45s;
    options.latency = 120ms;
    options.countLag = 2s;
    options.serverErrorShare = 0.01;
    options.refusedShare = 0.004;
    return options;
}

} // namespace desk
