/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/wiretap.h"

#include <QTcpSocket>

namespace desk::test
{

Wiretap::Wiretap(quint16 serverPort, std::function<Watch()> watch)
    : m_serverPort(serverPort)
    , m_watch(std::move(watch))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            relay(client);
    });
    m_server.listen(QHostAddress::LocalHost);
}

void Wiretap::relay(QTcpSocket *client)
{
    auto *server = new QTcpSocket(client);
    for (QTcpSocket *socket : {client, server})
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const auto watch = std::make_shared<Watch>(m_watch());
    pipe(client, server, watch, Way::ToServer);
    pipe(server, client, watch, Way::ToClient);
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::abort);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(server, &QTcpSocket::errorOccurred, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
}

void Wiretap::pipe(QTcpSocket *from, QTcpSocket *to, const std::shared_ptr<Watch> &watch, Way way)
{
    connect(from, &QTcpSocket::readyRead, to, [from, to, watch, way, held = false]() mutable {
        const QByteArray bytes = from->readAll();
        held = held || !(*watch)(way, bytes);
        if (!held)
            to->write(bytes);
    });
}

} // namespace desk::test
