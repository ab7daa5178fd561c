/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/bench/webhooksenders.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>

namespace desk::bench
{

struct WebhookSenders::Sender {
    QTcpSocket socket;
    QByteArray received;
    qint64 sentAtNs = 0;
};

WebhookSenders::WebhookSenders(quint16 port, QByteArray path, std::function<QByteArray(int)> body)
    : m_port(port)
    , m_path(std::move(path))
    , m_body(std::move(body))
{
}

WebhookSenders::~WebhookSenders() = default;

WebhookSenders::Result WebhookSenders::run(int senders, int total, Connection connection)
{
    m_connection = connection;
    m_total = total;
    m_sent = m_wrong = 0;
    m_times.clear();
    m_times.reserve(total);
    m_senders.clear();
    m_clock.start();
    for (int i = 0; i < senders; ++i) {
        Sender &sender = *m_senders.emplace_back(std::make_unique<Sender>());
        connect(&sender.socket, &QTcpSocket::connected, this, [this, &sender] { sendNext(sender); });
        connect(&sender.socket, &QTcpSocket::readyRead, this, [this, &sender] { readAnswer(sender); });
        connectAnew(sender);
    }
    while (m_times.size() < total)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    std::ranges::sort(m_times);
    return {.answered = static_cast<int>(m_times.size()),
            .wrong = m_wrong,
            .seconds = seconds,
            .medianMs = m_times.at(m_times.size() / 2),
            .percentile99Ms = m_times.at(m_times.size() * 99 / 100)};
}

void WebhookSenders::connectAnew(Sender &sender)
{
    sender.sentAtNs = m_clock.nsecsElapsed();
    sender.socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
}

void WebhookSenders::sendNext(Sender &sender)
{
    if (m_sent >= m_total)
        return;
    const QByteArray body = m_body(m_sent++);
    if (m_connection == Connection::Kept)
        sender.sentAtNs = m_clock.nsecsElapsed();
    sender.socket.write("POST " + m_path +
                        " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n" +
                        (m_connection == Connection::NewEach ? "Connection: close\r\n" : "") +
                        "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void WebhookSenders::readAnswer(Sender &sender)
{
    sender.received += sender.socket.readAll();
    const qsizetype head = sender.received.indexOf("\r\n\r\n");
    if (head < 0)
        return;
    const qsizetype field = sender.received.toLower().indexOf("content-length:");
    const qsizetype value = field + qsizetype(sizeof "content-length:") - 1;
    const qsizetype length =
        sender.received.mid(value, sender.received.indexOf("\r\n", value) - value).trimmed().toLongLong();
    if (sender.received.size() < head + 4 + length)
        return;
    if (!sender.received.startsWith("HTTP/1.1 200"))
        ++m_wrong;
    sender.received.remove(0, head + 4 + length);
    m_times.append(static_cast<double>(m_clock.nsecsElapsed() - sender.sentAtNs) / 1e6);
    if (m_connection == Connection::Kept) {
        sendNext(sender);
        return;
    }
    sender.socket.abort();
    if (m_sent < m_total)
        QMetaObject::invokeMethod(
            this, [this, &sender] { connectAnew(sender); }, Qt::QueuedConnection);
}

} // namespace desk::bench
