/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/desk/deskcontrol.h"
#include "core/ledger/ledgeractions.h"

namespace desk
{

class Allocator;
class ChatLedger;
class DeskState;
class Remover;
struct RemovalReport;

/// What a supervisor does to single chats and agents: one step of the ledger each, then the call to Qiscus where one
/// must follow. Owned by DeskEngine, lives in the engine thread; every request is answered by finished().
class SupervisorActions : public QObject
{
    Q_OBJECT

public:
    /// @p deskRun makes request ids unique among desks; @p who: the supervisor's name, for the events.
    SupervisorActions(ChatLedger &ledger, Allocator &allocator, Remover &remover, const DeskState &state,
                      QByteArray deskRun, QString who, QObject *parent = nullptr);

    /// From now on every request is refused with this reason.
    void refuseAll(const QString &reason) { m_refusal = reason; }

    void assignTo(RequestId request, const ChatTarget &chat, const QByteArray &agent,
                  AssignOverrides overrides);
    void moveToFront(RequestId request, const ChatTarget &chat);
    void drop(RequestId request, const ChatTarget &chat);
    void replay(RequestId request, const ChatTarget &chat);
    void replayAll(RequestId request);
    void putBack(RequestId request, const ChatTarget &chat);
    void setOwnCap(RequestId request, const QByteArray &agent, std::optional<int> expected,
                   std::optional<int> cap);
    void liftSetAside(RequestId request, const QByteArray &agent);

Q_SIGNALS:
    void finished(const desk::CommandResult &result);

private:
    using Answer = LedgerAnswer<ActionResult>;

    ChatAction actionFor(RequestId request, const ChatTarget &chat) const;
    /// Answers @p request with what came of it; @p done says what a success means.
    Answer answerFor(RequestId request, const QString &done);
    void fail(RequestId request, const LedgerError &error);
    /// Whether @p request was answered with a refusal already.
    bool isRefused(RequestId request);

    ChatLedger &m_ledger;
    Allocator &m_allocator;
    Remover &m_remover;
    const DeskState &m_state; ///< what the window shows, for "all"
    const QByteArray m_deskRun;
    const QString m_who;
    QString m_refusal;
};

} // namespace desk
