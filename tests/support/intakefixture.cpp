/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/intakefixture.h"

#include "tests/support/waiting.h"

#include <QHostAddress>
#include <QSslCertificate>

namespace desk::test
{

namespace
{

RedisAddress addressOf(const QString &url)
{
    return url.isEmpty() ? RedisAddress() : RedisAddress::fromUrl(url).value();
}

IntakeOptions onFreePort(IntakeOptions options)
{
    options.port = 0;
    return options;
}

} // namespace

RawClient::RawClient(quint16 port, Tls tls)
{
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
                     [this] { m_received += m_socket.readAll(); });
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    waitUntil([this] { return isOpen(); });
    if (tls == Tls::Yes) {
        m_socket.startClientEncryption();
        waitUntil([this] { return m_socket.isEncrypted() || !isOpen(); });
    }
}

RawResponse RawClient::response(std::chrono::milliseconds deadline)
{
    std::optional<RawResponse> response;
    waitUntil([&] { return (response = take()).has_value(); }, deadline,
              [this] { return QString::fromLatin1(m_received.left(200)); });
    return response.value_or(RawResponse());
}

bool RawClient::waitUntilClosed(std::chrono::milliseconds deadline)
{
    return waitUntil([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, deadline);
}

QString RawClient::certificateName() const
{
    return m_socket.peerCertificate().subjectDisplayName();
}

std::optional<RawResponse> RawClient::take()
{
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const QByteArrayList lines = m_received.first(end).split('\n');
    RawResponse response{.status = lines.front().split(' ').value(1).toInt()};
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        response.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = m_head ? 0 : response.headers.value("content-length").toInt();
    if (m_received.size() < end + 4 + length)
        return {};
    response.body = m_received.sliced(end + 4, length);
    m_received.remove(0, end + 4 + length);
    if (response.status >= 200)
        return response;
    ++m_interim;
    return take();
}

QByteArray get(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: desk\r\n\r\n";
}

QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers)
{
    return "POST " + path + " HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray newChat(const QByteArray &room)
{
    return post("/webhook", R"({"app_id":"tokoa","room_id":")" + room + R"(","name":"Budi","source":"wa"})");
}

QByteArray resolved(const QByteArray &room, qint64 session)
{
    return post("/resolve", R"({"service":{"room_id":")" + room + R"(","id":)" + QByteArray::number(session) +
                                R"(,"is_resolved":true}})");
}

Intake::Intake(const QString &redisUrl, IntakeOptions options)
    : redis(addressOf(redisUrl))
    , ledger(redis, {.deskRun = "test"})
    , listener(ledger, onFreePort(std::move(options)))
{
    if (!redisUrl.isEmpty())
        redis.open();
    EXPECT_TRUE(listener.listen()) << qPrintable(listener.status().trouble);
}

bool Intake::waitUntilReady()
{
    return waitUntil([this] { return redis.isReady(); });
}

} // namespace desk::test
