/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/monitor/deskmirror.h"

#include "core/ledger/chatledger.h"
#include "core/ledger/ledgerevents.h"
#include "core/monitor/decision.h"
#include "core/monitor/whatfollows.h"

#include <QTimer>

namespace desk
{

using namespace std::chrono_literals;

DeskMirror::DeskMirror(ChatLedger &ledger, LedgerEvents &events, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_events(events)
{
    connect(&m_events, &LedgerEvents::events, this, &DeskMirror::take);
    connect(&m_events, &LedgerEvents::gap, this, &DeskMirror::synchronise);
}

void DeskMirror::synchronise()
{
    const quint64 reading = ++m_reading;
    m_events.stop();
    m_next.clear();
    m_ledger.readSummary([this, reading](const std::expected<LedgerSummary, LedgerError> &summary) {
        if (reading != m_reading)
            return;
        if (!summary) {
            retryLater();
            return;
        }
        // Read before the pages: what changes meanwhile is told again by the events after it.
        m_followFrom = summary->lastEventId;
        m_next.applySummary(*summary);
        readPages({}, reading);
    });
}

void DeskMirror::retryLater()
{
    QTimer::singleShot(1s, this, [this, reading = m_reading] {
        if (reading == m_reading)
            synchronise();
    });
}

void DeskMirror::readPages(const QByteArray &cursor, quint64 reading)
{
    m_ledger.readPage(cursor, [this, reading](const std::expected<LedgerPage, LedgerError> &page) {
        if (reading != m_reading)
            return;
        if (!page) {
            retryLater();
            return;
        }
        m_next.applyPage(*page);
        if (!page->next.isEmpty()) {
            readPages(page->next, reading);
            return;
        }
        m_state = std::exchange(m_next, {});
        m_complete = true;
        m_events.follow(m_followFrom);
        Q_EMIT synchronised();
        Q_EMIT changed();
    });
}

void DeskMirror::applySummary(const LedgerSummary &summary)
{
    const bool capChanged = m_state.cap().value != summary.cap.value;
    const bool anythingChanged = capChanged || m_state.cap().rejected != summary.cap.rejected ||
                                 m_state.pause().paused != summary.pause.paused ||
                                 m_state.queueDepth() != summary.queueDepth;
    m_state.applySummary(summary);
    m_statistics.sample(summary.nowUs, m_state.queueDepth(), m_state.oldestArrivalUs());
    readMinutesWhenDue(summary.nowUs);
    if (anythingChanged)
        Q_EMIT changed();
    if (capChanged)
        Q_EMIT seatsChanged();
}

void DeskMirror::readMinutesWhenDue(qint64 nowUs)
{
    constexpr qint64 minuteUs = 60'000'000;
    const qint64 before = std::exchange(m_minuteRead, nowUs / minuteUs);
    if (m_minuteRead == before)
        return;
    m_ledger.readMinutes(
        [this, nowUs, before](const std::expected<QList<LedgerMinute>, LedgerError> &minutes) {
            if (!minutes) {
                m_minuteRead = before; // once more with the next summary
                return;
            }
            m_statistics.setMinutes(*minutes, nowUs);
            Q_EMIT changed();
        });
}

void DeskMirror::take(const QList<LedgerEvent> &events)
{
    bool waiting = false;
    bool seats = false;
    for (const LedgerEvent &event : events) {
        const ChatRow before = m_state.chat(event.room);
        m_state.apply(event);
        m_statistics.apply(event, activityLine(event, before));
        waiting = waiting || (event.chat && event.chat->state == ChatState::Queued);
        // Confirm changes no load; the others that name an agent may have freed or opened a seat.
        seats = seats || event.cap || event.pause ||
                (event.agent && event.kind != "reserve" && event.kind != "confirm");
    }
    if (waiting)
        Q_EMIT chatsWaiting();
    if (seats)
        Q_EMIT seatsChanged();
    Q_EMIT changed();
}

/// @p before: the chat as it was, for the name of one that is gone.
ActivityEntry DeskMirror::activityLine(const LedgerEvent &event, const ChatRow &before) const
{
    ActivityEntry line{.atMs = event.atUs / 1000, .kind = event.kind, .room = event.room};
    line.customer = event.chat ? event.chat->name : before ? before->name : QString();
    line.agent = event.agent ? event.agent->id : event.chat ? event.chat->agent : QByteArray();
    if (const AgentRow row = m_state.agent(line.agent))
        line.agentName = row->name;
    line.why = event.why;
    if (const QString follows = whatFollows(event); !follows.isEmpty())
        line.why += QStringLiteral(" \u2014 ") + follows;
    if (event.kind == "reserve") {
        const auto decision =
            readDecision(event.why, [this](const QByteArray &id) { return m_state.agent(id); });
        if (decision) {
            line.why = decision->toText();
            line.candidates = decision->candidates;
        }
    }
    return line;
}

void DeskMirror::fill(DeskSnapshot &snapshot, qint64 nowUs) const
{
    snapshot.complete = m_complete;
    m_state.fill(snapshot);
    m_statistics.fill(snapshot, nowUs);
}

} // namespace desk
