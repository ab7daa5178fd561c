/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

namespace desk
{

/// What the program tells the shell; documented in the README.
enum ExitCode {
    ExitOk = 0,
    ExitBadSettings = 2,     ///< a setting or an option cannot be used; which and why stands on the terminal
    ExitAlreadyRuns = 3,     ///< another program uses the same data directory
    ExitNoDataDirectory = 4, ///< the data directory cannot be made or written
    ExitNoPort = 5,          ///< practice mode found no free port on loopback
    ExitCheckFailed = 6,     ///< --check found something that keeps a desk from running
};

} // namespace desk
