/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QString>

#include <chrono>
#include <functional>

namespace desk::test
{

/// Runs the event loop until @p condition holds or the deadline passes; returns whether it holds.
/// On failure it prints what @p state says (if given), so that a red test tells what it saw.
bool waitUntil(const std::function<bool()> &condition,
               std::chrono::milliseconds deadline = std::chrono::seconds(10),
               const std::function<QString()> &state = {});

} // namespace desk::test
