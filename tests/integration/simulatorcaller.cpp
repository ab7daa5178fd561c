/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/integration/simulatorcaller.h"

#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTcpSocket>

#include <memory>

namespace desk::test
{

SimulatorCaller::SimulatorCaller(QUrl baseUrl)
    : m_baseUrl(std::move(baseUrl))
{
}

QNetworkRequest SimulatorCaller::request(const QString &pathAndQuery) const
{
    QNetworkRequest request(QUrl(m_baseUrl.toString() + pathAndQuery));
    request.setRawHeader("Qiscus-App-Id", appId);
    request.setRawHeader("Qiscus-Secret-Key", secretKey);
    request.setTransferTimeout(timeoutMs);
    return request;
}

CallResult SimulatorCaller::get(const QString &pathAndQuery)
{
    return finish(m_manager.get(request(pathAndQuery)));
}

CallResult SimulatorCaller::postForm(const QString &path, const QByteArray &form)
{
    QNetworkRequest post = request(path);
    post.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    return finish(m_manager.post(post, form));
}

CallResult SimulatorCaller::postJson(const QString &path, const QJsonObject &body)
{
    QNetworkRequest post = request(path);
    post.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    return finish(m_manager.post(post, QJsonDocument(body).toJson()));
}

CallResult SimulatorCaller::assign(const QByteArray &room, const QByteArray &agent, const QByteArray &more)
{
    return postForm(QStringLiteral("/api/v1/admin/service/assign_agent"),
                    "room_id=" + room + "&agent_id=" + agent + '&' + more);
}

CallResult SimulatorCaller::finish(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> owner(reply);
    QElapsedTimer timer;
    timer.start();
    waitUntil([&] { return reply->isFinished(); }, std::chrono::seconds(20));
    CallResult result;
    result.tookMs = timer.elapsed();
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->isOpen())
        result.body = reply->readAll();
    result.json = QJsonDocument::fromJson(result.body).object();
    result.retryAfter = reply->rawHeader("Retry-After");
    return result;
}

WebhookSink::WebhookSink()
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            auto buffer = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] { take(socket, *buffer); });
        }
    });
}

QUrl WebhookSink::url(const QString &path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
}

void WebhookSink::take(QTcpSocket *socket, QByteArray &buffer)
{
    buffer += socket->readAll();
    const QByteArray lengthName = "content-length: ";
    for (;;) {
        const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        const QByteArray head = buffer.left(headEnd).toLower() + "\r\n";
        const qsizetype from = head.indexOf(lengthName) + lengthName.size();
        const qsizetype length = head.mid(from, head.indexOf('\r', from) - from).toLongLong();
        if (buffer.size() < headEnd + 4 + length)
            return;
        const QJsonObject body = QJsonDocument::fromJson(buffer.mid(headEnd + 4, length)).object();
        (head.startsWith("post /webhook") ? newChats : resolves).append(body);
        buffer.remove(0, headEnd + 4 + length);
        socket->write("HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Length: 0\r\n\r\n");
    }
}

} // namespace desk::test
