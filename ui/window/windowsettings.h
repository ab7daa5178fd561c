/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/common/thresholds.h"
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
    int agentFilter = 0;
    QString channelFilter;
};

Layout layout();
void setLayout(const Layout &layout);

/// Of DeskTable::columnState(), by the table's object name; empty: nothing stored.
QByteArray tableColumns(const QString &table);
void setTableColumns(const QString &table, const QByteArray &state);

/// Whatever the file says, the values hold to their own order and ranges.
Thresholds thresholds();
void setThresholds(const Thresholds &thresholds);

/// As Qiscus sees this desk, for the assistant; empty: not known.
QString publicAddress();
void setPublicAddress(const QString &address);

/// Whether the assistant has been seen: it comes by itself once.
bool welcomed();
void setWelcomed();

AppearanceChoice appearance();
void setAppearance(AppearanceChoice choice);

/// Code of the language that was chosen, see language.h; empty: that of the system.
QString language();
void setLanguage(const QString &code);

} // namespace desk::windowsettings
