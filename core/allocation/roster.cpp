/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/roster.h"

#include "core/ledger/chatledger.h"

#include <QDateTime>
#include <QLoggingCategory>

#include <algorithm>

Q_LOGGING_CATEGORY(lcRoster, "desk.roster")

namespace desk
{

using namespace std::chrono_literals;

Roster::Roster(QiscusClient &client, ChatLedger &ledger, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_ledger(ledger)
    , m_interval(interval)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Roster::begin);
}

void Roster::start()
{
    m_running = true;
    readNow();
}

void Roster::stop()
{
    m_running = false;
    m_next.stop();
}

void Roster::readNow()
{
    if (!m_running)
        return;
    if (m_busy)
        m_again = true;
    else
        begin();
}

void Roster::begin()
{
    m_next.stop();
    m_busy = true;
    m_again = false;
    m_ledgerFailed = false;
    m_reading = {};
    m_ledger.readSequence([this](const std::expected<qint64, LedgerError> &sequence) {
        if (!sequence) {
            // Redis is away: the engine starts a new reading when it is back.
            m_busy = false;
            plan(m_interval);
            return;
        }
        m_reading.begunSequence = *sequence;
        const auto beforePage = [this](const std::function<void()> &goOn) {
            m_ledger.readSequence([this, goOn](const std::expected<qint64, LedgerError> &now) {
                m_ledgerFailed = m_ledgerFailed || !now;
                m_pageSequence = now.value_or(0);
                goOn();
            });
        };
        m_client.readAgents(
            beforePage, [this](const QiscusClient::AgentPage &page) { addPage(page); },
            [this](const std::expected<int, QiscusError> &outcome) { pagesRead(outcome); });
    });
}

void Roster::addPage(const QiscusClient::AgentPage &page)
{
    for (const QiscusAgent &agent : page.agents) {
        // Admins and supervisors are listed beside the agents, but can hold no seat.
        if (!agent.isAgent)
            continue;
        m_reading.agents.append({.id = agent.id,
                                 .name = agent.name,
                                 .email = agent.email,
                                 .eligible = agent.eligible(),
                                 .remote = agent.customerCount,
                                 .seenSequence = m_pageSequence});
    }
}

void Roster::pagesRead(const std::expected<int, QiscusError> &outcome)
{
    if (!outcome)
        readingFailed(outcome.error());
    else if (!m_ledgerFailed)
        apply();
    else {
        m_busy = false;
        plan(m_again ? 0ms : m_interval);
    }
}

void Roster::apply()
{
    const auto listed = static_cast<int>(m_reading.agents.size());
    m_ledger.applyRoster(m_reading, [this, listed](const std::expected<RosterResult, LedgerError> &result) {
        m_busy = false;
        plan(m_again ? 0ms : m_interval);
        if (!result) {
            qCWarning(lcRoster) << "The roster could not be stored:" << result.error().message;
            return;
        }
        m_failures = 0;
        m_status = {.completeAtMs = QDateTime::currentMSecsSinceEpoch(),
                    .failingSinceMs = 0,
                    .error = {},
                    .listed = listed,
                    .eligible = result->eligible};
        Q_EMIT applied(*result);
    });
}

void Roster::readingFailed(const QiscusError &error)
{
    ++m_failures;
    m_busy = false;
    if (m_status.failingSinceMs == 0)
        m_status.failingSinceMs = QDateTime::currentMSecsSinceEpoch();
    m_status.error = error;
    qCWarning(lcRoster) << "The agents could not be read:" << error.httpStatus << error.message;
    // What was asked for meanwhile may meet other circumstances, new credentials for instance.
    plan(m_again && !error.retryAfter ? 0ms : retryDelay(error));
    Q_EMIT failed(error);
}

std::chrono::milliseconds Roster::retryDelay(const QiscusError &error) const
{
    if (error.kind == QiscusError::Kind::Credentials)
        return 60s;
    if (error.retryAfter)
        return std::max<std::chrono::milliseconds>(1s, *error.retryAfter);
    return std::min<std::chrono::milliseconds>(m_interval, 1s * (1 << std::min(m_failures - 1, 6)));
}

void Roster::plan(std::chrono::milliseconds wait)
{
    if (m_running)
        m_next.start(wait);
}

} // namespace desk
