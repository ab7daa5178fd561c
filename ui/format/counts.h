/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QString>

namespace desk
{

/// The plain number, from 10,000 on in thousands: "10.2k"; from a million on "1.5M". Never rounded up:
/// "99.9k" means not yet a hundred thousand.
QString compactCount(qint64 count);

/// With the digit grouping of the locale, for tool tips: "10,234".
QString fullCount(qint64 count);

} // namespace desk
