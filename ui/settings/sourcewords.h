/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/settings/settings.h"

namespace desk
{

/// Where a setting comes from, for the place beside its field: "From the environment". Never the value.
QString sourceWords(const SettingOrigin &origin);

} // namespace desk
