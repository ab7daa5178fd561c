/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/httpcompat.h"

#include <QTcpSocket>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

namespace desk
{

PendingReply::PendingReply(QHttpServerResponder &&responder, ConnectionGuard *guard)
    : m_responder(std::move(responder))
    , m_guard(guard)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    if (m_guard)
        m_guard->socket()->blockSignals(true);
#endif
}

void PendingReply::write(const HttpAnswer &answer)
{
    if (!m_guard || !release())
        return;
    HttpAnswer complete = answer;
    if (m_guard->closesAfterAnswer())
        complete.headers.emplaceBack("Connection", "close");
    writeNow(complete);
    std::exchange(m_guard, nullptr)->answerWritten();
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

bool PendingReply::release()
{
    return m_guard->socket()->state() == QAbstractSocket::ConnectedState;
}

void PendingReply::writeNow(const HttpAnswer &answer)
{
    QHttpHeaders headers;
    for (const auto &[name, value] : answer.headers)
        headers.append(name, value);
    m_responder.write(answer.body, headers, static_cast<QHttpServerResponder::StatusCode>(answer.status));
}

void setFallback(QHttpServer &server, QObject *context,
                 std::function<void(const QHttpServerRequest &, QHttpServerResponder &&)> handler)
{
    server.setMissingHandler(context, [handler = std::move(handler)](const QHttpServerRequest &request,
                                                                     QHttpServerResponder &responder) {
        handler(request, std::move(responder));
    });
}

#else

/// Gives the socket back to QHttpServer; false when the client has left, of which QHttpServer was not told.
bool PendingReply::release()
{
    QTcpSocket *socket = m_guard->socket();
    socket->blockSignals(false);
    if (socket->state() == QAbstractSocket::ConnectedState)
        return true;
    m_guard = nullptr;
    socket->deleteLater();
    return false;
}

void PendingReply::writeNow(const HttpAnswer &answer)
{
    m_responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(answer.status));
    for (const auto &[name, value] : answer.headers)
        m_responder.writeHeader(name, value);
    m_responder.writeHeader("Content-Length", QByteArray::number(answer.body.size()));
    m_responder.writeBody(answer.body);
    // What arrived meanwhile was not announced.
    QTcpSocket *socket = m_guard->socket();
    if (socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(socket, &QTcpSocket::readyRead, Qt::QueuedConnection);
}

void setFallback(QHttpServer &server, QObject *,
                 std::function<void(const QHttpServerRequest &, QHttpServerResponder &&)> handler)
{
    server.setMissingHandler(std::move(handler));
}

#endif

} // namespace desk
