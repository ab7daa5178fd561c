/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QIcon>
#include <QObject>
#include <QSystemTrayIcon>

#include <chrono>

class QMenu;

namespace desk
{

/// How long a message that nobody asked for is shown, by the desktop or in the window: time to read two sentences.
constexpr std::chrono::milliseconds notificationTime{10'000};

/// The place in the panel of the desktop. Tests have one of their own.
class DeskTray : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool isThere() const = 0; ///< whether this desktop shows it
    virtual void show(const QIcon &icon, const QString &toolTip) = 0;
    /// A notification of the desktop, which goes away by itself.
    virtual void notify(const QString &title, const QString &message) = 0;
    virtual void setMenu(QMenu *menu) = 0;

Q_SIGNALS:
    void activated(); ///< clicked, or its notification was
};

/// That of the desktop, by StatusNotifier or XEmbed, as Qt finds it.
class SystemTray : public DeskTray
{
    Q_OBJECT

public:
    explicit SystemTray(QObject *parent = nullptr);

    bool isThere() const override;
    void show(const QIcon &icon, const QString &toolTip) override;
    void notify(const QString &title, const QString &message) override;
    void setMenu(QMenu *menu) override;

private:
    QSystemTrayIcon m_icon;
};

} // namespace desk
