/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QByteArray>

namespace desk
{

/// The lines as a table for other programs: RFC 4180 (CRLF, quotes doubled), UTF-8 with a mark so that spreadsheets
/// know it, times in ISO 8601. A text that a spreadsheet would take for a formula gets an apostrophe before it: names of
/// customers come from strangers.
QByteArray activityCsv(const QList<ActivityEntry> &entries);

} // namespace desk
