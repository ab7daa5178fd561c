/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/status/verdict.h"

#include <QIcon>

namespace desk
{

/// The tray's word for a depth: at most three characters; "–" when it is not known (below zero).
QString trayText(qint64 depth);

/// @p text on a ground in the colour of the level. Trouble has a shape of its own, so that the colour only
/// repeats it.
QIcon depthIcon(const QString &text, VerdictLevel level);

} // namespace desk
