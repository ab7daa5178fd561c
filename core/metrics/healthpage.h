/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/httpanswer.h"
#include "core/monitor/desksnapshot.h"

namespace desk
{

/// What /healthz answers: 200, or 503 with the reasons while any part of the desk is Bad or the ledger has not been read
/// yet. Pure; in words for people and in names for programs.
HttpAnswer healthPage(const DeskSnapshot &snapshot);

} // namespace desk
