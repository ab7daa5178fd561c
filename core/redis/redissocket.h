/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/redis/redisaddress.h"

#include <QIODevice>
#include <QObject>

#include <memory>

QT_BEGIN_NAMESPACE
class QAbstractSocket;
class QLocalSocket;
QT_END_NAMESPACE

namespace desk
{

/// One attempt to reach a Redis, over TCP, TLS or a Unix socket, behind one face.
/// May be deleted at any time, also from a slot of its own signals.
class RedisSocket : public QObject
{
    Q_OBJECT

public:
    explicit RedisSocket(RedisAddress address);
    ~RedisSocket() override;

    /// Call once, from an event handler: a Unix socket may answer with signals before this returns.
    void connectToServer();
    /// Hands the bytes to the system at once.
    void write(const QByteArray &bytes);
    qint64 read(char *bytes, qint64 capacity) { return m_device->read(bytes, capacity); }

Q_SIGNALS:
    void connected(); ///< over TLS: the handshake is done
    void readable();
    void closed(const QString &reason); ///< once; also when no connection came about

private:
    void makeNetwork(bool encrypted);
    void makeLocal();
    template<typename Signal, typename... Arguments>
    void announce(Signal signal, const Arguments &...arguments);
    void announceConnected();
    void announceReadable();
    void announceClosed(const QString &reason);

    RedisAddress m_address;
    std::unique_ptr<QIODevice> m_device;
    QAbstractSocket *m_network = nullptr; ///< the device, unless it is a Unix socket
    QLocalSocket *m_local = nullptr;      ///< the device, if it is a Unix socket
    bool m_announcing = false;            ///< we are called by the device, which must survive the call
    bool m_closed = false;
};

} // namespace desk
