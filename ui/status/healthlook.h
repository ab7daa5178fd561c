/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

namespace desk
{

/// How the state of a part is shown.
struct HealthLook {
    IconName icon;
    Token ink;
    bool news; ///< worth being told
};

HealthLook lookOf(HealthLevel level);

QString healthName(HealthItem::Part part);      ///< "Other desks"
QString healthShortName(HealthItem::Part part); ///< "Desks"
QString healthSentence(const HealthItem &item); ///< "Redis: away 0:38"

} // namespace desk
