/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redissocket.h"

#include <QLocalSocket>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslSocket>
#include <QTcpSocket>

#include <utility>

namespace desk
{

RedisSocket::RedisSocket(RedisAddress address)
    : m_address(std::move(address))
{
    switch (m_address.transport) {
    case RedisAddress::Transport::Tcp:
    case RedisAddress::Transport::Tls:
        makeNetwork(m_address.transport == RedisAddress::Transport::Tls);
        break;
    case RedisAddress::Transport::UnixSocket:
        makeLocal();
        break;
    }
    connect(m_device.get(), &QIODevice::readyRead, this, &RedisSocket::announceReadable);
}

RedisSocket::~RedisSocket()
{
    m_device->disconnect(this);
    if (m_network)
        m_network->abort();
    else
        m_local->abort();
    // A Qt socket must outlive the signal that it is sending; otherwise it goes now, event loop or not.
    if (m_announcing)
        m_device.release()->deleteLater();
}

void RedisSocket::makeNetwork(bool encrypted)
{
    if (encrypted) {
        auto socket = std::make_unique<QSslSocket>();
        m_network = socket.get();
        connect(socket.get(), &QSslSocket::encrypted, this, &RedisSocket::announceConnected);
        m_device = std::move(socket);
    } else {
        m_device = std::make_unique<QTcpSocket>();
        m_network = static_cast<QAbstractSocket *>(m_device.get());
        connect(m_network, &QAbstractSocket::connected, this, &RedisSocket::announceConnected);
    }
    connect(m_network, &QAbstractSocket::errorOccurred, this,
            [this] { announceClosed(m_network->errorString()); });
    // A proxy of the office is for the web; Redis is reached directly.
    m_network->setProxy(QNetworkProxy::NoProxy);
}

void RedisSocket::makeLocal()
{
    auto socket = std::make_unique<QLocalSocket>();
    m_local = socket.get();
    m_device = std::move(socket);
    connect(m_local, &QLocalSocket::connected, this, &RedisSocket::announceConnected);
    connect(m_local, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        if (error == QLocalSocket::ServerNotFoundError)
            announceClosed(QStringLiteral("no such socket"));
        else if (error == QLocalSocket::PeerClosedError)
            announceClosed(QStringLiteral("the server closed the connection"));
        else // Qt puts the name of its function in front
            announceClosed(m_local->errorString().section(QStringLiteral(": "), -1));
    });
}

void RedisSocket::connectToServer()
{
    if (m_local) {
        m_local->connectToServer(m_address.socketPath);
        return;
    }
    if (m_address.transport == RedisAddress::Transport::Tls)
        static_cast<QSslSocket *>(m_network)->connectToHostEncrypted(m_address.host, m_address.port);
    else
        m_network->connectToHost(m_address.host, m_address.port);
}

void RedisSocket::write(const QByteArray &bytes)
{
    m_device->write(bytes);
    if (m_network)
        m_network->flush();
    else
        m_local->flush();
}

template<typename Signal, typename... Arguments>
void RedisSocket::announce(Signal signal, const Arguments &...arguments)
{
    const QPointer<RedisSocket> self(this);
    m_announcing = true;
    Q_EMIT(this->*signal)(arguments...);
    if (self)
        m_announcing = false;
}

void RedisSocket::announceConnected()
{
    if (m_network) // commands go out whole; waiting for more (Nagle) only adds latency
        m_network->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    announce(&RedisSocket::connected);
}

void RedisSocket::announceReadable()
{
    announce(&RedisSocket::readable);
}

void RedisSocket::announceClosed(const QString &reason)
{
    if (!std::exchange(m_closed, true))
        announce(&RedisSocket::closed, reason);
}

} // namespace desk
