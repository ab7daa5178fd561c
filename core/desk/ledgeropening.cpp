/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/ledgeropening.h"

#include "core/ledger/chatledger.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcOpening, "desk.opening")

namespace desk
{

using namespace std::chrono_literals;

LedgerOpening::LedgerOpening(ChatLedger &ledger, bool takesOver, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_takesOver(takesOver)
{
    m_askAgain.setSingleShot(true);
    m_askAgain.setInterval(500ms);
    connect(&m_askAgain, &QTimer::timeout, this, &LedgerOpening::begin);
    m_lookAgain.setInterval(30s);
    connect(&m_lookAgain, &QTimer::timeout, this, &LedgerOpening::look);
}

void LedgerOpening::begin()
{
    const quint64 round = ++m_round;
    m_ledger.readServerFacts([this, round](const std::expected<ServerFacts, LedgerError> &facts) {
        if (round != m_round)
            return;
        if (!facts)
            return m_askAgain.start();
        judge(*facts);
        if (!m_refusal.isEmpty())
            Q_EMIT refused(m_refusal);
        else if (m_takesOver)
            import(round);
        else
            Q_EMIT opened();
    });
}

void LedgerOpening::stop()
{
    ++m_round;
    m_askAgain.stop();
    m_lookAgain.stop();
}

void LedgerOpening::judge(const ServerFacts &facts)
{
    m_otherServer = facts.run.isEmpty() || std::exchange(m_serverRun, facts.run) != facts.run;
    m_risks = facts.troubles();
    m_refusal = facts.cluster ? m_risks.takeFirst() : QString();
    for (const QString &risk : std::as_const(m_risks))
        qCWarning(lcOpening).noquote() << risk;
}

/// The earlier service's chats came first: they are moved before anything is given out.
void LedgerOpening::import(quint64 round)
{
    m_ledger.importEarlierQueue([this, round](const std::expected<ImportProgress, LedgerError> &progress) {
        if (round != m_round)
            return;
        if (!progress && progress.error().kind != LedgerError::Kind::Refused)
            return m_askAgain.start();
        if (!progress)
            qCWarning(lcOpening).noquote()
                << "The queue of the earlier service cannot be taken over:" << progress.error().message;
        if (progress && progress->left > 0)
            return import(round);
        m_otherAllocator = progress && progress->otherAllocator;
        m_lookAgain.start();
        Q_EMIT opened();
    });
}

void LedgerOpening::look()
{
    m_ledger.importEarlierQueue([this](const std::expected<ImportProgress, LedgerError> &progress) {
        if (!progress ||
            std::exchange(m_otherAllocator, progress->otherAllocator) == progress->otherAllocator)
            return;
        if (m_otherAllocator)
            qCWarning(lcOpening)
                << "The earlier service is still at work on this Redis: its list grows again";
        Q_EMIT otherAllocatorChanged();
    });
}

} // namespace desk
