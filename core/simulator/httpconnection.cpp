/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/httpconnection.h"

#include <QPointer>

#include <sys/socket.h>

namespace desk::simulated
{

namespace
{
constexpr qsizetype dripPieces = 20;
}

HttpConnection::HttpConnection(QTcpSocket *socket, Agenda &agenda, const HttpHandler &handler,
                               QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_agenda(agenda)
    , m_handler(handler)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

void HttpConnection::read()
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_buffer += m_socket->readAll();
    while (!m_answering && m_socket->state() == QAbstractSocket::ConnectedState) {
        const auto taken = takeRequest(m_buffer);
        if (!taken) {
            answer({.status = taken.error(), .body = {}, .contentType = "text/plain", .extraHeader = {}},
                   false);
            return;
        }
        if (!*taken)
            return;
        answer(m_handler(**taken), (*taken)->keepAlive);
    }
}

void HttpConnection::answer(const HttpReply &reply, bool keepAlive)
{
    m_answering = true;
    if (reply.delay.count() <= 0)
        deliver(reply, keepAlive);
    else
        after(reply.delay, [this, reply, keepAlive] {
            deliver(reply, keepAlive);
            read();
        });
}

void HttpConnection::deliver(const HttpReply &reply, bool keepAlive)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    switch (reply.delivery) {
    case HttpReply::Delivery::Never:
        return;
    case HttpReply::Delivery::Reset:
        reset();
        return;
    case HttpReply::Delivery::Drip: {
        const QByteArray bytes = replyBytes(reply, keepAlive);
        drip(bytes, bytes.size() / dripPieces + 1, reply.dripTime / dripPieces, keepAlive);
        return;
    }
    case HttpReply::Delivery::Whole:
        m_socket->write(replyBytes(reply, keepAlive));
        finish(keepAlive);
    }
}

void HttpConnection::drip(QByteArray bytes, qsizetype piece, std::chrono::milliseconds pause, bool keepAlive)
{
    m_socket->write(bytes.left(piece));
    if (bytes.size() <= piece) {
        finish(keepAlive);
        return;
    }
    after(pause, [this, rest = bytes.sliced(piece), piece, pause, keepAlive] {
        drip(rest, piece, pause, keepAlive);
        read();
    });
}

void HttpConnection::finish(bool keepAlive)
{
    if (!keepAlive) {
        m_socket->disconnectFromHost();
        return;
    }
    m_answering = false;
}

void HttpConnection::reset()
{
    // Lingering for no time makes the system answer with RST instead of a proper end.
    const linger none{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    m_socket->abort();
}

void HttpConnection::after(std::chrono::milliseconds delay, Agenda::Action action)
{
    m_agenda.after(delay, [connection = QPointer(this), action = std::move(action)]() mutable {
        const HttpConnection *alive = connection.data();
        if (alive && alive->m_socket->state() == QAbstractSocket::ConnectedState)
            action();
    });
}

} // namespace desk::simulated
