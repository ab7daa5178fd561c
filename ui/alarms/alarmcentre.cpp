/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/alarms/alarmcentre.h"

#include "ui/alarms/depthicon.h"
#include "ui/alarms/desktray.h"
#include "ui/format/counts.h"
#include "ui/format/durations.h"
#include "ui/status/figures.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QEvent>
#include <QMenu>

namespace desk
{

AlarmCentre::AlarmCentre(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_clock.start();
    buildActions();
    buildTrayMenu();
    useTray(std::make_unique<SystemTray>());
    qApp->installEventFilter(this);
    refreshRinging();
}

AlarmCentre::~AlarmCentre() = default;

void AlarmCentre::useTray(std::unique_ptr<DeskTray> tray)
{
    m_tray = std::move(tray);
    m_trayText.clear();
    m_tray->setMenu(m_trayMenu.get());
    connect(m_tray.get(), &DeskTray::activated, this, &AlarmCentre::showWindow);
}

void AlarmCentre::buildActions()
{
    m_acknowledge = addAction(tr("&Acknowledge alarms"));
    m_acknowledge->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    m_acknowledge->setToolTip(tr("Silent until they are over"));
    connect(m_acknowledge, &QAction::triggered, this, &AlarmCentre::acknowledge);
    m_snooze = addAction(tr("&Quiet for 10 minutes"));
    m_snooze->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q));
    connect(m_snooze, &QAction::triggered, this, &AlarmCentre::snooze);
    addSeparator();
    addHabit(tr("&Notifications of the desktop"), &alarmsettings::Habits::notifications);
    addHabit(tr("&Sound"), &alarmsettings::Habits::sound);
    addSeparator();
    addHabit(tr("&Keep running in the tray when the window is closed"), &alarmsettings::Habits::closeToTray);
}

QAction *AlarmCentre::addAction(const QString &text)
{
    auto *action = new QAction(text, this);
    m_actions.append(action);
    return action;
}

void AlarmCentre::addSeparator()
{
    addAction({})->setSeparator(true);
}

void AlarmCentre::addHabit(const QString &text, bool alarmsettings::Habits::*habit)
{
    QAction *action = addAction(text);
    action->setCheckable(true);
    action->setChecked(m_habits.*habit);
    connect(action, &QAction::toggled, this, [this, habit](bool on) {
        m_habits.*habit = on;
        alarmsettings::setHabits(m_habits);
    });
}

void AlarmCentre::buildTrayMenu()
{
    m_trayMenu = std::make_unique<QMenu>();
    m_trayMenu->addAction(tr("Show the &window"), this, &AlarmCentre::showWindow);
    m_trayMenu->addSeparator();
    m_trayMenu->addActions({m_acknowledge, m_snooze});
    m_trayMenu->addSeparator();
    m_trayMenu->addAction(tr("&Quit"), qApp, &QCoreApplication::quit);
}

void AlarmCentre::look(const DeskSnapshot &snapshot, const Thresholds &thresholds, VerdictLevel level,
                       qint64 nowMs)
{
    if (const auto calls = m_book.look(readAlarms(snapshot, thresholds, nowMs), now()); !calls.isEmpty())
        call(calls);
    refreshTray(snapshot, level, nowMs);
    refreshRinging();
}

void AlarmCentre::call(const QList<AlarmCall> &calls)
{
    QApplication::alert(m_window);
    if (m_habits.sound)
        QApplication::beep();
    if (!m_habits.notifications || !m_tray->isThere())
        return callByWindow(calls);
    for (const AlarmCall &call : calls)
        m_tray->notify(call.reading.title, call.reading.advice);
}

/// What goes on is red in the band anyway: only news comes over what the supervisor works on.
void AlarmCentre::callByWindow(const QList<AlarmCall> &calls)
{
    QStringList titles;
    QStringList lines;
    for (const AlarmCall &call : calls) {
        if (call.again)
            continue;
        if (!titles.isEmpty())
            lines.append(tr("%1. %2").arg(call.reading.title, call.reading.advice));
        else
            lines.append(call.reading.advice);
        titles.append(call.reading.title);
    }
    if (titles.isEmpty())
        return;
    const QString keys = m_acknowledge->shortcut().toString(QKeySequence::NativeText);
    lines.append(tr("Acknowledge alarms with %1.").arg(keys));
    Q_EMIT called(titles.front(), lines.join(QLatin1Char('\n')));
}

void AlarmCentre::refreshTray(const DeskSnapshot &snapshot, VerdictLevel level, qint64 nowMs)
{
    const QString text = trayText(snapshot.complete ? snapshot.queueDepth : -1);
    if (text == m_trayText && level == m_trayLevel)
        return; // a panel is another process: it is told news only
    m_trayText = text;
    m_trayLevel = level;
    const QString wait = snapshot.waiting.isEmpty()
                             ? tr("nobody waits")
                             : tr("longest wait %1").arg(shortDuration(longestWaitMs(snapshot, nowMs)));
    const QString what = snapshot.complete ? tr("%1 waiting, %2").arg(fullCount(snapshot.queueDepth), wait)
                                           : tr("not read yet");
    m_tray->show(depthIcon(text, level), tr("Allocation Desk: %1").arg(what));
}

void AlarmCentre::refreshRinging()
{
    const bool ringing = m_book.isAnyRinging() && !m_book.isSnoozed(now());
    m_acknowledge->setEnabled(m_book.isAnyRinging());
    if (std::exchange(m_ringing, ringing) != ringing)
        Q_EMIT ringingChanged(ringing);
}

void AlarmCentre::acknowledge()
{
    m_book.acknowledge();
    refreshRinging();
}

void AlarmCentre::snooze()
{
    m_book.snooze(now());
    refreshRinging();
    const qint64 untilMs = QDateTime::currentMSecsSinceEpoch() + AlarmBook::SnoozeTime.count();
    Q_EMIT called(
        tr("Quiet until %1").arg(clockTime(untilMs)),
        tr("Alarms neither notify nor sound until then. The window goes on showing what is wrong."));
}

bool AlarmCentre::takesWindow()
{
    if (m_ending || !m_habits.closeToTray || !m_tray->isThere())
        return false;
    // Another window that is closed meanwhile, such as the log, must not end the program.
    QApplication::setQuitOnLastWindowClosed(false);
    m_window->hide();
    if (!std::exchange(m_habits.closeToTrayTold, true)) {
        alarmsettings::setHabits(m_habits);
        m_tray->notify(tr("The desk goes on in the tray"),
                       tr("Chats are given out as before. Click its number to see the window again; "
                          "Desk, Quit ends the program."));
    }
    return true;
}

void AlarmCentre::showWindow()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

bool AlarmCentre::eventFilter(QObject *watched, QEvent *event)
{
    // Closes all windows first, and would be refused by one that hides instead.
    if (watched == qApp && event->type() == QEvent::Quit)
        m_ending = true;
    if (watched == m_window && event->type() == QEvent::Show)
        QApplication::setQuitOnLastWindowClosed(true);
    return QObject::eventFilter(watched, event);
}

} // namespace desk
