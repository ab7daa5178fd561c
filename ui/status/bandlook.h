/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/status/verdict.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

namespace desk
{

/// The colours and the icon of a verdict, in the window and on the wall.
struct BandLook {
    Token fill;
    Token edge;
    qreal edgeWidth;
    Token sentence;
    Token consequence;
    IconName icon;
    Token ink;
};

BandLook lookOf(const Verdict &verdict);

} // namespace desk
