/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "app/commandline.h"
#include "core/settings/settings.h"

namespace desk
{

/// Reads all settings for this start: command line, environment, .env, and @p dialog (empty without a
/// window). Warnings go to the terminal. Says whether this is practice mode and what follows from it.
std::expected<Settings, QStringList> readStartSettings(const CommandLine &commandLine,
                                                       const QHash<QString, QString> &dialog);

} // namespace desk
