/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "app/exitcodes.h"
#include "core/settings/settings.h"

namespace desk
{

/// --check: prints one line for each part, then what to do about it; ExitCheckFailed if a desk could not run. Runs the
/// event loop of the application until all is known, at most 15 s.
ExitCode runCheck(const Settings &settings);

} // namespace desk
