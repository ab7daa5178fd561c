/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/ledger/rosterapplication.h"

#include <algorithm>

namespace desk
{

namespace
{

constexpr qsizetype agentsAPart = 100;
constexpr int verificationsAReading = 10;

} // namespace

RosterApplication::RosterApplication(ChatLedger *ledger, ChatLedger::Private &access, RosterReading reading,
                                     LedgerAnswer<RosterResult> answer)
    : m_ledger(ledger)
    , m_access(access)
    , m_reading(std::move(reading))
    , m_answer(std::move(answer))
    , m_verifications(verificationsAReading)
{
    // Ids that are no digits would break the order of the seats; Qiscus gives none.
    m_reading.agents.removeIf([](const RosterAgent &agent) { return !isId(agent.id); });
    m_result.eligible = static_cast<int>(
        std::ranges::count_if(m_reading.agents, [](const RosterAgent &agent) { return agent.eligible; }));
}

void RosterApplication::start(ChatLedger *ledger, ChatLedger::Private &access, const RosterReading &reading,
                              LedgerAnswer<RosterResult> answer)
{
    const std::shared_ptr<RosterApplication> application(
        new RosterApplication(ledger, access, reading, std::move(answer)));
    application->applyNextPart();
}

Decoded<RosterApplication::PartResult> RosterApplication::decodePart(const RedisValue &reply)
{
    const QList<RedisValue> &words = reply.elements();
    if (words.size() < 2)
        return std::unexpected(unreadableReply());
    PartResult part{.outcome = words.at(0).toBytes(), .changed = static_cast<int>(words.at(1).toInteger())};
    if (words.size() > 2)
        part.verifications = static_cast<int>(words.at(2).toInteger());
    return part;
}

void RosterApplication::applyNextPart()
{
    if (m_next == m_reading.agents.size())
        finish();
    else
        step(m_access.scripts.roster, nextPart());
}

QByteArrayList RosterApplication::nextPart()
{
    QByteArrayList words{QByteArray::number(m_reading.begunSequence), QByteArray::number(m_verifications)};
    const qsizetype end = std::min(m_next + agentsAPart, m_reading.agents.size());
    for (; m_next < end; ++m_next) {
        const RosterAgent &agent = m_reading.agents.at(m_next);
        words << agent.id << agent.name.toUtf8() << agent.email.toUtf8() << flag(agent.eligible)
              << QByteArray::number(agent.remote) << QByteArray::number(agent.seenSequence);
    }
    return words;
}

void RosterApplication::finish()
{
    m_finishing = true;
    step(m_access.scripts.rosterEnd,
         {QByteArray::number(m_reading.begunSequence), QByteArray::number(m_reading.agents.size()),
          QByteArray::number(agentsAPart), m_access.sentUs()});
}

void RosterApplication::step(const RedisScript &script, QByteArrayList arguments)
{
    LedgerAnswer<PartResult> next = [self = shared_from_this()](std::expected<PartResult, LedgerError> part) {
        if (!self->m_ledger)
            return;
        if (part)
            self->proceed(*part);
        else
            self->m_answer(std::unexpected(part.error()));
    };
    m_access.run(script, std::move(arguments), decodePart, std::move(next));
}

void RosterApplication::proceed(const PartResult &part)
{
    m_result.changed += part.changed;
    if (part.outcome == "older" || part.outcome == "empty")
        return m_answer(m_result);
    if (!m_finishing) {
        m_verifications = part.verifications;
        return applyNextPart();
    }
    if (part.outcome == "more")
        return finish();
    m_result.applied = true;
    m_answer(m_result);
}

} // namespace desk
