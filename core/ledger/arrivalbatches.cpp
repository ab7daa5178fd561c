/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/arrivalbatches.h"

#include "core/ledger/chatledgerprivate.h"

#include <QPointer>

#include <iterator>
#include <utility>

namespace desk
{

void ArrivalBatches::add(QByteArrayList words, LedgerAnswer<EnqueueOutcome> answer)
{
    m_waiting.push_back({std::move(words), std::move(answer)});
    if (m_underWay > 0 || std::exchange(m_planned, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_planned = false;
            flush();
        },
        Qt::QueuedConnection);
}

void ArrivalBatches::flush()
{
    while (!m_waiting.empty())
        send(takeBatch());
}

ArrivalBatches::Batch ArrivalBatches::takeBatch()
{
    if (m_waiting.size() <= mostTogether)
        return std::exchange(m_waiting, {});
    const auto end = m_waiting.begin() + mostTogether;
    Batch batch(std::make_move_iterator(m_waiting.begin()), std::make_move_iterator(end));
    m_waiting.erase(m_waiting.begin(), end);
    return batch;
}

void ArrivalBatches::send(Batch batch)
{
    QByteArrayList words{"enqueue", "0"};
    for (const Waiting &waiting : batch)
        words += waiting.words;
    const auto count = static_cast<qsizetype>(batch.size());
    ++m_underWay;
    m_ledger.run<QList<Decoded<EnqueueOutcome>>>(
        m_ledger.scripts.enqueue, std::move(words),
        [count](const RedisValue &reply) { return decodeArrivals(reply, count); },
        [alive = QPointer(this), batch = std::move(batch)](const auto &outcomes) mutable {
            for (size_t i = 0; i < batch.size(); ++i)
                batch[i].answer(outcomes ? outcomes->at(static_cast<qsizetype>(i))
                                         : std::unexpected(outcomes.error()));
            if (alive)
                alive->ended(outcomes ? nullptr : &outcomes.error());
        });
}

void ArrivalBatches::ended(const LedgerError *error)
{
    --m_underWay;
    if (error && error->kind != LedgerError::Kind::Refused)
        giveUpWaiting(*error);
    else if (m_underWay == 0)
        flush();
}

/// Redis did not take the ones before them: whoever waits here must not find that out by a silence of their own.
void ArrivalBatches::giveUpWaiting(const LedgerError &error)
{
    for (Waiting &waiting : std::exchange(m_waiting, {}))
        waiting.answer(std::unexpected(LedgerError{LedgerError::Kind::NotSent, error.message}));
}

} // namespace desk
