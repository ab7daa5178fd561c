/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/alarms/alarmbook.h"
#include "ui/alarms/alarmsettings.h"
#include "ui/status/verdict.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>

#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace desk
{

class DeskTray;

/// Calls the supervisor: by the tray and its notifications, by a sound, or through the window where there is
/// no tray. Lives in the GUI thread; a child of the window it speaks for.
class AlarmCentre : public QObject
{
    Q_OBJECT

public:
    explicit AlarmCentre(QWidget *window);
    ~AlarmCentre() override;

    /// Looks at the desk; once a second is enough. @p nowMs: this machine's clock.
    void look(const DeskSnapshot &snapshot, const Thresholds &thresholds, VerdictLevel level, qint64 nowMs);

    /// For a menu, in order; null: a separator.
    QList<QAction *> actions() const { return m_actions; }
    /// Whether closing hides the window only: then it has been hidden. Never without a tray, where it could not
    /// be found again, nor while the program ends.
    bool takesWindow();

    DeskTray &tray() { return *m_tray; }
    void useTray(std::unique_ptr<DeskTray> tray);

    bool eventFilter(QObject *watched, QEvent *event) override;

public Q_SLOTS:
    void acknowledge();
    void snooze();

Q_SIGNALS:
    void called(const QString &title, const QString &message); ///< the window has to say it
    void ringingChanged(bool ringing); ///< an alarm is neither acknowledged nor snoozed

private:
    void buildActions();
    QAction *addAction(const QString &text);
    void addHabit(const QString &text, bool alarmsettings::Habits::*habit);
    void addSeparator();
    void buildTrayMenu();
    void call(const QList<AlarmCall> &calls);
    void callByWindow(const QList<AlarmCall> &calls);
    void refreshTray(const DeskSnapshot &snapshot, VerdictLevel level, qint64 nowMs);
    void refreshRinging();
    void showWindow();
    AlarmBook::Milliseconds now() const { return AlarmBook::Milliseconds(m_clock.elapsed()); }

    QWidget *m_window;
    AlarmBook m_book;
    QElapsedTimer m_clock; ///< does not jump
    alarmsettings::Habits m_habits = alarmsettings::habits();
    std::unique_ptr<QMenu> m_trayMenu;
    std::unique_ptr<DeskTray> m_tray;
    QList<QAction *> m_actions;
    QAction *m_acknowledge = nullptr;
    QAction *m_snooze = nullptr;
    bool m_ringing = false;
    bool m_ending = false; ///< the program does
    QString m_trayText;
    VerdictLevel m_trayLevel = VerdictLevel::Unknown;
};

} // namespace desk
