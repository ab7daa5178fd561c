/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <utility>

namespace desk::simulated
{

/// What is to happen later, in the order of time, then of asking. One list for the whole simulator: a timer
/// for each late answer would cost more than the answer.
class Agenda
{
public:
    using Action = std::move_only_function<void()>;

    virtual ~Agenda() = default;

    /// Milliseconds since the simulator was made.
    virtual qint64 now() const = 0;
    void after(std::chrono::milliseconds delay, Action action);

protected:
    /// Does what is due, also what becomes due meanwhile.
    void runDue();
    /// When the next action is due; -1: nothing is planned.
    qint64 nextDue() const;
    /// The next action is now the one due at @p atMs.
    virtual void nextChanged(qint64 atMs) = 0;

private:
    std::map<std::pair<qint64, quint64>, Action> m_actions;
    quint64 m_asked = 0;
};

/// The agenda by the clock of the machine.
class TimedAgenda final : public QObject, public Agenda
{
    Q_OBJECT

public:
    explicit TimedAgenda(QObject *parent = nullptr);

    qint64 now() const override { return m_sinceStart.elapsed(); }

protected:
    void nextChanged(qint64 atMs) override;

private:
    QElapsedTimer m_sinceStart;
    QTimer m_timer;
};

} // namespace desk::simulated
