/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/alarms/desktray.h"

namespace desk
{

SystemTray::SystemTray(QObject *parent)
    : DeskTray(parent)
{
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT activated();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &DeskTray::activated);
}

bool SystemTray::isThere() const
{
    return m_icon.isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void SystemTray::show(const QIcon &icon, const QString &toolTip)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return; // a panel that starts later is found at the next news
    m_icon.setIcon(icon);
    m_icon.setToolTip(toolTip);
    if (!m_icon.isVisible())
        m_icon.show();
}

void SystemTray::notify(const QString &title, const QString &message)
{
    m_icon.showMessage(title, message, QSystemTrayIcon::Warning, static_cast<int>(notificationTime.count()));
}

void SystemTray::setMenu(QMenu *menu)
{
    m_icon.setContextMenu(menu);
}

} // namespace desk
