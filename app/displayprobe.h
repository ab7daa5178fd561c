/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

namespace desk
{

/// Whether a window could be shown: connects to the display that Qt would take, because Qt ends a program whose display
/// does not answer. True where no display is needed (offscreen and the like). For main(), before any application object.
bool displayAnswers();

} // namespace desk
