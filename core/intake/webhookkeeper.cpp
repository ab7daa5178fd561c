/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/webhookkeeper.h"

#include "core/ledger/chatledger.h"

#include <QPointer>

namespace desk
{

namespace
{

using namespace std::chrono_literals;

/// Records that are given to Redis at the same time when it is back: enough to fill a round trip.
constexpr qsizetype replayedAtOnce = 64;
constexpr auto replayAgainAfter = 250ms;

/// At least 1: none at all is what has just come and not been on a disk.
std::chrono::microseconds ageOf(const WebhookRecord &record)
{
    return std::chrono::microseconds(std::max<qint64>(1, microsecondsNow() - record.receivedUs));
}

/// Whether the state of the chat changed, so that there may be something to do.
bool isChange(EnqueueOutcome outcome)
{
    return outcome != EnqueueOutcome::AlreadyKnown && outcome != EnqueueOutcome::IgnoredClosed;
}

bool isChange(ResolveOutcome outcome)
{
    return outcome != ResolveOutcome::UnknownRoom && outcome != ResolveOutcome::OlderSession;
}

} // namespace

WebhookKeeper::WebhookKeeper(ChatLedger &ledger, SpoolOptions spool, std::chrono::milliseconds patience,
                             QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_patience(patience)
    , m_spool(std::move(spool))
{
    m_late.setSingleShot(true);
    m_late.setTimerType(Qt::PreciseTimer);
    m_again.setSingleShot(true);
    connect(&m_late, &QTimer::timeout, this, &WebhookKeeper::spoolLateOnes);
    connect(&m_again, &QTimer::timeout, this, &WebhookKeeper::replay);
    connect(&m_spool, &Spool::stored, this, &WebhookKeeper::replay);
    if (m_spool.waiting() > 0)
        m_again.start(0ms);
}

void WebhookKeeper::keep(WebhookRecord record, Kept kept)
{
    Waiting waiting{std::move(record), std::move(kept), QDeadlineTimer(m_patience, Qt::PreciseTimer)};
    if (!m_spool.isEmpty()) {
        toSpool(std::move(waiting));
        return;
    }
    const quint64 serial = ++m_lastSerial;
    const WebhookRecord &told = m_waiting.emplace(serial, std::move(waiting)).first->second.record;
    if (!m_late.isActive())
        m_late.start(m_patience);
    tell(told, 0us, [this, serial](bool confirmed) {
        auto entry = m_waiting.extract(serial);
        if (entry.empty())
            return; // went to disk meanwhile; there it does no harm twice
        if (confirmed)
            entry.mapped().kept({});
        else
            toSpool(std::move(entry.mapped()));
    });
}

void WebhookKeeper::tell(const WebhookRecord &record, std::chrono::microseconds age, Told told)
{
    const auto answer = [this, alive = QPointer(this)](Told then, void (WebhookKeeper::*changed)()) {
        return [this, alive, changed, then = std::move(then)](const auto &outcome) mutable {
            if (!alive)
                return;
            then(outcome.has_value());
            if (outcome && isChange(*outcome))
                Q_EMIT(this->*changed)();
        };
    };
    if (record.kind == WebhookRecord::Kind::Resolved) {
        m_ledger.resolve(record.room, record.session, answer(std::move(told), &WebhookKeeper::chatResolved),
                         age);
        return;
    }
    const Arrival arrival{.room = record.room,
                          .age = age,
                          .latestSession = record.session,
                          .latestResolved = record.sessionResolved,
                          .name = record.customer,
                          .channel = record.channel,
                          .source = record.source};
    m_ledger.enqueue(arrival, answer(std::move(told), &WebhookKeeper::chatArrived));
}

/// When one is late, Redis is silent for those behind it as well. All go to disk together, in the order in which they
/// came: what comes from now on lies behind them, and nobody waits for the whole patience in vain.
void WebhookKeeper::spoolLateOnes()
{
    if (m_waiting.empty())
        return;
    if (const auto &oldest = m_waiting.begin()->second.deadline; !oldest.hasExpired()) {
        m_late.start(std::chrono::milliseconds(oldest.remainingTime() + 1));
        return;
    }
    for (auto &[serial, waiting] : std::exchange(m_waiting, {}))
        toSpool(std::move(waiting));
}

void WebhookKeeper::toSpool(Waiting waiting)
{
    m_spool.append(std::move(waiting.record), std::move(waiting.kept));
}

/// The ledger places a chat by its own clock less this age. Ages that never grow from one record to the next keep their
/// order, however long each of them travels; the price is a place later by no more than the replay takes.
std::chrono::microseconds WebhookKeeper::ageInOrder(const WebhookRecord &record)
{
    m_youngestReplayed = std::min(m_youngestReplayed, ageOf(record));
    return m_youngestReplayed;
}

void WebhookKeeper::replay()
{
    if (std::exchange(m_replaying, true))
        return;
    struct Progress {
        qsizetype open = 0;
        qsizetype confirmed = 0; ///< in a row, from the oldest on
        bool broken = false;
    };
    const std::vector<WebhookRecord> records = m_spool.oldest(replayedAtOnce);
    const auto asked = static_cast<qsizetype>(records.size());
    if (asked == 0) {
        m_replaying = false;
        return;
    }
    auto progress = std::make_shared<Progress>(Progress{.open = asked});
    for (const WebhookRecord &record : records) {
        tell(record, ageInOrder(record), [this, progress, asked](bool confirmed) {
            progress->broken = progress->broken || !confirmed;
            progress->confirmed += progress->broken ? 0 : 1;
            if (--progress->open == 0)
                replayed(progress->confirmed, asked);
        });
    }
}

void WebhookKeeper::replayed(qsizetype confirmed, qsizetype asked)
{
    m_replaying = false;
    m_spool.remove(confirmed);
    const bool goesOn = confirmed == asked && m_spool.waiting() > 0;
    if (!goesOn)
        m_youngestReplayed = std::chrono::microseconds::max();
    if (m_spool.waiting() > 0)
        m_again.start(goesOn ? 0ms : replayAgainAfter);
}

} // namespace desk
