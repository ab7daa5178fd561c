/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

namespace desk
{

/// A change of the cap made here that can still be taken back.
struct CapUndo {
    int from = 0; ///< what would be written again
    int to = 0;
    int secondsLeft = 0;
};

/// Writes the cap and knows what is stored. One write is under way at a time; each expects what our last
/// write stored, or what a snapshot showed last, so that a change made elsewhere is never overwritten unseen.
/// Clicks that come meanwhile are summed up. GUI thread; @p control must outlive it.
class CapWriter : public QObject
{
    Q_OBJECT

public:
    explicit CapWriter(DeskControl &control, QObject *parent = nullptr);

    void setSnapshot(const DeskSnapshot &snapshot);

    int stored() const { return m_stored; } ///< 0 until the first snapshot
    /// What the cap will be when all writes under way are done.
    int target() const { return m_wanted.value_or(m_writing.value_or(m_stored)); }
    bool isWriting() const { return m_writing.has_value(); }
    std::optional<CapUndo> undo() const;
    /// Seconds since our last write was stored; nothing when the stored value is not ours.
    std::optional<int> secondsSinceOurs() const;

    void step(int delta);
    void write(int cap);
    /// Takes the whole burst back.
    void takeBack();

Q_SIGNALS:
    void changed();                       ///< stored(), target() or undo() may differ
    void changedElsewhere();              ///< the stored value changed and not by us
    void refused(const QString &message); ///< a write failed, with what to do

private:
    void passSecond();
    void adoptSeen();
    void want(int cap);
    void send();
    void finish(const CommandResult &result);
    void rememberForUndo(int before, int after);
    bool isEchoOfThePast(int cap) const;

    DeskControl &m_control;
    int m_stored = 0;
    int m_seen = 0;                ///< in the latest snapshot
    bool m_nonsenseStored = false; ///< in Redis stands no cap: the value in force may be written over it
    RequestId m_request = 0;
    std::optional<int> m_writing;
    std::optional<int> m_wanted;
    int m_before = 0;                          ///< what the write under way, or the last one, replaces
    QElapsedTimer m_sinceOurs;                 ///< invalid: the stored value is not ours
    std::optional<std::pair<int, int>> m_undo; ///< from, to
    QElapsedTimer m_undoAge;
    QTimer m_tick; ///< counts the seconds of the offer down
};

} // namespace desk
