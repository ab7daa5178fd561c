/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

namespace desk::alarmsettings
{

/// How the supervisor wants to be called; kept beside the layout of the window.
struct Habits {
    bool notifications = true;
    bool sound = false;
    bool closeToTray = false;
    bool closeToTrayTold = false; ///< that closing only hides the window was said once
};

Habits habits();
void setHabits(const Habits &habits);

} // namespace desk::alarmsettings
