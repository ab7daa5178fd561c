/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QCoreApplication>

#include <functional>

namespace desk
{

/// Why one chat went to one agent, as the event of the reservation tells it. A value.
struct Decision {
    Q_DECLARE_TR_FUNCTIONS(desk::Decision)

public:
    QList<DecisionCandidate> candidates; ///< the first five in the order of choice, the chosen one first
    int hadRoom = 0;                     ///< of the eligible, the chosen one included
    int full = 0; ///< of the eligible; those who are full by a cap of their own are not counted

    /// For people: "Lowest load of 3 who had room: 3 of 5."
    QString toText() const;
};

/// Reads what `reserve` writes: "12:0 14:1 | cap 2, room 3, full 1"; nothing if it is no such text. @p agentOf: the
/// agent as known at that moment, for names and own caps; may give none.
std::optional<Decision> readDecision(const QString &why,
                                     const std::function<AgentRow(const QByteArray &)> &agentOf);

} // namespace desk
