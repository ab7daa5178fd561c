/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/connectionguard.h"

#include <QSslSocket>

#include <sys/socket.h>

namespace desk
{

using namespace Qt::StringLiterals;

namespace
{

/// Qt 6.4 leaves a client that waits for 100 waiting; Qt 6.8 lets it go on.
constexpr bool qtAnswersExpectation = QT_VERSION >= QT_VERSION_CHECK(6, 8, 0);

} // namespace

ConnectionGuard::ConnectionGuard(QTcpSocket *socket, const GuardLimits &limits)
    : QObject(socket)
    , m_socket(socket)
    , m_limits(limits)
    , m_scanner(limits.request)
{
    // Room for one whole request: what is beyond it waits in the kernel, and then at the sender.
    socket->setReadBufferSize(limits.request.head + limits.request.body);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &ConnectionGuard::look);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionGuard::timeOut);
    m_timer.start(m_limits.idleTime);
}

void ConnectionGuard::look()
{
    // Once the client has left, QHttpServer of Qt 6.8 has planned to delete the connection, and would still begin a
    // request whose answer then has nowhere to go.
    if (m_phase == Phase::Leaving || m_socket->state() != QAbstractSocket::ConnectedState) {
        throwAway();
        return;
    }
    if (m_phase == Phase::Answering || m_socket->bytesAvailable() == 0)
        return;
    if (m_phase == Phase::Idle) {
        m_phase = Phase::Head;
        m_timer.start(m_limits.requestTime);
    }
    if (m_phase == Phase::Head)
        lookAtHead();
    else
        lookAtBody(m_socket->bytesAvailable());
}

void ConnectionGuard::lookAtHead()
{
    const qsizetype room = m_limits.request.head + 1 - m_scanner.bytes().size();
    const auto taken = m_scanner.add(m_socket->peek(room));
    if (!taken) {
        refuseFor(taken.error());
        return;
    }
    if (!m_scanner.isComplete())
        return;
    const auto head = parseRequestHead(m_scanner.bytes(), m_limits.request);
    if (!head) {
        refuseFor(head.error());
        return;
    }
    m_phase = Phase::Body;
    m_bodyLeft = head->contentLength;
    m_closes = head->closes || m_closeSoon;
    const qint64 arrived = m_socket->bytesAvailable() - *taken;
    if (head->expectsContinue && arrived == 0 && !qtAnswersExpectation)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    lookAtBody(arrived);
}

void ConnectionGuard::lookAtBody(qint64 arrived)
{
    m_bodyLeft -= std::min(m_bodyLeft, arrived);
    if (m_bodyLeft == 0)
        complete();
}

void ConnectionGuard::complete()
{
    m_phase = Phase::Answering;
    m_scanner.clear();
    // The answer has a time limit of its own; this one ends a connection whose answer never comes.
    m_timer.start(m_limits.idleTime);
    Q_EMIT requestComplete();
}

void ConnectionGuard::answerWritten()
{
    if (m_phase != Phase::Answering)
        return;
    if (m_closes) {
        leave();
        return;
    }
    m_phase = Phase::Idle;
    m_timer.start(m_limits.idleTime);
}

void ConnectionGuard::closeSoon()
{
    m_closeSoon = true;
    if (m_phase == Phase::Idle)
        leave();
    else
        m_closes = true;
}

void ConnectionGuard::refuseFor(const RequestRefusal &refusal)
{
    refuse(HttpAnswer::error(refusal.status, QString::fromUtf8(refusal.reason)));
}

void ConnectionGuard::refuse(const HttpAnswer &answer)
{
    m_refused = true;
    m_socket->write(answer.toClosingResponse());
    Q_EMIT refused(answer.status);
    leave();
}

/// A plain close while bytes are still arriving makes the kernel send a reset, which can destroy the answer
/// before the client has read it. So the sending side is shut first, and what arrives is thrown away for a
/// while.
void ConnectionGuard::leave()
{
    m_phase = Phase::Leaving;
    disconnect(m_socket, &QTcpSocket::readyRead, nullptr, nullptr);
    connect(m_socket, &QTcpSocket::readyRead, this, &ConnectionGuard::look);
    // Of TLS bytesWritten comes too early: what it speaks of is still on its way through OpenSSL.
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &ConnectionGuard::sayGoodbye);
    else
        connect(m_socket, &QTcpSocket::bytesWritten, this, &ConnectionGuard::sayGoodbye);
    m_timer.start(m_limits.leaveTime);
    throwAway();
    sayGoodbye();
}

void ConnectionGuard::sayGoodbye()
{
    const auto *tls = qobject_cast<QSslSocket *>(m_socket);
    if (m_socket->bytesToWrite() > 0 || (tls && tls->encryptedBytesToWrite() > 0))
        return;
    // TLS has a goodbye of its own, which Qt sends only with a plain close: not where bytes still arrive.
    if (tls && !m_refused)
        m_socket->disconnectFromHost();
    else
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

void ConnectionGuard::throwAway()
{
    // QHttpServer reads within a transaction, which would keep what is thrown away.
    if (m_socket->isTransactionStarted())
        m_socket->commitTransaction();
    m_socket->skip(m_socket->bytesAvailable());
}

void ConnectionGuard::timeOut()
{
    if (m_phase == Phase::Head || m_phase == Phase::Body)
        refuse(HttpAnswer::error(408, u"The request did not arrive in time."_s));
    else if (m_phase == Phase::Idle)
        leave();
    else
        m_socket->abort();
}

} // namespace desk
