/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/simulatoroptions.h"
#include "tests/support/redisfixture.h"

#include <QUrl>

namespace desk::test
{

/// The real program, without a window, in a process of its own: with a data directory and a port that it keeps over
/// all its lives. It dies with the test. DESK_PROGRAM in the environment: another program than the one just built.
class DeskProgram
{
public:
    DeskProgram(quint16 redisPort, quint16 qiscusPort, const SimulatorOptions &qiscus);
    ~DeskProgram() { kill(); }

    void start();  ///< nothing happens if it runs
    void kill();   ///< SIGKILL; returns when it is gone
    void freeze(); ///< SIGSTOP
    void thaw();   ///< SIGCONT
    bool runs() const { return m_process.state() == QProcess::Running; }
    qint64 processId() const { return m_process.processId(); }
    bool isFrozen() const { return m_frozen; }
    /// Whether it takes webhooks. Blocks for a moment; false at once while it is frozen.
    bool listens() const;
    quint16 port() const { return m_port.number(); }
    std::string log() const; ///< the last of what it wrote to stderr in all its lives

private:
    QTemporaryDir m_home{calmFolder()};
    ReservedPort m_port;
    QProcess m_process;
    bool m_frozen = false;
};

} // namespace desk::test
