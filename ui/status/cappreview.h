/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QMap>
#include <QString>

namespace desk
{

inline constexpr int LeastCap = 1;
inline constexpr int GreatestCap = 1000;

/// What a cap would do to the chats and agents of one snapshot.
struct CapPreview {
    int cap = 0;
    int waiting = 0;          ///< chats in the queue; parked chats and calls under way are not counted
    int goOut = 0;            ///< of these, how many would get a seat
    int over = 0;             ///< agents that would hold more than they may
    int atCap = 0;            ///< agents under the global cap that would be exactly full
    int ownCap = 0;           ///< eligible agents with a cap of their own, which this one does not touch
    bool blocked = false;     ///< paused, or something stops assigning: chats would not go out now
    QMap<int, int> loadsNow;  ///< number of eligible agents by load
    QMap<int, int> loadsThen; ///< the same after the chats have gone out

    int stillWaiting() const { return waiting - goOut; }
    bool operator==(const CapPreview &) const = default;
};

/// Gives the waiting chats of @p snapshot out as the ledger would under @p cap: always to the least loaded
/// agent that is eligible, not set aside and below its cap; an agent's own cap replaces the global one.
/// @p queued: what queuedIn() says, for callers who ask about several caps.
CapPreview previewCap(const DeskSnapshot &snapshot, int cap, int queued);
int queuedIn(const DeskSnapshot &snapshot); ///< chats that wait for a seat

inline CapPreview previewCap(const DeskSnapshot &snapshot, int cap)
{
    return previewCap(snapshot, cap, queuedIn(snapshot));
}

/// What stands beside the buttons, without the cap itself: "15 of 17 go out now", "none go out, 11 over".
QString stepSentence(const CapPreview &preview);
/// Headline of the popover: "5 to 6: 15 of 17 waiting go out now".
QString previewHeadline(const CapPreview &preview, int storedCap);
/// The line below it: "2 still wait. 13 agents at 6, 3 with own cap."
QString previewDetail(const CapPreview &preview);
/// The histogram in words, for screen readers.
QString histogramInWords(const CapPreview &preview);

} // namespace desk
