/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/statusline.h"

#include "core/desk/deskcontrol.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cstdio>
#include <unistd.h>

namespace desk
{

namespace
{

using namespace std::chrono_literals;

/// lupdate files what stands outside of a class under the name space.
QString tr(const char *text)
{
    return QCoreApplication::translate("desk", text);
}

QString minutesAndSeconds(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms) / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

/// The worst health item in words; empty while all is well.
QString worstHealth(const DeskSnapshot &snapshot)
{
    const auto worst = std::ranges::max_element(snapshot.health, {}, &HealthItem::level);
    if (worst == snapshot.health.end() || worst->level < HealthLevel::Warning)
        return {};
    static const QStringList parts{tr("Redis"), tr("Qiscus"), tr("webhook"), tr("allocator"),
                                   tr("other desks")};
    return QStringLiteral(" | %1: %2").arg(parts.value(static_cast<int>(worst->part)), worst->state);
}

} // namespace

QString statusText(const DeskSnapshot &snapshot, qint64 nowMs)
{
    const qint64 nowUs = nowMs * 1000 + snapshot.clockOffsetUs;
    const qint64 longest =
        snapshot.waiting.isEmpty() ? 0 : (nowUs - snapshot.waiting.constFirst()->arrivalUs) / 1000;
    const int online = snapshot.agentsWithRoom + snapshot.agentsFull;
    return tr("waiting %1 | longest wait %2 | agents %3 online, %4 full | cap %5 | assigned/min %6")
               .arg(snapshot.queueDepth)
               .arg(minutesAndSeconds(longest))
               .arg(online)
               .arg(snapshot.agentsFull)
               .arg(snapshot.cap)
               .arg(snapshot.assignedPerMinute, 0, 'f', 1) +
           worstHealth(snapshot);
}

StatusLine::StatusLine(DeskControl &control, QObject *parent)
    : QObject(parent)
    , m_terminal(isatty(STDOUT_FILENO) == 1)
{
    connect(&control, &DeskControl::snapshotChanged, this,
            [this](const DeskSnapshotPtr &snapshot) { m_snapshot = snapshot; });
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::print);
    m_timer.start(1s);
}

StatusLine::~StatusLine()
{
    if (m_terminal)
        std::fputs("\n", stdout);
}

void StatusLine::print()
{
    if (!m_snapshot)
        return;
    const QByteArray text = statusText(*m_snapshot, QDateTime::currentMSecsSinceEpoch()).toLocal8Bit();
    if (m_terminal)
        std::printf("\r\033[K%s", text.constData());
    else
        std::printf("%s\n", text.constData());
    std::fflush(stdout);
}

} // namespace desk
