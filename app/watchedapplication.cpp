/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/watchedapplication.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QMetaEnum>
#include <QThread>

#include <ctime>

#include <unistd.h>

Q_LOGGING_CATEGORY(lcWatchdog, "desk.watchdog", QtInfoMsg)

namespace desk
{

namespace
{

using namespace std::chrono_literals;

/// Since the process was made: before main() the libraries are loaded.
std::chrono::milliseconds sinceProcessStart()
{
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return 0ms;
    const QByteArray stat = file.readAll();
    // The name of the program stands in brackets and may hold anything; the start time is field 22.
    const double ticks = stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(19).toDouble();
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    const double nowMs = static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    return std::chrono::milliseconds(
        static_cast<qint64>(nowMs - ticks * 1e3 / static_cast<double>(::sysconf(_SC_CLK_TCK))));
}

QString described(const char *className, QEvent::Type type)
{
    const char *name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return QStringLiteral("%1 to %2")
        .arg(QLatin1StringView(name ? name : "event"), QLatin1StringView(className));
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    connect(&m_reporting, &QTimer::timeout, this, &WatchedApplication::report);
    m_reporting.setTimerType(Qt::VeryCoarseTimer);
    m_reporting.start(10s);
}

WatchedApplication::~WatchedApplication()
{
    report();
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThreadId() != m_mainThread)
        return QApplication::notify(receiver, event);
    const int loopLevel = thread()->loopLevel();
    if (m_current && m_current->loopLevel == loopLevel)
        return QApplication::notify(receiver, event); // a part of the one that is being handled
    Handling mine{loopLevel, m_current};
    if (m_current)
        m_current->waited = true;
    m_current = &mine;
    const char *className = receiver->metaObject()->className(); // it may not outlive its event
    const bool isWindow = receiver->isWindowType() || receiver->isWidgetType();
    const QEvent::Type type = event->type();
    const std::chrono::nanoseconds cpuBefore = Watchdog::threadCpuTime();
    const Watchdog::Clock::time_point began = Watchdog::Clock::now();
    const bool handled = QApplication::notify(receiver, event);
    if (!mine.waited) {
        measured({.time = Watchdog::Clock::now() - began,
                  .cpu = Watchdog::threadCpuTime() - cpuBefore,
                  .painted = isWindow && type == QEvent::UpdateRequest},
                 className, type);
    }
    m_current = mine.outer;
    return handled;
}

void WatchedApplication::measured(HandledEvent event, const char *className, QEvent::Type type)
{
    if (event.painted)
        event.nowMs = QDateTime::currentMSecsSinceEpoch();
    if (event.painted && !std::exchange(m_drawn, true))
        m_watchdog.windowUp(sinceProcessStart());
    if (Watchdog::inMilliseconds(event.time) > m_watchdog.longestBlockMs())
        event.what = described(className, type);
    m_watchdog.eventHandled(event);
}

void WatchedApplication::report()
{
    qCDebug(lcWatchdog).noquote() << m_watchdog.sentence();
    const QString path = qEnvironmentVariable("DESK_WATCHDOG_REPORT");
    if (!path.isEmpty()) {
        QFile file(path);
        if (file.open(QIODevice::Append))
            file.write(QJsonDocument(m_watchdog.report()).toJson(QJsonDocument::Compact) + '\n');
    }
    m_watchdog.restart();
}

} // namespace desk
