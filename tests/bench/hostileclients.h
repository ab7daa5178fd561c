/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QtGlobal>

namespace desk::bench
{

/// Attacks an HTTP listener on loopback until it is killed: a body of 500 MB, a header of 64 MB, 1,000 connections
/// that say nothing and 500 that begin a request and do not end it, all at once; whatever is cut off comes again. Meant
/// for a process of its own, so that its memory is not that of the listener. Writes "ready" to stdout when all have
/// been tried. Runs the event loop; returns only if it cannot begin.
int attack(quint16 port);

} // namespace desk::bench
