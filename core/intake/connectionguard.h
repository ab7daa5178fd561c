/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/httpanswer.h"
#include "core/intake/requesthead.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class QTcpSocket;

namespace desk
{

/// What one client may use up.
struct GuardLimits {
    int connections = 256;          ///< at the same moment; beyond it 503
    int connectionsPerAddress = 64; ///< of these, from one address that is not loopback
    RequestLimits request;
    std::chrono::milliseconds requestTime{
        10'000}; ///< from the first byte of a request to its last; beyond it 408
    std::chrono::milliseconds idleTime{60'000}; ///< between two requests, and before the first one
    std::chrono::milliseconds leaveTime{2'000}; ///< for a client to read its last answer and close
};

/// Stands before QHttpServer on one connection: it looks at what arrives, never takes it, and keeps out what
/// QHttpServer would accept without limit. Owned by its socket. Must be connected to readyRead before
/// QHttpServer is: both see the same bytes, the guard first.
///
/// It counts on this: QHttpServer takes all bytes of the request that is arriving, and none of the one after
/// it before the answer is written.
class ConnectionGuard : public QObject
{
    Q_OBJECT

public:
    ConnectionGuard(QTcpSocket *socket, const GuardLimits &limits);

    QTcpSocket *socket() const { return m_socket; }
    /// Writes @p answer, and ends the connection.
    void refuse(const HttpAnswer &answer);
    /// The answer to the current request will be the last: it must say "Connection: close".
    bool closesAfterAnswer() const { return m_closes; }
    /// The answer to the current request has been given to the socket.
    void answerWritten();
    /// Ends the connection once the request that has begun is answered; at once when none has.
    void closeSoon();

Q_SIGNALS:
    void requestComplete(); ///< right before QHttpServer hands the request to its handler
    void refused(int status);

private:
    enum class Phase {
        Idle,      ///< no byte of the next request is here
        Head,      ///< request line and headers arrive
        Body,      ///< the body arrives
        Answering, ///< the request is complete: QHttpServer has it
        Leaving,   ///< the last answer is written; what still arrives is thrown away
    };

    void look();
    void lookAtHead();
    void lookAtBody(qint64 arrived);
    void complete();
    void leave();
    void sayGoodbye();
    void throwAway();
    void timeOut();
    void refuseFor(const RequestRefusal &refusal);

    QTcpSocket *const m_socket;
    const GuardLimits m_limits;
    RequestHeadScanner m_scanner;
    QTimer m_timer;
    Phase m_phase = Phase::Idle;
    qint64 m_bodyLeft = 0;
    bool m_closes = false;
    bool m_closeSoon = false;
    bool m_refused = false; ///< its request was not read to its end
};

} // namespace desk
