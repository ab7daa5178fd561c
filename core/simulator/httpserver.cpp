/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/httpserver.h"

namespace desk::simulated
{

HttpServer::HttpServer(Agenda &agenda, HttpHandler handler, QObject *parent)
    : QObject(parent)
    , m_agenda(agenda)
    , m_handler(std::move(handler))
{
    m_server.setMaxPendingConnections(1000);
    m_server.setListenBacklogSize(1000);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            new HttpConnection(socket, m_agenda, m_handler, this);
    });
}

bool HttpServer::listen()
{
    if (m_server.isListening())
        return true;
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        return false;
    m_port = m_server.serverPort();
    return true;
}

void HttpServer::close()
{
    m_server.close();
    const auto connections = findChildren<HttpConnection *>(Qt::FindDirectChildrenOnly);
    for (HttpConnection *connection : connections)
        connection->reset();
}

} // namespace desk::simulated
