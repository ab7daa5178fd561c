/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

namespace desk
{

/// "4/5"; only the load where the cap of that moment is not known.
QString candidateLoad(const DecisionCandidate &candidate);

bool isFull(const DecisionCandidate &candidate);

/// What became of the candidate at this place of the order: "Chosen: lowest load", "Second, room for 1".
QString candidateVerdict(const QList<DecisionCandidate> &candidates, qsizetype place);

/// The whole explanation of one line of the activity in plain text, ready to be sent to somebody.
QString explanationText(const ActivityEntry &entry);

} // namespace desk
