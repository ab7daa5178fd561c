/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QString>

namespace desk
{

/// What a transition of the ledger is called before people; a name that is new to us stays as it is.
QString activityWord(const QByteArray &kind);

} // namespace desk
