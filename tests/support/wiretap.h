/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace desk::test
{

/// A relay on loopback before a server: tells of all that passes, and can hold it back. A test stands so between a
/// program and its Redis or its Qiscus without a hook in the program. Lives in the thread that created it.
class Wiretap : public QObject
{
    Q_OBJECT

public:
    enum class Way { ToServer, ToClient };

    /// What passes on one connection. False: these bytes and all behind them on this way are held back for good.
    using Watch = std::function<bool(Way way, const QByteArray &bytes)>;

    /// @p watch is asked once for each new connection.
    Wiretap(quint16 serverPort, std::function<Watch()> watch);

    quint16 port() const { return m_server.serverPort(); }

private:
    void relay(QTcpSocket *client);
    void pipe(QTcpSocket *from, QTcpSocket *to, const std::shared_ptr<Watch> &watch, Way way);

    QTcpServer m_server;
    quint16 m_serverPort;
    std::function<Watch()> m_watch;
};

} // namespace desk::test
