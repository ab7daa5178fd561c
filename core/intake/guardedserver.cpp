/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/guardedserver.h"

#include "core/intake/plainaddress.h"

#include <QTcpSocket>

#include <unistd.h>

namespace desk
{

using namespace Qt::StringLiterals;

namespace
{

/// Clients told at the same moment that there is no room; any further one is cut off without a word.
constexpr int mostTurnedAway = 64;
constexpr std::chrono::seconds acceptAgainAfter{1};

} // namespace

bool ConnectionCensus::admit(const QHostAddress &address)
{
    const QHostAddress client = plainAddress(address);
    if (m_count >= m_most || (!client.isLoopback() && m_byAddress.value(client) >= m_mostPerAddress))
        return false;
    ++m_count;
    ++m_byAddress[client];
    return true;
}

void ConnectionCensus::leave(const QHostAddress &address)
{
    const auto client = m_byAddress.find(plainAddress(address));
    --m_count;
    if (--*client == 0)
        m_byAddress.erase(client);
}

GuardedServer::GuardedServer(const GuardLimits &limits, QObject *parent)
    : QTcpServer(parent)
    , m_limits(limits)
    , m_census(limits.connections, limits.connectionsPerAddress)
{
    setListenBacklogSize(limits.connections);
    // Out of descriptors: Qt stops accepting for good, though the next connection that ends makes room again.
    connect(this, &QTcpServer::acceptError, this,
            [this] { QTimer::singleShot(acceptAgainAfter, this, &QTcpServer::resumeAccepting); });
}

void GuardedServer::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = openSocket(descriptor);
    if (!socket)
        return;
    const QHostAddress client = socket->peerAddress();
    if (!m_census.admit(client)) {
        turnAway(socket);
        return;
    }
    connect(socket, &QObject::destroyed, this, [this, client] { m_census.leave(client); });
    addGuard(socket);
    addPendingConnection(socket);
}

QTcpSocket *GuardedServer::openSocket(qintptr descriptor)
{
    auto socket = std::make_unique<QTcpSocket>(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        return nullptr;
    }
    return socket.release();
}

ConnectionGuard *GuardedServer::addGuard(QTcpSocket *socket)
{
    auto *guard = new ConnectionGuard(socket, m_limits);
    m_guards.insert(guard);
    connect(guard, &QObject::destroyed, this, [this, guard] { m_guards.remove(guard); });
    connect(guard, &ConnectionGuard::requestComplete, this, [this, guard] { m_handing = guard; });
    connect(guard, &ConnectionGuard::refused, this, &GuardedServer::refused);
    return guard;
}

void GuardedServer::turnAway(QTcpSocket *socket)
{
    if (m_turningAway >= mostTurnedAway) {
        socket->abort();
        delete socket;
        return;
    }
    ++m_turningAway;
    connect(socket, &QObject::destroyed, this, [this] { --m_turningAway; });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    addGuard(socket)->refuse(HttpAnswer::unavailable(u"Too many connections are open."_s));
}

void GuardedServer::closeGently()
{
    close();
    const QSet<ConnectionGuard *> guards = m_guards;
    for (ConnectionGuard *guard : guards)
        guard->closeSoon();
}

} // namespace desk
