/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/qiscus/qiscusclient.h"

#include <QPointer>
#include <QSet>

#include <memory>

namespace desk
{

class HttpTransport;
struct ListedAgents;
struct TransportReply;

/// Which list of agents is read.
struct AgentSource {
    QString path;
    QList<std::pair<QString, QByteArray>> query; ///< beside the paging; keys as they stand in the URL

    /// Everybody, or those of the divisions.
    static AgentSource account(const QByteArrayList &divisionIds);
    /// Those whom Qiscus lets serve a room; who is offline is listed too.
    static AgentSource room(const QByteArray &room);
};

/// One reading of a whole list of agents, page after page, complete or failed. Keeps itself alive through
/// the call under way; when the transport is deleted, it ends without an answer.
class AgentReading : public std::enable_shared_from_this<AgentReading>
{
public:
    struct Callbacks {
        QiscusClient::BeforePage beforePage;
        std::function<void(const QiscusClient::AgentPage &)> onPage;
        QiscusAnswer<int> done;
    };

    AgentReading(HttpTransport &transport, AgentSource source, QString secretKey, Callbacks callbacks);
    void start() { prepareNextPage(); }

private:
    void prepareNextPage();
    void askForPage();
    void takePage(const TransportReply &reply);
    QList<QiscusAgent> notSeenBefore(const QList<QiscusAgent> &agents);
    std::expected<bool, QString> hasNextPage(const ListedAgents &listed, bool broughtNew);
    void fail(QiscusError error);

    QPointer<HttpTransport> m_transport;
    const AgentSource m_source;
    QString m_secretKey;
    Callbacks m_callbacks;
    QSet<QByteArray> m_seen;
    QSet<QString> m_cursors;
    QString m_cursor; ///< of the page to ask for; empty: asked for by number
    int m_page = 1;
    int m_asked = 0; ///< pages asked for
    qint64 m_entries = 0;
};

} // namespace desk
