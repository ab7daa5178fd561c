/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/icons.h"

#include <QMetaType>

#include <optional>

namespace desk
{

/// What a cell means, from which the delegate takes its ink. Models never name colours.
enum class Tone { Normal, Muted, Ok, Warn, Bad, Seat };

/// The seats of one agent, as one cell draws them.
struct Seats {
    int held = 0;     ///< chats the agent has
    int arriving = 0; ///< reserved, the call to Qiscus is under way
    int external = 0; ///< only Qiscus counts them
    int cap = 0;
    bool online = false;           ///< offline agents have no free seats
    bool frozen = false;           ///< the data are old: no colour
    std::optional<int> previewCap; ///< a cap that somebody thinks about; none: nothing to preview

    int load() const { return held + arriving + external; }
    bool operator==(const Seats &) const = default;
};

/// Roles beside Qt's own that the row delegate reads.
namespace cellrole
{
enum {
    Tone = Qt::UserRole + 1, ///< desk::Tone
    Icon,                    ///< desk::IconName, drawn at the left of the cell; invalid: none
    IconTone,                ///< desk::Tone of the icon where it differs from that of the text
    Bold,                    ///< bool
    Seats,                   ///< desk::Seats, drawn after the text; invalid: none
    Key,                     ///< QByteArray: room or agent id of the row
};
} // namespace cellrole

} // namespace desk

Q_DECLARE_METATYPE(desk::Tone)
Q_DECLARE_METATYPE(desk::IconName)
Q_DECLARE_METATYPE(desk::Seats)
