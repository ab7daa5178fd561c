/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QCoreApplication>

namespace desk
{

/// What this room says to people: on the terminal, and beside the fields of the settings dialog.
struct SettingText {
    Q_DECLARE_TR_FUNCTIONS(desk::SettingText)
};

} // namespace desk
