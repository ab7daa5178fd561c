/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/alarms/alarmsettings.h"

#include <QSettings>

namespace desk::alarmsettings
{

namespace
{

const QString Notifications = QStringLiteral("alarms/notifications");
const QString Sound = QStringLiteral("alarms/sound");
const QString CloseToTray = QStringLiteral("window/closeToTray");
const QString CloseToTrayTold = QStringLiteral("window/closeToTrayTold");

} // namespace

Habits habits()
{
    const QSettings settings;
    const Habits standard;
    return {settings.value(Notifications, standard.notifications).toBool(),
            settings.value(Sound, standard.sound).toBool(),
            settings.value(CloseToTray, standard.closeToTray).toBool(),
            settings.value(CloseToTrayTold, standard.closeToTrayTold).toBool()};
}

void setHabits(const Habits &habits)
{
    QSettings settings;
    settings.setValue(Notifications, habits.notifications);
    settings.setValue(Sound, habits.sound);
    settings.setValue(CloseToTray, habits.closeToTray);
    settings.setValue(CloseToTrayTold, habits.closeToTrayTold);
}

} // namespace desk::alarmsettings
