/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/supervisoractions.h"

#include "core/allocation/allocator.h"
#include "core/allocation/remover.h"
#include "core/ledger/boottime.h"
#include "core/ledger/chatledger.h"
#include "core/monitor/deskstate.h"

namespace desk
{

namespace
{

QString textOf(const RemovalReport &report)
{
    switch (report.outcome) {
    case RemovalOutcome::Removed:
        return SupervisorActions::tr("The chat is back in the queue, at its old place.");
    case RemovalOutcome::Refused:
        return SupervisorActions::tr("Qiscus refused to take the chat back: %1 It stays with its agent.")
            .arg(report.reason);
    case RemovalOutcome::Over:
        return SupervisorActions::tr("Changed meanwhile: this chat is over.");
    case RemovalOutcome::Unknown:
        break;
    }
    return SupervisorActions::tr(
               "No clear answer from Qiscus: %1 The desk asks again by itself; until then the seat "
               "stays counted.")
        .arg(report.reason);
}

} // namespace

SupervisorActions::SupervisorActions(ChatLedger &ledger, Allocator &allocator, Remover &remover,
                                     const DeskState &state, QByteArray deskRun, QString who, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_allocator(allocator)
    , m_remover(remover)
    , m_state(state)
    , m_deskRun(std::move(deskRun))
    , m_who(std::move(who))
{
}

ChatAction SupervisorActions::actionFor(RequestId request, const ChatTarget &chat) const
{
    return {.room = chat.room,
            .version = chat.version,
            .requestId = m_deskRun + ':' + QByteArray::number(request),
            .who = m_who};
}

void SupervisorActions::fail(RequestId request, const LedgerError &error)
{
    Q_EMIT finished({request, false, tr("Redis did not confirm this: %1").arg(error.message)});
}

bool SupervisorActions::isRefused(RequestId request)
{
    if (!m_refusal.isEmpty())
        Q_EMIT finished({request, false, m_refusal});
    return !m_refusal.isEmpty();
}

SupervisorActions::Answer SupervisorActions::answerFor(RequestId request, const QString &done)
{
    return [this, request, done](const std::expected<ActionResult, LedgerError> &result) {
        if (!result)
            return fail(request, result.error());
        const bool ok = result->outcome == ActionOutcome::Done;
        Q_EMIT finished({request, ok, ok ? done : result->toText()});
        m_allocator.seatFreed();
    };
}

void SupervisorActions::assignTo(RequestId request, const ChatTarget &chat, const QByteArray &agent,
                                 AssignOverrides overrides)
{
    if (isRefused(request))
        return;
    using WhenTaken = QiscusClient::WhenTaken;
    const WhenTaken whenTaken = overrides.replaceOther ? WhenTaken::Replace : WhenTaken::Refuse;
    const auto asked = bootTime();
    m_ledger.assignTo(
        actionFor(request, chat), agent, overrides.aboveCap,
        [this, request, whenTaken, asked](const std::expected<ActionResult, LedgerError> &result) {
            if (result && result->reservation)
                m_allocator.callChosen(*result->reservation, asked, whenTaken);
            answerFor(request, tr("Qiscus is asked to give this chat away."))(result);
        });
}

void SupervisorActions::moveToFront(RequestId request, const ChatTarget &chat)
{
    if (isRefused(request))
        return;
    m_ledger.moveToFront(actionFor(request, chat), answerFor(request, tr("This chat goes out next.")));
}

void SupervisorActions::drop(RequestId request, const ChatTarget &chat)
{
    if (isRefused(request))
        return;
    m_ledger.drop(actionFor(request, chat), answerFor(request, tr("The chat was dropped.")));
}

void SupervisorActions::replay(RequestId request, const ChatTarget &chat)
{
    if (isRefused(request))
        return;
    m_ledger.replay(actionFor(request, chat), answerFor(request, tr("The chat is back in the queue.")));
}

void SupervisorActions::replayAll(RequestId request)
{
    if (isRefused(request))
        return;
    struct Progress {
        int open = 0;
        int replayed = 0;
        int refused = 0;
    };
    const QList<ChatRow> failed = m_state.failedChats();
    auto progress = std::make_shared<Progress>(Progress{.open = static_cast<int>(failed.size())});
    if (failed.isEmpty())
        Q_EMIT finished({request, false, tr("No chat is among the failures any more.")});
    for (const ChatRow &chat : failed) {
        ChatAction action = actionFor(request, {chat->room, chat->version});
        action.requestId += ':' + chat->room;
        m_ledger.replay(
            action, [this, request, progress](const std::expected<ActionResult, LedgerError> &result) {
                const bool ok = result && result->outcome == ActionOutcome::Done;
                ++(ok ? progress->replayed : progress->refused);
                if (--progress->open > 0)
                    return;
                const QString done = tr("%n chat(s) are back in the queue.", nullptr, progress->replayed);
                const QString left = tr("%n chat(s) could not be put back.", nullptr, progress->refused);
                Q_EMIT finished({request, progress->refused == 0,
                                 progress->refused == 0 ? done : done + QLatin1Char(' ') + left});
                m_allocator.seatFreed();
            });
    }
}

void SupervisorActions::putBack(RequestId request, const ChatTarget &chat)
{
    if (isRefused(request))
        return;
    const auto asked = bootTime();
    m_ledger.putBack(actionFor(request, chat), [this, request, asked](
                                                   const std::expected<ActionResult, LedgerError> &result) {
        if (!result || !result->reservation)
            return answerFor(request, {})(result);
        m_remover.remove(*result->reservation, asked, [this, request](const RemovalReport &report) {
            Q_EMIT finished({request, report.outcome == RemovalOutcome::Removed, textOf(report)});
        });
    });
}

void SupervisorActions::setOwnCap(RequestId request, const QByteArray &agent, std::optional<int> expected,
                                  std::optional<int> cap)
{
    if (isRefused(request))
        return;
    m_ledger.setOwnCap(
        agent, expected, cap, m_who, [this, request](const std::expected<OwnCapChange, LedgerError> &change) {
            if (!change)
                return fail(request, change.error());
            switch (change->outcome) {
            case OwnCapChange::Outcome::Done:
                Q_EMIT finished({request, true, tr("The agent's own cap is written.")});
                break;
            case OwnCapChange::Outcome::Changed:
                Q_EMIT finished({request, false, tr("The agent's own cap was changed elsewhere meanwhile.")});
                break;
            case OwnCapChange::Outcome::UnknownAgent:
                Q_EMIT finished({request, false, tr("This agent is no longer listed.")});
                break;
            }
            m_allocator.seatFreed();
        });
}

void SupervisorActions::liftSetAside(RequestId request, const QByteArray &agent)
{
    if (isRefused(request))
        return;
    m_ledger.liftSetAside(agent, m_who, [this, request](const std::expected<bool, LedgerError> &lifted) {
        if (!lifted)
            return fail(request, lifted.error());
        Q_EMIT finished(
            {request, *lifted,
             *lifted ? tr("The agent takes chats again.") : tr("This agent is no longer listed.")});
        m_allocator.seatFreed();
    });
}

} // namespace desk
