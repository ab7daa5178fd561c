/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "app/commandline.h"
#include "core/settings/settings.h"

namespace desk
{

/// Reads all settings for this start: command line, environment, .env, and @p saved, what the window keeps (empty
/// without one). Warnings go to the terminal, each once. Main thread. Says whether this is practice mode and what follows from it.
std::expected<Settings, QList<SettingProblem>> readStartSettings(const CommandLine &commandLine,
                                                                 const QHash<QString, QString> &saved);

/// Where each setting of such a start comes from, for people to see; warns of nothing.
QHash<QString, SettingOrigin> readStartOrigins(const CommandLine &commandLine,
                                               const QHash<QString, QString> &saved);

/// The problems in words, one a line.
QStringList displayTexts(const QList<SettingProblem> &problems);

} // namespace desk
