/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgertypes.h"

#include <QString>

namespace desk
{

/// What the program will do about a call that failed, read from what the ledger made of its chat: "Tried again in 7 s."
/// Empty for events that are no failure, and for chats that are over. Pure; any thread.
QString whatFollows(const LedgerEvent &event);

} // namespace desk
