/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"

#include <QList>

#include <optional>

namespace desk::test
{

/// The engine's face for a window under test: records what is asked for, answers when the test says so,
/// publishes the snapshots the test builds.
class FakeDesk final : public DeskControl
{
    Q_OBJECT

public:
    struct Call {
        enum class Kind {
            SetCap,
            Pause,
            Resume,
            ReadRoster,
            AssignTo,
            MoveToFront,
            Drop,
            Replay,
            ReplayAll,
            PutBack,
            SetOwnCap,
            LiftSetAside,
            TakeUpOldChats,
        };
        Kind kind = Kind::SetCap;
        RequestId request = 0;
        int expected = 0;                ///< of SetCap
        int cap = 0;                     ///< of SetCap
        QString reason;                  ///< of Pause
        ChatTarget chat;                 ///< of all that is done to a chat
        QByteArray agent;                ///< of AssignTo, SetOwnCap, LiftSetAside
        bool yes = false;                ///< AssignTo: above the cap; TakeUpOldChats: take them up
        bool replace = false;            ///< AssignTo: take it from whoever is on it
        std::optional<int> ownCapBefore; ///< of SetOwnCap
        std::optional<int> ownCap;       ///< of SetOwnCap
    };

    using DeskControl::DeskControl;

    RequestId setCap(int expected, int cap) override;
    RequestId pause(const QString &reason) override;
    RequestId resume() override;
    RequestId readRosterNow() override;

    RequestId assignTo(const ChatTarget &chat, const QByteArray &agent, AssignOverrides overrides) override;
    RequestId moveToFront(const ChatTarget &chat) override;
    RequestId drop(const ChatTarget &chat) override;
    RequestId replay(const ChatTarget &chat) override;
    RequestId replayAll() override;
    RequestId putBack(const ChatTarget &chat) override;
    RequestId setOwnCap(const QByteArray &agent, std::optional<int> expected,
                        std::optional<int> cap) override;
    RequestId liftSetAside(const QByteArray &agent) override;
    RequestId takeUpOldChats(bool takeUp) override;
    void watchAgent(const QByteArray &agent) override;

    const QList<Call> &calls() const { return m_calls; }
    void answer(RequestId request, bool ok, const QString &message = {});
    /// Answers the latest call.
    void answerLast(bool ok, const QString &message = {}) { answer(m_calls.back().request, ok, message); }
    void publish(DeskSnapshot snapshot);
    QByteArray watchedAgent() const { return m_watched; }

private:
    RequestId record(Call call);

    QList<Call> m_calls;
    RequestId m_next = 1;
    quint64 m_serial = 0;
    QByteArray m_watched;
};

/// A busy, healthy desk as it was at @p nowMs: 17 chats wait, 24 agents, 16 of them online, cap 5.
DeskSnapshot sampleSnapshot(qint64 nowMs);
/// The same desk while Redis is away, with a chat waiting far too long, two refused and one agent over the
/// cap.
DeskSnapshot troubleSnapshot(qint64 nowMs);

/// One row of a table, for tests that change a snapshot.
ChatRow makeChat(const QByteArray &room, const QString &name, const QString &source, qint64 arrivalMs);
AgentRow makeAgent(const QByteArray &id, const QString &name, int load, bool eligible = true);

/// Fills the counts of agents (room, full, over, offline) from the rows and the cap.
void countAgents(DeskSnapshot &snapshot);

} // namespace desk::test
