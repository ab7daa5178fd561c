/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/connectionguard.h"

#include <QHash>
#include <QHostAddress>
#include <QPointer>
#include <QSet>
#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

class QSslSocket;

namespace desk
{

/// Counts connections, in all and by address. A client on loopback is a reverse proxy or a tunnel, which
/// speaks for many, so that only the total binds it.
class ConnectionCensus
{
public:
    ConnectionCensus(int most, int mostPerAddress)
        : m_most(most)
        , m_mostPerAddress(mostPerAddress)
    {
    }

    /// Counts one more connection, if there is room for it.
    bool admit(const QHostAddress &address);
    /// One that was admitted has ended.
    void leave(const QHostAddress &address);
    int count() const { return m_count; }

private:
    const int m_most;
    const int m_mostPerAddress;
    int m_count = 0;
    QHash<QHostAddress, int> m_byAddress;
};

/// Accepts connections for QHttpServer, up to a number, and puts a guard on each before QHttpServer sees it.
class GuardedServer : public QTcpServer
{
    Q_OBJECT

public:
    explicit GuardedServer(const GuardLimits &limits, QObject *parent = nullptr);

    /// From now on clients must speak TLS as this says, before anything they send is read. Connections that are open
    /// stay as they are.
    void setTls(const QSslConfiguration &configuration) { m_tls = configuration; }
    int connectionCount() const { return m_census.count(); }
    /// Takes no new connection and ends each open one after the request that has begun on it.
    void closeGently();
    /// The guard of the request that QHttpServer is handing to its handler: the handler runs right after that
    /// guard, in the same readyRead. Valid only at the start of a handler.
    ConnectionGuard *handing() const { return m_handing; }

Q_SIGNALS:
    void refused(int status); ///< a request or connection was answered here

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QTcpSocket *openSocket(qintptr descriptor);
    void shakeHands(QSslSocket *socket);
    void take(QTcpSocket *socket);
    ConnectionGuard *addGuard(QTcpSocket *socket);
    void turnAway(QTcpSocket *socket);

    const GuardLimits m_limits;
    ConnectionCensus m_census;
    std::optional<QSslConfiguration> m_tls;
    QSet<ConnectionGuard *> m_guards; ///< of all connections, whoever owns their sockets by now
    QPointer<ConnectionGuard> m_handing;
    int m_turningAway = 0;
};

} // namespace desk
