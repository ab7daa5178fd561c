/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/httpconnection.h"

#include <QTcpServer>

namespace desk::simulated
{

/// A small HTTP/1.1 server on loopback with the bad manners that a real one can show: it can be silent, reset
/// a connection, or drip. A library server would be too polite for that.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    HttpServer(Agenda &agenda, HttpHandler handler, QObject *parent = nullptr);

    /// The first time on a free port, later on the same one again; false if that cannot be had.
    bool listen();
    /// Refuses new connections and resets those there are.
    void close();
    quint16 port() const { return m_port; } ///< 0: never listened

private:
    QTcpServer m_server;
    Agenda &m_agenda;
    const HttpHandler m_handler;
    quint16 m_port = 0;
};

} // namespace desk::simulated
