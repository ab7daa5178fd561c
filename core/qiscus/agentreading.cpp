/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/agentreading.h"

#include "core/qiscus/agentpage.h"
#include "core/qiscus/errorsorting.h"
#include "core/qiscus/httptransport.h"

namespace desk
{

namespace
{

constexpr int agentsPerPage = 100;
constexpr int mostPages = 1'000; // a list that never ends must not be read for ever

TransportRequest pageRequest(const AgentSource &source, int page, const QString &cursor)
{
    TransportRequest request;
    request.path = source.path;
    request.query.addQueryItem(QStringLiteral("limit"), QString::number(agentsPerPage));
    if (cursor.isEmpty())
        request.query.addQueryItem(QStringLiteral("page"), QString::number(page));
    else
        request.query.addQueryItem(QStringLiteral("cursor_after"),
                                   QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    for (const auto &[key, value] : source.query)
        request.query.addQueryItem(key, QString::fromLatin1(value.toPercentEncoding()));
    return request;
}

} // namespace

AgentSource AgentSource::account(const QByteArrayList &divisionIds)
{
    AgentSource source{.path = QStringLiteral("/api/v2/admin/agents"), .query = {}};
    if (!divisionIds.isEmpty())
        source.path += QStringLiteral("/by_division");
    for (const QByteArray &division : divisionIds)
        source.query.append({QStringLiteral("division_ids%5B%5D"), division});
    return source;
}

AgentSource AgentSource::room(const QByteArray &room)
{
    return {.path = QStringLiteral("/api/v2/admin/service/available_agents"),
            .query = {{QStringLiteral("room_id"), room}}};
}

AgentReading::AgentReading(HttpTransport &transport, AgentSource source, QString secretKey,
                           Callbacks callbacks)
    : m_transport(&transport)
    , m_source(std::move(source))
    , m_secretKey(std::move(secretKey))
    , m_callbacks(std::move(callbacks))
{
}

void AgentReading::prepareNextPage()
{
    if (!m_callbacks.beforePage) {
        askForPage();
        return;
    }
    m_callbacks.beforePage([self = shared_from_this(), page = m_page] {
        if (self->m_asked < page)
            self->askForPage();
    });
}

void AgentReading::askForPage()
{
    if (!m_transport)
        return;
    ++m_asked;
    m_transport->send(pageRequest(m_source, m_page, m_cursor),
                      [self = shared_from_this()](const TransportReply &reply) { self->takePage(reply); });
}

void AgentReading::takePage(const TransportReply &reply)
{
    if (!succeeded(reply)) {
        fail(errorFrom(reply, m_secretKey));
        return;
    }
    const auto listed = parseAgentPage(reply.body);
    if (!listed) {
        fail(unreadable(reply, listed.error(), m_secretKey));
        return;
    }
    const QiscusClient::AgentPage page{notSeenBefore(listed->agents), m_page};
    const auto more = hasNextPage(*listed, !page.agents.isEmpty());
    if (!more) {
        fail(unreadable(reply, more.error(), m_secretKey));
        return;
    }
    if (m_callbacks.onPage)
        m_callbacks.onPage(page);
    if (!m_transport) // deleted by what it was told
        return;
    if (*more)
        prepareNextPage();
    else
        m_callbacks.done(static_cast<int>(m_seen.size()));
}

QList<QiscusAgent> AgentReading::notSeenBefore(const QList<QiscusAgent> &agents)
{
    QList<QiscusAgent> fresh;
    for (const QiscusAgent &agent : agents) {
        if (m_seen.contains(agent.id))
            continue;
        m_seen.insert(agent.id);
        fresh += agent;
    }
    return fresh;
}

std::expected<bool, QString> AgentReading::hasNextPage(const ListedAgents &listed, bool broughtNew)
{
    m_entries += listed.entries;
    m_cursor = listed.after;
    const bool told = !m_cursor.isEmpty() || m_page < listed.lastPage;
    // Without a cursor or a page count, the total or a full page still says that the list goes on; what such
    // a further page brings decides, for the total may count others too.
    const bool likely = listed.lastPage == 0 && broughtNew &&
                        (listed.total > 0 ? m_entries < listed.total : listed.entries >= agentsPerPage);
    if (listed.entries == 0 || (!told && !likely))
        return false;
    if (m_cursors.contains(m_cursor) || m_page >= mostPages)
        return std::unexpected(QStringLiteral("the list of agents has no end"));
    if (!m_cursor.isEmpty())
        m_cursors.insert(m_cursor);
    ++m_page;
    return true;
}

void AgentReading::fail(QiscusError error)
{
    m_callbacks.done(std::unexpected(std::move(error)));
}

} // namespace desk
