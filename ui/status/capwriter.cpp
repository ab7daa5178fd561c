/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/capwriter.h"

#include "ui/status/cappreview.h"

#include <algorithm>
#include <utility>

namespace desk
{

namespace
{

constexpr qint64 UndoMs = 10'000;
/// How long a snapshot with the value before our write is taken for one made before it.
constexpr qint64 ReadBackMs = 2'000;
/// How long the stored value is said to be ours in seconds; the snapshot names who and when from then on.
constexpr qint64 OursMs = 60'000;

} // namespace

CapWriter::CapWriter(DeskControl &control, QObject *parent)
    : QObject(parent)
    , m_control(control)
{
    connect(&control, &DeskControl::commandFinished, this, &CapWriter::finish);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &CapWriter::passSecond);
}

void CapWriter::passSecond()
{
    if (m_undo && m_undoAge.elapsed() >= UndoMs)
        m_undo.reset();
    if (m_sinceOurs.isValid() && m_sinceOurs.elapsed() >= OursMs)
        m_sinceOurs.invalidate();
    if (!m_undo && !m_sinceOurs.isValid())
        m_tick.stop();
    adoptSeen();
    Q_EMIT changed();
}

void CapWriter::setSnapshot(const DeskSnapshot &snapshot)
{
    m_seen = snapshot.cap;
    m_nonsenseStored = !snapshot.capState.rejected.isEmpty();
    adoptSeen();
}

/// A snapshot made before our write was stored still shows the old value: it must not look like a change made
/// elsewhere. After a while it is believed all the same.
bool CapWriter::isEchoOfThePast(int cap) const
{
    return m_writing || (m_sinceOurs.isValid() && cap == m_before && m_sinceOurs.elapsed() < ReadBackMs);
}

void CapWriter::adoptSeen()
{
    if (m_seen == m_stored || m_seen == 0 || isEchoOfThePast(m_seen))
        return;
    const bool first = m_stored == 0;
    m_stored = m_seen;
    m_undo.reset();
    m_sinceOurs.invalidate();
    Q_EMIT changed();
    if (!first)
        Q_EMIT changedElsewhere();
}

std::optional<CapUndo> CapWriter::undo() const
{
    if (!m_undo)
        return {};
    const qint64 left = std::max<qint64>(0, UndoMs - m_undoAge.elapsed());
    return CapUndo{m_undo->first, m_undo->second, static_cast<int>((left + 999) / 1000)};
}

std::optional<int> CapWriter::secondsSinceOurs() const
{
    if (!m_sinceOurs.isValid())
        return {};
    return static_cast<int>(m_sinceOurs.elapsed() / 1000);
}

void CapWriter::step(int delta)
{
    want(target() + delta);
}

void CapWriter::write(int cap)
{
    want(cap);
}

void CapWriter::takeBack()
{
    if (!m_undo || isWriting())
        return;
    want(m_undo->first);
}

void CapWriter::want(int cap)
{
    const int wanted = std::clamp(cap, LeastCap, GreatestCap);
    const bool stands = wanted == target() && !m_nonsenseStored;
    if (m_stored == 0 || stands)
        return;
    m_wanted = wanted;
    if (!m_writing)
        send();
    Q_EMIT changed();
}

void CapWriter::send()
{
    m_before = m_stored;
    m_writing = std::exchange(m_wanted, std::nullopt);
    m_request = m_control.setCap(m_stored, *m_writing);
}

void CapWriter::finish(const CommandResult &result)
{
    if (!m_writing || result.request != m_request)
        return;
    const int written = *std::exchange(m_writing, std::nullopt);
    if (result.ok) {
        m_stored = written;
        m_sinceOurs.start();
        rememberForUndo(m_before, written);
    } else {
        m_wanted.reset(); // it was meant for a value that does not stand
    }
    if (m_wanted && *m_wanted != m_stored)
        send();
    m_wanted = m_writing ? m_wanted : std::nullopt;
    m_tick.start();
    Q_EMIT changed();
    if (result.ok)
        return;
    Q_EMIT refused(result.message);
    adoptSeen();
}

/// Further changes while the offer stands belong to the same burst: one undo takes them all back.
void CapWriter::rememberForUndo(int before, int after)
{
    const int from = m_undo ? m_undo->first : before;
    m_undo.reset();
    if (from == after)
        return;
    m_undo.emplace(from, after);
    m_undoAge.start();
}

} // namespace desk
