/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/qiscus/qiscusclient.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>

class QTcpSocket;

namespace desk::test
{

/// A request as it came over the wire.
struct SeenRequest {
    QByteArray method;
    QByteArray target;                     ///< path and query, as sent
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// What the server does with one request.
struct ScriptedAnswer {
    enum class Then {
        KeepAlive,
        Close,
        Reset,
        Hang, ///< leaves the connection open and silent
        Drip, ///< goes on with one byte every 5 ms, without end
    };
    QByteArray bytes;
    Then then = Then::KeepAlive;
    std::chrono::milliseconds delay{0};
};

/// A whole HTTP answer.
ScriptedAnswer http(int status, const QByteArray &body, const QByteArray &extraHeaders = {});

/// Of a client that talks to @p url.
QiscusOptions optionsFor(const QUrl &url);

/// Speaks just enough HTTP to answer, misbehave and count. Lives in the thread of the
/// test.
class QiscusScriptedServer : public QTcpServer
{
    Q_OBJECT

public:
    using Script = std::function<ScriptedAnswer(const SeenRequest &)>;
    explicit QiscusScriptedServer(Script script);

    QUrl url() const;
    const QList<SeenRequest> &requests() const { return m_requests; }
    int connectionsMade() const { return m_connections; }
    int connectionsOpen() const { return static_cast<int>(m_unread.size()); }
    /// Answers every request that was left hanging.
    void answerHanging(const ScriptedAnswer &answer);
    void closeAllConnections();

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const ScriptedAnswer &answer);
    void end(QTcpSocket *socket, ScriptedAnswer::Then then);

    Script m_script;
    QHash<QTcpSocket *, QByteArray> m_unread; // one entry for each open connection
    QSet<QTcpSocket *> m_hanging;
    QList<SeenRequest> m_requests;
    int m_connections = 0;
};

} // namespace desk::test
