/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/common/thresholds.h"

#include <QString>

namespace desk
{

/// How the band looks. Unknown: nothing has been read yet.
enum class VerdictLevel { Well, Practice, Unknown, Warning, Bad };

/// What stands in the band above everything: what happened, what it means and what to do.
struct Verdict {
    VerdictLevel level = VerdictLevel::Unknown;
    bool practice = false; ///< the band carries the accent outline unless it is worse than that
    QString sentence;      ///< the worst finding: what happened
    QString consequence;   ///< what it means and what to do; then the other findings after "Also:"
    QString advice; ///< every finding in full, one a line: behind "What to do"; empty while all is well

    bool operator==(const Verdict &) const = default;
};

/// Judges a snapshot at @p nowMs (this machine's clock). The order of precedence, the worst first:
/// credentials refused, Redis away, webhooks not taken, a wait or the depth over its alarm, Qiscus down, the
/// roster too old, paused, nobody online, warnings (wait, depth, refused chats, over the cap, a part in
/// trouble), a bad cap or another allocator, practice mode, all is well.
Verdict verdictOf(const DeskSnapshot &snapshot, const Thresholds &thresholds, qint64 nowMs);

} // namespace desk
