/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/agenda.h"
#include "core/simulator/httpmessage.h"

#include <QObject>
#include <QTcpSocket>

#include <functional>

namespace desk::simulated
{

/// Answers a request; called when it has arrived whole.
using HttpHandler = std::function<HttpReply(const HttpRequest &)>;

/// One caller's connection: answers its requests one after the other, each as its reply says. Owns the socket
/// and deletes itself when that is closed.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, Agenda &agenda, const HttpHandler &handler, QObject *parent);

    /// Ends the connection as if the server had died: the caller sees a reset, not a proper end.
    void reset();

private:
    /// Takes in what arrived and answers it, unless an answer is still due.
    void read();
    void answer(const HttpReply &reply, bool keepAlive);
    void deliver(const HttpReply &reply, bool keepAlive);
    void drip(QByteArray bytes, qsizetype piece, std::chrono::milliseconds pause, bool keepAlive);
    void finish(bool keepAlive);
    /// Asks the agenda for @p action; it is dropped if this connection is gone by then.
    void after(std::chrono::milliseconds delay, Agenda::Action action);

    QTcpSocket *m_socket;
    Agenda &m_agenda;
    const HttpHandler &m_handler;
    QByteArray m_buffer;
    bool m_answering = false; ///< what else arrives waits in the buffer
};

} // namespace desk::simulated
