/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/settings/settings.h"

#include <QCommandLineParser>

namespace desk
{

/// What the command line asked for. A value.
struct CommandLine {
    bool headless = false; ///< no window: asked for, or there is no display
    bool headlessAsked = false;
    bool watch = false; ///< no allocator: a window over the Redis of other desks
    bool demo = false;
    bool check = false; ///< look whether a desk could run, say so, end
    quint32 seed = 0;
    QString envFile;
    QHash<QString, QString> settings; ///< by the name of the setting
};

/// Whether no window may be made: asked for, or no display, or an answer that needs none (--help, --version).
/// Looks at the raw arguments, because the application object must be chosen before Qt can parse them.
bool wantsNoWindow(int argc, char **argv);

/// Parses the arguments of the running application; answers --help and --version by itself and ends the
/// program. The error says which option is wrong.
std::expected<CommandLine, QString> parseCommandLine(bool withoutWindow);

} // namespace desk
