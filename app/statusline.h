/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QObject>
#include <QTimer>

namespace desk
{

class DeskControl;

/// One line for a terminal or a log: waiting, longest wait, agents, rate, and what is wrong. Pure.
QString statusText(const DeskSnapshot &snapshot, qint64 nowMs);

/// Prints the status once a second: over itself on a terminal, line by line elsewhere. Lives in the main
/// thread.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    explicit StatusLine(DeskControl &control, QObject *parent = nullptr);
    ~StatusLine() override;

private:
    void print();

    DeskSnapshotPtr m_snapshot;
    QTimer m_timer;
    bool m_terminal = false;
};

} // namespace desk
