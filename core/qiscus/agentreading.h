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

/// One reading of the whole list of agents, page after page, complete or failed. Keeps itself alive through
/// the call under way; when the transport is deleted, it ends without an answer.
class AgentReading : public std::enable_shared_from_this<AgentReading>
{
public:
    struct Callbacks {
        QiscusClient::BeforePage beforePage;
        std::function<void(const QiscusClient::AgentPage &)> onPage;
        QiscusAnswer<int> done;
    };

    AgentReading(HttpTransport &transport, const QiscusOptions &options, Callbacks callbacks);
    void start() { prepareNextPage(); }

private:
    void prepareNextPage();
    void askForPage();
    void takePage(const TransportReply &reply);
    QList<QiscusAgent> notSeenBefore(const QList<QiscusAgent> &agents);
    std::expected<bool, QString> hasNextPage(const ListedAgents &listed, bool broughtNew);
    void fail(QiscusError error);

    QPointer<HttpTransport> m_transport;
    QByteArrayList m_divisionIds;
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
