/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <chrono>

namespace desk
{

/// Time since the machine started, suspend included (CLOCK_BOOTTIME). Qt's timers and
/// std::chrono::steady_clock stand still while the machine sleeps: a lease measured with them would look
/// fresh after a night.
std::chrono::milliseconds bootTime();

} // namespace desk
