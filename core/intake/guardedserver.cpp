/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/guardedserver.h"

#include "core/intake/plainaddress.h"

#include <QSslSocket>

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
    if (auto *tls = qobject_cast<QSslSocket *>(socket))
        shakeHands(tls);
    else
        take(socket);
}

void GuardedServer::take(QTcpSocket *socket)
{
    ConnectionGuard *guard = addGuard(socket);
    addPendingConnection(socket);
    if (!isListening()) // closed during the handshake
        guard->closeSoon();
}

/// QSslServer would do this too, but counts nobody whose handshake does not end. Whoever speaks something else, or too
/// slowly, is cut off: before the handshake there is no language to answer in.
void GuardedServer::shakeHands(QSslSocket *socket)
{
    auto *handshake = new QTimer(socket);
    // Sockets are children: those in a handshake end when their server is no longer one.
    const auto giveUp = [server = QPointer(this), socket, handshake] {
        handshake->disconnect(socket);
        socket->disconnect(handshake);
        socket->abort();
        socket->deleteLater();
        if (server)
            Q_EMIT server->refused(400);
    };
    connect(handshake, &QTimer::timeout, socket, giveUp);
    connect(socket, &QSslSocket::errorOccurred, handshake, giveUp);
    connect(socket, &QSslSocket::disconnected, handshake, giveUp);
    connect(socket, &QSslSocket::encrypted, handshake, [this, socket, handshake] {
        socket->disconnect(handshake);
        handshake->deleteLater();
        handshake->stop();
        take(socket);
    });
    handshake->setSingleShot(true);
    handshake->start(m_limits.requestTime);
    socket->setSslConfiguration(*m_tls);
    socket->startServerEncryption();
}

QTcpSocket *GuardedServer::openSocket(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> socket(m_tls ? new QSslSocket(this) : new QTcpSocket(this));
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
    if (m_tls || m_turningAway >= mostTurnedAway) {
        Q_EMIT refused(503);
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
