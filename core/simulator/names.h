/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/dice.h"

#include <QString>

namespace desk::simulated
{

/// Full name of the agent number @p index (from 0): a hand-picked list first, made up beyond it.
QString agentName(int index, quint32 seed);

/// A customer's name: most are Indonesian, some from elsewhere, a few as people write themselves in a chat.
QString customerName(Dice &dice);

/// "Dewi Anggraini" -> "dewi.anggraini": plain letters, for addresses.
QString mailName(const QString &name);

} // namespace desk::simulated
