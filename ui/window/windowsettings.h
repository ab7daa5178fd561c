/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/appearance.h"

#include <QByteArray>
#include <QString>

namespace desk::windowsettings
{

/// How the supervisor left the window. Apart from the settings of the engine: losing it loses nothing but
/// comfort.
struct Layout {
    QByteArray geometry;
    QByteArray columns; ///< splitter between left and right
    QByteArray rows;    ///< splitter between the waiting chats and the tabs
    int page = 0;
    int trendMinutes = 60;
};

Layout layout();
void setLayout(const Layout &layout);

AppearanceChoice appearance();
void setAppearance(AppearanceChoice choice);

/// Code of the language that was chosen, see language.h; empty: that of the system.
QString language();
void setLanguage(const QString &code);

} // namespace desk::windowsettings
