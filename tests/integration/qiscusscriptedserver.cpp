/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/integration/qiscusscriptedserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <optional>
#include <utility>

namespace desk::test
{

namespace
{

/// Takes the first whole request off @p unread, if there is one.
std::optional<SeenRequest> takeRequest(QByteArray &unread)
{
    const qsizetype headEnd = unread.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    QByteArrayList lines = unread.left(headEnd).split('\n');
    const QByteArrayList words = lines.takeFirst().trimmed().split(' ');
    SeenRequest request{.method = words.value(0), .target = words.value(1), .headers = {}, .body = {}};
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (unread.size() < headEnd + 4 + length)
        return std::nullopt;
    request.body = unread.mid(headEnd + 4, length);
    unread.remove(0, headEnd + 4 + length);
    return request;
}

} // namespace

ScriptedAnswer http(int status, const QByteArray &body, const QByteArray &extraHeaders)
{
    return {.bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n" + extraHeaders + "\r\n" + body};
}

QiscusOptions optionsFor(const QUrl &url)
{
    QiscusOptions options;
    options.baseUrl = url;
    options.appId = QStringLiteral("shop-1");
    options.secretKey = QStringLiteral("s3cr3tk3y0123456");
    return options;
}

QiscusScriptedServer::QiscusScriptedServer(Script script)
    : m_script(std::move(script))
{
    connect(this, &QTcpServer::newConnection, this, &QiscusScriptedServer::accept);
    listen(QHostAddress::LocalHost, 0);
}

QUrl QiscusScriptedServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
}

void QiscusScriptedServer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        ++m_connections;
        m_unread.insert(socket, {});
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_unread.remove(socket);
            m_hanging.remove(socket);
            socket->deleteLater();
        });
    }
}

void QiscusScriptedServer::read(QTcpSocket *socket)
{
    QByteArray &unread = m_unread[socket];
    unread += socket->readAll();
    while (auto request = takeRequest(unread)) {
        m_requests += *request;
        const ScriptedAnswer scripted = m_script(*request);
        if (scripted.delay.count() == 0)
            return answer(socket, scripted);
        QTimer::singleShot(scripted.delay, Qt::PreciseTimer, socket,
                           [this, socket, scripted] { answer(socket, scripted); });
    }
}

void QiscusScriptedServer::answer(QTcpSocket *socket, const ScriptedAnswer &answer)
{
    socket->write(answer.bytes);
    socket->flush();
    end(socket, answer.then);
}

void QiscusScriptedServer::end(QTcpSocket *socket, ScriptedAnswer::Then then)
{
    if (then == ScriptedAnswer::Then::Close) {
        socket->disconnectFromHost();
    } else if (then == ScriptedAnswer::Then::Reset) {
        socket->abort();
    } else if (then == ScriptedAnswer::Then::Hang) {
        m_hanging.insert(socket);
    } else if (then == ScriptedAnswer::Then::Drip) {
        auto *ticks = new QTimer(socket);
        connect(ticks, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        ticks->start(std::chrono::milliseconds(5));
    }
}

void QiscusScriptedServer::answerHanging(const ScriptedAnswer &scripted)
{
    const QSet<QTcpSocket *> hanging = std::exchange(m_hanging, {});
    for (QTcpSocket *socket : hanging)
        answer(socket, scripted);
}

void QiscusScriptedServer::closeAllConnections()
{
    const QList<QTcpSocket *> sockets = m_unread.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnectFromHost();
}

} // namespace desk::test
